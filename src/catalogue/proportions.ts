import { perHundred, type Proportion } from "../domain/figure";
import type { Source } from "../domain/source";
import { localEvidence } from "./local-evidence";

const item19: Source = { file: "001_4cd31f86244bb500.txt", section: "06, local evidence 19, i) to iii)" };
const ours: Source = {
  file: "001_4cd31f86244bb500.txt",
  section: "06, local evidence 19, data points a) to d); the conversion is ours",
};

const item14: Source = {
  file: "001_4cd31f86244bb500.txt",
  section: "06, local evidence 14 (no data point counts the advice of its title; both shares are ours)",
};
const item15: Source = {
  file: "001_4cd31f86244bb500.txt",
  section: "06, local evidence 15 (the total over its sources of let is ours, rules HOU-06 and HOU-07)",
};
const throughcarePerHundred: Source = {
  file: "001_4cd31f86244bb500.txt",
  section:
    "06, national indicator of outcome 8 (set beside the people liberated by us, since it follows their number)",
};
const fromCounts = (outcome: number): Source => ({
  file: "001_4cd31f86244bb500.txt",
  section: `06, national indicator of outcome ${outcome} (worked out from its counts, which the text does not name)`,
});

/** The percentage of a national indicator worked out from its counts: it stands beside the typed one and has no vote of its own. */
function indicatorFromCounts(
  outcome: number,
  part: string,
  words: Pick<Proportion, "label" | "shortName" | "numerator" | "denominator" | "yearsBehind">,
): Proportion {
  return {
    id: `${part}.counts`,
    outcomeId: `O${outcome}`,
    basis: "ours",
    polarity: "context only",
    source: fromCounts(outcome),
    ...words,
  };
}

/**
 * Every calculated proportion, in the order of the Rates sheet. A percentage over several years, or over several sources,
 * is the sum over the sum, never the mean of percentages. The denominators of i) to iii) are implied by the
 * title of item 19 ("Proportion of people liberated …"); the conversions follow a group from step to step.
 */
export const proportions: readonly Proportion[] = [
  indicatorFromCounts(4, "NI4.i", {
    label:
      "National indicator 4 from counts: community payback orders successfully completed, of those that ended",
    shortName: "Community payback orders completed, from counts",
    numerator: "NI4.i.successful",
    denominator: "NI4.i.ended",
    yearsBehind: 1,
  }),
  indicatorFromCounts(4, "NI4.ii", {
    label:
      "National indicator 4 from counts: drug treatment and testing orders successfully completed, of those that ended",
    shortName: "Drug treatment and testing orders completed, from counts",
    numerator: "NI4.ii.successful",
    denominator: "NI4.ii.ended",
    yearsBehind: 1,
  }),
  {
    id: "LE14.b/a",
    label: "Local evidence 14: housing needs assessments per 100 admissions (b ÷ a)",
    shortName: "Housing needs assessments, of admissions",
    numerator: "LE14.b",
    denominator: "LE14.a",
    unit: perHundred,
    outcomeId: "O6",
    basis: "ours",
    polarity: "higher",
    yearsBehind: 0,
    source: item14,
  },
  {
    id: "LE14.c/a",
    label: "Local evidence 14: contacts to agree prevention options per 100 admissions (c ÷ a)",
    shortName: "Contacts to agree prevention, of admissions",
    numerator: "LE14.c",
    denominator: "LE14.a",
    unit: perHundred,
    outcomeId: "O6",
    basis: "ours",
    polarity: "higher",
    yearsBehind: 0,
    source: item14,
  },
  {
    id: "LE15.total",
    label:
      "Local evidence 15: people leaving prison whose tenancy lasted more than a year, all sources of let (total %)",
    shortName: "Tenancies that lasted more than a year, all sources",
    numerator: "LE15.sustained",
    denominator: "LE15.commenced",
    outcomeId: "O6",
    basis: "ours",
    polarity: "higher",
    yearsBehind: 1,
    source: item15,
  },
  indicatorFromCounts(7, "NI7.i", {
    label:
      "National indicator 7 from counts: people with convictions, of all people in employability services",
    shortName: "Convictions in employability services, from counts",
    numerator: "NI7.i.convictions",
    denominator: "NI7.i.all",
    yearsBehind: 0,
  }),
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
    id: "LE19.d/a",
    label: "Local evidence 19: engaging with support, of people liberated (d ÷ a)",
    shortName: "Engaging with support, of people liberated",
    numerator: "LE19.d",
    denominator: "LE19.a",
    outcomeId: "O8",
    basis: "ours",
    polarity: "context only",
    yearsBehind: 0,
    source: ours,
  },
  {
    id: "LE19.c/b",
    label: "Local evidence 19: conversion, made aware to accepting support (c ÷ b)",
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
    label: "Local evidence 19: conversion, accepting to engaging with support (d ÷ c)",
    shortName: "Conversion, accepting to engaging",
    numerator: "LE19.d",
    denominator: "LE19.c",
    outcomeId: "O8",
    basis: "ours",
    polarity: "context only",
    yearsBehind: 0,
    source: ours,
  },
  {
    id: "NI8.i/REF.liberated",
    label: "National indicator 8: voluntary throughcare cases commenced per 100 people liberated",
    shortName: "Voluntary throughcare cases, per 100 people liberated",
    numerator: "NI8.i",
    denominator: "REF.liberated",
    unit: perHundred,
    outcomeId: "O8",
    basis: "ours",
    polarity: "context only",
    yearsBehind: 0,
    source: throughcarePerHundred,
  },
];

/**
 * What a rate is, so that its row says it by itself: a lettered part behind the title that it goes on with, as printed; a
 * rate of ours names its item or indicator already.
 */
export function rateName({ id, label, basis }: Proportion): string {
  if (basis === "ours") return label;
  const title = localEvidence.find(({ votesWith }) => votesWith.includes(id))?.title;
  return title === undefined ? label : `${title} ${label}`;
}

export function proportionsOf(outcomeIds: readonly string[]): readonly Proportion[] {
  return proportions.filter((proportion) => outcomeIds.includes(proportion.outcomeId));
}
