import { figureInRow, yearsDue } from "../blueprint/asked-figures";
import { dutiesTable } from "../blueprint/formulas/duty-columns";
import type { WorkbookScope } from "../blueprint/workbook-scope";
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
  ReportStanding,
  Standing,
} from "./workbook-status";

/** The years that a workbook is for. */
type Years = Pick<WorkbookScope, "firstYear" | "reportingYear">;

interface KnownBesides {
  /** undefined when the checks could not run */
  readonly report: CheckReport | undefined;
  readonly areInvented: boolean;
}

/** How far the work in a built workbook has come, from its tables as read. */
export function standingOf(
  tables: ReadonlyMap<string, TableContents>,
  years: Years,
  { report, areInvented }: KnownBesides,
): Standing {
  return {
    figures: figuresStanding(tables.get("CJ_DataPoints"), years, areInvented),
    checks: report && checksStanding(report),
    outcomes: outcomesStanding(tables.get("CJ_Outcomes")),
    activities: activitiesStanding(tables.get("CJ_Scoring")),
    report: reportStanding(tables.get(dutiesTable)),
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
  scope: Years,
  areInvented: boolean,
): FiguresStanding | undefined {
  const { reportingYear } = scope;
  if (table === undefined || !table.headers.includes(reportingYear)) return undefined;
  const years = table.headers.filter((header) => /^\d{4}-\d{2}$/.test(header));
  const rows = tableRows(table).filter((row) => row.text("Id") !== "");
  const due = rows
    .filter((row) => row.text("Kind") !== "reference figure")
    .map((row) => ({ row, year: newestDue(row, scope) }))
    .flatMap(({ row, year }) => (year !== undefined && years.includes(year) ? [{ row, year }] : []));
  const waiting = due.filter(({ row, year }) => !isFilled(row, year));
  const next = waiting.find(({ year }) => year === reportingYear) ?? waiting[0] ?? due[0];
  if (next === undefined) return undefined;
  return {
    filled: due.length - waiting.length,
    of: due.length,
    ofEarlier: due.filter(({ year }) => year !== reportingYear).length,
    filledEver: rows.flatMap((row) => years.filter((year) => isFilled(row, year))).length,
    next: next.row.place(next.year),
    nextYear: next.year,
    areInvented,
  };
}

/** As Requests asks for the figure: people may have changed its Years behind; what has no words yet is never due. */
function newestDue(row: TableRow, scope: Years): ReportingYear | undefined {
  const figure = figureInRow("Data points", row.text);
  return figure && yearsDue(figure, scope)[0];
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

/** In the sheet's own words, so that the two never say different things. */
function reportStanding(table: TableContents | undefined): ReportStanding | undefined {
  const row = table && tableRows(table).find((candidate) => candidate.text("Id") === "SD3");
  if (row === undefined) return undefined;
  const due = row.value("Working: due");
  const [, published] = /^Done,? (.+)$/.exec(row.text("Status")) ?? [];
  return {
    isDone: published !== undefined,
    published: published ?? "",
    due: due.state === "number" && due.number > 0 ? due.number : undefined,
    place: row.place("Date published"),
  };
}
