import { dutiesTable } from "../blueprint/formulas/duty-columns";
import { workbookBlueprint } from "../blueprint/workbook-blueprint";
import { outcomes } from "../catalogue/outcomes";
import { yearFrom } from "../domain/period";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readPresence } from "../excel/read-presence";
import { runExcel } from "../excel/run-excel";
import { judgeTables } from "./check-workbook";
import { ourTablesIn, whyNotBuilt } from "./not-built";
import { builtScopeOf, checkedTables, tablesBeside } from "./read-checked-workbook";
import { standingOf } from "./standing";
import { rowsById } from "./table-rows";
import type { WorkbookStatus } from "./workbook-status";

/** Sheets and tables have the same names for every scope, so any scope will do to ask for them. */
const anyScope = {
  area: "",
  reportingYear: yearFrom(2024),
  firstYear: yearFrom(2024),
  outcomeIds: outcomes.map((outcome) => outcome.id),
  sample: false,
};

/**
 * Says whether the open workbook was built by the add-in, for which area and years, and how far the work in it has
 * come; runs the checks for that. One sync.
 */
export async function readStatus(): Promise<Result<WorkbookStatus, Trouble>> {
  return runExcel(async (context) => {
    const sheets = workbookBlueprint(anyScope).sheets;
    const read = await readPresence(
      context,
      sheets.map((sheet) => sheet.table.name),
      [...checkedTables, ...tablesBeside, { name: dutiesTable, withFormulas: false }],
    );
    const { present, isReadOnly } = read;
    // no check looks at the duties
    const tables = new Map([...read.tables].filter(([name]) => name !== dutiesTable));
    const built = builtScopeOf(tables);
    const setup = tables.get("CJ_Setup");
    if (tables.size === 0) return ok<WorkbookStatus>({ kind: "not built" });
    if (built === undefined || setup === undefined) return trouble(whyNotBuilt(ourTablesIn(tables)));
    const settings = rowsById(setup);
    const today = settings.get("today");
    const checks = judgeTables(tables);
    return ok<WorkbookStatus>({
      kind: "built",
      ...built,
      missingSheets: sheets.filter((sheet) => !present.has(sheet.table.name)).map((sheet) => sheet.name),
      isReadOnly,
      today: typeof today === "number" ? today : undefined,
      standing: standingOf(read.tables, built, {
        report: checks.ok ? checks.value : undefined,
        areInvented: settings.get("sampleFigures") === "yes",
      }),
    });
  });
}
