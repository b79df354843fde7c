import type { Area } from "../../model/address";
import { contains } from "../../model/address";
import type { CellContent } from "../../model/cell-contents";
import type { Sheet } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import type { Desk } from "../desk/desk";
import { shiftFormula } from "../../model/shift-formula";
import type { CellPlace } from "../look/conditional-formats";
import type { Entered } from "./enter-text";
import { whyNoTyping } from "./enter-text";
import type { Series } from "./fill-series";
import { seriesOf } from "./fill-series";
import { growTable, tableToFillBeyond } from "./grow-table";
import { replaceFormat } from "./replace-format";
import { headerContent } from "./table-headers";
import { isDateFormat } from "./typed-content";
import { contentOf } from "./undo";

/**
 * Fills the cells of `target` that lie beyond `source`, down, up, right or left of it, in one undo step. Formulas move with
 * the distance, formats come along; data validation is not asked and hidden rows are left as they are, as in Excel.
 * @param target holds `source` and reaches beyond it in one direction
 * @param how "series" continues numbers, dates and reporting years; "copy" repeats what is there
 */
export function fillArea(
  desk: Desk,
  sheet: Sheet,
  source: Area,
  target: Area,
  how: "series" | "copy",
): Entered {
  const refusal = whyNoTyping(desk, sheet, partBeyond(source, target));
  if (refusal !== undefined) return refusal;
  const isDown = source.left === target.left && source.right === target.right;
  const length = isDown ? source.bottom - source.top + 1 : source.right - source.left + 1;
  const lines = new Map<number, Series | undefined>();
  for (const line of isDown ? range(source.left, source.right) : range(source.top, source.bottom)) {
    const places = range(0, length - 1).map((i) => sourcePlace(source, isDown, line, i));
    lines.set(line, how === "series" ? seriesOf(places.map((place) => seriesCell(sheet, place))) : undefined);
  }
  const grows = tableToFillBeyond(sheet, source, target);
  const fill = (): boolean => {
    if (grows !== undefined) growTable(desk.edits, sheet, grows, target.bottom - grows.area.bottom);
    const contents = range(target.top, target.bottom).map((row) =>
      range(target.left, target.right).map((column): CellContent | undefined => {
        if (contains(source, row, column) || sheet.hiddenRows.has(row)) return undefined;
        const index = isDown ? row - source.top : column - source.left;
        const line = isDown ? column : row;
        const from = sourcePlace(source, isDown, line, ((index % length) + length) % length);
        const series = lines.get(line);
        const content: CellContent = series
          ? { kind: "constant", value: series(index) }
          : moved(contentOf(sheet.cells.get(cellKey(from.row, from.column))), from, { row, column });
        const kept = headerContent(sheet, { row, column }, content, "");
        if (typeof kept === "string") return undefined; // a header that it cannot be stays as it was
        const { format } = sheet.cells.get(cellKey(from.row, from.column)) ?? {};
        replaceFormat(desk.edits, sheet, { row, column }, format);
        return kept;
      }),
    );
    desk.edits.setContents(sheet, target, contents, "person");
    return true;
  };
  if (grows === undefined) desk.undo.record(sheet, [target], fill);
  else desk.undo.recordAll(sheet, target, fill);
  return { kind: "entered" };
}

function seriesCell(sheet: Sheet, { row, column }: CellPlace) {
  const cell = sheet.cells.get(cellKey(row, column));
  return { content: contentOf(cell), isDate: isDateFormat(cell?.format?.numberFormat ?? "General") };
}

function moved(content: CellContent, from: CellPlace, to: CellPlace): CellContent {
  if (content.kind !== "formula") return content;
  const shift = { rows: to.row - from.row, columns: to.column - from.column };
  return { kind: "formula", formula: shiftFormula(content.formula, shift) };
}

function sourcePlace(source: Area, isDown: boolean, line: number, index: number): CellPlace {
  return isDown ? { row: source.top + index, column: line } : { row: line, column: source.left + index };
}

/** The cells that are filled; a target reaches beyond its source at one side only. */
function partBeyond(source: Area, target: Area): Area {
  if (target.bottom > source.bottom) return { ...target, top: source.bottom + 1 };
  if (target.top < source.top) return { ...target, bottom: source.top - 1 };
  if (target.right > source.right) return { ...target, left: source.right + 1 };
  return { ...target, right: source.left - 1 };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
