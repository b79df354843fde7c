import type { RawValue } from "../domain/cell-value";

/** A table as it stands, contents as Office.js `formulas` gives them: constants as they are, formulas with "=". */
export interface TableState {
  readonly name: string;
  readonly sheet: string;
  /** 0-based position of the header's first cell */
  readonly top: number;
  readonly left: number;
  readonly headers: readonly string[];
  /** where the table was read lightly, a cell of a column that was left out throws `CellNotRead` (`light-contents.ts`) */
  readonly body: readonly (readonly RawValue[])[];
  /** headers that a run which stopped has still to write over Excel's own; absent: none */
  readonly unwritten?: readonly string[];
  /** absent: no column is filtered */
  readonly filters?: readonly ColumnFilter[];
}

/** Another table on the sheet of ours, header and totals included; positions 0-based. */
export interface NeighbourState {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A filter that people have set, as Excel gives it. */
export interface ColumnFilter {
  readonly columnId: number;
  readonly criteria: Excel.FilterCriteria;
}

/** A chart on a sheet of ours. */
export interface ChartState {
  readonly name: string;
  /** 0 where all that it drew was deleted, by its row or by hand: then it has nothing that could be led elsewhere */
  readonly seriesCount: number;
}

/** A sheet of the blueprint as it stands. */
export interface SheetState {
  /** the sheet's name in the workbook; differs from the blueprint when a person renamed it */
  readonly name: string;
  /** the four cells of our head */
  readonly head: readonly RawValue[];
  /** where the head begins, 0-based; absent: A1. People insert rows above it and columns before it */
  readonly headAt?: { readonly top: number; readonly left: number };
  readonly isEmpty: boolean;
  readonly isProtected: boolean;
  /** read only where charts are declared */
  readonly charts: readonly ChartState[];
  /** our table, wherever its sheet is */
  readonly table?: TableState;
  /** other tables on the sheet of our table; absent: none */
  readonly neighbours?: readonly NeighbourState[];
  /** when our table is not there: the block that starts in A5 of our own half-built or changed sheet */
  readonly looseBlock?: TableState;
  /** true when another table already covers the loose block and only lacks our name */
  readonly looseTableName?: string;
}

/** The table of a sheet of ours, or its contents where a run stopped before they became one. */
export function blockOf(sheet: SheetState | undefined): TableState | undefined {
  return sheet?.table ?? sheet?.looseBlock;
}

/** What the add-in needs to know before it writes. */
export interface WorkbookState {
  /** names of all sheets, in the order of the tabs */
  readonly sheetNames: readonly string[];
  /** the title among the document's properties; "" when there is none */
  readonly documentTitle: string;
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
  /** by the name of the blueprint's sheet; absent: neither the sheet nor its table is there */
  readonly sheets: ReadonlyMap<string, SheetState>;
  /** the single empty sheet of a new workbook, which becomes the Cover */
  readonly emptyFirstSheet?: string;
}
