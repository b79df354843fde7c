import type { Area } from "../../model/address";
import { contains } from "../../model/address";
import type { Sheet, Table } from "../../model/workbook-model";
import { cellKey, tableBody } from "../../model/workbook-model";
import type { Desk } from "../desk/desk";
import { shiftFormula } from "../../model/shift-formula";
import type { CellPlace } from "../look/conditional-formats";

/** A table column that a typed formula fills, as Excel's calculated columns do. */
export interface ColumnToFill {
  readonly table: Table;
  /** position in `table.columns` */
  readonly index: number;
  /** the column's cells without header and totals */
  readonly cells: Area;
}

/**
 * The column that would be filled by a formula about to be typed: each of its other cells is empty, or holds that formula,
 * or holds the one that it replaces. One other content, and nothing is filled.
 */
export function columnToFill(sheet: Sheet, place: CellPlace, formula: string): ColumnToFill | undefined {
  const table = sheet.tables.find((t) => contains(tableBody(t), place.row, place.column));
  if (table === undefined) return undefined;
  const cells = { ...tableBody(table), left: place.column, right: place.column };
  const replaced = sheet.cells.get(cellKey(place.row, place.column))?.formula;
  let isToFill = false;
  for (let row = cells.top; row <= cells.bottom; row++) {
    if (row === place.row) continue;
    const there = sheet.cells.get(cellKey(row, place.column));
    const shift = { rows: row - place.row, columns: 0 };
    if (there?.formula === shiftFormula(formula, shift)) continue;
    const isFree =
      there?.formula === undefined
        ? there?.value === undefined
        : replaced !== undefined && there.formula === shiftFormula(replaced, shift);
    if (!isFree) return undefined;
    isToFill = true;
  }
  return isToFill ? { table, index: place.column - table.area.left, cells } : undefined;
}

/**
 * Fills the column in an undo step of its own, so that taking it back leaves the typed formula, as in Excel. A formula
 * that reads the same in each row becomes the column's own, which new rows get.
 */
export function fillColumn(
  desk: Desk,
  sheet: Sheet,
  { table, index, cells }: ColumnToFill,
  from: CellPlace,
  formula: string,
): void {
  const isSameInEachRow = shiftFormula(formula, { rows: 1, columns: 0 }) === formula;
  const columns = table.columns.map((column, i) => {
    if (i !== index) return column;
    const { formula: _replaced, ...kept } = column;
    return isSameInEachRow ? { ...kept, formula } : kept;
  });
  desk.undo.record(sheet, [cells], () => {
    const contents = Array.from({ length: cells.bottom - cells.top + 1 }, (_, i) => {
      const shift = { rows: cells.top + i - from.row, columns: 0 };
      return [{ kind: "formula", formula: shiftFormula(formula, shift) }] as const;
    });
    desk.edits.setContents(sheet, cells, contents, "person");
    desk.edits.changeTable(sheet, table, { columns }, "person");
  });
}
