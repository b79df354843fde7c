import type { Status } from "../domain/status";
import type { Source } from "../domain/source";

/** How an item of local evidence is judged: partners choose words for the first two, figures decide the third. */
export type EvidenceKind = "narrative" | "mechanism" | "data points";

/** A numbered item of local evidence. `title` is official; `whatToRecord` is in our words, after the item's note. */
export interface EvidenceItem {
  readonly id: string;
  readonly number: number;
  readonly outcomeId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly whatToRecord: string;
  readonly possibleSources: readonly string[];
  /** proportions that may vote for the item, the one that does unless partners name another first */
  readonly votesWith: readonly string[];
  readonly source: Source;
}

const file = "001_4cd31f86244bb500.txt";
const item = (number: number): Source => ({ file, section: `06, item ${number}; 07, note ${number}` });

/**
 * Items of local evidence, by number. Item 18 speaks of mechanisms in its title, but its definition asks for a
 * narrative, so it counts as one.
 */
export const localEvidence: readonly EvidenceItem[] = [
  {
    id: "LE18",
    number: 18,
    outcomeId: "O8",
    kind: "narrative",
    title: "Mechanisms are in place for partners to support people serving short term sentences.",
    whatToRecord:
      "Who offers voluntary throughcare here to people with sentences under four years, how these offers connect, and how partners lawfully share information.",
    possibleSources: ["SPS", "Justice Social Work", "Local community justice partners"],
    votesWith: [],
    source: item(18),
  },
  {
    id: "LE19",
    number: 19,
    outcomeId: "O8",
    kind: "data points",
    title: "Proportion of people liberated from short term custody:",
    whatToRecord:
      "The five counts are typed on Data points and Rates works out the proportions. Use the text for what explains them.",
    possibleSources: ["SPS", "Justice Social Work"],
    votesWith: ["LE19.i", "LE19.ii", "LE19.iii"],
    source: item(19),
  },
  {
    id: "LE20",
    number: 20,
    outcomeId: "O8",
    kind: "mechanism",
    title:
      "Mechanisms are in place to understand the views of people accessing voluntary throughcare to support improvement.",
    whatToRecord:
      "How views are gathered, when and from how many people; the themes; whether support met their needs; what changed because of it.",
    possibleSources: [
      "People serving short term custody sentences and those accessing voluntary throughcare",
    ],
    votesWith: [],
    source: item(20),
  },
  {
    id: "LE21",
    number: 21,
    outcomeId: "O8",
    kind: "mechanism",
    title:
      "Mechanisms are in place to understand the views of community justice partners in delivering voluntary throughcare to support the needs of people leaving short term custody.",
    whatToRecord:
      "How views of the workforce are gathered and when; the themes; what works; what hinders delivery and referral; what changed because of it.",
    possibleSources: ["Justice Social Work", "Third Sector PSPs"],
    votesWith: [],
    source: item(21),
  },
];

export function evidenceOf(outcomeIds: readonly string[]): readonly EvidenceItem[] {
  return localEvidence.filter((entry) => outcomeIds.includes(entry.outcomeId));
}

/** The words that partners choose from for a narrative or a mechanism, best first, and the status of each. */
export const judgements: readonly { readonly words: string; readonly status: Status }[] = [
  { words: "In place and effective", status: "Green" },
  { words: "In place, partly effective or being developed", status: "Amber" },
  { words: "In place, effect not known", status: "Amber" },
  { words: "Not in place", status: "Red" },
  { words: "Not known", status: "Grey" },
];
