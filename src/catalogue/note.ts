/** One row of the Notes sheet: a source, a convention, or a place where we depart from a printed sentence. */
export interface Note {
  readonly id: string;
  readonly kind: "source" | "convention" | "departure";
  readonly title: string;
  readonly text: string;
  readonly source: string;
}
