import { roundTo } from "../domain/cell-value";

/**
 * Order by priority: 1 is the lowest mean; equal means share an order, the next one is skipped, since the source has no rule for
 * ties. Compared after nine digits, never as shown: 3.15 and 3.24 both show 3.2.
 * @param means one entry per activity or outcome; undefined for one that is not complete
 * @returns the order of each, undefined where there is no mean
 * @see 000_08d407e9504b914d.txt, Step 4, note (a lower score is a higher priority)
 */
export function priorityOrder(means: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const rounded = means.map((mean) => (mean === undefined ? undefined : roundTo(mean, 9)));
  return rounded.map((mean) =>
    mean === undefined
      ? undefined
      : 1 + rounded.filter((other) => other !== undefined && other < mean).length,
  );
}
