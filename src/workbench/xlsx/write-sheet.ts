import type { Area } from "../model/address";
import { areaAddress, cellAddress } from "../model/address";
import { automaticHeights } from "../model/automatic-heights";
import type { Cell } from "../model/cell";
import { isCellError } from "../model/cell";
import type { ConditionalFormat, Sheet } from "../model/workbook-model";
import {
  defaultColumnWidthInPoints,
  defaultRowHeightInPoints,
  keyColumn,
  keyRow,
  usedArea,
} from "../model/workbook-model";
import { formulaForFile } from "./formulas-in-files";
import { lineAttributes, outlineDepths, outlinePropertiesXml } from "./outline-in-files";
import { fitXml, pageXml } from "./page-setup-in-files";
import { usualProtection } from "./sheet-in-files";
import { validationsXml } from "./write-validations";
import type { StyleSheet } from "./write-styles";
import type { Attributes } from "./xml";
import { escaped, xml, xmlDeclaration } from "./xml";

/** What the sheets of a workbook share while they are written. */
export interface SharedParts {
  readonly styles: StyleSheet;
  /** @returns the index of the text in `xl/sharedStrings.xml` */
  textIndex(text: string): number;
  /** @returns the formula as XML; most formulas of a column are the same text, which is rewritten once */
  formulaXml(formula: string): string;
}

export interface SheetView {
  readonly isActive: boolean;
  readonly selection: Area;
}

/** A relation from a sheet to another part or to a web address, in the order of its ids (`rId1` first). */
export interface Relation {
  readonly type: "table" | "drawing" | "hyperlink" | "vmlDrawing" | "comments" | "threadedComment";
  readonly target: string;
}

/** Paths of the parts that a sheet leads to, relative to its own. */
export interface SheetPaths {
  readonly tables: readonly string[];
  readonly drawing: string | undefined;
  /** the boxes of its notes first */
  readonly notes: readonly Relation[];
}

export function writeSheet(
  sheet: Sheet,
  view: SheetView,
  paths: SheetPaths,
  shared: SharedParts,
): { readonly text: string; readonly relations: readonly Relation[] } {
  const relations: Relation[] = paths.tables.map((target) => ({ type: "table", target }));
  if (paths.drawing !== undefined) relations.push({ type: "drawing", target: paths.drawing });
  const boxes = paths.notes.length === 0 ? undefined : relations.length + 1;
  relations.push(...paths.notes);
  const hyperlinks = hyperlinksXml(sheet, relations);
  const text =
    xmlDeclaration +
    xml(
      "worksheet",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      propertiesXml(sheet),
      xml("dimension", { ref: areaAddress(usedArea(sheet) ?? { top: 0, left: 0, bottom: 0, right: 0 }) }),
      xml("sheetViews", {}, viewXml(sheet, view)),
      xml("sheetFormatPr", {
        defaultRowHeight: defaultRowHeightInPoints,
        ...sheet.inFiles?.lines,
        ...outlineDepths(sheet),
      }),
      columnsXml(sheet),
      xml("sheetData", {}, ...rowsXml(sheet, shared)),
      sheet.isProtected ? xml("sheetProtection", sheet.inFiles?.protection ?? usualProtection) : "",
      mergesXml(sheet.mergedAreas),
      ...sheet.conditionalFormats.map((format, i) => conditionalXml(format, i + 1, shared.styles)),
      validationsXml(sheet.validations),
      hyperlinks.length === 0 ? "" : xml("hyperlinks", {}, ...hyperlinks),
      pageXml(sheet.page),
      paths.drawing === undefined ? "" : xml("drawing", { "r:id": `rId${paths.tables.length + 1}` }),
      boxes === undefined ? "" : xml("legacyDrawing", { "r:id": `rId${boxes}` }),
      paths.tables.length === 0
        ? ""
        : xml(
            "tableParts",
            { count: paths.tables.length },
            ...paths.tables.map((_, i) => xml("tablePart", { "r:id": `rId${i + 1}` })),
          ),
    );
  return { text, relations };
}

function mergesXml(areas: readonly Area[]): string {
  if (areas.length === 0) return "";
  const merges = areas.map((area) => xml("mergeCell", { ref: areaAddress(area) }));
  return xml("mergeCells", { count: areas.length }, ...merges);
}

function propertiesXml({ tabColor, page, outline }: Sheet): string {
  const color = tabColor === "" ? "" : xml("tabColor", { rgb: `FF${tabColor.slice(1).toUpperCase()}` });
  const properties = color + outlinePropertiesXml(outline) + fitXml(page);
  return properties === "" ? "" : xml("sheetPr", {}, properties);
}

function viewXml(sheet: Sheet, { isActive, selection }: SheetView): string {
  const { frozenRows, frozenColumns } = sheet;
  const isFrozen = frozenRows > 0 || frozenColumns > 0;
  const pane =
    frozenRows > 0 && frozenColumns > 0 ? "bottomRight" : frozenRows > 0 ? "bottomLeft" : "topRight";
  return xml(
    "sheetView",
    {
      showGridLines: sheet.showGridlines ? undefined : 0,
      tabSelected: isActive ? 1 : undefined,
      workbookViewId: 0,
      ...sheet.inFiles?.view,
    },
    isFrozen
      ? xml("pane", {
          xSplit: frozenColumns || undefined,
          ySplit: frozenRows || undefined,
          topLeftCell: cellAddress(frozenRows, frozenColumns),
          activePane: pane,
          state: "frozen",
        })
      : "",
    xml("selection", {
      pane: isFrozen ? pane : undefined,
      activeCell: cellAddress(selection.top, selection.left),
      sqref: areaAddress(selection),
    }),
  );
}

/**
 * Widths in files count characters of 7 pixels, padding included: 48 points = 64 pixels = 9.14, which Excel's dialog
 * shows as 8.43.
 */
export const pixelsPerCharacter = 7;
export const pixelsPerPoint = 4 / 3;

function inCharacters(points: number): number {
  return Number(((points * pixelsPerPoint) / pixelsPerCharacter).toFixed(8));
}

function columnsXml(sheet: Sheet): string {
  const { columnWidths, hiddenColumns, outline } = sheet;
  const marked = new Set([...columnWidths.keys(), ...hiddenColumns, ...(outline?.columns.keys() ?? [])]);
  const columns = [...marked].sort((a, b) => a - b);
  if (columns.length === 0) return "";
  const runs: { first: number; last: number; readonly says: Attributes }[] = [];
  for (const column of columns) {
    const points = columnWidths.get(column);
    const isHidden = hiddenColumns.has(column);
    const says = {
      width: inCharacters(points ?? defaultColumnWidthInPoints),
      hidden: isHidden ? 1 : undefined,
      customWidth: points === undefined ? undefined : 1,
      ...lineAttributes(outline?.columns.get(column)),
    };
    const run = runs.at(-1);
    // people hide all columns to the right of their work: one entry instead of 16,000
    const joins = isHidden && run?.last === column - 1 && JSON.stringify(run.says) === JSON.stringify(says);
    if (joins) run.last = column;
    else runs.push({ first: column, last: column, says });
  }
  return xml(
    "cols",
    {},
    ...runs.map(({ first, last, says }) => xml("col", { min: first + 1, max: last + 1, ...says })),
  );
}

function rowsXml(sheet: Sheet, shared: SharedParts): string[] {
  const cellsByRow = new Map<number, string[]>();
  const { rowHeights, hiddenRows, outline } = sheet;
  const fitted = automaticHeights(sheet);
  for (const row of [...rowHeights.keys(), ...hiddenRows, ...(outline?.rows.keys() ?? [])])
    cellsByRow.set(row, []);
  for (const key of [...sheet.cells.keys()].sort((a, b) => a - b)) {
    const cell = sheet.cells.get(key);
    if (!cell) continue;
    const row = keyRow(key);
    let inRow = cellsByRow.get(row);
    if (inRow === undefined) cellsByRow.set(row, (inRow = []));
    inRow.push(cellXml(cellAddress(row, keyColumn(key)), cell, shared));
  }
  return [...cellsByRow]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const own = rowHeights.get(row);
      const hidden = hiddenRows.has(row) ? 1 : undefined;
      // programs draw a row without `ht` as one line; what the row holds by itself is no custom height
      const ht = own ?? fitted.get(row);
      const customHeight = own === undefined ? undefined : 1;
      const grouped = lineAttributes(outline?.rows.get(row));
      return xml("row", { r: row + 1, ht, hidden, customHeight, ...grouped }, ...cells);
    });
}

/** Put together by hand: a file has tens of thousands of cells. */
function cellXml(address: string, cell: Cell, { styles, textIndex, formulaXml }: SharedParts): string {
  const style = styles.cellFormat(cell.format);
  const start = style === 0 ? `<c r="${address}"` : `<c r="${address}" s="${style}"`;
  if (cell.formula !== undefined) {
    const formula = formulaXml(cell.formula);
    const { result } = cell;
    if (result === undefined || result === null) return `${start}>${formula}</c>`;
    if (typeof result === "number") return `${start}>${formula}<v>${result}</v></c>`;
    if (typeof result === "string")
      return `${start} t="str">${formula}${result === "" ? "<v/>" : `<v>${escaped(result)}</v>`}</c>`;
    if (isCellError(result)) return `${start} t="e">${formula}<v>${escaped(result.error)}</v></c>`;
    return `${start} t="b">${formula}<v>${result ? 1 : 0}</v></c>`;
  }
  if (cell.value === undefined) return `${start}/>`;
  if (typeof cell.value === "number") return `${start}><v>${cell.value}</v></c>`;
  if (typeof cell.value === "boolean") return `${start} t="b"><v>${cell.value ? 1 : 0}</v></c>`;
  return `${start} t="s"><v>${textIndex(cell.value)}</v></c>`;
}

function conditionalXml(format: ConditionalFormat, priority: number, styles: StyleSheet): string {
  const rule = xml(
    "cfRule",
    {
      type: "expression",
      dxfId: styles.differentialFormat(format.format),
      priority,
      stopIfTrue: format.stopIfTrue ? 1 : undefined,
    },
    xml("formula", {}, escaped(formulaForFile(format.formula))),
  );
  return xml("conditionalFormatting", { sqref: areaAddress(format.area) }, rule);
}

/** Adds a relation for each web address to `relations`. */
function hyperlinksXml(sheet: Sheet, relations: Relation[]): string[] {
  const found: string[] = [];
  const linked = [...sheet.cells].filter(([, { hyperlink }]) => hyperlink !== undefined);
  for (const [key, { hyperlink }] of linked.sort(([a], [b]) => a - b)) {
    if (hyperlink === undefined) continue;
    const { address, documentReference: location, screenTip: tooltip } = hyperlink;
    if (address !== undefined) relations.push({ type: "hyperlink", target: address });
    found.push(
      xml("hyperlink", {
        ref: cellAddress(keyRow(key), keyColumn(key)),
        "r:id": address === undefined ? undefined : `rId${relations.length}`,
        location,
        tooltip,
      }),
    );
  }
  return found;
}
