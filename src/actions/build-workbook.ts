import type { ColumnBlueprint, RowBlueprint, WorkbookBlueprint } from "../blueprint/blueprint";
import { lastUpdateAtFirst } from "../blueprint/formulas/deliverable-columns";
import { laterSheets, workbookBlueprint } from "../blueprint/workbook-blueprint";
import type { WorkbookScope } from "../blueprint/workbook-scope";
import { schemaVersion } from "../catalogue/framework";
import type { RawValue } from "../domain/cell-value";
import type { CellPlace } from "../domain/finding";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { planWrite, type WritePlan } from "../excel/plan-write";
import { readState } from "../excel/read-state";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import { blockOf, type WorkbookState } from "../excel/workbook-state";
import type { MayAdd } from "../excel/write-obstacles";
import { writeSteps } from "../excel/write-workbook";
import type { AdditionPlan } from "./addition-plan";
import type { BuildPlan, BuildReport, BuildRequest, Progress } from "./build-request";
import { changesOf, placeInPlan } from "./changes-of-plan";
import { matrixScoresIn } from "./matrix-scores";
import { ownFiguresIn, type FilledRow } from "./own-figures";
import { asItStood, rowsPutBack } from "./rows-put-back";
import { conflictWith, standingIn } from "./standing-scope";
import { outcomesIn, type BuiltScope } from "./workbook-scope";
import { versionOf } from "./workbook-version";

/** Dry run: which sheets would be made or completed, and what stands in the way. Writes nothing; one sync. */
export async function planBuild(request: BuildRequest): Promise<Result<BuildPlan, Trouble>> {
  return runExcel(async (context) => {
    const { sheets, obstacles, remarks } = (await readAndPlan(context, request)).plan;
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
 * What `buildSheets` with the same arguments would do to each sheet; nothing is written. One sync.
 * @param only every sheet of the request unless given
 * @param filled a row that will be filled before
 */
export async function planAddition(
  context: ExcelContext,
  request: BuildRequest,
  only?: readonly string[],
  extraRows: ExtraRows = new Map(),
  filled?: FilledRow,
): Promise<PlannedAddition> {
  const { plan, blueprint, state } = await readAndPlan(context, request, only, extraRows, filled);
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
  /** where a cell of a declared row will stand; throws for a sheet or a row that is not declared */
  readonly placeOf: (sheet: string, key: string, header: string) => CellPlace;
}

/**
 * @param only names of the sheets to write; every sheet of the request unless given
 * @param extraRows rows to add besides those of the blueprint, by the name of the sheet; from then on they are people's own
 */
export async function buildSheets(
  context: ExcelContext,
  request: BuildRequest,
  onProgress: (progress: Progress) => void,
  only?: readonly string[],
  extraRows: ExtraRows = new Map(),
): Promise<Result<BuildReport, Trouble>> {
  onProgress({ step: "Reading the workbook", done: 0, total: 1 });
  const { plan, state } = await readAndPlan(context, request, only, extraRows);
  const obstacle = plan.obstacles[0];
  if (obstacle !== undefined) return trouble(obstacle);
  let unfiltered: readonly string[] = [];
  if (plan.steps.length > 0) {
    unfiltered = await writeSteps(context, plan.steps, onProgress);
    const after = await readAndPlan(context, request, only, extraRows);
    const unkept = after.plan.sheets.find((sheet) => sheet.action !== "keep");
    if (unkept !== undefined) return trouble(notKept(unkept.standsAs, unkept.detail));
  }
  return ok(reportOf({ ...plan, remarks: [...plan.remarks, ...unfiltered] }, state));
}

interface Planned {
  readonly plan: WritePlan;
  readonly blueprint: WorkbookBlueprint;
  readonly state: WorkbookState;
}

/** A later sheet that is there belongs to the workbook, asked for or not; so does an outcome. */
async function readAndPlan(
  context: ExcelContext,
  request: BuildRequest,
  only?: readonly string[],
  extraRows: ExtraRows = new Map(),
  filled?: FilledRow,
): Promise<Planned> {
  const allLater = laterSheets.map(({ name }) => name);
  const state = await readState(context, workbookBlueprint(scopeOf(request, request.outcomes), allLater));
  const standing = standingIn(state);
  const national = scopeOf(request, outcomesIn([...request.outcomes, ...standing.outcomeIds]));
  const everything = workbookBlueprint(national, allLater);
  const isOfEarlierVersion = standing.scope !== undefined && versionOf(standing.scope) === "earlier";
  const matrix = isOfEarlierVersion ? matrixScoresIn(state, keysOn("Scoring", everything)) : undefined;
  const scope: WorkbookScope = {
    ...national,
    ...(matrix === undefined ? {} : { axisScores: matrix.onScoring }),
    activities: activitiesWith(standing.activityIds, everything, extraRows),
    lastUpdate: Math.max(
      lastUpdateAtFirst,
      ...standing.updates.map(({ update, isUsed }) => (isUsed ? update + 1 : update)),
    ),
    ownFigures: ownFiguresIn(state, withRows(everything, extraRows), national, filled),
  };
  const asked = request.sheets ?? "starter";
  const laterStanding = allLater.filter((name) => isOurs(everything, state, name));
  const later = allLater.filter(
    (name) => (asked !== "starter" && asked.includes(name)) || laterStanding.includes(name),
  );
  const blueprint = withRows(workbookBlueprint(scope, later), extraRows);
  const conflict = conflictWith(request, standing);
  if (conflict !== undefined) {
    const plan = planWrite(blueprint, state, only);
    // nothing of what the plan would put back is going to be written
    return { plan: { ...plan, obstacles: [conflict], remarks: [], steps: [] }, blueprint, state };
  }
  const before: WorkbookScope = {
    ...scope,
    ...(standing.scope === undefined ? {} : yearsOf(standing.scope)),
    lastUpdate: Math.max(lastUpdateAtFirst, ...standing.updates.map(({ update }) => update)),
  };
  const earlier = { blueprint: workbookBlueprint(before, later), isOfEarlierVersion };
  const declared = headersOf(
    earlier.blueprint,
    isOfEarlierVersion ? Number(standing.scope?.schemaVersion) : schemaVersion,
  );
  const mayAdd: MayAdd = (sheet, header) => !(declared.get(sheet)?.has(header) ?? false);
  const plan = planWrite(blueprint, state, only, mayAdd, earlier);
  // which rows an earlier version had, nobody knows any more
  const mayLackOurs =
    standing.scope !== undefined &&
    !isOfEarlierVersion &&
    plan.sheets.some(({ grows }) => grows !== undefined && grows.rows > 0);
  const putBack = mayLackOurs
    ? rowsPutBack(
        workbookBlueprint(asItStood(before, standing, state), laterStanding),
        state,
        plan.sheets.map(({ name }) => name),
      )
    : [];
  const remarks = [...putBack, ...plan.remarks, ...(matrix?.remarks ?? [])];
  return { plan: { ...plan, remarks }, blueprint, state };
}

function keysOn(sheet: string, { sheets }: WorkbookBlueprint): readonly string[] {
  return sheets.find(({ name }) => name === sheet)?.table.rows.map(({ key }) => key) ?? [];
}

/** Rows of Scoring as they stand, with those that this run adds. */
function activitiesWith(
  standing: readonly RawValue[],
  blueprint: WorkbookBlueprint,
  extra: ExtraRows,
): number {
  const added = [
    ...keysOn("Scoring", blueprint),
    ...(extra.get("Scoring") ?? []).map(({ key }) => key),
  ].filter((key) => !standing.includes(key));
  return standing.length + added.length;
}

/** Rows by the name of their sheet. */
export type ExtraRows = ReadonlyMap<string, readonly RowBlueprint[]>;

function withRows(blueprint: WorkbookBlueprint, extra: ExtraRows): WorkbookBlueprint {
  if (extra.size === 0) return blueprint;
  const sheets = blueprint.sheets.map((sheet) => {
    const rows = extra.get(sheet.name);
    return rows === undefined
      ? sheet
      : {
          ...sheet,
          table: {
            ...sheet.table,
            columns: sheet.table.columns.map((column) => validatedAlsoIn(column, rows)),
            rows: [...sheet.table.rows, ...rows],
          },
        };
  });
  return { ...blueprint, sheets };
}

/** Where only some of our rows take what is typed, further rows take it too, save where a formula of ours stands. */
function validatedAlsoIn(column: ColumnBlueprint, rows: readonly RowBlueprint[]): ColumnBlueprint {
  const { validation } = column;
  if (validation?.onlyRows === undefined || validation.onlyRows.length === 0) return column;
  const typeable = rows.filter(({ formulas }) => formulas?.[column.header] === undefined);
  const onlyRows = [...validation.onlyRows, ...typeable.map(({ key }) => key)];
  return { ...column, validation: { ...validation, onlyRows } };
}

function scopeOf(request: BuildRequest, outcomeIds: readonly string[]): WorkbookScope {
  const { area, reportingYear, firstYear, sample } = request;
  return { area, reportingYear, firstYear, sample, outcomeIds };
}

function yearsOf({
  firstYear,
  reportingYear,
}: BuiltScope): Pick<WorkbookScope, "firstYear" | "reportingYear"> {
  return { firstYear, reportingYear };
}

/** The headers that a workbook has when nobody took one away. */
function headersOf(blueprint: WorkbookBlueprint, version: number): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    blueprint.sheets.map((sheet) => [
      sheet.name,
      new Set(
        sheet.table.columns.filter((column) => (column.since ?? 1) <= version).map((column) => column.header),
      ),
    ]),
  );
}

/** Not merely a sheet of the same name: it has our table, or our title. */
function isOurs(blueprint: WorkbookBlueprint, state: WorkbookState, name: string): boolean {
  const found = state.sheets.get(name);
  const declared = blueprint.sheets.find((sheet) => sheet.name === name);
  if (found === undefined || declared === undefined) return false;
  return blockOf(found) !== undefined || found.head[0] === declared.title;
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
