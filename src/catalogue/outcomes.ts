import type { Source } from "../domain/source";

/** A national outcome. `title` is official; `shortTitle` is ours. */
export interface Outcome {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly shortTitle: string;
  readonly source: Source;
}

/** National outcomes whose content the catalogue holds, in the order of the framework. */
export const outcomes: readonly Outcome[] = [
  {
    id: "O8",
    number: 8,
    title: "More people access voluntary throughcare following a short term prison sentence",
    shortTitle: "Voluntary throughcare",
    source: {
      file: "001_4cd31f86244bb500.txt",
      section: '06 National Indicators and Local Evidence, "National Outcome"',
    },
  },
];

export function outcomeById(id: string): Outcome | undefined {
  return outcomes.find((outcome) => outcome.id === id);
}
