import type { WorkbookBlueprint } from "../blueprint/blueprint";
import { laterSheets, workbookBlueprint } from "../blueprint/workbook-blueprint";
import type { RawValue } from "../domain/cell-value";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { planWrite, type WritePlan } from "../excel/plan-write";
import { readState } from "../excel/read-state";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import type { WorkbookState } from "../excel/workbook-state";
import { writeSteps } from "../excel/write-workbook";
import type { BuildPlan, BuildReport, BuildRequest, Progress } from "./build-request";
import { scopeFromSetup } from "./workbook-scope";

/** Dry run: which sheets would be made or completed, and what stands in the way. Writes nothing; one sync. */
export async function planBuild(request: BuildRequest): Promise<Result<BuildPlan, Trouble>> {
  return runExcel(async (context) => {
    const { plan } = await readAndPlan(context, request);
    return ok({ sheets: plan.sheets, obstacles: plan.obstacles, remarks: plan.remarks });
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

/** @param only names of the sheets to write; every sheet of the request unless given */
export async function buildSheets(
  context: ExcelContext,
  request: BuildRequest,
  onProgress: (progress: Progress) => void,
  only?: readonly string[],
): Promise<Result<BuildReport, Trouble>> {
  onProgress({ step: "Reading the workbook", done: 0, total: 1 });
  const { plan } = await readAndPlan(context, request, only);
  const obstacle = plan.obstacles[0];
  if (obstacle !== undefined) return trouble(obstacle);
  if (plan.steps.length > 0) {
    await writeSteps(context, plan.steps, onProgress);
    const after = await readAndPlan(context, request, only);
    const unkept = after.plan.sheets.find((sheet) => sheet.action !== "keep");
    if (unkept !== undefined) return trouble(notKept(unkept.name, unkept.detail));
  }
  return ok(reportOf(plan));
}

/** A later sheet that is there belongs to the workbook, asked for or not. */
async function readAndPlan(
  context: ExcelContext,
  request: BuildRequest,
  only?: readonly string[],
): Promise<{ readonly plan: WritePlan }> {
  const scope = { ...request, outcomeIds: request.outcomes };
  const everything = workbookBlueprint(
    scope,
    laterSheets.map(({ name }) => name),
  );
  const state = await readState(context, everything);
  const asked = request.sheets ?? "starter";
  const later = laterSheets
    .map(({ name }) => name)
    .filter((name) => (asked !== "starter" && asked.includes(name)) || isOurs(everything, state, name));
  const plan = planWrite(workbookBlueprint(scope, later), state, only);
  const conflict = yearsConflict(request, state);
  return { plan: conflict === undefined ? plan : { ...plan, obstacles: [conflict], steps: [] } };
}

/** Not merely a sheet of the same name: it has our table, or our title. */
function isOurs(blueprint: WorkbookBlueprint, state: WorkbookState, name: string): boolean {
  const found = state.sheets.get(name);
  const declared = blueprint.sheets.find((sheet) => sheet.name === name);
  if (found === undefined || declared === undefined) return false;
  return found.table !== undefined || found.looseBlock !== undefined || found.head[0] === declared.title;
}

/** A workbook keeps the years that it was built for; another year is added by a step of its own, not by building again. */
function yearsConflict(request: BuildRequest, state: WorkbookState): Trouble | undefined {
  const setup = state.sheets.get("Setup");
  const block = setup?.table ?? setup?.looseBlock;
  if (setup === undefined || block === undefined) return undefined;
  const id = block.headers.indexOf("Id");
  const value = block.headers.indexOf("Value");
  const rows = new Map<string, RawValue>(block.body.map((row) => [String(row[id] ?? ""), row[value] ?? ""]));
  const built = scopeFromSetup(rows);
  if (built === undefined) return undefined;
  const same =
    built.firstYear === request.firstYear &&
    built.reportingYear === request.reportingYear &&
    (built.area === request.area || built.area === "");
  if (same) return undefined;
  return {
    kind: "request-invalid",
    found: `This workbook was built for ${built.area}, ${built.firstYear} to ${built.reportingYear}; asked for was ${request.area}, ${request.firstYear} to ${request.reportingYear}`,
    expected: "the same area and years, to complete it",
    where: { sheet: setup.name },
    whatToDo: "Choose the area and years of this workbook, or build in a new one. Nothing was changed.",
  };
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

function reportOf(plan: WritePlan): BuildReport {
  const named = (action: "make" | "complete"): readonly string[] =>
    plan.sheets.filter((sheet) => sheet.action === action).map((sheet) => sheet.name);
  return {
    made: named("make"),
    completed: named("complete"),
    cellsWritten: plan.steps.reduce((sum, step) => sum + cellsIn(step.operations), 0),
    remarks: plan.remarks,
  };
}

function cellsIn(operations: WritePlan["steps"][number]["operations"]): number {
  return operations.reduce((sum, operation) => {
    if (operation.kind === "write") return sum + operation.contents.reduce((n, row) => n + row.length, 0);
    if (operation.kind === "add rows") return sum + operation.rows.reduce((n, row) => n + row.length, 0);
    return sum + (operation.kind === "fill" ? blockCells(operation.block) : 0);
  }, 0);
}

/** Cells of a one-column block such as "C6:C13". */
function blockCells(block: string): number {
  const [first = "", last = first] = block.split(":");
  return Number(last.replace(/\D/g, "")) - Number(first.replace(/\D/g, "")) + 1;
}
