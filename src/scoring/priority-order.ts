import { roundTo } from "../domain/cell-value";

/**
 * Order by priority: 1 is the lowest mean; equal means (after nine digits) share an order, the next one is skipped.
 * @param means one entry per activity or outcome; undefined for one that is not complete
 * @returns the order of each, undefined where there is no mean
 * @see rules SCO-06, SCO-07, SCO-08
 */
export function priorityOrder(means: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const rounded = means.map((mean) => (mean === undefined ? undefined : roundTo(mean, 9)));
  return rounded.map((mean) =>
    mean === undefined
      ? undefined
      : 1 + rounded.filter((other) => other !== undefined && other < mean).length,
  );
}
