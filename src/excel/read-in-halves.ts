/** Something to read. */
export interface Reading {
  /** queues its loads; what they give is there once the reading is done. Asked again after an answer was refused */
  readonly ask: () => void;
  /** the same in smaller pieces, for an answer that is too large by itself; absent or empty: it cannot be divided */
  readonly divide?: () => Promise<readonly Reading[]> | readonly Reading[];
}

/** The codes with which Excel refuses for the size alone; five million cells at once count as an answer. */
const tooLarge = new Set(["ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded"]);

/**
 * Reads everything in one sync. Excel on the web refuses an answer above 5 MB, and a few long texts that people typed can
 * make it so: then it is asked for in halves, and a single table in halves of its rows.
 * @throws the error of Office.js, also when even one row is too much
 */
export async function readInHalves(
  context: Excel.RequestContext,
  readings: readonly Reading[],
): Promise<void> {
  for (const reading of readings) reading.ask();
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const [first, ...others] = readings;
    if (others.length === 0) {
      const parts = (await first?.divide?.()) ?? [];
      if (parts.length < 2) throw error;
      await readHalves(context, parts);
    } else await readHalves(context, readings);
  }
}

async function readHalves(context: Excel.RequestContext, readings: readonly Reading[]): Promise<void> {
  const middle = Math.ceil(readings.length / 2);
  await readInHalves(context, readings.slice(0, middle));
  await readInHalves(context, readings.slice(middle));
}

function isTooLarge(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return typeof error.code === "string" && tooLarge.has(error.code);
}
