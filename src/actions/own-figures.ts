import {
  askedSheets,
  figureInRow,
  frameworkFigures,
  headersOfFigures,
  yearsDue,
  type AskedFigure,
} from "../blueprint/asked-figures";
import type { WorkbookBlueprint } from "../blueprint/blueprint";
import { requestId, requestsSheetName } from "../blueprint/sheets/requests";
import type { WorkbookScope } from "../blueprint/workbook-scope";
import { readCellValue, type RawValue } from "../domain/cell-value";
import { yearsBetween, type ReportingYear } from "../domain/period";
import { blockOf, type TableState, type WorkbookState } from "../excel/workbook-state";

/** A row that stands and is about to be filled: what will be typed into it, by header. */
export interface FilledRow {
  readonly sheet: string;
  readonly id: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** What stands under a header in a row, as Excel gives it. */
type Cell = (header: string) => RawValue;

/**
 * Figures of people's own to ask for: in rows that they added or put into words, as the workbook stands and as it is
 * about to be. Those of the framework are asked for anyhow. A year is asked for while its figure is missing, unless
 * people have written a request for it themselves; a row of ours on Requests that is there stays.
 * @param declared the workbook as it will be, with the rows that are only being added
 */
export function ownFiguresIn(
  state: WorkbookState,
  declared: WorkbookBlueprint,
  scope: WorkbookScope,
  filled?: FilledRow,
): readonly AskedFigure[] {
  const requests = requestsIn(state);
  const known = new Set(frameworkFigures(scope.outcomeIds).map(({ id }) => id));
  const found: AskedFigure[] = [];
  for (const sheet of askedSheets) {
    for (const row of rowsOf(sheet, state, declared)) {
      const cell = filled?.sheet === sheet ? withFilled(row, filled) : row;
      const figure = figureInRow(sheet, (header) => textOf(cell(header)));
      if (figure === undefined || known.has(figure.id)) continue;
      known.add(figure.id);
      found.push({ ...figure, years: yearsToAsk(figure, cell, scope, requests) });
    }
  }
  return found;
}

/** What `ownFiguresIn` looks at, by sheet. */
export function columnsOfOwnFigures({
  firstYear,
  reportingYear,
}: Pick<WorkbookScope, "firstYear" | "reportingYear">): ReadonlyMap<string, readonly string[]> {
  const years = yearsBetween(firstYear, reportingYear);
  return new Map([
    ...askedSheets.map((sheet) => [sheet, [...headersOfFigures(sheet), ...years]] as const),
    [requestsSheetName, ["Id", "Figure id", "Year"]],
  ]);
}

/** Rows that stand, and after them those that come. */
function rowsOf(sheet: string, state: WorkbookState, declared: WorkbookBlueprint): readonly Cell[] {
  const block = blockOf(state.sheets.get(sheet));
  const standing = block === undefined ? [] : cellsOf(block);
  const ids = new Set(standing.map((cell) => textOf(cell("Id"))));
  const { rows = [] } = declared.sheets.find(({ name }) => name === sheet)?.table ?? {};
  const coming = rows.filter(({ key }) => !ids.has(key));
  return [
    ...standing,
    ...coming.map(
      ({ cells }): Cell =>
        (header) =>
          cells[header] ?? "",
    ),
  ];
}

function withFilled(cell: Cell, { id, typed }: FilledRow): Cell {
  return textOf(cell("Id")) === id ? (header) => typed[header] ?? cell(header) : cell;
}

function cellsOf({ headers, body }: TableState): readonly Cell[] {
  return body.map(
    (row): Cell =>
      (header) =>
        row[headers.indexOf(header)] ?? "",
  );
}

function textOf(value: RawValue): string {
  return String(value ?? "").trim();
}

function yearsToAsk(
  figure: AskedFigure,
  cell: Cell,
  scope: WorkbookScope,
  { ids, byHand }: StandingRequests,
): readonly ReportingYear[] {
  return yearsDue(figure, scope).filter((year) => {
    if (ids.has(requestId(figure, year))) return true;
    return isMissing(cell(year)) && !byHand.has(requestFor(figure.id, year));
  });
}

/** Blank, or a text that is no figure, or "not available", which Requests asks to explain. */
function isMissing(found: RawValue): boolean {
  if (typeof found === "string" && found.startsWith("=")) return false;
  const value = readCellValue(found);
  return value.state === "code" ? value.code === "[x]" : value.state !== "number";
}

interface StandingRequests {
  readonly ids: ReadonlySet<string>;
  /** what the rows ask for, whatever their id */
  readonly byHand: ReadonlySet<string>;
}

function requestsIn(state: WorkbookState): StandingRequests {
  const block = blockOf(state.sheets.get(requestsSheetName));
  const rows = block === undefined ? [] : cellsOf(block);
  return {
    ids: new Set(rows.map((cell) => textOf(cell("Id")))),
    byHand: new Set(rows.map((cell) => requestFor(textOf(cell("Figure id")), textOf(cell("Year"))))),
  };
}

/** Excel finds ids without regard to case. */
function requestFor(figureId: string, year: string): string {
  return `${figureId.toLowerCase()} ${year}`;
}
