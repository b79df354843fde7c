import type { Area } from "../../model/address";
import { contains } from "../../model/address";
import type { Sheet } from "../../model/workbook-model";
import { cellKey, tableBody } from "../../model/workbook-model";
import type { CellPlace } from "../look/conditional-formats";

/**
 * What the fill handle reaches when it is dragged to a cell: one direction only, the one in which the cell lies farther away.
 * @returns the selected cells together with those to be filled; `undefined` when the cell is one of the selected
 */
export function fillTarget(source: Area, { row, column }: CellPlace): Area | undefined {
  const rows = Math.max(row - source.bottom, source.top - row, 0);
  const columns = Math.max(column - source.right, source.left - column, 0);
  if (rows === 0 && columns === 0) return undefined;
  return rows >= columns
    ? { ...source, top: Math.min(source.top, row), bottom: Math.max(source.bottom, row) }
    : { ...source, left: Math.min(source.left, column), right: Math.max(source.right, column) };
}

/**
 * What a double click on the fill handle reaches: down to the last row of the table, or as far as the column beside the
 * selection is filled without a gap.
 */
export function fillDownTarget(sheet: Sheet, source: Area): Area | undefined {
  const table = sheet.tables.find(({ area }) => contains(area, source.bottom, source.left));
  const bottom =
    table === undefined
      ? Math.max(endOfRun(sheet, source, source.left - 1), endOfRun(sheet, source, source.right + 1))
      : tableBody(table).bottom;
  return bottom > source.bottom ? { ...source, bottom } : undefined;
}

function endOfRun(sheet: Sheet, { bottom }: Area, column: number): number {
  const isFilled = (row: number): boolean => {
    const cell = sheet.cells.get(cellKey(row, column));
    return cell?.value !== undefined || cell?.formula !== undefined;
  };
  let row = bottom;
  while (column >= 0 && isFilled(row + 1)) row++;
  return row;
}
