import { wrapText } from "../../excel/text-lines";
import { contains, type Area } from "./address";
import { cellResult, type Cell, type CellResult } from "./cell";
import {
  defaultColumnWidthInPoints,
  defaultRowHeightInPoints,
  keyColumn,
  keyRow,
  type Sheet,
} from "./workbook-model";

const usualFontSize = 11;
const pointsPerPixel = 0.75;
const widthOfPadding = 5;
const widthOfCharacter = 7;

/** 0-based, both included. */
type Rows = Pick<Area, "top" | "bottom">;

/**
 * Heights in points of the rows without a height of their own that need more than one line of the default font, for
 * wrapped texts and large letters. An estimate, since there are no fonts without a screen; merged cells and hidden columns
 * do not count, as in Excel. Other rows without a height have `defaultRowHeightInPoints`.
 * @param within all rows unless given
 */
export function automaticHeights(
  sheet: Sheet,
  within: Rows = { top: 0, bottom: Infinity },
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const [key, cell] of sheet.cells) {
    const row = keyRow(key);
    if (row < within.top || row > within.bottom || sheet.rowHeights.has(row)) continue;
    if (sheet.hiddenColumns.has(keyColumn(key)) || isMerged(sheet.mergedAreas, row, keyColumn(key))) continue;
    const height = heightOf(cell, sheet.columnWidths.get(keyColumn(key)) ?? defaultColumnWidthInPoints);
    if (height > (heights.get(row) ?? defaultRowHeightInPoints)) heights.set(row, height);
  }
  return heights;
}

/** Heights in points of all rows that differ from `defaultRowHeightInPoints`, of their own or automatic. */
export function shownHeights(sheet: Sheet, within?: Rows): ReadonlyMap<number, number> {
  return new Map([...automaticHeights(sheet, within), ...sheet.rowHeights]);
}

function heightOf(cell: Cell, columnWidth: number): number {
  const { wrapText: wraps = false, fontSize: size = usualFontSize, bold = false } = cell.format ?? {};
  const lines = wraps && columnWidth > 0 ? linesOf(cellResult(cell), columnWidth, { size, bold }) : 1;
  if (lines === 1 && size <= usualFontSize) return defaultRowHeightInPoints;
  const line = defaultRowHeightInPoints * Math.max(1, size / usualFontSize);
  return Math.ceil((lines * line) / pointsPerPixel) * pointsPerPixel;
}

/** Numbers are never broken into lines. */
function linesOf(
  result: CellResult,
  columnWidth: number,
  look: { readonly size: number; readonly bold: boolean },
): number {
  if (typeof result !== "string") return 1;
  const characters = (columnWidth / pointsPerPixel - widthOfPadding) / widthOfCharacter;
  const isShort = result.length < characters / 2 && look.size <= usualFontSize && !result.includes("\n");
  return isShort ? 1 : wrapText(result, characters, look).lines; // no letter is two characters wide
}

function isMerged(areas: readonly Area[], row: number, column: number): boolean {
  return areas.some((area) => contains(area, row, column));
}
