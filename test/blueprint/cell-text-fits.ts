import { formatValue } from "../../src/workbench/host/format-value";
import { cellResult, type Cell } from "../../src/workbench/model/cell";
import {
  cellKey,
  defaultColumnWidthInPoints,
  defaultRowHeightInPoints,
  type Sheet,
} from "../../src/workbench/model/workbook-model";

const pixelsPerPoint = 4 / 3;

/** Pixels of an average character of 11-point Calibri: its capitals and digits are wider, most small letters narrower. */
const averageCharacter = 6.2;
const cellPadding = 5;

/** What a cell shows, as text. */
export function shownText(cell: Cell | undefined): string {
  return formatValue(cellResult(cell), cell?.format?.numberFormat);
}

/** How much of a cell's text cannot be seen: "" when all of it fits its width and height. An estimate, not a measurement. */
export function cutOff(sheet: Sheet, row: number, column: number, reservedPixels = 0): string {
  const cell = sheet.cells.get(cellKey(row, column));
  const text = shownText(cell);
  const format = cell?.format ?? {};
  const size = (format.fontSize ?? 11) / 11;
  const perCharacter = averageCharacter * size * (format.bold === true ? 1.06 : 1);
  const width =
    (sheet.columnWidths.get(column) ?? defaultColumnWidthInPoints) * pixelsPerPoint -
    cellPadding -
    reservedPixels;
  const room = Math.floor(width / perCharacter);
  if (format.wrapText !== true) {
    return text.length <= room ? "" : `is not wrapped and ${text.length} characters long, room for ${room}`;
  }
  const height = sheet.rowHeights.get(row) ?? defaultRowHeightInPoints;
  const lines = linesOf(text, room);
  const seen = Math.floor((height + 1) / (defaultRowHeightInPoints * size));
  return lines <= seen ? "" : `needs ${lines} lines, ${seen} can be seen`;
}

/** Lines when a text is broken between words; a word that is longer than a line is broken inside. */
function linesOf(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= room) used = needed;
    else {
      lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(word.length / Math.max(1, room)) - 1);
      used = word.length % Math.max(1, room) || word.length;
    }
  }
  return lines;
}
