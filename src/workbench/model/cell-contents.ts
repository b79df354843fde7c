import type { Cell, CellConstant } from "./cell";
import type { Sheet } from "./workbook-model";
import { cellKey } from "./workbook-model";

/** What a cell is set to: a formula without "=", a constant, or empty. */
export type CellContent =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "constant"; readonly value: CellConstant }
  | { readonly kind: "empty" };

/** Puts a cell in its place; one that holds nothing and looks like nothing is not kept. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  const empty =
    cell.value === undefined &&
    cell.formula === undefined &&
    cell.hyperlink === undefined &&
    cell.note === undefined &&
    (cell.format === undefined || Object.keys(cell.format).length === 0);
  if (empty) sheet.cells.delete(cellKey(row, column));
  else sheet.cells.set(cellKey(row, column), cell);
}

/** Replaces what a cell holds; format, link and note stay. */
export function setContent(sheet: Sheet, row: number, column: number, content: CellContent): void {
  const {
    value: _value,
    formula: _formula,
    result: _result,
    ...kept
  } = sheet.cells.get(cellKey(row, column)) ?? {};
  if (content.kind === "formula") putCell(sheet, row, column, { ...kept, formula: content.formula });
  else if (content.kind === "constant") putCell(sheet, row, column, { ...kept, value: content.value });
  else putCell(sheet, row, column, kept);
}

export function withoutFormat(cell: Cell): Cell {
  const { format: _format, ...kept } = cell;
  return kept;
}

/** The link goes with the content; format and note stay. */
export function withoutContent({ format, note }: Cell): Cell {
  return { ...(format === undefined ? {} : { format }), ...(note === undefined ? {} : { note }) };
}

/** The text of a header cell; "" where there is none. */
export function headerText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.cells.get(cellKey(row, column))?.value;
  return value === undefined ? "" : String(value);
}
