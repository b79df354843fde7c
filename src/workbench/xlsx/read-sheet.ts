import type { Area } from "../model/address";
import { parseArea } from "../model/address";
import type { Cell, CellFormat, CellResult, Hyperlink } from "../model/cell";
import type { OutlineLine, Sheet } from "../model/workbook-model";
import { cellKey } from "../model/workbook-model";
import { formulaFromFile, shiftedFormula } from "./formulas-in-files";
import { outlineOf, readOutlineLine } from "./outline-in-files";
import { readPage } from "./page-setup-in-files";
import type { CellWatch } from "./read-left-out";
import { readSheetInFiles } from "./sheet-in-files";
import type { ReadStyles } from "./read-styles";
import { pixelsPerCharacter, pixelsPerPoint } from "./write-sheet";
import type { XmlElement } from "./xml";
import { attributeOf, childOf, childrenOf, isOn, numberOf, textOf, unescaped } from "./xml";

/** What cells refer to by number. */
export interface CellContext {
  readonly texts: readonly string[];
  readonly styles: ReadStyles;
}

/**
 * Puts the cells, widths, heights and view of a sheet's part into `sheet`.
 * @param watch looks at each cell as it is read
 */
export function readSheetInto(sheet: Sheet, root: XmlElement, context: CellContext, watch: CellWatch): void {
  const tab = attributeOf(childOf(childOf(root, "sheetPr"), "tabColor"), "rgb");
  if (tab !== undefined) sheet.tabColor = `#${tab.slice(-6).toUpperCase()}`;
  sheet.isProtected = isOn(childOf(root, "sheetProtection"), "sheet");
  readView(sheet, childOf(childOf(root, "sheetViews"), "sheetView"));
  const groups = { rows: new Map<number, OutlineLine>(), columns: new Map<number, OutlineLine>() };
  const hiddenColumns = new Set<number>();
  for (const column of childrenOf(childOf(root, "cols"), "col")) {
    readWidth(sheet, column);
    const line = readOutlineLine(column);
    for (const index of columnsOf(column)) {
      if (isOn(column, "hidden")) hiddenColumns.add(index);
      if (line !== undefined) groups.columns.set(index, line);
    }
  }
  sheet.hiddenColumns = hiddenColumns;
  readCells(sheet, root, context, watch, groups.rows);
  const outline = outlineOf(groups.rows, groups.columns, childOf(childOf(root, "sheetPr"), "outlinePr"));
  if (outline !== undefined) sheet.outline = outline;
  sheet.mergedAreas = childrenOf(childOf(root, "mergeCells"), "mergeCell").flatMap(
    (merge) => parseArea(attributeOf(merge, "ref") ?? "") ?? [],
  );
  sheet.page = readPage(root);
  const inFiles = readSheetInFiles(root);
  if (inFiles !== undefined) sheet.inFiles = inFiles;
}

/** The cells that were selected when the sheet was saved. */
export function readSelection(root: XmlElement): Area | undefined {
  const view = childOf(childOf(root, "sheetViews"), "sheetView");
  const pane = attributeOf(childOf(view, "pane"), "activePane");
  const selections = childrenOf(view, "selection");
  const active = selections.find((s) => attributeOf(s, "pane") === pane) ?? selections[0];
  return parseArea((attributeOf(active, "sqref") ?? "").split(" ")[0] ?? "");
}

/** @param targets web addresses by relation id */
export function readHyperlinksInto(
  sheet: Sheet,
  root: XmlElement,
  targets: ReadonlyMap<string, string>,
): void {
  for (const link of childrenOf(childOf(root, "hyperlinks"), "hyperlink")) {
    const area = parseArea(attributeOf(link, "ref") ?? "");
    if (!area) continue;
    const address = targets.get(attributeOf(link, "id") ?? "");
    const location = attributeOf(link, "location");
    const tooltip = attributeOf(link, "tooltip");
    const hyperlink: Hyperlink = {
      ...(address === undefined ? {} : { address }),
      ...(location === undefined ? {} : { documentReference: unescaped(location) }),
      ...(tooltip === undefined ? {} : { screenTip: unescaped(tooltip) }),
    };
    const key = cellKey(area.top, area.left);
    sheet.cells.set(key, { ...sheet.cells.get(key), hyperlink });
  }
}

function readView(sheet: Sheet, view: XmlElement | undefined): void {
  sheet.showGridlines = isOn(view, "showGridLines", true);
  const pane = childOf(view, "pane");
  if (!/^frozen/.test(attributeOf(pane, "state") ?? "")) return;
  sheet.frozenRows = numberOf(pane, "ySplit") ?? 0;
  sheet.frozenColumns = numberOf(pane, "xSplit") ?? 0;
}

function readWidth(sheet: Sheet, column: XmlElement): void {
  const width = numberOf(column, "width");
  if (width === undefined || !isOn(column, "customWidth")) return;
  const points = Number(((width * pixelsPerCharacter) / pixelsPerPoint).toFixed(4));
  // hidden columns of no width of their own keep the width that columns have
  if (points > 0) for (const index of columnsOf(column)) sheet.columnWidths.set(index, points);
}

/** The columns, from 0, that an entry speaks of. LibreOffice closes its list with one entry for all that nobody set. */
function columnsOf(column: XmlElement): readonly number[] {
  const [min = 1, max = 0] = ["min", "max"].map((name) => numberOf(column, name));
  const isRest = max - min > 1000 && !isOn(column, "hidden");
  return isRest ? [] : Array.from({ length: Math.max(0, max - min + 1) }, (_, i) => min - 1 + i);
}

/** A formula written once and used by other cells, moved to where they stand. */
interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

function readCells(
  sheet: Sheet,
  root: XmlElement,
  context: CellContext,
  watch: CellWatch,
  groups: Map<number, OutlineLine>,
): void {
  const shared = new Map<string, SharedFormula>();
  const hiddenRows = new Set<number>();
  let row = -1;
  for (const rowElement of childrenOf(childOf(root, "sheetData"), "row")) {
    row = (numberOf(rowElement, "r") ?? row + 2) - 1;
    const height = numberOf(rowElement, "ht");
    if (height !== undefined && isOn(rowElement, "customHeight")) sheet.rowHeights.set(row, height);
    if (isOn(rowElement, "hidden")) hiddenRows.add(row);
    const line = readOutlineLine(rowElement);
    if (line !== undefined) groups.set(row, line);
    let column = -1;
    for (const element of childrenOf(rowElement, "c")) {
      column = parseArea(attributeOf(element, "r") ?? "")?.left ?? column + 1;
      watch.look(element, row, column);
      const content = readContent(element, row, column, shared, context.texts);
      const format = context.styles.cellFormats[numberOf(element, "s") ?? 0];
      if (content || format) sheet.cells.set(cellKey(row, column), cellOf(content, format));
    }
  }
  sheet.hiddenRows = hiddenRows;
}

function cellOf(content: Cell | undefined, format: CellFormat | undefined): Cell {
  return { ...content, ...(format === undefined ? {} : { format }) };
}

function readContent(
  element: XmlElement,
  row: number,
  column: number,
  shared: Map<string, SharedFormula>,
  texts: readonly string[],
): Cell | undefined {
  const result = readResult(element, texts);
  const formula = readFormula(childOf(element, "f"), row, column, shared);
  if (formula !== undefined) return result === null ? { formula } : { formula, result };
  if (result === null) return undefined;
  // an error that was typed is kept as the formula that gives it
  if (typeof result === "object") return { formula: result.error, result };
  return { value: result };
}

function readResult(element: XmlElement, texts: readonly string[]): CellResult {
  const kind = attributeOf(element, "t") ?? "n";
  if (kind === "inlineStr") return richText(childOf(element, "is"));
  const value = childOf(element, "v");
  if (value === undefined) return null;
  const text = textOf(value);
  switch (kind) {
    case "s":
      return texts[Number(text)] ?? "";
    case "str":
      return unescaped(text);
    case "b":
      return text === "1" || text === "true";
    case "e":
      return { error: text };
    case "d":
      return serialOfDate(text);
    default:
      return text.trim() === "" ? null : Number(text);
  }
}

function readFormula(
  element: XmlElement | undefined,
  row: number,
  column: number,
  shared: Map<string, SharedFormula>,
): string | undefined {
  if (element === undefined) return undefined;
  const text = formulaFromFile(unescaped(textOf(element)));
  const index = attributeOf(element, "si");
  if (attributeOf(element, "t") === "shared" && index !== undefined) {
    if (text !== "") shared.set(index, { formula: text, row, column });
    const first = shared.get(index);
    return first && shiftedFormula(first.formula, row - first.row, column - first.column);
  }
  return text === "" ? undefined : text;
}

/** The texts of a `si` or `is` element without its formats and reading aids. */
export function richText(element: XmlElement | undefined): string {
  const parts = childrenOf(element).map((child) => {
    if (child.name.endsWith("rPh")) return "";
    return child.name.endsWith("r")
      ? textOf(childOf(child, "t"))
      : child.name.endsWith("t")
        ? textOf(child)
        : "";
  });
  return unescaped(parts.join(""));
}

/** ISO date → Excel serial number; only strict files write dates so. */
function serialOfDate(text: string): number {
  const milliseconds = Date.parse(/Z$/.test(text) ? text : `${text}${text.includes("T") ? "Z" : ""}`);
  return Number.isNaN(milliseconds) ? 0 : milliseconds / 86_400_000 + 25_569;
}
