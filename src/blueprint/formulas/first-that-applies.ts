/** Nested IFs that give the words of the first condition that holds. */
export function firstThatApplies(
  cases: readonly (readonly [condition: string, words: string])[],
  otherwise: string,
): string {
  return cases.reduceRight((rest, [condition, words]) => `IF(${condition},${words},${rest})`, otherwise);
}
