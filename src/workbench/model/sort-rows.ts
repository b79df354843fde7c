import type { Area } from "./address";
import type { Cell } from "./cell";
import { putCell } from "./cell-contents";
import { compareTexts } from "./text-order";
import type { Sheet } from "./workbook-model";
import { cellKey } from "./workbook-model";

/** A column of the area, counted from 0. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/**
 * Sorts the rows of an area; rows that are equal stay in order. Numbers before texts before blanks; formulas travel with
 * their row, which is safe because table formulas refer to their own row by `[#This Row]`. Hidden rows stay where they
 * are, as in Excel ("Sort data in a range or table", support.microsoft.com).
 */
export function sortRows(sheet: Sheet, body: Area, by: readonly SortKey[]): void {
  const rows: (Cell | undefined)[][] = [];
  const places: number[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    if (sheet.hiddenRows.has(row)) continue;
    places.push(row);
    rows.push(
      Array.from({ length: body.right - body.left + 1 }, (_, c) =>
        sheet.cells.get(cellKey(row, body.left + c)),
      ),
    );
  }
  const order = rows.map((_, index) => index);
  order.sort((a, b) => {
    for (const { column, ascending } of by) {
      const difference = compareForSort(rows[a]?.[column], rows[b]?.[column], ascending);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  order.forEach((from, to) => {
    rows[from]?.forEach((cell, c) => putCell(sheet, places[to] ?? 0, body.left + c, cell ?? {}));
  });
}

function compareForSort(a: Cell | undefined, b: Cell | undefined, ascending: boolean): number {
  const left = a?.formula === undefined ? a?.value : (a.result ?? undefined);
  const right = b?.formula === undefined ? b?.value : (b.result ?? undefined);
  const rank = (value: unknown): number =>
    value === undefined || value === ""
      ? 9
      : typeof value === "number"
        ? 1
        : typeof value === "string"
          ? 2
          : 3;
  if (rank(left) === 9 || rank(right) === 9) return rank(left) - rank(right); // blanks last, whichever the order
  const difference =
    rank(left) !== rank(right)
      ? rank(left) - rank(right)
      : typeof left === "number" && typeof right === "number"
        ? left - right
        : compareTexts(String(left), String(right));
  return ascending ? difference : -difference;
}
