import { lastColumn } from "./address";
import type { CellShift } from "./cell-shift";
import { isOfWholeLines, isWithinWidth, movedArea } from "./cell-shift";
import type { Sheet } from "./workbook-model";
import { tableBody } from "./workbook-model";

/**
 * Hidden rows after cells came or went, from the tables as they were before: whole rows move with all that is in them;
 * where only a part of the width moves, the rows of the tables in it stay hidden with their contents. New rows are shown.
 */
export function shiftedHiddenRows(sheet: Sheet, shift: CellShift): ReadonlySet<number> {
  if (shift.along === "columns" || sheet.hiddenRows.size === 0) return sheet.hiddenRows;
  const moving = sheet.tables.filter(({ area }) => isWithinWidth(area, shift)).map(tableBody);
  const moves = (row: number): boolean =>
    isOfWholeLines(shift) || moving.some(({ top, bottom }) => row >= top && row <= bottom);
  const whole: CellShift = { ...shift, area: { ...shift.area, left: 0, right: lastColumn } };
  const rows = [...sheet.hiddenRows].flatMap((row) => {
    if (!moves(row)) return [row];
    const to = movedArea({ top: row, bottom: row, left: 0, right: 0 }, whole);
    return to === undefined ? [] : [to.top];
  });
  return new Set(rows);
}
