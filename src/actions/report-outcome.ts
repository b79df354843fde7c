import { readCellValue, roundTo, showNumber } from "../domain/cell-value";
import { differenceMark, rateMark } from "../domain/figure";
import type { Finding } from "../domain/finding";
import { isStatus } from "../domain/status";
import { agreementHeaders } from "./outcome-report";
import type {
  ActivityLine,
  ChartLine,
  EvidenceLine,
  FigureLine,
  OutcomeReport,
  PlacedStatus,
  PlacedText,
} from "./outcome-report";
import { agreementWords } from "./agreement-words";
import { agreementCells, agreementPlaces } from "./outcome-row";
import { criteria, priorityHeader } from "../catalogue/scoring-criteria";
import type { TableRow } from "./table-rows";

/** The rows of every table that says something of outcomes; empty where a table is not there. */
export interface OutcomeSources {
  readonly titleOf: (id: string) => string | undefined;
  /** headers of the year columns, oldest first */
  readonly years: readonly string[];
  readonly dataPoints: readonly TableRow[];
  readonly rates: readonly TableRow[];
  readonly evidence: readonly TableRow[];
  readonly activities: readonly TableRow[];
  readonly charts: readonly OutcomeChart[];
}

/** A chart, and the outcome that it is of. */
export interface OutcomeChart extends ChartLine {
  readonly outcomeId: string;
}

/** Everything that the workbook says of the outcome of one row of Outcomes. */
export function reportOutcome(
  row: TableRow,
  sources: OutcomeSources,
  failed: readonly Finding[] | undefined,
): OutcomeReport {
  const id = row.text("Id");
  const ofThis = (rows: readonly TableRow[]): readonly TableRow[] =>
    rows.filter((other) => other.text("Outcome") === id);
  const dataPoints = ofThis(sources.dataPoints);
  const cells = agreementCells(row);
  const scored = ofThis(sources.activities).filter(isActivity);
  return {
    id,
    title: shown(row, "Outcome") || (sources.titleOf(id) ?? id),
    suggestion: { ...statusOf(row), why: shown(row, "Why") },
    agreement: {
      status: agreedStatus(row),
      words: agreementWords(cells),
      cells,
      places: agreementPlaces(row),
      age: shown(row, "Agreed before the latest data"),
    },
    howNear: placed(row, "How near"),
    isPriority: placed(row, "Priority"),
    action: placed(row, "Action"),
    orderByDistance: shown(row, "Order by distance"),
    orderByScore: shown(row, "Order by score"),
    narrative: placed(row, "Narrative"),
    figures: [
      ...dataPoints.filter(isIndicator).map((point) =>
        figureLine(point, sources.years, {
          name: "Data point",
          change: "Change",
          // Excel compares without regard to case
          mark: point.text("Unit").toLowerCase() === "per cent" ? "%" : "",
          digits: 2,
        }),
      ),
      ...ofThis(sources.rates).map((rate) =>
        figureLine(rate, sources.years, {
          name: "Rate",
          change: "Change in percentage points",
          mark: rateMark(rate.text("Unit")),
          digits: 1,
        }),
      ),
    ],
    charts: sources.charts
      .filter(({ outcomeId }) => outcomeId === id)
      .map(({ title, place }) => ({ title, place })),
    filled: {
      cells: dataPoints.flatMap((point) => sources.years.filter((year) => isFilled(point, year))).length,
      of: dataPoints.length * sources.years.length,
    },
    evidence: ofThis(sources.evidence).map(evidenceLine),
    failed,
    activities: inOrder(scored.map(activityLine)),
    emptyActivity: ofThis(sources.activities)
      .find((activity) => shown(activity, "Improvement activity") === "")
      ?.place("Improvement activity"),
    mean: {
      priority: oneDecimal(scored[0], "Outcome priority"),
      restsOn: scored[0] === undefined ? "" : shown(scored[0], "Outcome priority rests on"),
    },
  };
}

/** What a cell shows; a column that is not there, like a blank cell, says nothing. */
function shown(row: TableRow, header: string): string {
  const value = readCellValue(row.raw(header));
  if (value.state === "number") return showNumber(value.number);
  if (value.state === "error") return value.error === "#REF!" ? "" : value.error;
  return value.state === "blank" ? "" : row.text(header);
}

function placed(row: TableRow, header: string): PlacedText {
  return { text: shown(row, header), place: row.place(header) };
}

function statusOf(row: TableRow): PlacedStatus {
  const word = row.text("Working: status");
  return { ...placed(row, "Suggested status"), status: isStatus(word) ? word : undefined };
}

function agreedStatus(row: TableRow): PlacedStatus {
  const cell = placed(row, agreementHeaders.status);
  return { ...cell, status: isStatus(cell.text) ? cell.text : undefined };
}

/** National, or of the partnership's own: what votes on the outcome, and the context that a national one may be. */
function isIndicator(point: TableRow): boolean {
  return point.text("Kind") === "national indicator" || point.text("Working: votes as") !== "";
}

function isFilled(row: TableRow, year: string): boolean {
  const { state } = row.value(year);
  return state === "number" || state === "code";
}

/** How the rows of a table are written: the headers of their words and their change, what stands behind a number, and its digits. */
interface Written {
  readonly name: string;
  readonly change: string;
  readonly mark: string;
  readonly digits: number;
}

function figureLine(row: TableRow, years: readonly string[], written: Written): FigureLine {
  const latestYear = shown(row, "Latest year");
  const latest = row.value("Latest");
  const change = row.value(written.change);
  return {
    id: row.text("Id"),
    // who types a row of their own may leave its short name out
    name: shown(row, "Short name") || shown(row, written.name) || row.text("Id"),
    latest:
      latest.state === "number"
        ? `${roundTo(latest.number, written.digits)}${written.mark} in ${latestYear}`
        : "no figure yet",
    change:
      change.state === "number"
        ? `${changeWords(change.number, written)} ${shown(row, "Compared with")}`
        : "",
    status: statusOf(row),
    why: shown(row, "Why"),
    place: row.place(years.includes(latestYear) ? latestYear : (years.at(-1) ?? "Id")),
  };
}

/** "up 3 points on", "the same as in": the year that it is compared with follows. */
function changeWords(change: number, { mark, digits }: Written): string {
  const size = roundTo(Math.abs(change), digits);
  if (size === 0) return "the same as in";
  return `${change > 0 ? "up" : "down"} ${size}${differenceMark(mark, size)} on`;
}

function evidenceLine(row: TableRow): EvidenceLine {
  return {
    id: row.text("Id"),
    name: shown(row, "Local evidence"),
    kind: shown(row, "Kind"),
    judgement: placed(row, "Judgement"),
    status: statusOf(row),
    why: shown(row, "Why"),
  };
}

/** As the sheet counts them: a row with a name or a score. */
function isActivity(row: TableRow): boolean {
  return ["Improvement activity", ...criteria.map(({ header }) => header)].some(
    (header) => shown(row, header) !== "",
  );
}

function activityLine(row: TableRow): ActivityLine {
  return {
    name: shown(row, "Improvement activity") || "an activity without a name",
    order: shown(row, "Order in outcome"),
    priority: oneDecimal(row, priorityHeader),
    place: row.place("Improvement activity"),
  };
}

function inOrder(activities: readonly ActivityLine[]): readonly ActivityLine[] {
  const place = ({ order }: ActivityLine): number => (order === "" ? Infinity : Number(order));
  return [...activities].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** Priorities are shown with one decimal, as in the sheet; words stay words. */
function oneDecimal(row: TableRow | undefined, header: string): string {
  const value = row?.value(header);
  if (row === undefined || value === undefined) return "";
  return value.state === "number" ? roundTo(value.number, 1).toFixed(1) : shown(row, header);
}
