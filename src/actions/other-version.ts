import { schemaVersion } from "../catalogue/framework";
import type { Finding } from "../domain/finding";
import type { TableContents } from "../excel/read-tables";
import { otherVersionRule } from "./check-report";
import { tableRows } from "./table-rows";
import type { BuiltScope } from "./workbook-scope";
import { versionOf } from "./workbook-version";

/** That a workbook was made by another version: then what differs from this one is not counted as typed over. */
export function otherVersion(
  built: BuiltScope,
  tables: ReadonlyMap<string, TableContents>,
): readonly Finding[] {
  const version = versionOf(built);
  const setup = tables.get("CJ_Setup");
  if (version === "same" || setup === undefined) return [];
  const row = tableRows(setup).find((candidate) => candidate.text("Id") === "schemaVersion");
  return [
    {
      rule: "ACC-04",
      ruleId: otherVersionRule,
      severity: "warning",
      result: "failed",
      place: row?.place("Value") ?? { sheet: setup.sheet, cell: "A1" },
      values: { schemaVersion: built.schemaVersion },
      message: `Made by version ${built.schemaVersion} of the planner, expected version ${schemaVersion}; what differs for that reason is not counted as typed over`,
      advice:
        version === "earlier"
          ? "Upgrade it under Add (on the command line: grow --upgrade); a dry run shows first what will change. Until then only what this version shares with it is checked."
          : "Update the add-in, then check again. This one writes nothing into the workbook, and checks only what it knows of it.",
    },
  ];
}
