import { ok, trouble, type Result } from "../domain/result";
import type { CellPlace } from "../domain/finding";
import type { Trouble } from "../domain/trouble";
import type { WritePlan } from "../excel/plan-write";
import { readAndDecide } from "../excel/read-and-decide";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import type { WorkbookState } from "../excel/workbook-state";
import { writeSteps } from "../excel/write-workbook";
import type { AdditionPlan } from "./addition-plan";
import type { BuildPlan, BuildReport, BuildRequest, Progress } from "./build-request";
import { changesOf, placeInPlan } from "./changes-of-plan";
import type { FilledRow } from "./own-figures";
import {
  blueprintsMadeOnce,
  blueprintToRead,
  columnsToPlan,
  planFor,
  type BlueprintFor,
  type ExtraRows,
  type Planned,
  type Wish,
} from "./plan-workbook";

/** Dry run: which sheets would be made or completed, and what stands in the way. Writes nothing; one sync. */
export async function planBuild(request: BuildRequest): Promise<Result<BuildPlan, Trouble>> {
  return runExcel(async (context) => {
    const { sheets, obstacles, remarks } = (await readAndPlan(context, { request })).plan;
    const asNamed = sheets.map(({ standsAs, action, detail }) => ({ name: standsAs, action, detail }));
    return ok({ sheets: asNamed, obstacles, remarks });
  });
}

/**
 * Builds, completes or finishes the workbook; running it again changes nothing. What was written is read back, since
 * some builds of Excel claim an API and do nothing.
 */
export async function buildWorkbook(
  request: BuildRequest,
  onProgress: (progress: Progress) => void,
): Promise<Result<BuildReport, Trouble>> {
  return runExcel((context) => buildSheets(context, request, onProgress));
}

/**
 * What `buildSheets` with the same arguments would do to each sheet; nothing is written. One sync for each answer's worth of
 * the sheets to write, and again for all of them where the others have to be read whole (`readAndDecide`).
 * @param only every sheet of the request unless given
 * @param filled a row that will be filled before
 */
export async function planAddition(
  context: ExcelContext,
  request: BuildRequest,
  only?: readonly string[],
  extraRows?: ExtraRows,
  filled?: FilledRow,
): Promise<PlannedAddition> {
  const { plan, blueprint, state } = await readAndPlan(context, { request, only, extraRows, filled });
  const changes = changesOf(plan, blueprint, state);
  return {
    plan: { changes, obstacles: plan.obstacles, remarks: plan.remarks },
    kept: plan.sheets.length - changes.length,
    placeOf: (sheet, key, header) => placeInPlan(blueprint, state, sheet, key, header),
  };
}

export interface PlannedAddition {
  readonly plan: AdditionPlan;
  /** how many of the sheets stay as they are */
  readonly kept: number;
  /** where a cell of a declared row of a sheet that is written will stand; throws for one that is not declared */
  readonly placeOf: (sheet: string, key: string, header: string) => CellPlace;
}

/**
 * @param only names of the sheets to write; every sheet of the request unless given. Of the others only what the plan
 * looks at is read, and what was written is read back alone
 * @param extraRows rows to add besides those of the blueprint, by the name of the sheet; from then on they are people's own
 */
export async function buildSheets(
  context: ExcelContext,
  request: BuildRequest,
  onProgress: (progress: Progress) => void,
  only?: readonly string[],
  extraRows?: ExtraRows,
): Promise<Result<BuildReport, Trouble>> {
  onProgress({ step: "Reading the workbook", done: 0, total: 1 });
  const wish: Wish = { request, only, extraRows };
  const blueprintFor = blueprintsMadeOnce();
  const { plan, state } = await readAndPlan(context, wish, blueprintFor);
  const obstacle = plan.obstacles[0];
  if (obstacle !== undefined) return trouble(obstacle);
  let unfiltered: readonly string[] = [];
  if (plan.steps.length > 0) {
    unfiltered = await writeSteps(context, plan.steps, onProgress);
    const after = await readAndPlan(context, wish, blueprintFor, state);
    const unkept = after.plan.sheets.find((sheet) => sheet.action !== "keep");
    if (unkept !== undefined) return trouble(notKept(unkept.standsAs, unkept.detail));
  }
  return ok(reportOf({ ...plan, remarks: [...plan.remarks, ...unfiltered] }, state));
}

/** @param known what stood before the sheets of the wish were written */
async function readAndPlan(
  context: ExcelContext,
  wish: Wish,
  blueprintFor: BlueprintFor = blueprintsMadeOnce(),
  known?: WorkbookState,
): Promise<Planned> {
  const toRead = wish.only === undefined ? undefined : { whole: wish.only, columns: columnsToPlan(wish) };
  return readAndDecide(
    context,
    blueprintToRead(wish, blueprintFor),
    toRead,
    (state) => planFor(wish, state, blueprintFor),
    known,
  );
}

function notKept(sheet: string, detail: string): Trouble {
  return {
    kind: "write-not-kept",
    found: `Excel did not keep everything that was written: ${detail}`,
    expected: "the sheet to hold what the add-in wrote",
    where: { sheet },
    whatToDo:
      "Build again; it goes on where it stopped. If it happens twice, report it with the version of Excel.",
  };
}

function reportOf(plan: WritePlan, { sheets }: WorkbookState): BuildReport {
  const named = (action: "make" | "complete"): readonly string[] =>
    plan.sheets.filter((sheet) => sheet.action === action).map(({ standsAs }) => standsAs);
  return {
    made: named("make"),
    completed: named("complete"),
    renamed: new Map([...sheets].flatMap(([ours, { name }]) => (name === ours ? [] : [[ours, name]]))),
    cellsWritten: plan.steps.reduce((sum, step) => sum + cellsIn(step.operations), 0),
    remarks: plan.remarks,
  };
}

function cellsIn(operations: WritePlan["steps"][number]["operations"]): number {
  return operations.reduce((sum, operation) => {
    if (operation.kind === "write") return sum + operation.contents.reduce((n, row) => n + row.length, 0);
    return sum + (operation.kind === "fill" ? blockCells(operation.block) : 0);
  }, 0);
}

/** Cells of a one-column block such as "C6:C13". */
function blockCells(block: string): number {
  const [first = "", last = first] = block.split(":");
  return Number(last.replace(/\D/g, "")) - Number(first.replace(/\D/g, "")) + 1;
}
