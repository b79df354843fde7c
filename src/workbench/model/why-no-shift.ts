import type { Area } from "./address";
import { areaAddress, contains } from "./address";
import type { CellShift } from "./cell-shift";
import { acrossOf, blockOf, countOf, isWithinWidth, spanOf, withSpan } from "./cell-shift";
import type { Sheet, Table } from "./workbook-model";
import { keyColumn, keyRow } from "./workbook-model";

/**
 * Why cells cannot be put in or taken out here: a table or merged cells would be torn, a table would lose its header or
 * its last row, or something would be pushed off the sheet.
 * @param joining id of the table that takes the new cells in
 * @returns a sentence, or `undefined` when nothing is in the way
 */
export function whyNoShift(sheet: Sheet, shift: CellShift, joining?: string): string | undefined {
  const torn = sheet.tables.find((table) => table.id !== joining && tears(table, shift));
  const { name } = torn ?? {};
  if (torn)
    return `${areaAddress(shift.area)} cannot be ${done(shift)}: it would cut the table "${name}" at ${areaAddress(torn.area)}.`;
  const cut = sheet.mergedAreas.find((area) => cuts(area, shift));
  if (cut)
    return `${areaAddress(shift.area)} cannot be ${done(shift)}: it would cut the merged cells ${areaAddress(cut)}.`;
  if (shift.kind === "insert" && pushesOff(sheet, shift))
    return `${areaAddress(shift.area)} cannot be inserted: cells would be pushed off the sheet.`;
  return undefined;
}

function tears({ area, showTotals }: Table, shift: CellShift): boolean {
  const own = spanOf(area, shift.along);
  const at = spanOf(shift.area, shift.along);
  if (own.last < at.first || !overlaps(area, blockOf(shift), acrossOf(shift))) return false;
  if (!isWithinWidth(area, shift)) return true;
  const isWhole = at.first <= own.first && own.last <= at.last;
  if (shift.kind === "insert" || isWhole || own.first > at.last || shift.along === "columns") return false;
  const takesHeader = at.first <= own.first;
  const takesTotals = showTotals && at.last >= own.last;
  const takesBody = at.first === own.first + 1 && at.last >= own.last - (showTotals ? 1 : 0);
  return takesHeader || takesTotals || takesBody;
}

/** Merged cells of which only a part of the width would move. */
function cuts(area: Area, shift: CellShift): boolean {
  const reaches = spanOf(area, shift.along).last >= spanOf(shift.area, shift.along).first;
  return reaches && overlaps(area, blockOf(shift), acrossOf(shift)) && !isWithinWidth(area, shift);
}

function overlaps(a: Area, b: Area, along: CellShift["along"]): boolean {
  const [first, second] = [spanOf(a, along), spanOf(b, along)];
  return first.first <= second.last && second.first <= first.last;
}

function pushesOff(sheet: Sheet, shift: CellShift): boolean {
  const block = blockOf(shift);
  const { first, last } = spanOf(block, shift.along);
  const count = countOf(shift);
  if (last - count + 1 < first) return true;
  const edge = withSpan(block, shift.along, { first: last - count + 1, last });
  for (const [key, { value, formula }] of sheet.cells) {
    const isFull = value !== undefined || formula !== undefined;
    if (isFull && contains(edge, keyRow(key), keyColumn(key))) return true;
  }
  return false;
}

function done({ kind }: CellShift): string {
  return kind === "insert" ? "inserted" : "deleted";
}
