/**
 * How the figures of a funnel were counted. Only when all of them count the same people is an excess a contradiction;
 * otherwise a stage can truthfully exceed the one before it: somebody liberated in March accepts support in April, one
 * person has several cases, and each partner counts in a system of its own.
 */
export type CountingBasis = "not stated" | "same people" | "different people or systems";

export const countingBases = [
  "not stated",
  "same people",
  "different people or systems",
] as const satisfies readonly CountingBasis[];
