import { isDeepStrictEqual } from "node:util";

/** How long a page may take to show what follows from a key: a busy machine needs seconds, and nothing here is about time. */
export const longestWait = 120_000;

/**
 * Asks again until the answer is as wanted, because pages draw a frame after what they show has changed.
 * @returns the last answer, wanted or not: the caller compares it and so says what was found
 */
export async function eventually<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
  longest = longestWait,
): Promise<T> {
  const end = Date.now() + longest;
  let answer = await ask();
  while (!isWanted(answer) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await ask();
  }
  return answer;
}

/** Fails with jest's own comparison when the answer never is what is wanted. */
export async function expectEventually<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  expect(await eventually(ask, (answer) => isDeepStrictEqual(answer, wanted))).toEqual(wanted);
}
