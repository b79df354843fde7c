import { workbookBlueprint } from "../blueprint/workbook-blueprint";
import { outcomes } from "../catalogue/outcomes";
import { yearFrom } from "../domain/period";
import { ok, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readPresence } from "../excel/read-presence";
import { runExcel } from "../excel/run-excel";
import { rowsById } from "./table-rows";
import { scopeFromSetup } from "./workbook-scope";
import type { WorkbookStatus } from "./workbook-status";

/** Sheets and tables have the same names for every scope, so any scope will do to ask for them. */
const anyScope = {
  area: "",
  reportingYear: yearFrom(2024),
  firstYear: yearFrom(2024),
  outcomeIds: outcomes.map((outcome) => outcome.id),
  sample: false,
};

/** Says whether the open workbook was built by the add-in, for which area and years; one sync. */
export async function readStatus(): Promise<Result<WorkbookStatus, Trouble>> {
  return runExcel(async (context) => {
    const sheets = workbookBlueprint(anyScope).sheets;
    const presence = await readPresence(
      context,
      sheets.map((sheet) => sheet.table.name),
      "CJ_Setup",
    );
    const built = presence.table === undefined ? undefined : scopeFromSetup(rowsById(presence.table));
    if (built === undefined) return ok<WorkbookStatus>({ kind: "not built" });
    return ok<WorkbookStatus>({
      kind: "built",
      ...built,
      missingSheets: sheets
        .filter((sheet) => !presence.present.has(sheet.table.name))
        .map((sheet) => sheet.name),
      isReadOnly: presence.isReadOnly,
    });
  });
}
