import { additions } from "../blueprint/additions";
import { laterSheets } from "../blueprint/workbook-blueprint";
import { outcomeById, outcomes as knownOutcomes } from "../catalogue/outcomes";
import { yearFrom } from "../domain/period";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readPresence } from "../excel/read-presence";
import { runExcel } from "../excel/run-excel";
import type { GrowableWorkbook } from "./growable-workbook";
import { ourTablesIn, whyNotBuilt } from "./not-built";
import { builtScopeOf } from "./read-checked-workbook";
import { tableRows, type TableRow } from "./table-rows";
import { outcomesIn } from "./workbook-scope";
import { versionOf } from "./workbook-version";

/** Sheets and tables have the same names for every scope, so any scope will do to ask for them. */
const laterTables = laterSheets.map(({ name, purpose, sheet }) => {
  const scope = {
    area: "",
    reportingYear: yearFrom(2024),
    firstYear: yearFrom(2024),
    outcomeIds: [],
    sample: false,
  };
  return { name, purpose, table: sheet(scope).table.name };
});

/** A drop-down in a narrow pane shows some thirty letters; partners know the national outcomes by these words. */
function shortTitleOf(row: TableRow): string {
  return outcomeById(row.text("Id"))?.shortTitle ?? row.text("Outcome");
}

/** What the open workbook has, and what it can be given. One sync. */
export async function readGrowable(): Promise<Result<GrowableWorkbook, Trouble>> {
  return runExcel(async (context) => {
    const wanted = ["CJ_Setup", "CJ_Outcomes", "CJ_DataPoints", ...laterTables.map(({ table }) => table)];
    const { tables, isReadOnly } = await readPresence(
      context,
      [],
      wanted.map((name) => ({ name, withFormulas: false })),
    );
    const built = builtScopeOf(tables);
    if (built === undefined) return trouble(whyNotBuilt(ourTablesIn(tables)));
    const rowsOf = (name: string): ReturnType<typeof tableRows> => {
      const table = tables.get(name);
      return table === undefined ? [] : tableRows(table);
    };
    const outcomes = rowsOf("CJ_Outcomes").flatMap((row) =>
      row.text("Id") === "" ? [] : [{ id: row.text("Id"), title: shortTitleOf(row) }],
    );
    const standing = outcomesIn(
      ["CJ_Outcomes", "CJ_DataPoints"].flatMap((name) => rowsOf(name).map((row) => row.raw("Id"))),
    );
    return ok<GrowableWorkbook>({
      version: versionOf(built),
      schemaVersion: built.schemaVersion,
      isReadOnly,
      firstYear: built.firstYear,
      reportingYear: built.reportingYear,
      outcomes,
      missingOutcomes: knownOutcomes
        .filter(({ id }) => !standing.includes(id))
        .map(({ id, number, shortTitle }) => ({ id, title: `${number} ${shortTitle}` })),
      additions,
      sheets: laterTables.map(({ name, purpose, table }) => {
        const standsAs = tables.get(table)?.sheet;
        return { name, purpose, ...(standsAs === undefined ? {} : { standsAs }) };
      }),
    });
  });
}
