/** One row of the Notes sheet: a source, a policy that a source names, a convention, or a departure from a printed sentence. */
export interface Note {
  readonly id: string;
  readonly kind: "source" | "policy" | "convention" | "departure";
  readonly title: string;
  readonly text: string;
  readonly source: string;
}
