/** First and last of neighbouring rows or columns, 0-based. */
export interface LineSpan {
  readonly first: number;
  readonly last: number;
}

/** How a sheet is printed; what is absent is Excel's own choice. */
export interface PageSetup {
  readonly orientation?: "Portrait" | "Landscape";
  readonly paper?: PaperName;
  /** fit to so many pages; the other direction is free where it is absent */
  readonly pagesWide?: number;
  readonly pagesTall?: number;
  /** margins in points */
  readonly margins?: PageMargins;
  /** whole columns that are printed; absent: whatever is in use */
  readonly printedColumns?: LineSpan;
  /** repeated at the top and at the left of every page */
  readonly titleRows?: LineSpan;
  readonly titleColumns?: LineSpan;
  /** pages begin at these rows and columns, by people's wish; absent: none */
  readonly breaks?: { readonly rows: readonly number[]; readonly columns: readonly number[] };
  /** what is kept for files only */
  readonly inFiles?: PageInFiles;
}

/** Parts of a sheet's page setup that refer to no cells and that nobody but Excel reads: each as it was in the file. */
export interface PageInFiles {
  /** attributes of `pageSetup` besides those above: scale, other papers, first page number … */
  readonly setup?: Readonly<Record<string, string>>;
  /** attributes of `printOptions` */
  readonly options?: Readonly<Record<string, string>>;
  /** distances of header and footer from the edge, in inches as written */
  readonly margins?: Readonly<Record<string, string>>;
  /** the element `headerFooter` */
  readonly headerFooter?: string;
}

export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The papers known here, in the words of `Excel.PaperType`, with their number in files (ECMA-376 Part 1, 18.3.1.63). */
export const papers = { A3: 8, A4: 9 } as const;

export type PaperName = keyof typeof papers;

/** Excel's "Normal" margins, in points. */
export const usualMargins: PageMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54 };
