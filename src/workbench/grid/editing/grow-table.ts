import type { Area } from "../../model/address";
import { contains, intersection } from "../../model/address";
import type { WorkbookEdits } from "../../model/edits";
import { freeColumnName } from "../../model/shift-tables";
import type { Sheet, Table } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import type { CellPlace } from "../look/conditional-formats";

/** The table that would take in a row typed at this place: the one that ends right above it, without totals row. */
export function tableToGrow(sheet: Sheet, { row, column }: CellPlace): Table | undefined {
  return sheet.tables.find(
    ({ area, showTotals }) =>
      !showTotals && area.bottom === row - 1 && area.left <= column && column <= area.right,
  );
}

/**
 * Grows a table by the rows below it, as Excel does when a person types or fills there: calculated columns are filled,
 * formats follow the row above, validation and conditional formats that reach the last row reach the new ones.
 */
export function growTable(edits: WorkbookEdits, sheet: Sheet, table: Table, rows = 1): void {
  const last = table.area.bottom;
  const grown = edits.addTableRows(sheet, table, rows, "person");
  const end = last + rows;
  for (let column = grown.area.left; column <= grown.area.right; column++) {
    const format = sheet.cells.get(cellKey(last, column))?.format;
    if (format === undefined) continue;
    edits.setFormat(sheet, { top: last + 1, left: column, bottom: end, right: column }, format, "person");
  }
  const longer = <T extends { readonly area: Area }>(part: T): T =>
    part.area.bottom === last && part.area.left <= table.area.right && part.area.right >= table.area.left
      ? { ...part, area: { ...part.area, bottom: end } }
      : part;
  edits.changeSheet(
    sheet,
    { validations: sheet.validations.map(longer), conditionalFormats: sheet.conditionalFormats.map(longer) },
    "person",
  );
}

/** The table that would take in a column typed at this place: the one that ends right before it, when nothing is in the way. */
export function tableToWiden(sheet: Sheet, { row, column }: CellPlace): Table | undefined {
  return sheet.tables.find(
    ({ area }) =>
      area.right === column - 1 &&
      area.top <= row &&
      row <= area.bottom &&
      isEmpty(sheet, { ...area, left: column, right: column }),
  );
}

/**
 * Widens a table by the empty column to its right, as Excel does when a person types there.
 * @param header what the person typed beside the headers; otherwise the column is headed "Column1" or the next free number
 */
export function widenTable(
  edits: WorkbookEdits,
  sheet: Sheet,
  table: Table,
  header: string | undefined,
): void {
  const column = table.area.right + 1;
  const isTaken = table.columns.some(({ name }) => name.toLowerCase() === header?.toLowerCase());
  const name = header === undefined || header === "" || isTaken ? freeColumnName(table.columns) : header;
  const id = Math.max(...table.columns.map((c) => c.id)) + 1;
  edits.changeTable(
    sheet,
    table,
    { area: { ...table.area, right: column }, columns: [...table.columns, { id, name }] },
    "person",
  );
  const cell = { top: table.area.top, left: column, bottom: table.area.top, right: column };
  edits.setContents(sheet, cell, [[{ kind: "constant", value: name }]], "person");
}

function isEmpty(sheet: Sheet, area: Area): boolean {
  if (sheet.tables.some((table) => intersection(table.area, area) !== undefined)) return false;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell?.value !== undefined || cell?.formula !== undefined) return false;
    }
  }
  return true;
}

/** The table that a fill downwards would grow, because its cells lie in it and reach below it where nothing stands. */
export function tableToFillBeyond(sheet: Sheet, source: Area, target: Area): Table | undefined {
  return sheet.tables.find(({ area, showTotals }) => {
    const isInside = contains(area, source.top, source.left) && contains(area, source.bottom, source.right);
    if (showTotals || !isInside || source.top === area.top || target.bottom <= area.bottom) return false;
    return isEmpty(sheet, { ...area, top: area.bottom + 1, bottom: target.bottom });
  });
}
