/** Times in milliseconds, in ascending order. */
export type Times = readonly number[];

/** Runs something several times, one after the other; preparing is not timed. */
export async function timesOf<T>(
  runs: number,
  prepare: () => T,
  run: (prepared: T) => unknown,
): Promise<Times> {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const prepared = prepare();
    const start = performance.now();
    await run(prepared);
    times.push(performance.now() - start);
  }
  return inOrder(times);
}

export function inOrder(times: readonly number[]): Times {
  return [...times].sort((a, b) => a - b);
}

export function median(times: Times): number {
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

export function least(times: Times): number {
  return times[0] ?? Number.NaN;
}

/** "median 31 ms, least 28 ms, of 3": other programs only ever make a run longer, so the least says most. */
export function showTimes(times: Times): string {
  return `median ${showTime(median(times))}, least ${showTime(least(times))}, of ${times.length}`;
}

function showTime(milliseconds: number): string {
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`;
}
