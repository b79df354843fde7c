import type { Area } from "./address";
import type { Cell, CellFormat } from "./cell";
import type { Chart } from "./chart";
import type { LeftOut } from "./left-out";
import type { PageSetup } from "./page-setup";

export interface TableColumn {
  readonly id: number;
  readonly name: string;
  /** calculated column formula without "=", when the column has one */
  readonly formula?: string;
  /** which rows the column lets be seen; absent: all. The rows that it hides are in `Sheet.hiddenRows` */
  readonly filter?: ColumnFilter;
}

/** A filter is judged when it is set, not when cells change, as in Excel. */
export type ColumnFilter =
  /** the texts that are shown, as cells show them and in any case, and whether blank cells are */
  | { readonly kind: "values"; readonly values: readonly string[]; readonly blanks: boolean }
  /** a condition that is kept for files only: the XML inside `filterColumn` */
  | { readonly kind: "other"; readonly xml: string };

/** A real Excel table. `area` includes the header row and, when present, the totals row. */
export interface Table {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly TableColumn[];
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  /** absent means false */
  readonly showBandedColumns?: boolean;
  /** first column in bold; absent means false */
  readonly highlightFirstColumn?: boolean;
  readonly showTotals: boolean;
}

/** A conditional format by expression; `formula` is without "=" and relative to the top left cell of `area`. */
export interface ConditionalFormat {
  readonly id: string;
  readonly area: Area;
  readonly formula: string;
  readonly format: Pick<CellFormat, "fill" | "fontColor" | "bold" | "italic">;
  readonly stopIfTrue: boolean;
}

/** Data validation of an area, in the words of Office.js. Formulas are relative to the top left cell of `area`. */
export interface Validation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "list"; readonly source: string; readonly inCellDropDown: boolean }
    | {
        readonly kind: "wholeNumber" | "decimal";
        readonly operator: string;
        readonly formula1: string | number;
        readonly formula2?: string | number;
      }
    | { readonly kind: "custom"; readonly formula: string };
  readonly ignoreBlanks: boolean;
  readonly prompt?: { readonly title: string; readonly message: string };
  readonly errorAlert?: {
    readonly title: string;
    readonly message: string;
    readonly style: "Stop" | "Warning" | "Information";
    readonly showAlert: boolean;
  };
}

/** One worksheet. Rows and columns are 0-based. */
export interface Sheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  isProtected: boolean;
  frozenRows: number;
  frozenColumns: number;
  /** cells by `cellKey`; an absent key is an empty, unformatted cell */
  readonly cells: Map<number, Cell>;
  /** column number → width in points (Office.js `columnWidth`) */
  readonly columnWidths: Map<number, number>;
  /** row number → height in points; other rows fit their contents (`automatic-heights.ts`) */
  readonly rowHeights: Map<number, number>;
  /** rows that are not shown, by a filter or by hand */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** rows and columns that people have grouped; absent: none */
  outline?: Outline;
  /** areas shown as one cell; only the first cell of each holds anything */
  mergedAreas: readonly Area[];
  tables: Table[];
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  charts: Chart[];
  page: PageSetup;
  /** kept for files only: what a file says of the sheet that refers to no cell */
  inFiles?: SheetInFiles;
}

/** Groups of rows and columns that can be folded: by line how deep it lies, from 1. */
export interface Outline {
  readonly rows: ReadonlyMap<number, OutlineLine>;
  readonly columns: ReadonlyMap<number, OutlineLine>;
  /** the line that sums a group up stands above it, or at its left; absent: below and at its right */
  readonly summaryAbove?: boolean;
  readonly summaryLeft?: boolean;
}

export interface OutlineLine {
  /** 0: in no group, and beside a folded one */
  readonly level: number;
  /** the line beside a group that is folded */
  readonly isFolded?: boolean;
}

/** A name for cells, a constant or a formula, which formulas may use. */
export interface DefinedName {
  readonly name: string;
  /** id of the one sheet whose formulas know it; absent: all do */
  readonly sheetId?: string;
  /** without "=", in the dialect of files; addresses name their sheet */
  readonly formula: string;
  readonly isHidden?: boolean;
  readonly comment?: string;
}

/** A part of a file that is written again as it was. */
export interface KeptPart {
  readonly path: string;
  readonly text: string;
  /** absent: what parts of its ending are */
  readonly contentType?: string;
  /** absent: another kept part leads to it */
  readonly ledToBy?: { readonly from: "package" | "workbook"; readonly type: string };
}

/** Attributes as they stand in the file, by name. */
export interface SheetInFiles {
  /** of `sheetView`: zoom, zeros hidden, right to left … */
  readonly view?: Readonly<Record<string, string>>;
  /** of `sheetFormatPr`: whether lines that nobody set are hidden */
  readonly lines?: Readonly<Record<string, string>>;
  /** of `sheetProtection`: what is allowed, and the password's trace */
  readonly protection?: Readonly<Record<string, string>>;
}

/** The workbook that the embedded host serves: plain data, changed only by `edits.ts`. */
export interface WorkbookModel {
  sheets: Sheet[];
  activeSheetId: string;
  selection: Area;
  names: readonly DefinedName[];
  /** add-in settings (`Office.context.document.settings`), as JSON texts */
  settings: Map<string, string>;
  /** document properties that the add-in sets */
  properties: { title: string; language: string; author: string };
  /** a workbook opened read-only refuses every write */
  isReadOnly: boolean;
  /** what the file that it was read from held besides: the next file lacks it */
  leftOut: readonly LeftOut[];
  /** kept for files only: who wrote comments, as the part of the file says */
  persons?: string;
  /** kept for files only: document properties, labels and custom XML, word for word */
  keptParts: readonly KeptPart[];
  /** kept for files only: the attributes of `workbookProtection` */
  structureProtection?: Readonly<Record<string, string>>;
  nextId: number;
}

export const defaultColumnWidthInPoints = 48;
export const defaultRowHeightInPoints = 15;

const columnsPerRow = 16_384;

/** The key of a cell in `Sheet.cells`. */
export function cellKey(row: number, column: number): number {
  return row * columnsPerRow + column;
}

export function keyRow(key: number): number {
  return Math.floor(key / columnsPerRow);
}

export function keyColumn(key: number): number {
  return key % columnsPerRow;
}

export function newWorkbook(): WorkbookModel {
  const workbook: WorkbookModel = {
    sheets: [],
    activeSheetId: "",
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
    names: [],
    settings: new Map(),
    properties: { title: "", language: "en-GB", author: "" },
    isReadOnly: false,
    leftOut: [],
    keptParts: [],
    nextId: 1,
  };
  const sheet = newSheet(workbook, "Sheet1");
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  return workbook;
}

/** Makes a sheet with Excel's defaults; the caller puts it into `workbook.sheets`. */
export function newSheet(workbook: WorkbookModel, name: string): Sheet {
  return {
    id: `{sheet-${workbook.nextId++}}`,
    name,
    visibility: "Visible",
    tabColor: "",
    showGridlines: true,
    isProtected: false,
    frozenRows: 0,
    frozenColumns: 0,
    cells: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    mergedAreas: [],
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    page: {},
  };
}

export function findSheet(workbook: WorkbookModel, nameOrId: string): Sheet | undefined {
  const wanted = nameOrId.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === wanted);
}

export function findTable(
  workbook: WorkbookModel,
  nameOrId: string,
): { readonly sheet: Sheet; readonly table: Table } | undefined {
  const wanted = nameOrId.toLowerCase();
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((t) => t.id === nameOrId || t.name.toLowerCase() === wanted);
    if (table) return { sheet, table };
  }
  return undefined;
}

/** The rows of the table below its header, without a totals row. */
export function tableBody(table: Table): Area {
  return { ...table.area, top: table.area.top + 1, bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
}

/** The smallest area that holds every cell with content (formats alone count when `valuesOnly` is false). */
export function usedArea(sheet: Sheet, valuesOnly = false): Area | undefined {
  // keys of a row follow each other, so the first and the last row are those of the lowest and the highest key
  let [first, last, left, right] = [Infinity, -1, Infinity, -1];
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && cell.formula === undefined && cell.value === undefined) continue;
    const column = key % columnsPerRow;
    if (key < first) first = key;
    if (key > last) last = key;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return last < 0 ? undefined : { top: keyRow(first), left, bottom: keyRow(last), right };
}
