import type { Proportion } from "../domain/figure";
import type { Source } from "../domain/source";

const item19: Source = { file: "001_4cd31f86244bb500.txt", section: "06, local evidence 19, i) to iii)" };
const ours: Source = {
  file: "001_4cd31f86244bb500.txt",
  section: "06, local evidence 19, data points a) to d); the conversion is ours",
};

/**
 * Every calculated proportion, in the order of the Rates sheet. The denominators of i) to iii) are implied by the
 * title of item 19 ("Proportion of people liberated …"); the conversions follow a group from step to step.
 */
export const proportions: readonly Proportion[] = [
  {
    id: "LE19.i",
    label: "i) made aware of support",
    shortName: "Made aware, of people liberated",
    numerator: "LE19.b",
    denominator: "LE19.a",
    outcomeId: "O8",
    basis: "title",
    polarity: "higher",
    yearsBehind: 0,
    source: item19,
  },
  {
    id: "LE19.ii",
    label: "ii) accepting support offer",
    shortName: "Accepting support, of people liberated",
    numerator: "LE19.c",
    denominator: "LE19.a",
    outcomeId: "O8",
    basis: "title",
    polarity: "higher",
    yearsBehind: 0,
    source: item19,
  },
  {
    id: "LE19.iii",
    label: "iii) with a co-ordinated pre-release plan in place.",
    shortName: "Pre-release plan, of people liberated",
    numerator: "LE19.e",
    denominator: "LE19.a",
    outcomeId: "O8",
    basis: "title",
    polarity: "higher",
    yearsBehind: 0,
    source: item19,
  },
  {
    id: "LE19.b/a",
    label: "Conversion: liberated to made aware (b ÷ a)",
    shortName: "Conversion, liberated to made aware",
    numerator: "LE19.b",
    denominator: "LE19.a",
    outcomeId: "O8",
    basis: "ours",
    polarity: "context only",
    yearsBehind: 0,
    source: ours,
  },
  {
    id: "LE19.c/b",
    label: "Conversion: made aware to accepting support (c ÷ b)",
    shortName: "Conversion, made aware to accepting support",
    numerator: "LE19.c",
    denominator: "LE19.b",
    outcomeId: "O8",
    basis: "ours",
    polarity: "context only",
    yearsBehind: 0,
    source: ours,
  },
  {
    id: "LE19.d/c",
    label: "Conversion: accepting to engaging with support (d ÷ c)",
    shortName: "Conversion, accepting to engaging",
    numerator: "LE19.d",
    denominator: "LE19.c",
    outcomeId: "O8",
    basis: "ours",
    polarity: "context only",
    yearsBehind: 0,
    source: ours,
  },
];

export function proportionsOf(outcomeIds: readonly string[]): readonly Proportion[] {
  return proportions.filter((proportion) => outcomeIds.includes(proportion.outcomeId));
}
