/** What a cell is for. "label": ours, fixed; "input": people type; "formula": calculated, never typed. */
export type CellRole = "label" | "input" | "formula";

/** A list, a range of numbers or an expression that typed input must meet; `<cell>` stands for the first cell of the column. */
export interface ValidationBlueprint {
  readonly rule:
    | { readonly kind: "whole number"; readonly from: number; readonly to: number }
    | { readonly kind: "figure" }
    /** a day from 1 January of a year to the day of the computer */
    | { readonly kind: "past day"; readonly from: number }
    /** one year or several with commas: enough to tell a slip at once, the sheet's own check reads it closely */
    | { readonly kind: "reporting years" }
    | { readonly kind: "choices"; readonly firstHeader: string; readonly lastHeader: string }
    /** cells of another sheet of ours, where they stand when it is made: "$B$6:$B$15" */
    | { readonly kind: "cells"; readonly sheet: string; readonly block: string };
  readonly promptTitle: string;
  /** at most 255 characters, Excel's limit */
  readonly prompt: string;
  readonly error: string;
  /** "warning" lets a person go on; "stop" does not */
  readonly severity: "stop" | "warning";
  /** only these rows, by key; absent: every row */
  readonly onlyRows?: readonly string[];
}

/** Colours for words: a fill and a text colour whose contrast is above 4.5 to 1 (WCAG 2.2, 1.4.3). */
export type Tone = "good" | "caution" | "bad" | "neutral" | "done";

export interface ColumnBlueprint {
  /** unique on the table, plain text; years are written "2024-25" */
  readonly header: string;
  readonly role: CellRole;
  readonly widthInCharacters: number;
  /** the formula of every row without "=", in the dialect of `formula-dialect.ts`; absent where each row has its own */
  readonly formula?: string;
  /** Excel number format code, en-US; "@" for text */
  readonly numberFormat?: string;
  /** lines of text to leave room for in a formula cell, 1 unless given; see `formulas/room-for-lines.ts` */
  readonly linesToAllow?: number;
  /** "centre" for short words, dates and the numbers of workshops, "right" for figures that may also be codes */
  readonly align?: "centre" | "right";
  readonly validation?: ValidationBlueprint;
  /** "label": a column for typing that we fill ourselves and people seldom change has neither fill nor box */
  readonly drawnAs?: "label";
  /** words that are coloured when the cell begins with them, "*" for any other text; the word itself always stands in the cell */
  readonly tones?: Readonly<Record<string, Tone>>;
  /** the schema version that brought the column; a workbook of an earlier version is given it. Absent: 1 */
  readonly since?: number;
  /** headers that the column had in earlier schema versions */
  readonly formerly?: readonly string[];
}

export interface RowBlueprint {
  /** value of the key column, unique on the table */
  readonly key: string;
  /** labels, and what an input cell holds when the row is made; by header */
  readonly cells: Readonly<Record<string, string | number>>;
  /**
   * how a row of a page stands out, up to the last column on paper: "title" in large bold letters, "lead" with its first
   * cell in bold, "plain" without fill and lines, so that an empty one is not seen
   */
  readonly look?: "title" | "lead" | "plain";
  /** lines of text to leave room for where this row needs more than its columns allow; such a row is not fitted to fewer */
  readonly linesToAllow?: number;
  /**
   * formulas of single cells that differ from their column's, by header; `null` keeps the cell empty. In a column for
   * typing such a cell is ours: it looks like a formula, and it is put back when somebody types over it.
   */
  readonly formulas?: Readonly<Record<string, string | null>>;
  /** headers of labels that people type in this row, because no source words them: written once, then theirs */
  readonly typedLabels?: readonly string[];
  /** a row of people's own, which comes below all that stand */
  readonly comesLast?: true;
  /** number formats of single cells that differ from their column, by header */
  readonly numberFormats?: Readonly<Record<string, string>>;
  /** input cells that the build writes all the same, after everything else: the years and the version on Setup */
  readonly owned?: readonly string[];
  /** cells that link to a sheet, by header */
  readonly links?: Readonly<Record<string, string>>;
}

export interface TableBlueprint {
  /** `CJ_` and the sheet's words */
  readonly name: string;
  readonly keyHeader: string;
  readonly columns: readonly ColumnBlueprint[];
  readonly rows: readonly RowBlueprint[];
  /** false where sorting would mislead; absent: true */
  readonly hasFilterButtons?: false;
}

/** A native chart over cells of the table of its sheet, drawn from cells of that table. */
export type ChartBlueprint = RowChartBlueprint | ScatterChartBlueprint;

/** A chart of one row. */
export interface RowChartBlueprint {
  /** unique on the sheet; by it the chart is found again, so it never changes */
  readonly name: string;
  readonly kind: "BarClustered" | "ColumnClustered" | "Line";
  readonly title: string;
  readonly rowKey: string;
  readonly seriesName: string;
  /** headers of the stretch of columns that is drawn, and of the words at the axis */
  readonly values: { readonly first: string; readonly last: string };
  readonly categories: { readonly first: string; readonly last: string };
  /** `#RRGGBB` */
  readonly colour: string;
  /** the first bar at the top */
  readonly isReversed: boolean;
  /** absent: the axis is not shown, since the figures stand at the other one */
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
  readonly place: ChartPlaceBlueprint;
}

/**
 * Where a chart hangs: in a column that the table keeps free for it, from the top of a row. Rows and columns that are
 * added move it like any cell, so that nothing is ever pushed over it.
 */
export interface ChartPlaceBlueprint {
  readonly header: string;
  readonly rowKey: string;
  readonly widthInPoints: number;
  readonly heightInPoints: number;
}

/** Points on two scales: a series of one point for each, with a text of its own beside it. */
export interface ScatterChartBlueprint {
  readonly name: string;
  readonly kind: "XYScatter";
  readonly title: string;
  readonly points: readonly ScatterPointBlueprint[];
  /** both axes alike, in the units of the scale; nothing outside them is drawn */
  readonly axis: { readonly from: number; readonly to: number; readonly lineEvery: number };
  readonly upTitle: LinkedTitleBlueprint;
  readonly acrossTitle: LinkedTitleBlueprint;
  readonly place: ChartPlaceBlueprint;
}

export interface ScatterPointBlueprint {
  readonly rowKey: string;
  /** a plain text that stays true: it is seen where the label is not */
  readonly seriesName: string;
  /** headers of the cells with the place and the text */
  readonly across: string;
  readonly up: string;
  readonly label: string;
  readonly labelPosition: "above" | "left" | "right";
  /** `#RRGGBB`; absent: only the text is seen */
  readonly colour?: string;
}

/** The title of an axis follows a cell; `meanwhile` stands there where a program does not follow it. */
export interface LinkedTitleBlueprint {
  readonly rowKey: string;
  readonly header: string;
  readonly meanwhile: string;
}

/** How a sheet is printed where it differs from the others; always on A4. */
export interface PrintBlueprint {
  readonly orientation: "portrait" | "landscape";
  /** the last column on paper */
  readonly lastHeader: string;
  /** made as small as one page needs */
  readonly onOnePage: boolean;
}

/** One sheet: four cells at the head of column A, then one table with its headers in row 5. */
export interface SheetBlueprint {
  readonly name: string;
  readonly tabColor: string;
  /** A1 */
  readonly title: string;
  /** A2: what this is and how to fill it */
  readonly purpose: string;
  /** A3: a formula without "=", with an example of the longest text that it usually gives; or a text */
  readonly liveNote: { readonly formula: string; readonly longest?: string } | { readonly text: string };
  /** A4: what the colours mean; links to the Cover, save on the Cover itself */
  readonly legend: string;
  readonly table: TableBlueprint;
  /** drawn over a column of the table */
  readonly charts?: readonly ChartBlueprint[];
  /** sheets to look at scroll as a whole; absent: the head, the headers and the first column stay in sight */
  readonly freeze?: "nothing";
  /** absent: A4 across, without the working columns, as many pages side by side as keep it readable */
  readonly print?: PrintBlueprint;
}

/** The declared workbook, plain data: everything that the writer writes and nothing else. */
export interface WorkbookBlueprint {
  readonly title: string;
  readonly sheets: readonly SheetBlueprint[];
}

/** The formula of a cell: the row's own, else the column's; null for a cell that holds no formula of ours. */
export function formulaOf(column: ColumnBlueprint, row: RowBlueprint): string | null {
  const own = row.formulas?.[column.header];
  return own === undefined ? (column.formula ?? null) : own;
}

/** What a cell is for: its column's role, save for a label that people type. */
export function roleOf(column: ColumnBlueprint, row: RowBlueprint): CellRole {
  return row.typedLabels?.includes(column.header) === true ? "input" : column.role;
}

/** Row numbers as people see them. */
export const headerRow = 5;
export const firstBodyRow = 6;
