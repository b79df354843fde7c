import { formatValue } from "../../host/format-value";
import type { Area } from "../../model/address";
import { lastColumn, lastRow } from "../../model/address";
import type { CellFormat } from "../../model/cell";
import { cellResult } from "../../model/cell";
import type { CellContent } from "../../model/cell-contents";
import type { Sheet } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import type { Desk } from "../desk/desk";
import { shiftFormula } from "../../model/shift-formula";
import type { CellPlace } from "../look/conditional-formats";
import type { Entered } from "./enter-text";
import { filledPart, whyNoTyping } from "./enter-text";
import { replaceFormat } from "./replace-format";
import { headerContent } from "./table-headers";
import { typedContent } from "./typed-content";
import { contentOf } from "./undo";

/** One cell on its way: what a copied cell of ours carries besides its text. */
interface CopiedCell {
  readonly content: CellContent;
  readonly format: CellFormat | undefined;
}

/** A copied block: the text that other programs get, and the cells for pasting here. */
export interface CopiedBlock {
  readonly text: string;
  readonly cells: readonly (readonly CopiedCell[])[];
  /** where it came from: the row of each line, and the first column; formulas move with the distance */
  readonly from: { readonly rows: readonly number[]; readonly column: number };
}

/** Copies the rows of an area that are shown: texts as shown, tab between cells, line break between rows, quotes where a cell needs them. */
export function copyBlock(sheet: Sheet, selected: Area): CopiedBlock {
  const area = isWholeLine(selected)
    ? (filledPart(sheet, selected) ?? { ...selected, bottom: selected.top, right: selected.left })
    : selected;
  const shown = range(area.top, area.bottom).filter((row) => !sheet.hiddenRows.has(row));
  const rows = shown.map((row) =>
    range(area.left, area.right).map((column) => sheet.cells.get(cellKey(row, column))),
  );
  const text = rows
    .map((row) =>
      row.map((cell) => quoted(formatValue(cellResult(cell), cell?.format?.numberFormat))).join("\t"),
    )
    .join("\r\n");
  const cells = rows.map((row) => row.map((cell) => ({ content: contentOf(cell), format: cell?.format })));
  return { text, cells, from: { rows: shown, column: area.left } };
}

/**
 * Pastes at the top left of the selection. A block copied here brings formulas and formats, a text from elsewhere is
 * typed cell by cell. One value, or a block that fits a whole number of times, fills the selection. Data validation is not asked, as in Excel.
 * @returns the pasted area, or why nothing was pasted
 */
export function pasteText(
  desk: Desk,
  sheet: Sheet,
  selected: Area,
  text: string,
  own?: CopiedBlock,
): Area | Entered {
  const isOwn = own !== undefined && normalised(own.text) === normalised(text);
  const lines = isOwn ? own.cells : parseLines(text);
  const height = lines.length;
  const width = Math.max(0, ...lines.map((line) => line.length));
  if (height === 0 || width === 0) return { kind: "entered" };
  const area = targetArea(selected, height, width);
  const refusal = whyNoTyping(desk, sheet, area);
  if (refusal !== undefined) return refusal;
  desk.undo.record(sheet, [area], () => {
    const contents: (CellContent | undefined)[][] = [];
    for (const row of range(area.top, area.bottom)) {
      contents.push(
        range(area.left, area.right).map((column) => {
          const place = { row, column };
          if (height === 1 && sheet.hiddenRows.has(row)) return undefined; // one line fills the rows that are seen
          const source = lines[(row - area.top) % height]?.[(column - area.left) % width];
          if (source === undefined) return undefined;
          const content =
            typeof source === "string"
              ? pastedText(desk, sheet, place, source)
              : pastedCell(desk, sheet, place, source, {
                  rows: row - (own?.from.rows[(row - area.top) % height] ?? 0),
                  columns: column - (own?.from.column ?? 0) - ((column - area.left) % width),
                });
          const kept = headerContent(sheet, place, content, typeof source === "string" ? source : "");
          return typeof kept === "string" ? undefined : kept; // a header that it cannot be stays as it was
        }),
      );
    }
    desk.edits.setContents(sheet, area, contents, "person");
  });
  return area;
}

function pastedText(desk: Desk, sheet: Sheet, place: CellPlace, text: string): CellContent {
  const typed = typedContent(sheet, place, text);
  if ("kind" in typed) return { kind: "constant", value: text };
  if (typed.numberFormat !== undefined) {
    desk.edits.setFormat(sheet, cellArea(place), { numberFormat: typed.numberFormat }, "person");
  }
  return typed.content;
}

function pastedCell(
  desk: Desk,
  sheet: Sheet,
  place: CellPlace,
  { content, format }: CopiedCell,
  shift: { readonly rows: number; readonly columns: number },
): CellContent {
  replaceFormat(desk.edits, sheet, place, format);
  return content.kind === "formula"
    ? { kind: "formula", formula: shiftFormula(content.formula, shift) }
    : content;
}

function targetArea(selected: Area, height: number, width: number): Area {
  const rows = selected.bottom - selected.top + 1;
  const columns = selected.right - selected.left + 1;
  const repeats = rows % height === 0 && columns % width === 0 && rows <= 10_000 && columns <= 1_000;
  return {
    top: selected.top,
    left: selected.left,
    bottom: Math.min(lastRow, repeats ? selected.bottom : selected.top + height - 1),
    right: Math.min(lastColumn, repeats ? selected.right : selected.left + width - 1),
  };
}

/** Reads tab-separated lines; a cell in double quotes may hold tabs, line breaks and doubled quotes. */
export function parseLines(text: string): string[][] {
  const trimmed = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (trimmed === "") return [];
  const lines: string[][] = [[]];
  for (const match of trimmed.matchAll(/("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]*)([\t\n]|$)/g)) {
    const [, cell = "", separator] = match;
    lines
      .at(-1)
      ?.push(cell.startsWith('"') && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (separator === "\n") lines.push([]);
    if (separator === "") break;
  }
  return lines;
}

function quoted(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function normalised(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
}

function isWholeLine(area: Area): boolean {
  return area.bottom === lastRow || area.right === lastColumn;
}

function cellArea({ row, column }: CellPlace): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
