import { lastColumn, lastRow } from "../../model/address";
import { cellResult } from "../../model/cell";
import { nextShownRow } from "../../model/table-filter";
import type { Sheet } from "../../model/workbook-model";
import { cellKey, usedArea } from "../../model/workbook-model";
import type { CellPlace } from "../look/conditional-formats";

/** One step in a direction: one of the two is 0. */
export interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** The cell at a distance, kept on the sheet. */
export function moved(place: CellPlace, rows: number, columns: number): CellPlace {
  return {
    row: Math.max(0, Math.min(lastRow, place.row + rows)),
    column: Math.max(0, Math.min(lastColumn, place.column + columns)),
  };
}

/** One step to the next cell that is shown; the same cell when there is none. */
export function stepped(sheet: Sheet, place: CellPlace, rows: number, columns: number): CellPlace {
  const next = moved(place, rows, columns);
  if (rows === 0) {
    let { column } = next;
    while (sheet.hiddenColumns.has(column) && column >= 0 && column <= lastColumn) column += columns;
    return column < 0 || column > lastColumn ? place : { ...next, column };
  }
  const row = nextShownRow(sheet, next.row, rows > 0 ? 1 : -1, lastRow);
  return sheet.hiddenRows.has(row) ? place : { ...next, row };
}

/** Where Ctrl+arrow goes: the edge of the block of filled cells, or the next filled cell, or the edge of the sheet. */
export function edgeOfBlock(sheet: Sheet, place: CellPlace, { rows, columns }: Direction): CellPlace {
  const used = usedArea(sheet, true);
  const filled = (p: CellPlace): boolean => cellResult(sheet.cells.get(cellKey(p.row, p.column))) !== null;
  const next = stepped(sheet, place, rows, columns);
  const insideBlock = filled(place) && filled(next);
  let at = insideBlock ? place : next;
  // beyond the used area there is nothing to meet, so the walk ends there
  while (used !== undefined && at.row <= used.bottom && at.column <= used.right) {
    const ahead = stepped(sheet, at, rows, columns);
    const stands = ahead.row === at.row && ahead.column === at.column;
    if (stands || (insideBlock ? !filled(ahead) : filled(at))) return at;
    at = ahead;
  }
  return {
    row: rows === 0 ? place.row : rows > 0 ? lastRow : 0,
    column: columns === 0 ? place.column : columns > 0 ? lastColumn : 0,
  };
}

/** Where Ctrl+End goes. */
export function lastUsedCell(sheet: Sheet): CellPlace {
  const used = usedArea(sheet);
  return { row: used?.bottom ?? 0, column: used?.right ?? 0 };
}
