import { formatValue } from "../../src/workbench/host/format-value";
import { shownHeights } from "../../src/workbench/model/automatic-heights";
import { cellResult, type Cell } from "../../src/workbench/model/cell";
import {
  cellKey,
  defaultColumnWidthInPoints,
  defaultRowHeightInPoints,
  type Sheet,
} from "../../src/workbench/model/workbook-model";

const pixelsPerPoint = 4 / 3;

/** Widths of the characters from space to ~ in thousandths of the font's size, read from Liberation Sans (as wide as Arial). */
const regular =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584";
const bold =
  "278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584";
const thousandths = { regular: regular.split(" ").map(Number), bold: bold.split(" ").map(Number) };
/** a character beyond ~, such as a dash or the circle before a status */
const other = 1000;
/** The workbench draws 11 points in that font at 91 per cent (`sheet-fonts.css`), a little wider than Calibri. */
const pixelsOfFont = 11 * pixelsPerPoint * 0.91;
const cellPadding = 6;
const pixelsPerIndent = 9;

/** What a cell shows, as text. */
export function shownText(cell: Cell | undefined): string {
  return formatValue(cellResult(cell), cell?.format?.numberFormat);
}

/**
 * Heights of rows in points. One without a height of its own is as high as its labels and what was typed make it: nobody
 * fits it again when a formula gives more.
 */
export function heightsOfRows(sheet: Sheet): ReadonlyMap<number, number> {
  const words = [...sheet.cells].filter(([, { formula }]) => formula === undefined);
  return shownHeights({ ...sheet, cells: new Map(words) });
}

/**
 * How much of a cell's text cannot be seen: "" when all of it fits its width and height.
 * @param heights by 0-based row, where they are not those of one line
 * @param buttonPixels what a filter button covers of the end of the last line, if that is at the foot of the cell
 */
export function cutOff(
  sheet: Sheet,
  heights: ReadonlyMap<number, number>,
  row: number,
  column: number,
  buttonPixels = 0,
): string {
  const cell = sheet.cells.get(cellKey(row, column));
  const text = shownText(cell);
  const format = cell?.format ?? {};
  const size = (format.fontSize ?? 11) / 11;
  const widths = thousandths[format.bold === true ? "bold" : "regular"];
  const widthOf = (words: string): number =>
    [...words].reduce(
      (sum, character) => sum + (widths[(character.codePointAt(0) ?? 0) - 32] ?? other) / 1000,
      0,
    ) *
    pixelsOfFont *
    size;
  const room =
    (sheet.columnWidths.get(column) ?? defaultColumnWidthInPoints) * pixelsPerPoint -
    cellPadding -
    (format.indentLevel ?? 0) * pixelsPerIndent;
  if (format.wrapText !== true) {
    const missing = Math.ceil(widthOf(text) - room);
    return missing <= 0 ? "" : `is not wrapped and ${missing} pixels too long`;
  }
  const height = heights.get(row) ?? defaultRowHeightInPoints;
  const { lines, lastWidth } = wrapped(text, widthOf, room);
  const seen = Math.floor((height + 1) / (defaultRowHeightInPoints * size));
  const needed = lines === seen && lastWidth > room - buttonPixels ? lines + 1 : lines;
  return needed <= seen ? "" : `needs ${needed} lines, ${seen} can be seen`;
}

/** A text broken between words; a word that is longer than a line is broken inside. */
function wrapped(
  text: string,
  widthOf: (words: string) => number,
  room: number,
): { readonly lines: number; readonly lastWidth: number } {
  let lines = 1;
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= room) {
      line = longer;
      continue;
    }
    lines += line === "" ? 0 : 1;
    lines += Math.ceil(widthOf(word) / room) - 1;
    line = word;
  }
  return { lines, lastWidth: widthOf(line) };
}
