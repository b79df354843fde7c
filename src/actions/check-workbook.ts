import { rules } from "../checks";
import { runChecks } from "../checks/run-checks";
import { schemaVersion } from "../catalogue/framework";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readTables, type TableContents } from "../excel/read-tables";
import { runExcel } from "../excel/run-excel";
import type { CheckReport } from "./check-report";
import { changedStructure } from "./changed-structure";
import { mendTables } from "./mend-tables";
import { ourTablesIn, whyNotBuilt } from "./not-built";
import {
  builtScopeOf,
  checkedTables,
  checkedWorkbook,
  declaredSheets,
  readWhole,
  tablesBeside,
} from "./read-checked-workbook";
import { otherVersion } from "./other-version";
import { otherYears, scopeOfColumns } from "./scope-of-columns";
import { typedAmiss } from "./typed-amiss";
import { unknownLinks } from "./unknown-links";
import { versionOf } from "./workbook-version";

/** Reads the workbook in one sync and judges every rule; writes nothing. */
export async function checkWorkbook(): Promise<Result<CheckReport, Trouble>> {
  return runExcel(async (context) => {
    return judgeTables(await readTables(context, [...checkedTables, ...tablesBeside]));
  });
}

/** Judges every rule on tables as read, `checkedTables` at least. */
export function judgeTables(tables: ReadonlyMap<string, TableContents>): Result<CheckReport, Trouble> {
  const built = builtScopeOf(tables);
  if (built === undefined) return trouble(whyNotBuilt(ourTablesIn(tables)));
  const missing = checkedTables.find(({ name }) => !tables.has(name));
  if (missing !== undefined) return trouble(tableMissing(missing.name));
  const scope = scopeOfColumns(tables, built);
  const mended = mendTables(
    readWhole(tables),
    declaredSheets(tables, scope),
    Number(scope.schemaVersion) || schemaVersion,
  );
  const asRead = new Map([...tables, ...mended.tables]);
  const declared = declaredSheets(mended.tables, scope);
  const { counts, findings } = runChecks(checkedWorkbook(mended.tables, scope), rules);
  const version = versionOf(built);
  const structure = [
    ...otherVersion(built, tables),
    // a newer version may have renamed, moved or replaced anything
    ...(version === "newer" ? [] : mended.findings),
    ...otherYears(tables, built),
    ...(version === "newer" ? [] : changedStructure(mended.tables, declared, version === "same")),
    ...typedAmiss(asRead),
    ...unknownLinks(asRead),
  ];
  return ok({
    counts: { ...counts, failed: counts.failed + structure.length },
    findings: [...structure, ...findings],
  });
}

function tableMissing(name: string): Trouble {
  return {
    kind: "table-missing",
    found: `The table ${name} is not there`,
    expected: "every table that was built, under its own name",
    whatToDo: "Build again: missing sheets and tables are made anew, and what was typed elsewhere stays.",
  };
}
