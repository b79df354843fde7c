import { localEvidence } from "../../catalogue/local-evidence";
import { yearsBetween, type ReportingYear } from "../../domain/period";
import { frameworkFigures, yearsDue, type AskedFigure } from "../asked-figures";
import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint";
import { choiceList } from "../formulas/choice-list";
import { column } from "../formulas/references";
import {
  asksFor,
  daysLeft,
  figureLabel,
  figureNow,
  isOverdue,
  isStillNeeded,
  letterLine,
  letterOf,
  markerThere,
  markerWords,
  partYearThere,
  partYearWords,
  period,
  placeOfFigure,
  requestCheck,
  requestsTable as table,
  stillNeeded,
  typedSoFar,
  whereItStands,
  wordsOfFigure,
} from "../formulas/request-columns";
import { requestWords } from "../formulas/request-words";
import { workingColumn } from "../formulas/working-column";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleRequestCells } from "../sample-planning";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

export const requestsSheetName = "Requests";
export const requestsSheetPurpose =
  "Figures to ask for. Filter by Supplier, copy Letter line: that is the letter. Its first line needed says how to answer.";

const figureWidth = 58;
const letterWidth = 165;
/** about how many characters a letter line has besides the words of its figure, where the area has a long name */
const letterFrame = 230;

const markers = choiceList({
  table,
  name: "Marker choice",
  words: markerWords,
  promptTitle: "Is the figure final?",
  prompt: "[p] provisional, [r] revised. Leave it blank for a final figure.",
  widthInCharacters: 9,
});

const partYear = choiceList({
  table,
  name: "Part year choice",
  words: partYearWords,
  promptTitle: "Part of the year only?",
  prompt: "yes when the figure does not cover all twelve months, April to March.",
  widthInCharacters: 9,
});

/**
 * One row per figure and year of the workbook: whom to ask, what for, and how far it has come. By supplier it is the
 * letter, the newest year first. A figure is asked for from the year in which its series starts to the last in which it is due;
 * figures of people's own come last.
 */
export function requestsSheet(scope: WorkbookScope): SheetBlueprint {
  const years = yearsBetween(scope.firstYear, scope.reportingYear);
  const rowsOf = (figures: readonly AskedFigure[]): readonly RowBlueprint[] =>
    figures.flatMap((figure) => yearsDue(figure, scope).map((year) => requestRow(figure, year, scope)));
  return houseSheet({
    name: requestsSheetName,
    tabColor: tabColours.type,
    title: "Requests",
    purpose: requestsSheetPurpose,
    liveNote: liveNote(
      `SUM(${column(table, "Working: needed")})&" of "&SUMPRODUCT((${column(table, "Still needed")}<>"")*1)&" figures are still needed, "&` +
        `COUNTIF(${column(table, "Where it stands")},"not asked yet")&" not asked for yet, "&SUM(${column(table, "Working: is overdue")})&" overdue."`,
      "12 of 123 figures are still needed, 12 not asked for yet, 12 overdue.",
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        ...shownColumns(years),
        ...markers.columns,
        ...partYear.columns,
        { ...workingColumn("row", placeOfFigure), formerly: ["Working: row on Data points"] },
        { ...workingColumn(requestWords, wordsOfFigure, 110), formerly: ["Working: year column"] },
        workingColumn("figure", figureNow(years)),
        { ...workingColumn("part year", partYearThere), since: 3 },
        { ...workingColumn("marker", markerThere), since: 3 },
        { ...workingColumn("days", daysLeft), since: 3 },
        { ...workingColumn("needed", isStillNeeded), formerly: ["Working: is needed"] },
        workingColumn("is overdue", isOverdue),
        { ...workingColumn("asks for", asksFor, 40), since: 3 },
        { ...workingColumn("letter", letterOf, 40), since: 3 },
      ],
      rows: [
        ...[...rowsOf(frameworkFigures(scope.outcomeIds))].sort(bySupplierAndYear),
        ...rowsOf(scope.ownFigures ?? []),
      ],
    },
  });
}

/** A request for a figure of a year: what a row of the sheet is made of. Figure id and Year carry it; the rest follows by formula. */
export function requestRow(
  figure: AskedFigure,
  year: ReportingYear,
  scope: Pick<WorkbookScope, "sample" | "reportingYear">,
): RowBlueprint {
  const key = requestId(figure, year);
  return {
    key,
    linesToAllow: Math.max(
      Math.ceil(((wordsOf(figure) + letterFrame) * 1.08) / letterWidth),
      Math.ceil(figure.label.length / figureWidth),
    ),
    cells: {
      Id: key,
      Supplier: figure.supplier,
      "Figure id": figure.id,
      Year: year,
      ...(scope.sample && year === scope.reportingYear ? sampleRequestCells(figure.id, year) : {}),
    },
  };
}

export function requestId({ id }: Pick<AskedFigure, "id">, year: ReportingYear): string {
  return `${id} ${year}`;
}

/** Characters of the label, with the title of its item where the letter line puts that before a lettered part. */
function wordsOf({ id, label }: AskedFigure): number {
  const title = localEvidence.find((item) => id.startsWith(`${item.id}.`))?.title ?? "";
  return label.length + (label[1] === ")" ? title.length : 0);
}

function bySupplierAndYear({ cells: one }: RowBlueprint, { cells: other }: RowBlueprint): number {
  return (
    String(one.Supplier).localeCompare(String(other.Supplier), "en-GB") ||
    String(other.Year).localeCompare(String(one.Year))
  );
}

function shownColumns(years: readonly ReportingYear[]): readonly ColumnBlueprint[] {
  const date = (header: string): ColumnBlueprint => ({
    header,
    role: "input",
    widthInCharacters: 18,
    align: "centre",
    numberFormat: "d mmmm yyyy",
  });
  return [
    {
      header: "Figure",
      role: "formula",
      widthInCharacters: figureWidth,
      linesToAllow: 2,
      formula: figureLabel,
    },
    { header: "Id", role: "label", widthInCharacters: 24 },
    { header: "Supplier", role: "input", widthInCharacters: 30 },
    { header: "Figure id", role: "input", widthInCharacters: 20 },
    { header: "Year", role: "input", widthInCharacters: 10, numberFormat: "@" },
    { header: "Period", role: "formula", widthInCharacters: 29, formula: period },
    {
      header: "Still needed",
      role: "formula",
      widthInCharacters: 24,
      linesToAllow: 2,
      formula: stillNeeded(years),
      tones: {
        needed: "caution",
        received: "good",
        "not available": "neutral",
        "*": "bad",
      },
    },
    {
      header: "Typed so far",
      role: "formula",
      widthInCharacters: 18,
      formula: typedSoFar,
      since: 3,
    },
    date("Asked on"),
    date("Due"),
    date("Received on"),
    {
      header: "Where it stands",
      role: "formula",
      widthInCharacters: 20,
      formula: whereItStands,
      tones: { overdue: "bad", "due today": "caution", came: "caution", "*": "neutral" },
    },
    { header: "Letter line", role: "formula", widthInCharacters: letterWidth, linesToAllow: 2, formula: letterLine }, // prettier-ignore
    { header: "Part year", role: "input", widthInCharacters: 9, validation: partYear.validation },
    { header: "Marker", role: "input", widthInCharacters: 9, validation: markers.validation },
    { header: "Source", role: "input", widthInCharacters: 34 },
    { header: "Reason when not available", role: "input", widthInCharacters: 34 },
    {
      header: "Check",
      role: "formula",
      widthInCharacters: 40,
      linesToAllow: 2,
      formula: requestCheck,
      tones: { OK: "good", "*": "caution" },
    },
  ];
}
