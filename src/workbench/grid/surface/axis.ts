/** Positions of rows or columns in pixels, where all but a few have the same size. */
export interface Axis {
  /** size in pixels of the row or column */
  size(index: number): number;
  /** distance in pixels from the first one; `start(n)` is the size of the first n together */
  start(index: number): number;
  /** the row or column at a distance in pixels */
  at(offset: number): number;
}

/**
 * @param defaultSize in pixels
 * @param custom sizes in pixels of those that differ; 0 hides
 * @param last the highest index there is
 */
export function createAxis(defaultSize: number, custom: ReadonlyMap<number, number>, last: number): Axis {
  const indices = [...custom.keys()].sort((a, b) => a - b);
  const extraUpTo = [0]; // extraUpTo[i]: by how much the first i custom sizes differ from the default together
  for (const index of indices) {
    extraUpTo.push((extraUpTo.at(-1) ?? 0) + (custom.get(index) ?? defaultSize) - defaultSize);
  }
  const start = (index: number): number => index * defaultSize + (extraUpTo[countBelow(indices, index)] ?? 0);
  return {
    size: (index) => custom.get(index) ?? defaultSize,
    start,
    at: (offset) => {
      let low = 0;
      let high = last;
      while (low < high) {
        const middle = Math.floor((low + high + 1) / 2);
        if (start(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sorted[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
