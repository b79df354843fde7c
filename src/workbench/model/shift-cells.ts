import type { Area } from "./address";
import type { Cell } from "./cell";
import type { CellShift, Span } from "./cell-shift";
import { blockOf, countOf, isOfWholeLines, movedArea, spanOf, withSpan } from "./cell-shift";
import { followAddresses } from "./rewrite-formulas";
import { shiftedHiddenRows } from "./shift-hidden-rows";
import { moveMarkedLines, movedMerges } from "./shift-marked-lines";
import { moveRules, reachBack } from "./shift-rules";
import { moveTables } from "./shift-tables";
import type { Sheet, Table, WorkbookModel } from "./workbook-model";
import { cellKey, keyColumn, keyRow, tableBody } from "./workbook-model";

export interface ShiftOptions {
  /** id of a table that takes the new cells in, also at its edge; other tables grow only round cells put inside them */
  readonly joining?: string;
  /** whose formats new cells get: those above or to the left (default), or those below or to the right */
  readonly like?: "before" | "after";
}

/**
 * Puts cells in or takes them out; the caller has asked `whyNoShift`. All that stands on them moves along, and every
 * address of the workbook follows. Links to places stay as they were, as in Excel.
 * @returns ids of the tables that have more or fewer rows or columns now
 */
export function shiftCells(
  workbook: WorkbookModel,
  sheet: Sheet,
  shift: CellShift,
  { joining, like = "before" }: ShiftOptions = {},
): readonly string[] {
  const joined = sheet.tables.find(({ id }) => id === joining);
  moveRules(workbook, sheet, shift, joined);
  followAddresses(workbook, (on, area) => (on === sheet ? followed(area, shift, joined) : area));
  if (shift.kind === "insert") reachBack(sheet, shift, joined);
  moveCells(sheet, shift);
  sheet.hiddenRows = shiftedHiddenRows(sheet, shift);
  sheet.mergedAreas = movedMerges(sheet.mergedAreas, shift);
  const changed = moveTables(sheet, shift, joined);
  if (shift.kind === "insert") copyFormats(sheet, shift, like);
  if (isOfWholeLines(shift)) moveLines(sheet, shift);
  moveCharts(sheet, shift);
  return changed;
}

/** An address of a whole table column goes on meaning the whole column when rows come at its edge. */
function followed(area: Area, shift: CellShift, joined: Table | undefined): Area | undefined {
  const isLonger = joined !== undefined && shift.along === "rows" && isWholeColumn(area, joined);
  return isLonger ? { ...area, bottom: area.bottom + countOf(shift) } : movedArea(area, shift);
}

function isWholeColumn({ top, left, bottom, right }: Area, table: Table): boolean {
  const body = tableBody(table);
  return (
    left >= body.left &&
    right <= body.right &&
    bottom === body.bottom &&
    bottom > top &&
    (top === body.top || top === table.area.top)
  );
}

/** Lets addresses of whole columns follow a table that grows over the empty rows below it; nothing moves. */
export function lengthenWholeColumns(
  workbook: WorkbookModel,
  sheet: Sheet,
  table: Table,
  count: number,
): void {
  followAddresses(workbook, (on, area) =>
    on === sheet && isWholeColumn(area, table) ? { ...area, bottom: area.bottom + count } : area,
  );
}

function moveCells(sheet: Sheet, shift: CellShift): void {
  const moving: [number, number, Cell][] = [];
  const block = blockOf(shift);
  for (const [key, cell] of sheet.cells) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    if (row < block.top || row > block.bottom || column < block.left || column > block.right) continue;
    moving.push([row, column, cell]);
  }
  for (const [row, column] of moving) sheet.cells.delete(cellKey(row, column));
  for (const [row, column, cell] of moving) {
    const to = movedArea({ top: row, left: column, bottom: row, right: column }, shift);
    if (to) sheet.cells.set(cellKey(to.top, to.left), cell);
  }
}

/** New cells look like their neighbours: above or to the left, or the other way at the start of a table. */
function copyFormats(sheet: Sheet, { along, area }: CellShift, like: "before" | "after"): void {
  const { first, last } = spanOf(area, along);
  const neighbour = like === "before" ? first - 1 : last + 1;
  if (neighbour < 0) return;
  const source = withSpan(area, along, { first: neighbour, last: neighbour });
  for (const [key, { format }] of [...sheet.cells]) {
    const [row, column] = [keyRow(key), keyColumn(key)];
    if (format === undefined || row < source.top || row > source.bottom) continue;
    if (column < source.left || column > source.right) continue;
    for (let line = first; line <= last; line++) {
      const at = along === "rows" ? cellKey(line, column) : cellKey(row, line);
      sheet.cells.set(at, { ...sheet.cells.get(at), format });
    }
  }
}

/** Widths, heights, frozen panes and printed lines go with whole columns and rows; a new one is as wide or high as the one before. */
function moveLines(sheet: Sheet, shift: CellShift): void {
  const sizes = shift.along === "rows" ? sheet.rowHeights : sheet.columnWidths;
  const frozen = shift.along === "rows" ? "frozenRows" : "frozenColumns";
  const { first, last } = spanOf(shift.area, shift.along);
  const count = countOf(shift);
  const old = [...sizes];
  sizes.clear();
  for (const [at, size] of old) {
    if (at < first) sizes.set(at, size);
    else if (shift.kind === "insert") sizes.set(at + count, size);
    else if (at > last) sizes.set(at - count, size);
  }
  const before = sizes.get(first - 1);
  if (shift.kind === "insert" && before !== undefined)
    for (let at = first; at <= last; at++) sizes.set(at, before);
  movePrintedLines(sheet, shift);
  moveMarkedLines(sheet, shift);
  if (first >= sheet[frozen]) return;
  sheet[frozen] += shift.kind === "insert" ? count : -Math.min(count, sheet[frozen] - first);
}

function movePrintedLines(sheet: Sheet, shift: CellShift): void {
  const { printedColumns, titleRows, titleColumns, ...page } = sheet.page;
  const moved = (span: Span | undefined, along: CellShift["along"]): Span | undefined => {
    if (span === undefined || along !== shift.along) return span;
    const area = movedArea(withSpan(shift.area, along, span), shift);
    return area && spanOf(area, along);
  };
  const lines = {
    printedColumns: moved(printedColumns, "columns"),
    titleRows: moved(titleRows, "rows"),
    titleColumns: moved(titleColumns, "columns"),
  };
  const kept = Object.fromEntries(Object.entries(lines).filter(([, span]) => span !== undefined));
  sheet.page = { ...page, ...kept };
}

/** A chart hangs at the cell under its corner; when that goes, at the one that takes its place. */
function moveCharts(sheet: Sheet, shift: CellShift): void {
  sheet.charts = sheet.charts.map((chart) => {
    const { row, column } = chart.place;
    const corner = { top: row, left: column, bottom: row, right: column };
    const at = spanOf(shift.area, shift.along);
    const to = movedArea(corner, shift) ?? withSpan(corner, shift.along, { first: at.first, last: at.first });
    return { ...chart, place: { ...chart.place, row: to.top, column: to.left } };
  });
}
