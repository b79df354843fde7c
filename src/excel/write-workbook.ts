import { applyOperation } from "./apply-operation";
import { forgetAsked } from "./asked-objects";
import { filtersToPutBack, type FilterOperation } from "./keep-filters";
import type { Operation, WriteStep } from "./operations";
import { mergeOperations } from "./merge-operations";

/** Excel on the web refuses requests of 5 MB; we stay below a fifth of that. */
const bytesPerSync = 830_000;

/** What an operation has on the wire beside its contents, measured at the embedded host where it is far from the usual. */
const usualBytes = 550;
const bytesOfKind: Partial<Record<Operation["kind"], number>> = {
  fill: 400,
  format: 1000,
  validation: 850,
  tone: 1300,
  "print setup": 1200,
  "chart look": 4100,
  "chart data": 1500,
};
const bytesOfPoint = 3500;

function bytesOf(operation: Operation): number {
  const points = operation.kind === "add scatter" ? operation.scatter.points.length * bytesOfPoint : 0;
  return (bytesOfKind[operation.kind] ?? usualBytes) + points + JSON.stringify(operation).length;
}

export interface WriteProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/**
 * Carries out the steps in as few syncs as their size allows, events and drawing held back; filters that were taken off
 * are put back at the end, also after a failure, in one more.
 * @returns sentences about what is done but for a filter
 */
export async function writeSteps(
  context: Excel.RequestContext,
  planned: readonly WriteStep[],
  onProgress: (progress: WriteProgress) => void,
): Promise<readonly string[]> {
  const steps = planned.map((step) => ({ ...step, operations: mergeOperations(step.operations) }));
  const filters = filtersToPutBack(steps);
  const total = steps.reduce((sum, step) => sum + step.operations.length, 0);
  let done = 0;
  let queuedBytes = 0;
  context.runtime.enableEvents = false;
  context.application.suspendScreenUpdatingUntilNextSync();
  try {
    for (const step of steps) {
      onProgress({ step: step.name, done, total });
      for (const operation of step.operations) {
        if (operation.kind === "filter") continue;
        const bytes = bytesOf(operation);
        if (queuedBytes > 0 && queuedBytes + bytes > bytesPerSync) {
          // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync for each 830 KB, not for each operation
          await context.sync();
          forgetAsked(context);
          context.application.suspendScreenUpdatingUntilNextSync();
          queuedBytes = 0;
        }
        applyOperation(context, operation);
        queuedBytes += bytes;
        done += 1;
      }
    }
    context.runtime.enableEvents = true;
    await context.sync();
    forgetAsked(context);
    onProgress({ step: "Reading back what was written", done, total });
  } catch (error) {
    await restoreEvents();
    await putFiltersBack(filters);
    throw error;
  }
  return putFiltersBack(filters);
}

/** After a failed batch the queue is gone; events are switched on in a batch of their own, as far as the host allows. */
async function restoreEvents(): Promise<void> {
  try {
    await Excel.run(async (context) => {
      context.runtime.enableEvents = true;
      await context.sync();
    });
  } catch {
    // The host refuses even this (a cell is being edited, the connection is gone): the first error is the one to tell.
  }
}

/**
 * In a batch of its own, because what was written is written: a run that only failed to filter must not be run again.
 * @returns a sentence when Excel refused
 */
async function putFiltersBack(filters: readonly FilterOperation[]): Promise<readonly string[]> {
  if (filters.length === 0) return [];
  try {
    await Excel.run(async (context) => {
      for (const filter of filters) applyOperation(context, filter);
      await context.sync();
    });
    return [];
  } catch {
    const sheets = [...new Set(filters.map(({ sheet }) => sheet))].join(", ");
    return [`Excel did not put all filters back. They were on ${sheets}; set again what is missing there.`];
  }
}
