import type { RowBlueprint, SheetBlueprint, WorkbookBlueprint } from "../blueprint/blueprint";
import {
  breakdownRows,
  profilesWithFigures,
  typedLabelsOf,
  withRowsAfter,
  type ProfileWithFigures,
  type RowsToAdd,
} from "../blueprint/breakdown-rows";
import { workbookBlueprint } from "../blueprint/workbook-blueprint";
import type { WorkbookScope } from "../blueprint/workbook-scope";
import { outcomes } from "../catalogue/outcomes";
import { yearFrom } from "../domain/period";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { a1 } from "../excel/a1";
import { planWrite, type WritePlan } from "../excel/plan-write";
import { readState } from "../excel/read-state";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import { blockOf, type TableState, type WorkbookState } from "../excel/workbook-state";
import { sameFormula } from "../excel/same-formula";
import { writeSteps } from "../excel/write-workbook";
import type { BreakableRow, BreakdownPlan, BreakdownRequest } from "./breakdown-request";
import type { Progress } from "./build-request";
import { whyNotBuilt, type OurTables } from "./not-built";
import { asItStood, rowsPutBack } from "./rows-put-back";
import { conflictWith, standingIn, type StandingScope } from "./standing-scope";
import { versionTrouble } from "./workbook-version";

/** The questions and needs that take figures and have words, with the breakdowns that they have. One sync. */
export async function readBreakable(): Promise<Result<readonly BreakableRow[], Trouble>> {
  return runExcel(async (context) => {
    const read = await readProfiles(context);
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
    const planned = await readAndPlan(context, request);
    if (!planned.ok) return planned;
    const { plan, write, rowIds } = planned.value;
    if (plan.additions.length === 0 && plan.unfinished.length === 0) return ok(plan);
    const unfiltered = await writeSteps(context, write.steps, onProgress);
    // a row of ours that came back takes no part: it was not there when "all" was asked for
    const after = await readAndPlan(context, { ...request, rowIds });
    if (!after.ok) return after;
    const unkept = after.value.plan.additions[0];
    if (unkept !== undefined) return trouble(notKept(unkept.sheet, unkept.rowId));
    const [unfinished] = after.value.plan.unfinished;
    if (unfinished !== undefined) return trouble(notFinished(unfinished));
    return ok({ ...plan, remarks: [...plan.remarks, ...unfiltered] });
  });
}

/** Sheets and tables have the same names for every scope, so any scope will do to read them. */
const anyScope: WorkbookScope = {
  area: "",
  reportingYear: yearFrom(2024),
  firstYear: yearFrom(2024),
  outcomeIds: outcomes.map((outcome) => outcome.id),
  sample: false,
};

const sheetsToRead = ["Setup", "Outcomes", "Data points", ...profilesWithFigures.map(({ sheet }) => sheet)];

function onlyRead(blueprint: WorkbookBlueprint): WorkbookBlueprint {
  return { ...blueprint, sheets: blueprint.sheets.filter(({ name }) => sheetsToRead.includes(name)) };
}

interface ReadRow {
  readonly row: BreakableRow;
  readonly outcomeId: string;
}

interface ReadProfile {
  readonly profile: ProfileWithFigures;
  readonly sheet: SheetBlueprint;
  readonly block: TableState;
  readonly keys: readonly string[];
  readonly rows: readonly ReadRow[];
}

interface ReadProfiles {
  readonly state: WorkbookState;
  /** without what a run that stopped was adding */
  readonly stood: WorkbookScope;
  readonly blueprint: WorkbookBlueprint;
  readonly profiles: readonly ReadProfile[];
}

async function readProfiles(context: ExcelContext): Promise<Result<ReadProfiles, Trouble>> {
  const state = await readState(context, onlyRead(workbookBlueprint(anyScope)));
  const standing = standingIn(state);
  if (standing.scope === undefined) return trouble(whyNotBuilt(presenceIn(state, standing)));
  const otherVersion = versionTrouble(standing.scope, standing.setupSheet);
  if (otherVersion !== undefined) return trouble(otherVersion);
  const asBuilt = { ...standing.scope, outcomes: standing.outcomeIds, sample: false };
  const conflict = conflictWith(asBuilt, standing);
  if (conflict !== undefined) return trouble(conflict);
  const scope: WorkbookScope = { ...standing.scope, outcomeIds: standing.outcomeIds, sample: false };
  const blueprint = onlyRead(workbookBlueprint(scope));
  const profiles: ReadProfile[] = [];
  for (const profile of profilesWithFigures) {
    const sheet = blueprint.sheets.find(({ name }) => name === profile.sheet);
    const block = state.sheets.get(profile.sheet)?.table;
    if (sheet === undefined || block === undefined) continue;
    const absent = sheet.table.columns.find(({ header }) => !block.headers.includes(header));
    if (absent !== undefined) return trouble(columnMissing(block, absent.header));
    profiles.push(readProfile(profile, sheet, block));
  }
  return profiles.length === 0
    ? trouble(profilesMissing)
    : ok({ state, stood: asItStood(scope, standing, state), blueprint, profiles });
}

function presenceIn({ sheets }: WorkbookState, { setup, years }: StandingScope): OurTables {
  const hasTable = [...sheets.values()].some((sheet) => blockOf(sheet) !== undefined);
  return { hasSome: hasTable, years, ...(setup === undefined ? {} : { setup }) };
}

function readProfile(profile: ProfileWithFigures, sheet: SheetBlueprint, block: TableState): ReadProfile {
  const cell = (row: number, header: string): string =>
    String(block.body[row]?.[block.headers.indexOf(header)] ?? "").trim();
  const keys = block.body.map((_, row) => cell(row, "Id"));
  const rows = block.body.flatMap((_, row): readonly ReadRow[] => {
    const id = cell(row, "Id");
    const words = cell(row, profile.words);
    const isFirst = keys.indexOf(id) === row;
    const takesFigures = profile.words === "Need" || cell(row, "Answered with") !== "in words";
    if (id === "" || words === "" || cell(row, "Part of") !== "" || !isFirst || !takesFigures) return [];
    return [
      {
        row: {
          id,
          words,
          sheet: block.sheet,
          kind: profile.words === "Need" ? "need" : "question",
          place: { sheet: block.sheet, cell: a1(block.top + 1 + row, block.left) },
          has: breakdownsOf(block, cell, id),
        },
        outcomeId: cell(row, "Outcome"),
      },
    ];
  });
  return { profile, sheet, block, keys, rows };
}

function breakdownsOf(
  block: TableState,
  cell: (row: number, header: string) => string,
  id: string,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of block.body.keys()) {
    if (cell(row, "Part of") !== id) continue;
    const name = cell(row, "Breakdown").split(":")[0] ?? "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => `${name} (${count} ${count === 1 ? "group" : "groups"})`);
}

/**
 * Rows of the people's own that matter to the plan, as they stand: groups, so that new ones follow them, and the rows
 * that are broken down now. A row of groups in which somebody typed over a formula is left out: that stays as it is.
 */
function ownRowsAsTheyStand(
  { sheet, block, keys }: ReadProfile,
  brokenDown: readonly string[],
): readonly RowBlueprint[] {
  const typedLabels = typedLabelsOf(sheet);
  return block.body.flatMap((body, row): readonly RowBlueprint[] => {
    const key = keys[row] ?? "";
    const found = (header: string): string | number => {
      const value = body[block.headers.indexOf(header)] ?? "";
      return typeof value === "number" ? value : String(value);
    };
    const isDeclared = sheet.table.rows.some((known) => known.key === key);
    if (key === "" || isDeclared || keys.indexOf(key) !== row) return [];
    const isUntouched = sheet.table.columns.every(({ header, formula }) => {
      if (formula === undefined || found(header) === "") return true;
      return sameFormula(String(found(header)), `=${formula}`, block.name);
    });
    if (!brokenDown.includes(key) && (found("Part of") === "" || !isUntouched)) return [];
    const constants = sheet.table.columns.filter((column) => column.formula === undefined);
    const cells = Object.fromEntries(constants.map(({ header }) => [header, found(header)]));
    return [{ key, cells, typedLabels }];
  });
}

interface PlannedBreakdown {
  readonly plan: BreakdownPlan;
  readonly write: WritePlan;
  /** the questions and needs that are meant, as they stand */
  readonly rowIds: readonly string[];
}

async function readAndPlan(
  context: ExcelContext,
  request: BreakdownRequest,
): Promise<Result<PlannedBreakdown, Trouble>> {
  const found = await readProfiles(context);
  if (!found.ok) return found;
  const { state, stood, blueprint, profiles } = found.value;
  const known = profiles.flatMap(({ rows }) => rows.map(({ row }) => row.id));
  const rowIds = request.rowIds === "all" ? known : request.rowIds;
  const stranger = rowIds.find((id) => !known.includes(id));
  if (stranger !== undefined) return trouble(rowMissing(stranger));
  const additions: BreakdownPlan["additions"][number][] = [];
  const present: BreakdownPlan["present"][number][] = [];
  const unfinished: string[] = [];
  const changed = new Map<string, SheetBlueprint>();
  for (const read of profiles) {
    const { profile, sheet, block, keys, rows } = read;
    const toAdd: RowsToAdd[] = [];
    const asked = rows.filter(({ row }) => rowIds.includes(row.id));
    for (const { row, outcomeId } of asked) {
      for (const breakdown of request.breakdowns) {
        const wanted = breakdownRows(
          { id: row.id, words: row.words, outcomeId },
          breakdown,
          profile,
          typedLabelsOf(sheet),
        );
        const missing = wanted.filter(({ key }) => !keys.includes(key));
        const groups = breakdown.groups.filter((_, i) => missing.some(({ key }) => key === wanted[i]?.key));
        if (missing.length === 0) present.push({ rowId: row.id, breakdown: breakdown.name });
        else {
          additions.push({ rowId: row.id, sheet: row.sheet, breakdown: breakdown.name, groups });
          toAdd.push({ partOf: row.id, rows: missing });
        }
      }
    }
    // The rows may be there without their formulas and formats; the head of the sheet, written last, says so.
    const isFinished = state.sheets.get(profile.sheet)?.head[3] === sheet.legend;
    if (!isFinished && asked.length > 0) unfinished.push(block.sheet);
    if (toAdd.length === 0 && (isFinished || asked.length === 0)) continue;
    const own = ownRowsAsTheyStand(
      read,
      toAdd.map(({ partOf }) => partOf),
    );
    changed.set(profile.sheet, withRowsAfter(sheet, toAdd, own, keys));
  }
  const wanted = { ...blueprint, sheets: blueprint.sheets.map((sheet) => changed.get(sheet.name) ?? sheet) };
  const write = planWrite(wanted, state, [...changed.keys()]);
  const [obstacle] = write.obstacles;
  if (obstacle !== undefined) return trouble(obstacle);
  const remarks = [...rowsPutBack(workbookBlueprint(stood), state, [...changed.keys()]), ...write.remarks];
  return ok({ plan: { additions, present, unfinished, remarks }, write, rowIds });
}

const profilesMissing: Trouble = {
  kind: "table-missing",
  found: "The sheets Demographic profile and Needs profile are not in this workbook",
  expected: "at least one of them, as it was built",
  whatToDo: "Build again: missing sheets are made anew, and what was typed elsewhere stays.",
};

function columnMissing(block: TableState, header: string): Trouble {
  return {
    kind: "header-changed",
    found: `The column "${header}" is not on ${block.sheet}`,
    expected: "the columns of a profile as this version builds it",
    where: { sheet: block.sheet },
    whatToDo: "Build again, which adds columns that are missing; nothing that was typed is lost.",
  };
}

function rowMissing(id: string): Trouble {
  return {
    kind: "row-missing",
    found: `No question or need with figures has the id ${id}`,
    expected: "the id of a row that has words and is answered with figures",
    whatToDo: "Look at the column Id of Demographic profile or Needs profile, and choose again.",
  };
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
