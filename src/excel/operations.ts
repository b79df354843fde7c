import type { RowChartBlueprint, ScatterPointBlueprint, ValidationBlueprint } from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";

/** What a block of cells looks like; colours `#RRGGBB`, sizes in points. */
export interface BlockFormat {
  readonly fill?: string;
  readonly text?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly wrap?: boolean;
  readonly align?: "centre" | "right";
  /** steps of some three spaces away from the side at which the text stands; only beside an alignment to one */
  readonly indent?: number;
  readonly atTop?: boolean;
  /** colour of thin lines between and below the rows */
  readonly rowLines?: string;
  /** colour of thin lines between and beside the columns */
  readonly boxLines?: string;
  /**
   * built-in style, in the language-neutral words of `Excel.BuiltInStyle`, applied before the rest; "Normal" takes every
   * format off, number formats and lines too
   */
  readonly style?: "Heading1" | "Normal";
}

/**
 * One thing to do in the workbook, as plain data: planned without Excel, carried out by `applyOperation`.
 * Addresses are A1 without the sheet.
 */
export type Operation =
  | { readonly kind: "document title"; readonly title: string }
  | { readonly kind: "select"; readonly sheet: string; readonly cell: string }
  | { readonly kind: "add sheet"; readonly sheet: string; readonly position: number }
  | { readonly kind: "rename sheet"; readonly sheet: string; readonly to: string }
  | {
      readonly kind: "sheet look";
      readonly sheet: string;
      readonly tabColor: string;
      /** absent: nothing is frozen */
      readonly freeze?: string;
    }
  | { readonly kind: "number format"; readonly sheet: string; readonly block: string; readonly code: string }
  /** a block of constants and formulas; null leaves a cell alone */
  | {
      readonly kind: "write";
      readonly sheet: string;
      readonly block: string;
      readonly contents: readonly (readonly (RawValue | null)[])[];
    }
  /** the same formula in every cell of the block */
  | { readonly kind: "fill"; readonly sheet: string; readonly block: string; readonly formula: string }
  | { readonly kind: "add table"; readonly sheet: string; readonly block: string; readonly name: string }
  | {
      readonly kind: "table look";
      readonly table: string;
      readonly style: string;
      readonly hasFilterButtons: boolean;
    }
  | { readonly kind: "clear filters"; readonly table: string }
  | {
      readonly kind: "filter";
      readonly sheet: string;
      readonly table: string;
      readonly columnId: number;
      readonly criteria: Excel.FilterCriteria;
    }
  | { readonly kind: "rename table"; readonly table: string; readonly to: string }
  /** rows with their constants, `index` counted from the first body row; absent: at the end */
  | {
      readonly kind: "add rows";
      readonly table: string;
      readonly index?: number;
      readonly rows: readonly (readonly RawValue[])[];
      /** cells of these rows, 0-based, with texts that Excel would take for dates or numbers */
      readonly texts?: readonly { readonly row: number; readonly column: number }[];
    }
  /**
   * an empty column under its header, `index` counted from the table's first; with `inside` as a whole column of the
   * sheet, so that widths, hidden columns and the print area move on with the columns to its right
   */
  | {
      readonly kind: "add column";
      readonly table: string;
      readonly index: number;
      readonly header: string;
      readonly inside?: { readonly sheet: string; readonly headerCell: string };
    }
  | { readonly kind: "clear validation"; readonly sheet: string; readonly block: string }
  | { readonly kind: "format"; readonly sheet: string; readonly block: string; readonly format: BlockFormat }
  /** one block, or several with commas between */
  | { readonly kind: "width"; readonly sheet: string; readonly block: string; readonly points: number }
  | { readonly kind: "height"; readonly sheet: string; readonly block: string; readonly points: number }
  /** to what they hold, so that they grow when somebody types; `rows` are whole rows of the sheet, "6:30" */
  | { readonly kind: "fit rows"; readonly sheet: string; readonly rows: string }
  | { readonly kind: "clear tones"; readonly sheet: string; readonly block: string }
  | {
      readonly kind: "tone";
      readonly sheet: string;
      readonly block: string;
      readonly formula: string;
      readonly text: string;
      readonly fill: string;
    }
  | {
      readonly kind: "validation";
      readonly sheet: string;
      readonly block: string;
      readonly validation: ValidationBlueprint;
      readonly source?: string;
      readonly firstCell: string;
    }
  | {
      readonly kind: "link";
      readonly sheet: string;
      readonly cell: string;
      readonly target: string;
      readonly text: string;
      readonly tip: string;
    }
  | { readonly kind: "print setup"; readonly sheet: string; readonly setup: PrintSetup }
  | {
      readonly kind: "add chart";
      readonly sheet: string;
      readonly name: string;
      readonly chartKind: RowChartBlueprint["kind"];
      readonly values: string;
    }
  | { readonly kind: "remove chart"; readonly sheet: string; readonly chart: string }
  | {
      readonly kind: "add scatter";
      readonly sheet: string;
      readonly name: string;
      readonly scatter: ScatterLook;
    }
  | { readonly kind: "rename chart"; readonly sheet: string; readonly chart: string; readonly to: string }
  | {
      /** "chart data": only what it draws, where people have put it */
      readonly kind: "chart look" | "chart data";
      readonly sheet: string;
      readonly chart: string;
      readonly look: ChartLook;
    };

/** What a chart draws and looks like; addresses are A1 on its own sheet, distances in points. */
export interface ChartLook {
  readonly title: string;
  readonly seriesName: string;
  readonly values: string;
  readonly categories: string;
  readonly colour: string;
  readonly isReversed: boolean;
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
  /** cell at whose corner the chart begins */
  readonly topCell: string;
  readonly width: number;
  readonly height: number;
}

/** What a scatter chart draws; addresses are single cells on its own sheet, distances in points. */
export interface ScatterLook {
  readonly title: string;
  readonly points: readonly ScatterPoint[];
  readonly axis: { readonly from: number; readonly to: number; readonly lineEvery: number };
  readonly upTitle: LinkedTitle;
  readonly acrossTitle: LinkedTitle;
  readonly topCell: string;
  readonly width: number;
  readonly height: number;
}

export interface ScatterPoint {
  readonly seriesName: string;
  readonly across: string;
  readonly up: string;
  /** with its sheet, as a formula: `='Impact and effort'!$A$6` */
  readonly labelFormula: string;
  readonly labelPosition: ScatterPointBlueprint["labelPosition"];
  readonly colour?: string;
}

export interface LinkedTitle {
  readonly formula: string;
  readonly meanwhile: string;
}

/** A sheet on A4; addresses are whole columns and rows. */
export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly pagesWide: number;
  /** absent: as many as the rows need */
  readonly pagesTall?: number;
  readonly columns: string;
  /** repeated on every page */
  readonly titleRows?: string;
  readonly titleColumns?: string;
  readonly marginInPoints: number;
}

/** Operations that belong together on screen: the unit of progress. */
export interface WriteStep {
  /** in the present tense: "Writing Scoring" */
  readonly name: string;
  readonly operations: readonly Operation[];
}
