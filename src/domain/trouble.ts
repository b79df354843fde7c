/** The kinds of expected trouble; the word is what a program needs to act, the sentences are what a person reads. */
export type TroubleKind =
  | "sheet-name-taken"
  | "table-name-taken"
  | "header-changed"
  | "column-misplaced"
  | "table-in-the-way"
  | "sheet-missing"
  | "table-missing"
  | "row-missing"
  | "id-changed"
  | "changed-meanwhile"
  | "workbook-not-built"
  | "years-missing"
  | "years-differ"
  | "earlier-version"
  | "workbook-read-only"
  | "sheet-protected"
  | "cell-being-edited"
  | "requirement-missing"
  | "write-not-kept"
  | "request-invalid"
  | "host-error";

/** Something that stands in the way: found, expected, where, what to do; nothing was lost. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly found: string;
  readonly expected: string;
  /** sheet and, where there is one, cell; absent when it concerns the whole workbook */
  readonly where?: { readonly sheet: string; readonly cell?: string };
  readonly whatToDo: string;
}

/** The trouble as one line of text. */
export function describeTrouble(t: Trouble): string {
  const where =
    t.where === undefined
      ? ""
      : ` (${t.where.sheet}${t.where.cell === undefined ? "" : `, ${t.where.cell}`})`;
  return `${t.found}${where}. Expected: ${t.expected}. ${t.whatToDo}`;
}
