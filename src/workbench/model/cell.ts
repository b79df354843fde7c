/** An Excel error as a cell value, for example `{ error: "#N/A" }`. */
export interface CellError {
  readonly error: string;
}

/** What a cell shows: `null` is an empty cell, `""` an empty text (from a formula). */
export type CellResult = number | string | boolean | null | CellError;

/** A constant typed into a cell. Dates are Excel serial numbers with a date number format. */
export type CellConstant = number | string | boolean;

/** Colours are `#RRGGBB`. Absent means Excel's default. */
export interface CellFormat {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontName?: string;
  /** in points */
  readonly fontSize?: number;
  /** Excel number format code, en-US; absent means "General"; "@" is text */
  readonly numberFormat?: string;
  readonly wrapText?: boolean;
  readonly horizontal?: "General" | "Left" | "Center" | "Right";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly indentLevel?: number;
  /** Cell style by name, for example "Heading 1" */
  readonly style?: string;
  /** thin border on each named edge */
  readonly borders?: Readonly<
    Partial<Record<BorderEdge, { readonly color: string; readonly style: string }>>
  >;
  /** locked when the sheet is protected; Excel's default is true */
  readonly locked?: boolean;
}

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

export interface Hyperlink {
  /** a place in this workbook, for example `'Cover'!A1` */
  readonly documentReference?: string;
  /** a web address */
  readonly address?: string;
  readonly screenTip?: string;
}

/** What a person noted at a cell: Excel's notes, and its newer comments with their answers. */
export interface Note {
  readonly author: string;
  /** without formats; of a comment what programs show that know notes only */
  readonly text: string;
  /** kept for files only: the entries of a comment as their elements in the file, without the cell's address */
  readonly entries?: readonly string[];
}

/** One cell. A cell with a formula keeps its last calculated `result`; a constant cell has `value`. */
export interface Cell {
  readonly value?: CellConstant;
  /** without the leading "=", in the dialect of files: `T[[#This Row],[A]]`, never `@` */
  readonly formula?: string;
  /** last calculated result of `formula` */
  readonly result?: CellResult;
  readonly format?: CellFormat;
  readonly hyperlink?: Hyperlink;
  readonly note?: Note;
}

/** What the cell shows now. */
export function cellResult(cell: Cell | undefined): CellResult {
  if (cell === undefined) return null;
  if (cell.formula !== undefined) return cell.result ?? null;
  return cell.value ?? null;
}

export function isCellError(result: CellResult): result is CellError {
  return typeof result === "object" && result !== null;
}
