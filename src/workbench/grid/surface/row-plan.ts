import type { Sheet } from "../../model/workbook-model";
import type { CellLook } from "../look/cell-look";
import { isEmptyCell } from "../look/cell-look";
import type { TextMeasure } from "../look/text-measure";
import { generalText } from "./general-text";
import type { SheetLayout } from "./sheet-layout";
import { cellPaddingInPixels } from "./sheet-layout";

/** One cell as it is drawn in its row. Pixels count from the sheet's left edge. */
export interface PlannedCell {
  readonly column: number;
  readonly look: CellLook;
  readonly text: string;
  readonly left: number;
  readonly width: number;
  /** how far the text runs over empty neighbours, in pixels */
  readonly spillLeft: number;
  readonly spillRight: number;
}

export interface RowToPlan {
  readonly sheet: Sheet;
  readonly layout: SheetLayout;
  readonly measure: TextMeasure;
  /** `undefined` for a cell that draws nothing */
  readonly lookAt: (row: number, column: number) => CellLook | undefined;
}

/** Farther texts are not looked for; Excel's columns rarely leave room for more. */
const columnsLookedBack = 30;

/** Decides what is drawn in a row between two columns, with the long texts that reach in from the left. */
export function planRow(plan: RowToPlan, row: number, first: number, last: number): PlannedCell[] {
  const planned: PlannedCell[] = [];
  for (let column = first - 1; column >= Math.max(0, first - columnsLookedBack); column--) {
    if (isEmptyCell(plan.sheet, row, column)) continue;
    const cell = planCell(plan, row, column);
    if (cell !== undefined && cell.spillRight > 0) planned.push(cell);
    break;
  }
  for (let column = first; column <= last; column++) {
    const cell = planCell(plan, row, column);
    if (cell !== undefined) planned.push(cell);
  }
  return planned;
}

function planCell(plan: RowToPlan, row: number, column: number): PlannedCell | undefined {
  const look = plan.lookAt(row, column);
  if (look === undefined) return undefined;
  const { columns } = plan.layout;
  const cell = {
    column,
    look,
    text: look.text,
    left: columns.start(column),
    width: columns.size(column),
    spillLeft: 0,
    spillRight: 0,
  };
  if (look.text === "" || cell.width === 0) return cell;
  const available = cell.width - 2 * cellPaddingInPixels - (look.format.indentLevel ?? 0) * 9;
  if (typeof look.result === "number") return { ...cell, text: fittingNumber(plan, look, available) };
  if (look.format.wrapText === true || typeof look.result !== "string" || look.text.includes("\n"))
    return cell;
  const missing = plan.measure.width(look.text, look.format) - available;
  if (missing <= 0) return cell;
  const toLeft = look.align === "right" ? missing : look.align === "center" ? missing / 2 : 0;
  return {
    ...cell,
    spillRight: spill(plan, row, column, 1, missing - toLeft),
    spillLeft: spill(plan, row, column, -1, toLeft),
  };
}

/** How many pixels of empty neighbours a text may run over. */
function spill(plan: RowToPlan, row: number, column: number, step: 1 | -1, wanted: number): number {
  let found = 0;
  for (let next = column + step; found < wanted && next >= 0; next += step) {
    if (!isEmptyCell(plan.sheet, row, next) || plan.lookAt(row, next)?.filterButton !== undefined) break;
    found += plan.layout.columns.size(next);
  }
  return Math.min(found, wanted + cellPaddingInPixels);
}

/** A number never runs over: General drops decimals until it fits, anything else shows "####". */
function fittingNumber(plan: RowToPlan, look: CellLook, available: number): string {
  const fits = (text: string): boolean => plan.measure.width(text, look.format) <= available;
  if (fits(look.text)) return look.text;
  const format = look.format.numberFormat ?? "General";
  if (format === "General" && typeof look.result === "number") {
    const shorter = generalText(look.result, fits);
    if (shorter !== undefined) return shorter;
  }
  const hash = Math.max(1, plan.measure.width("#", look.format));
  return "#".repeat(Math.max(1, Math.floor(available / hash)));
}
