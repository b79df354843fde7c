import { lastColumn, lastRow } from "../../model/address";
import type { Sheet } from "../../model/workbook-model";
import {
  defaultColumnWidthInPoints,
  defaultRowHeightInPoints,
  keyColumn,
  keyRow,
} from "../../model/workbook-model";
import { tableFormat } from "../look/table-styles";
import type { TextMeasure } from "../look/text-measure";
import { lineHeightInPixels, pixelsPerPoint } from "../look/text-measure";
import type { Axis } from "./axis";
import { createAxis } from "./axis";
import { cellResult } from "../../model/cell";

/** Where rows and columns of a sheet are drawn, in pixels from the top left cell. */
export interface SheetLayout {
  readonly rows: Axis;
  readonly columns: Axis;
}

export const cellPaddingInPixels = 3;
const filterButtonInPixels = 18;
/** in the usual size; a text that fits with letters so wide need not be measured */
const widestLetter = 16;
const mostBeside = 2 * cellPaddingInPixels + filterButtonInPixels;

/** Rows without a height of their own grow with wrapped text and large fonts, as Excel's automatic height does. */
export function layOutSheet(sheet: Sheet, measure: TextMeasure): SheetLayout {
  const widths = new Map<number, number>();
  for (const [column, points] of sheet.columnWidths) widths.set(column, Math.round(points * pixelsPerPoint));
  for (const column of sheet.hiddenColumns) widths.set(column, 0);
  const columns = createAxis(defaultColumnWidthInPoints * pixelsPerPoint, widths, lastColumn);
  const heights = automaticHeights(sheet, columns, measure);
  for (const [row, points] of sheet.rowHeights) heights.set(row, Math.round(points * pixelsPerPoint));
  for (const row of sheet.hiddenRows) heights.set(row, 0);
  return { columns, rows: createAxis(defaultRowHeightInPoints * pixelsPerPoint, heights, lastRow) };
}

function automaticHeights(sheet: Sheet, columns: Axis, measure: TextMeasure): Map<number, number> {
  const heights = new Map<number, number>();
  const usual = defaultRowHeightInPoints * pixelsPerPoint;
  for (const [key, cell] of sheet.cells) {
    const row = keyRow(key);
    const own = cell.format;
    if (own === undefined || sheet.rowHeights.has(row) || sheet.hiddenRows.has(row)) continue;
    const column = keyColumn(key);
    const isLarge = own.fontSize !== undefined && own.fontSize > 11;
    const result = own.wrapText === true ? cellResult(cell) : "";
    const text = typeof result === "string" ? result : ""; // numbers are never broken into lines
    if (!isLarge && text.length * widestLetter < columns.size(column) - mostBeside && !text.includes("\n"))
      continue;
    const table = sheet.tables.find(
      (t) => row === t.area.top && t.area.left <= column && column <= t.area.right,
    );
    const format = table === undefined ? own : { ...tableFormat(table, row, column), ...own };
    const filterButton = table?.showFilterButton === true ? filterButtonInPixels : 0;
    const available = columns.size(column) - 2 * cellPaddingInPixels - filterButton;
    const lines = text === "" ? 1 : measure.lines(text, format, available);
    const height = Math.max(usual, lines * lineHeightInPixels(format) + 2);
    if (height > (heights.get(row) ?? usual)) heights.set(row, height);
  }
  return heights;
}
