import { criteria, priorityHeader } from "../catalogue/scoring-criteria";
import type { ReportingYear } from "../domain/period";
import type { TableContents } from "../excel/read-tables";
import { groupOf, type CheckReport } from "./check-report";
import { agreementHeaders } from "./outcome-report";
import { isBeforeLatest } from "./agreement-words";
import { tableRows, type TableRow } from "./table-rows";
import type {
  ActivitiesStanding,
  ChecksStanding,
  FiguresStanding,
  OutcomeStanding,
  Standing,
} from "./workbook-status";

interface KnownBesides {
  /** undefined when the checks could not run */
  readonly report: CheckReport | undefined;
  readonly areInvented: boolean;
}

/** How far the work in a built workbook has come, from its tables as read. */
export function standingOf(
  tables: ReadonlyMap<string, TableContents>,
  reportingYear: ReportingYear,
  { report, areInvented }: KnownBesides,
): Standing {
  return {
    figures: figuresStanding(tables.get("CJ_DataPoints"), reportingYear, areInvented),
    checks: report && checksStanding(report),
    outcomes: outcomesStanding(tables.get("CJ_Outcomes")),
    activities: activitiesStanding(tables.get("CJ_Scoring")),
  };
}

function checksStanding({ findings }: CheckReport): ChecksStanding {
  const toFix = findings.filter((finding) => groupOf(finding) === "to fix");
  return {
    toFix: toFix.length,
    toLookAt: findings.filter((finding) => groupOf(finding) === "to look at").length,
    first: toFix[0]?.message ?? "",
  };
}

/** Reference figures, which only some checks need, are not waited for. */
function figuresStanding(
  table: TableContents | undefined,
  reportingYear: ReportingYear,
  areInvented: boolean,
): FiguresStanding | undefined {
  if (table === undefined || !table.headers.includes(reportingYear)) return undefined;
  const years = table.headers.filter((header) => /^\d{4}-\d{2}$/.test(header));
  const rows = tableRows(table).filter((row) => row.text("Id") !== "");
  const wanted = rows.filter((row) => row.text("Kind") !== "reference figure");
  const waiting = wanted.filter((row) => !isFilled(row, reportingYear));
  const next = waiting[0] ?? wanted[0];
  if (next === undefined) return undefined;
  return {
    filled: wanted.length - waiting.length,
    of: wanted.length,
    filledEver: rows.flatMap((row) => years.filter((year) => isFilled(row, year))).length,
    next: next.place(reportingYear),
    areInvented,
  };
}

/** A text or an error is not a figure; the checks say what is wrong with it. */
function isFilled(row: TableRow, header: string): boolean {
  return row.value(header).state !== "blank";
}

function outcomesStanding(table: TableContents | undefined): readonly OutcomeStanding[] | undefined {
  if (table === undefined || !table.headers.includes(agreementHeaders.status)) return undefined;
  return tableRows(table)
    .filter((row) => row.text("Id") !== "")
    .map((row) => ({
      id: row.text("Id"),
      title: row.text("Outcome"),
      agreed: row.text(agreementHeaders.status),
      isAgreedBeforeLatest: isBeforeLatest(row.text("Agreed before the latest data")),
    }));
}

function activitiesStanding(table: TableContents | undefined): ActivitiesStanding | undefined {
  const name = "Improvement activity";
  if (table === undefined || !table.headers.includes(name)) return undefined;
  const rows = tableRows(table);
  const named = rows.filter((row) => row.value(name).state !== "blank");
  const unscored = named.filter((row) => row.value(priorityHeader).state !== "number");
  const first = unscored[0];
  const gap =
    first && criteria.map(({ header }) => header).find((header) => first.value(header).state === "blank");
  const unnamed = rows.find((row) => row.value(name).state === "blank") ?? rows[0];
  const next = first?.place(gap ?? name) ?? unnamed?.place(name);
  if (next === undefined) return undefined;
  return { named: named.length, scored: named.length - unscored.length, next };
}
