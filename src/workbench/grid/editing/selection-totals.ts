import type { Area } from "../../model/address";
import { contains } from "../../model/address";
import { cellResult } from "../../model/cell";
import type { Sheet } from "../../model/workbook-model";
import { keyColumn, keyRow } from "../../model/workbook-model";

/** What Excel's status bar says about a selection. */
export interface SelectionTotals {
  /** cells that hold anything; an empty text from a formula counts, as in Excel */
  readonly count: number;
  /** cells that hold numbers */
  readonly numbers: number;
  readonly sum: number;
  /** of the first number, by which the totals are shown */
  readonly numberFormat: string;
}

/** Of the rows that are shown. @returns `undefined` for one cell or an empty selection, about which Excel says nothing */
export function selectionTotals(sheet: Sheet, area: Area): SelectionTotals | undefined {
  if (area.top === area.bottom && area.left === area.right) return undefined;
  let count = 0;
  let numbers = 0;
  let sum = 0;
  let numberFormat: string | undefined;
  for (const [key, cell] of sheet.cells) {
    if (!contains(area, keyRow(key), keyColumn(key)) || sheet.hiddenRows.has(keyRow(key))) continue;
    const result = cellResult(cell);
    if (result === null) continue;
    count += 1;
    if (typeof result !== "number") continue;
    numbers += 1;
    sum += result;
    numberFormat ??= cell.format?.numberFormat;
  }
  return count === 0
    ? undefined
    : { count, numbers, sum: Number(sum.toPrecision(15)), numberFormat: numberFormat ?? "General" };
}
