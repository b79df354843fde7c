import type { Source } from "../domain/source";

/** How an item of local evidence is judged: partners choose words for the first two, figures decide the third. */
export type EvidenceKind = "narrative" | "mechanism" | "data points";

/** A numbered item of local evidence. `title` and `parts` are official; `whatToRecord` is in our words, after the item's note. */
export interface EvidenceItem {
  readonly id: string;
  readonly number: number;
  readonly outcomeId: string;
  /** follows the item's definition, where its title says otherwise */
  readonly kind: EvidenceKind;
  readonly title: string;
  /** the lettered parts that the title goes on with, letters included; absent: none */
  readonly parts?: readonly string[];
  readonly whatToRecord: string;
  /** as printed; empty where the text names none */
  readonly possibleSources: readonly string[];
  /** proportions that may vote for the item, the one that does unless partners name another first */
  readonly votesWith: readonly string[];
  readonly source: Source;
}

/** Where the item of that number and its note stand. */
export function evidenceSource(number: number): Source {
  return { file: "001_4cd31f86244bb500.txt", section: `06, item ${number}; 07, note ${number}` };
}
