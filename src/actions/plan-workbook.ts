import type { ColumnBlueprint, RowBlueprint, WorkbookBlueprint } from "../blueprint/blueprint";
import { lastUpdateAtFirst } from "../blueprint/formulas/deliverable-columns";
import { laterSheets, workbookBlueprint } from "../blueprint/workbook-blueprint";
import type { WorkbookScope } from "../blueprint/workbook-scope";
import { schemaVersion } from "../catalogue/framework";
import type { RawValue } from "../domain/cell-value";
import { planWrite, type WritePlan } from "../excel/plan-write";
import { blockOf, type WorkbookState } from "../excel/workbook-state";
import type { MayAdd } from "../excel/write-obstacles";
import type { BuildRequest } from "./build-request";
import { matrixScoresIn } from "./matrix-scores";
import { columnsOfOwnFigures, ownFiguresIn, type FilledRow } from "./own-figures";
import { asItStood, rowsPutBack } from "./rows-put-back";
import { columnsOfStanding, conflictWith, standingIn } from "./standing-scope";
import { outcomesIn, type BuiltScope } from "./workbook-scope";
import { versionOf } from "./workbook-version";

/** Rows by the name of their sheet. */
export type ExtraRows = ReadonlyMap<string, readonly RowBlueprint[]>;

/** What is to be written, of a request for a whole workbook. */
export interface Wish {
  readonly request: BuildRequest;
  /** names of the sheets to write; absent: every sheet of the request */
  readonly only?: readonly string[] | undefined;
  /** rows to add besides those of the blueprint; from then on they are people's own */
  readonly extraRows?: ExtraRows | undefined;
  /** a row that will be filled before */
  readonly filled?: FilledRow | undefined;
}

export interface Planned {
  readonly plan: WritePlan;
  readonly blueprint: WorkbookBlueprint;
  readonly state: WorkbookState;
}

/** Makes the workbook for a scope; the same object for the same scope. */
export type BlueprintFor = typeof workbookBlueprint;

/**
 * Each making takes some 100 ms with every sheet, and one action asks for the same scope again and again: before and after
 * it has written, with and without what the workbook has already.
 */
export function blueprintsMadeOnce(): BlueprintFor {
  const made = new Map<string, WorkbookBlueprint>();
  return (scope, later = []) => {
    const plain = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);
    const key = JSON.stringify([later, Object.entries(scope).sort()], plain);
    const known = made.get(key);
    if (known !== undefined) return known;
    const blueprint = workbookBlueprint(scope, later);
    made.set(key, blueprint);
    return blueprint;
  };
}

const allLater = laterSheets.map(({ name }) => name);

/** Everything that may be there of a workbook like the one that is asked for. */
export function blueprintToRead({ request }: Wish, blueprintFor: BlueprintFor): WorkbookBlueprint {
  return blueprintFor(scopeOf(request, request.outcomes), allLater);
}

/** What `planFor` looks at on sheets that are not written, by sheet. */
export function columnsToPlan({ request }: Wish): ReadonlyMap<string, readonly string[]> {
  const columns = new Map(columnsOfStanding);
  for (const [sheet, headers] of columnsOfOwnFigures(request))
    columns.set(sheet, [...(columns.get(sheet) ?? []), ...headers]);
  return columns;
}

/** A later sheet that is there belongs to the workbook, asked for or not; so does an outcome. */
export function planFor(wish: Wish, state: WorkbookState, blueprintFor: BlueprintFor): Planned {
  const { request, only, extraRows = new Map(), filled } = wish;
  const standing = standingIn(state);
  const national = scopeOf(request, outcomesIn([...request.outcomes, ...standing.outcomeIds]));
  const everything = blueprintFor(national, allLater);
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
  const blueprint = withRows(blueprintFor(scope, later), extraRows);
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
  const earlier = { blueprint: blueprintFor(before, laterStanding), isOfEarlierVersion };
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
        blueprintFor(asItStood(before, standing, state), laterStanding),
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
