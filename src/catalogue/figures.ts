import type { Figure } from "../domain/figure";
import type { Source } from "../domain/source";

const indicator8: Source = {
  file: "001_4cd31f86244bb500.txt",
  section: "06, national indicator of outcome 8",
};
const evidence19: Source = {
  file: "001_4cd31f86244bb500.txt",
  section: "06, local evidence 19; 07, note 19",
};
const sampleQuestions: Source = { file: "000_08d407e9504b914d.txt", section: "Step 1, Understanding People" };

const custody = "SPS; Justice Social Work";

/** Every data point, in the order of the Data points sheet. */
export const figures: readonly Figure[] = [
  {
    id: "NI8.i",
    kind: "national indicator",
    label: "Number of voluntary throughcare cases commenced",
    shortName: "Voluntary throughcare cases commenced",
    unit: "cases",
    outcomeId: "O8",
    polarity: "higher",
    yearsBehind: 0,
    possibleSource: "Provided annually by JAS (Justice Analytical Services)",
    source: indicator8,
  },
  {
    id: "LE19.a",
    kind: "local evidence",
    label: "a) No. of people liberated",
    shortName: "Liberated",
    unit: "people",
    outcomeId: "O8",
    polarity: "higher",
    yearsBehind: 0,
    possibleSource: custody,
    source: evidence19,
  },
  {
    id: "LE19.b",
    kind: "local evidence",
    label: "b) No. of people made aware of support",
    shortName: "Made aware",
    unit: "people",
    outcomeId: "O8",
    polarity: "higher",
    yearsBehind: 0,
    possibleSource: custody,
    source: evidence19,
  },
  {
    id: "LE19.c",
    kind: "local evidence",
    label: "c) No. of people accepting support",
    shortName: "Accepting support",
    unit: "people",
    outcomeId: "O8",
    polarity: "higher",
    yearsBehind: 0,
    possibleSource: custody,
    source: evidence19,
  },
  {
    id: "LE19.d",
    kind: "local evidence",
    label: "d) No. of people engaging with the support",
    shortName: "Engaging with support",
    unit: "people",
    outcomeId: "O8",
    polarity: "higher",
    yearsBehind: 0,
    possibleSource: custody,
    source: evidence19,
  },
  {
    id: "LE19.e",
    kind: "local evidence",
    label: "e) No. of people leaving custody with a pre-release plan in place.",
    shortName: "Leaving with a pre-release plan",
    unit: "people",
    outcomeId: "O8",
    polarity: "higher",
    yearsBehind: 0,
    possibleSource: custody,
    source: evidence19,
  },
  {
    id: "Q3",
    kind: "reference figure",
    label: "How many people eligible for voluntary throughcare were liberated from prison?",
    shortName: "Eligible and liberated",
    unit: "people",
    outcomeId: "O8",
    polarity: "higher",
    yearsBehind: 0,
    possibleSource: "SPS/local authority information sharing agreement",
    source: sampleQuestions,
  },
  {
    id: "REF.liberated",
    kind: "reference figure",
    label: "All people liberated, from any sentence or remand",
    shortName: "All people liberated",
    unit: "people",
    outcomeId: "O8",
    polarity: "higher",
    yearsBehind: 0,
    possibleSource: "SPS",
    source: {
      file: "001_4cd31f86244bb500.txt",
      section: "06, local evidence 19 (a figure that rule VT-14 needs; not in any list)",
    },
  },
];

export function figuresOf(outcomeIds: readonly string[]): readonly Figure[] {
  return figures.filter((figure) => outcomeIds.includes(figure.outcomeId));
}

export function figureById(id: string): Figure | undefined {
  return figures.find((figure) => figure.id === id);
}
