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
import { reportOutcome, type OutcomeSources } from "./report-outcome";
import { checkedTables, tablesBeside } from "./read-checked-workbook";
import { tableRows } from "./table-rows";

/** The tables that the outcome view looks at, those of the checks among them. */
export const outcomeTables = [...checkedTables, ...tablesBeside] as const;

/** Gathers everything about each outcome, and runs the checks; one sync, writes nothing. */
export async function readOutcomes(): Promise<Result<OutcomesReport, Trouble>> {
  return runExcel(async (context) => {
    const { tables, isReadOnly, present } = await readPresence(context, ["CJ_Charts"], outcomeTables);
    const checks = judgeTables(tables);
    if (!checks.ok && ["workbook-not-built", "years-missing"].includes(checks.trouble.kind)) return checks;
    const table = tables.get("CJ_Outcomes");
    if (table === undefined) return trouble(outcomesMissing);
    const absent = missingHeader(table, outcomesHeaders);
    if (absent !== undefined) return trouble(absent);
    const sources = sourcesOf(tables);
    const rows = tableRows(table).filter((row) => row.text("Id") !== "");
    const findings = checks.ok ? findingsByOutcome(checks.value.findings, tables) : undefined;
    return ok({
      outcomes: rows.map((row) =>
        reportOutcome(row, sources, findings && (findings.get(row.text("Id")) ?? [])),
      ),
      isReadOnly,
      chartsSheet: present.get("CJ_Charts"),
      gaps: [
        ...(checks.ok ? [] : [`The checks could not run: ${describeTrouble(checks.trouble)}`]),
        ...(tables.has("CJ_LocalEvidence") ? [] : ["The table of the sheet Local evidence is not there."]),
      ],
    });
  });
}

function sourcesOf(tables: ReadonlyMap<string, TableContents>): OutcomeSources {
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
