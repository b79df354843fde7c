import type { Area } from "./address";
import type { CellShift } from "./cell-shift";
import type { WorkbookEdits } from "./edits";
import type { ChangeSource } from "./workbook-change";
import type { Sheet, Table } from "./workbook-model";
import { findTable, tableBody } from "./workbook-model";
import { whyNoShift } from "./why-no-shift";

/** What came of it: the table as it is now, or a sentence that says what was in the way, and nothing was changed. */
export type TableEdit =
  | { readonly kind: "done"; readonly table: Table; readonly cells: Area }
  | { readonly kind: "refused"; readonly message: string };

/**
 * Puts empty rows into a table; what lies under it, as wide as the table, moves down. Calculated columns fill them, and
 * they look like the row above (the first ones like the row below).
 * @param at place among the body's rows, from 0; their number puts them at the end
 */
export function insertTableRows(
  edits: WorkbookEdits,
  sheet: Sheet,
  table: Table,
  at: number,
  count: number,
  source: ChangeSource,
): TableEdit {
  const top = tableBody(table).top + at;
  const shift: CellShift = {
    kind: "insert",
    along: "rows",
    area: { ...table.area, top, bottom: top + count - 1 },
  };
  return insert(edits, sheet, table, shift, at === 0 ? "after" : "before", source);
}

/**
 * Puts columns into a table, headed "Column1" and so on; what lies to the right of it, as high as the table, moves on.
 * They look like the column to their left (the first ones like the one to their right).
 * @param at place among the columns, from 0; their number puts them at the end
 */
export function insertTableColumns(
  edits: WorkbookEdits,
  sheet: Sheet,
  table: Table,
  at: number,
  count: number,
  source: ChangeSource,
): TableEdit {
  const left = table.area.left + at;
  const shift: CellShift = {
    kind: "insert",
    along: "columns",
    area: { ...table.area, left, right: left + count - 1 },
  };
  return insert(edits, sheet, table, shift, at === 0 ? "after" : "before", source);
}

/** Takes rows out of a table, from body row `at` on. A table keeps one row, which is emptied, as Excel does. */
export function deleteTableRows(
  edits: WorkbookEdits,
  sheet: Sheet,
  table: Table,
  at: number,
  count: number,
  source: ChangeSource,
): TableEdit {
  const body = tableBody(table);
  const isAll = count > body.bottom - body.top;
  if (isAll) edits.clear(sheet, { ...body, bottom: body.top }, "contents", source);
  const top = body.top + at + (isAll ? 1 : 0);
  const cells = { ...body, top, bottom: body.top + at + count - 1 };
  if (cells.bottom < cells.top) return { kind: "done", table, cells: body };
  return remove(edits, sheet, table, { kind: "delete", along: "rows", area: cells }, source);
}

/** Takes a column out of a table; refused for the only one. */
export function deleteTableColumn(
  edits: WorkbookEdits,
  sheet: Sheet,
  table: Table,
  at: number,
  source: ChangeSource,
): TableEdit {
  if (table.columns.length === 1)
    return { kind: "refused", message: `The table "${table.name}" has only one column; delete the table.` };
  const column = table.area.left + at;
  const area = { ...table.area, left: column, right: column };
  return remove(edits, sheet, table, { kind: "delete", along: "columns", area }, source);
}

function insert(
  edits: WorkbookEdits,
  sheet: Sheet,
  table: Table,
  shift: CellShift,
  like: "before" | "after",
  source: ChangeSource,
): TableEdit {
  const message = whyNoShift(sheet, shift, table.id);
  if (message !== undefined) return { kind: "refused", message };
  edits.shiftCells(sheet, shift, source, { joining: table.id, like });
  return { kind: "done", table: current(edits, table), cells: shift.area };
}

function remove(
  edits: WorkbookEdits,
  sheet: Sheet,
  table: Table,
  shift: CellShift,
  source: ChangeSource,
): TableEdit {
  const message = whyNoShift(sheet, shift);
  if (message !== undefined) return { kind: "refused", message };
  edits.shiftCells(sheet, shift, source);
  return { kind: "done", table: current(edits, table), cells: shift.area };
}

function current(edits: WorkbookEdits, table: Table): Table {
  return findTable(edits.workbook, table.id)?.table ?? table;
}
