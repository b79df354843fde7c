import type { Area } from "./address";
import type { Cell } from "./cell";
import type { CellShift, Span } from "./cell-shift";
import {
  acrossOf,
  blockOf,
  countOf,
  isOfWholeLines,
  isWithinWidth,
  movedArea,
  movedParts,
  spanOf,
  withSpan,
} from "./cell-shift";
import { followAddresses, rewrittenRule } from "./rewrite-formulas";
import type { Shift } from "./shift-formula";
import { shiftFormula } from "./shift-formula";
import { moveMarkedLines, movedMerges } from "./shift-marked-lines";
import { shiftedHiddenRows } from "./shift-hidden-rows";
import { withFilters } from "./table-filter";
import type { Sheet, Table, TableColumn, WorkbookModel } from "./workbook-model";
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

function moveTables(sheet: Sheet, shift: CellShift, joined: Table | undefined): readonly string[] {
  const changed: string[] = [];
  const before = sheet.tables;
  sheet.tables = sheet.tables.flatMap((table) => {
    const moved = movedArea(table.area, shift);
    if (moved === undefined) return [];
    const area = table.id === joined?.id ? around(moved, shift.area) : moved;
    const [old, now] = [spanOf(table.area, shift.along), spanOf(area, shift.along)];
    if (old.last - old.first === now.last - now.first) return [{ ...table, area }];
    changed.push(table.id);
    return [{ ...table, area, columns: shift.along === "rows" ? table.columns : columnsAfter(table, shift) }];
  });
  judgeAnew(sheet, before);
  for (const table of sheet.tables) {
    if (!changed.includes(table.id) || shift.kind === "delete") continue;
    if (shift.along === "columns") writeHeaders(sheet, table, shift);
    else fillCalculatedColumns(sheet, table, shift);
  }
  return changed;
}

/** What a column filtered is shown again when the column has gone. */
function judgeAnew(sheet: Sheet, before: readonly Table[]): void {
  for (const table of sheet.tables) {
    const old = before.find(({ id }) => id === table.id);
    const count = ({ columns }: Table): number => columns.filter(({ filter }) => filter !== undefined).length;
    if (old !== undefined && count(table) < count(old))
      sheet.hiddenRows = withFilters(sheet, table, new Map()).hiddenRows;
  }
}

function columnsAfter(table: Table, { kind, area }: CellShift): readonly TableColumn[] {
  const at = area.left - table.area.left;
  if (kind === "delete") {
    return table.columns.filter((_, i) => {
      const column = table.area.left + i;
      return column < area.left || column > area.right;
    });
  }
  const columns = [...table.columns];
  let nextId = Math.max(...columns.map(({ id }) => id)) + 1;
  for (let added = 0; added <= area.right - area.left; added++) {
    columns.splice(at + added, 0, { id: nextId++, name: freeColumnName(columns) });
  }
  return columns;
}

/** "Column1", or the next number that the table does not have. */
export function freeColumnName(columns: readonly TableColumn[]): string {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) if (!taken.has(`column${number}`)) return `Column${number}`;
}

function writeHeaders(sheet: Sheet, table: Table, { area }: CellShift): void {
  for (let column = area.left; column <= area.right; column++) {
    const name = table.columns[column - table.area.left]?.name;
    if (name !== undefined) sheet.cells.set(cellKey(table.area.top, column), { value: name });
  }
}

function fillCalculatedColumns(sheet: Sheet, table: Table, { area }: CellShift): void {
  for (const [i, { formula }] of table.columns.entries()) {
    if (formula === undefined) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      sheet.cells.set(cellKey(row, table.area.left + i), { formula });
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

/** Conditional formats and validations move with their cells; their formulas are relative to their first cell. */
function moveRules(workbook: WorkbookModel, sheet: Sheet, shift: CellShift, joined: Table | undefined): void {
  const partsOf = (area: Area, reaches: boolean): readonly RulePart[] =>
    movedParts(area, shift).map(({ from, to }) => ({
      area: reaches && reachesNewCells(from, shift, joined) ? around(to, withinRule(shift, to)) : to,
      by: { rows: from.top - area.top, columns: from.left - area.left },
    }));
  sheet.validations = sheet.validations.flatMap((validation) =>
    partsOf(validation.area, shift.along === "rows").map(({ area, by }) => ({
      ...validation,
      area,
      rule: rewrittenRule(validation.rule, (formula) => shiftFormula(formula, by)),
    })),
  );
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) =>
    partsOf(format.area, true).map(({ area, by }, i) => ({
      ...format,
      id: i === 0 ? format.id : `{cf-${workbook.nextId++}}`,
      area,
      formula: shiftFormula(format.formula, by),
    })),
  );
}

interface RulePart {
  readonly area: Area;
  /** how far its first cell lies from the first cell of the whole, before anything moves */
  readonly by: Shift;
}

/** A rule of the last cells of a table before which nothing moves holds for the new cells at that edge too. */
function reachesNewCells(area: Area, shift: CellShift, joined: Table | undefined): boolean {
  if (joined === undefined || !isWithinWidth(area, { ...shift, area: joined.area })) return false;
  const { last } = spanOf(area, shift.along);
  const body = spanOf(tableBody(joined), shift.along);
  return last === spanOf(shift.area, shift.along).first - 1 && last >= body.first;
}

/** The new cells in the rows or columns that a rule has. */
function withinRule(shift: CellShift, rule: Area): Area {
  return withSpan(shift.area, acrossOf(shift), spanOf(rule, acrossOf(shift)));
}

/** Rules of the first cells of a table hold for new cells before them too; asked once every formula has followed. */
function reachBack(sheet: Sheet, shift: CellShift, joined: Table | undefined): void {
  const { first, last } = spanOf(shift.area, shift.along);
  if (joined === undefined || first !== spanOf(tableBody(joined), shift.along).first) return;
  const count = last - first + 1;
  const by = shift.along === "rows" ? { rows: -count, columns: 0 } : { rows: 0, columns: -count };
  const isFirst = ({ area }: { readonly area: Area }): boolean =>
    spanOf(area, shift.along).first === last + 1 && isWithinWidth(area, { ...shift, area: joined.area });
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
    isFirst(format)
      ? {
          ...format,
          area: around(format.area, withinRule(shift, format.area)),
          formula: shiftFormula(format.formula, by),
        }
      : format,
  );
  if (shift.along === "columns") return;
  sheet.validations = sheet.validations.map((validation) =>
    isFirst(validation)
      ? {
          ...validation,
          area: around(validation.area, withinRule(shift, validation.area)),
          rule: rewrittenRule(validation.rule, (formula) => shiftFormula(formula, by)),
        }
      : validation,
  );
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
