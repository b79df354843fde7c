/**
 * How the figures of a funnel were counted. Only when all of them count the same people is an excess a contradiction;
 * otherwise a stage can truthfully exceed the one before it (year ends, cases against people, three systems).
 * @see domain rules, "Why stage-to-stage rules are mostly warnings"
 */
export type CountingBasis = "not stated" | "same people" | "different people or systems";

export const countingBases = [
  "not stated",
  "same people",
  "different people or systems",
] as const satisfies readonly CountingBasis[];

export function isCountingBasis(text: string): text is CountingBasis {
  return (countingBases as readonly string[]).includes(text);
}
