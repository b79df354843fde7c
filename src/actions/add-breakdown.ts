import { profilesWithFigures } from "../blueprint/breakdown-rows";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readAndDecide } from "../excel/read-and-decide";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import type { WorkbookState } from "../excel/workbook-state";
import { writeSteps } from "../excel/write-workbook";
import type { BreakableRow, BreakdownPlan, BreakdownRequest } from "./breakdown-request";
import type { Progress } from "./build-request";
import { breakdownFor, type PlannedBreakdown } from "./plan-breakdown";
import { blueprintsMadeOnce, type BlueprintFor } from "./plan-workbook";
import { columnsOfProfiles, profilesIn, profilesToRead } from "./read-profiles";

/** The questions and needs that take figures and have words, with the breakdowns that they have. One sync. */
export async function readBreakable(): Promise<Result<readonly BreakableRow[], Trouble>> {
  return runExcel(async (context) => {
    const blueprintFor = blueprintsMadeOnce();
    const read = await readAndDecide(
      context,
      profilesToRead(blueprintFor),
      { whole: [], columns: columnsOfProfiles },
      (state) => profilesIn(state, blueprintFor),
    );
    return read.ok ? ok(read.value.profiles.flatMap(({ rows }) => rows.map(({ row }) => row))) : read;
  });
}

/** Dry run: which rows would be added, and what an earlier run left unfinished. Writes nothing; one sync. */
export async function planBreakdown(request: BreakdownRequest): Promise<Result<BreakdownPlan, Trouble>> {
  return runExcel(async (context) => {
    const planned = await readAndPlan(context, request);
    return planned.ok ? ok(planned.value.plan) : planned;
  });
}

/**
 * Adds the rows of breakdowns below their question or need, or at the end of a table that people have sorted. Groups
 * that are there stay as they are; asking twice adds nothing, but finishes what a run that stopped half-way left. One
 * sync to read, one to write, one to read back.
 */
export async function addBreakdown(
  request: BreakdownRequest,
  onProgress: (progress: Progress) => void,
): Promise<Result<BreakdownPlan, Trouble>> {
  return runExcel(async (context) => {
    onProgress({ step: "Reading the profiles", done: 0, total: 1 });
    const blueprintFor = blueprintsMadeOnce();
    const planned = await readAndPlan(context, request, blueprintFor);
    if (!planned.ok) return planned;
    const { plan, write, rowIds, state, written } = planned.value;
    if (plan.additions.length === 0 && plan.unfinished.length === 0) return ok(plan);
    const unfiltered = await writeSteps(context, write.steps, onProgress);
    // a row of ours that came back takes no part: it was not there when "all" was asked for
    const after = await readAndPlan(context, { ...request, rowIds }, blueprintFor, { state, written });
    if (!after.ok) return after;
    const unkept = after.value.plan.additions[0];
    if (unkept !== undefined) return trouble(notKept(unkept.sheet, unkept.rowId));
    const [unfinished] = after.value.plan.unfinished;
    if (unfinished !== undefined) return trouble(notFinished(unfinished));
    return ok({ ...plan, remarks: [...plan.remarks, ...unfiltered] });
  });
}

/** What stood before, and on which sheets something has been written since. */
interface Known {
  readonly state: WorkbookState;
  readonly written: readonly string[];
}

/** Either profile may be meant, so both are read whole; of the other sheets only what the plan looks at. */
async function readAndPlan(
  context: ExcelContext,
  request: BreakdownRequest,
  blueprintFor: BlueprintFor = blueprintsMadeOnce(),
  known?: Known,
): Promise<Result<PlannedBreakdown, Trouble>> {
  const whole = known?.written ?? profilesWithFigures.map(({ sheet }) => sheet);
  return readAndDecide(
    context,
    profilesToRead(blueprintFor),
    { whole, columns: columnsOfProfiles },
    (state) => breakdownFor(request, state, blueprintFor),
    known?.state,
  );
}

function notKept(sheet: string, id: string): Trouble {
  return {
    kind: "write-not-kept",
    found: `Excel did not keep all groups of ${id}`,
    expected: "one row for each group",
    where: { sheet },
    whatToDo: "Ask again: only the rows that are missing are added.",
  };
}

function notFinished(sheet: string): Trouble {
  return {
    kind: "write-not-kept",
    found: "Excel did not keep all formulas and formats of the new rows",
    expected: "rows that work and look like the others",
    where: { sheet },
    whatToDo: "Ask for the same groups again: what is missing is written, and no row is added twice.",
  };
}
