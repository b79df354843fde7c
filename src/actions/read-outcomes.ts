import { chartsSheet } from "../blueprint/sheets/charts";
import { outcomeById } from "../catalogue/outcomes";
import { describeTrouble, type Trouble } from "../domain/trouble";
import { ok, trouble, type Result } from "../domain/result";
import { readPresence } from "../excel/read-presence";
import { runExcel } from "../excel/run-excel";
import type { TableContents } from "../excel/read-tables";
import { judgeTables } from "./check-workbook";
import { findingsByOutcome } from "./findings-by-outcome";
import { missingHeader, outcomesHeaders } from "./outcome-row";
import type { OutcomesReport } from "./outcome-report";
import { reportOutcome, type OutcomeChart, type OutcomeSources } from "./report-outcome";
import { builtScopeOf, checkedTables, tablesBeside } from "./read-checked-workbook";
import { tableRows } from "./table-rows";
import { scopeToCheck, type BuiltScope } from "./workbook-scope";

const chartsTable = "CJ_Charts";

/** The tables that the outcome view looks at, those of the checks among them. */
const outcomeTables = [
  ...checkedTables,
  ...tablesBeside,
  { name: chartsTable, withFormulas: false },
] as const;

/** Gathers everything about each outcome, and runs the checks; one sync, writes nothing. */
export async function readOutcomes(): Promise<Result<OutcomesReport, Trouble>> {
  return runExcel(async (context) => {
    const read = await readPresence(context, [chartsTable], outcomeTables);
    const { isReadOnly, present } = read;
    // no check looks at the charts
    const tables = new Map([...read.tables].filter(([name]) => name !== chartsTable));
    const checks = judgeTables(tables);
    if (!checks.ok && ["workbook-not-built", "years-missing"].includes(checks.trouble.kind)) return checks;
    const table = tables.get("CJ_Outcomes");
    if (table === undefined) return trouble(outcomesMissing);
    const absent = missingHeader(table, outcomesHeaders);
    if (absent !== undefined) return trouble(absent);
    const rows = tableRows(table).filter((row) => row.text("Id") !== "");
    const outcomeIds = rows.map((row) => row.text("Id"));
    const charts = chartsIn(read.tables.get(chartsTable), outcomeIds, builtScopeOf(tables));
    const sources = { ...sourcesOf(tables), charts };
    const findings = checks.ok ? findingsByOutcome(checks.value.findings, tables) : undefined;
    return ok({
      outcomes: rows.map((row) =>
        reportOutcome(row, sources, findings && (findings.get(row.text("Id")) ?? [])),
      ),
      isReadOnly,
      chartsSheet: present.get(chartsTable),
      gaps: [
        ...(checks.ok ? [] : [`The checks could not run: ${describeTrouble(checks.trouble)}`]),
        ...(tables.has("CJ_LocalEvidence") ? [] : ["The table of the sheet Local evidence is not there."]),
      ],
    });
  });
}

/** The charts that stand, or while there is no sheet for them, those that it would have. */
function chartsIn(
  table: TableContents | undefined,
  outcomeIds: readonly string[],
  built: BuiltScope | undefined,
): readonly OutcomeChart[] {
  const declared = built === undefined ? [] : chartsSheet(scopeToCheck(built, outcomeIds)).table.rows;
  const outcomeOf = new Map(declared.map(({ key, cells }) => [key, String(cells["Outcome"])]));
  if (table === undefined)
    return declared.map(({ key, cells }) => ({
      title: String(cells["Chart"]),
      outcomeId: outcomeOf.get(key) ?? "",
      place: undefined,
    }));
  return tableRows(table).map((row) => ({
    title: row.text("Chart"),
    // an earlier version did not say of which outcome a chart is
    outcomeId: row.text("Outcome") || (outcomeOf.get(row.text("Id")) ?? ""),
    place: row.place("Chart"),
  }));
}

function sourcesOf(tables: ReadonlyMap<string, TableContents>): Omit<OutcomeSources, "charts"> {
  const rowsOf = (name: string): ReturnType<typeof tableRows> => {
    const table = tables.get(name);
    return table === undefined ? [] : tableRows(table);
  };
  return {
    titleOf: (id) => outcomeById(id)?.title,
    years: tables.get("CJ_DataPoints")?.headers.filter((header) => /^\d{4}-\d{2}$/.test(header)) ?? [],
    dataPoints: rowsOf("CJ_DataPoints"),
    rates: rowsOf("CJ_Rates"),
    evidence: rowsOf("CJ_LocalEvidence"),
    activities: rowsOf("CJ_Scoring"),
  };
}

const outcomesMissing: Trouble = {
  kind: "table-missing",
  found: "The sheet Outcomes is not there",
  expected: "the table CJ_Outcomes, with one row for each outcome",
  whatToDo: "Build again: missing sheets are made anew, and what was typed elsewhere stays.",
};
