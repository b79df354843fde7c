import type { SheetBlueprint, WorkbookBlueprint } from "../blueprint/blueprint";
import type { Trouble } from "../domain/trouble";
import { completeSheet } from "./complete-sheet";
import { aroundFilters } from "./keep-filters";
import { makeSheet } from "./make-sheet";
import { listAsItStands } from "./list-sources";
import type { Operation, WriteStep } from "./operations";
import type { EarlierSheet } from "./replaced-contents";
import { resumed } from "./resume-growth";
import { obstaclesOf, type MayAdd } from "./write-obstacles";
import { blockOf, type SheetState, type WorkbookState } from "./workbook-state";

/** What would happen to one sheet. */
export interface SheetPlan {
  /** as declared */
  readonly name: string;
  /** what people call it in this workbook */
  readonly standsAs: string;
  readonly action: "make" | "complete" | "keep";
  readonly detail: string;
  /** headers of the columns and number of the rows that a table which is there is given */
  readonly grows?: { readonly columns: readonly string[]; readonly rows: number };
}

/** What has to be written so that the workbook is as declared; planned without Excel and without a change. */
export interface WritePlan {
  readonly sheets: readonly SheetPlan[];
  readonly obstacles: readonly Trouble[];
  readonly remarks: readonly string[];
  readonly steps: readonly WriteStep[];
}

/** What we wrote into the workbook before. */
export interface EarlierWorkbook extends Pick<EarlierSheet, "isOfEarlierVersion"> {
  /** as declared for the years and outcomes that it was built for */
  readonly blueprint?: WorkbookBlueprint;
}

/** What one sheet needs, in the three rounds in which it has to happen. */
export interface SheetWork {
  readonly plan: SheetPlan;
  readonly remarks: readonly string[];
  /** sheets, headers, labels, tables: before any formula that refers to them */
  readonly structure: readonly Operation[];
  readonly formulas: readonly Operation[];
  /** drop-downs that list cells of another sheet; needed where either of the two grows */
  readonly lists?: readonly Operation[];
  /** rows or columns come in, or came in when a run stopped */
  readonly isGrowing?: boolean;
  /** looks, and last of all the legend in A4, which says that the sheet is complete */
  readonly looks: readonly Operation[];
  /** what says for which years and in which version the workbook is: when everything else is done */
  readonly last?: readonly Operation[];
}

/**
 * Compares the blueprint with what stands in the workbook. Structure of all sheets comes first, because Excel refuses
 * a formula that names a table which is not there yet. With an obstacle there are no steps.
 * @param only names of the sheets to write; the others are looked at for obstacles and for the order of the tabs
 * @param mayAdd which columns may be added to tables that lack them; any other missing column is an obstacle
 * @param earlier what the workbook was built as, so that contents of ours are not taken for somebody's
 */
export function planWrite(
  blueprint: WorkbookBlueprint,
  found: WorkbookState,
  only: readonly string[] = blueprint.sheets.map((sheet) => sheet.name),
  mayAdd: MayAdd = () => false,
  earlier: EarlierWorkbook = { isOfEarlierVersion: false },
): WritePlan {
  const state = resumed(blueprint, found);
  const wanted = blueprint.sheets.filter((sheet) => only.includes(sheet.name));
  const order = finalOrder(blueprint, wanted, state);
  const works = wanted.map((sheet) => workFor(sheet, state, order, earlier));
  const written = works.filter((work) => isWritten(work, works)).map(({ plan }) => plan.name);
  const obstacles = obstaclesOf(blueprint, state, mayAdd, written);
  const steps: WriteStep[] = [];
  const add = (name: string, operations: readonly Operation[]): void => {
    if (operations.length > 0) steps.push({ name, operations });
  };
  if (obstacles.length === 0) {
    // a title that people gave the document stays
    if (state.documentTitle === "")
      add("Naming the document", [{ kind: "document title", title: blueprint.title }]);
    for (const work of works) add(`Making ${work.plan.standsAs}`, work.structure);
    for (const work of works) add(`Writing the formulas of ${work.plan.standsAs}`, work.formulas);
    // before the sheets that grow say that they are finished, so that a run which goes on does this too
    for (const work of works)
      add(
        `Writing the drop-downs of ${work.plan.standsAs}`,
        listsToWrite(work, works).map((operation) => listAsItStands(operation, blueprint, state)),
      );
    for (const work of works)
      add(
        `Finishing ${work.plan.standsAs}`,
        work.looks.map((operation) => listAsItStands(operation, blueprint, state)),
      );
    add(
      "Noting the years and the version",
      works.flatMap((work) => work.last ?? []),
    );
    add("Going to the first sheet", startOfNewWorkbook(blueprint, state));
  }
  return {
    sheets: works.map((work) => work.plan),
    obstacles,
    remarks: works.flatMap((work) => work.remarks),
    steps: aroundFilters(state, steps),
  };
}

/** Of a sheet that grows all, for its new cells; elsewhere those whose list grows: rows may come in above its first cell. */
function listsToWrite(
  { lists = [], isGrowing }: SheetWork,
  works: readonly SheetWork[],
): readonly Operation[] {
  if (isGrowing) return lists;
  const grown = new Set(works.filter((work) => work.isGrowing).map(({ plan }) => plan.name));
  return lists.filter(
    (operation) =>
      operation.kind === "validation" &&
      operation.validation.rule.kind === "cells" &&
      grown.has(operation.validation.rule.sheet),
  );
}

function isWritten(work: SheetWork, works: readonly SheetWork[]): boolean {
  return work.plan.action !== "keep" || listsToWrite(work, works).length > 0;
}

/** The cursor of a new workbook stands in A1 of its first sheet; who completes one stays where they are. */
function startOfNewWorkbook(blueprint: WorkbookBlueprint, state: WorkbookState): readonly Operation[] {
  const first = blueprint.sheets[0];
  if (first === undefined || state.sheets.size > 0) return [];
  return [{ kind: "select", sheet: first.name, cell: "A1" }];
}

function workFor(
  blueprint: SheetBlueprint,
  state: WorkbookState,
  order: readonly string[],
  { blueprint: before, isOfEarlierVersion }: EarlierWorkbook,
): SheetWork {
  const found = state.sheets.get(blueprint.name);
  const block = blockOf(found);
  if (found !== undefined && block !== undefined) {
    const sheet = before?.sheets.find(({ name }) => name === blueprint.name);
    const earlier = { isOfEarlierVersion, ...(sheet === undefined ? {} : { blueprint: sheet }) };
    return completeSheet(blueprint, found, block, earlier);
  }
  return makeSheet(blueprint, sheetToUse(blueprint, found, state, order), found?.charts ?? []);
}

/** How a sheet comes to be there: it is, or the empty first sheet of a new workbook becomes it, or it is added. */
function sheetToUse(
  blueprint: SheetBlueprint,
  found: SheetState | undefined,
  state: WorkbookState,
  order: readonly string[],
): readonly Operation[] {
  if (found !== undefined) return [];
  const isFirst = order[0] === blueprint.name;
  if (isFirst && state.emptyFirstSheet !== undefined) {
    return [{ kind: "rename sheet", sheet: state.emptyFirstSheet, to: blueprint.name }];
  }
  return [{ kind: "add sheet", sheet: blueprint.name, position: order.indexOf(blueprint.name) }];
}

/** The tabs after the build: what is there stays in its order, a missing sheet comes after the one before it in the blueprint. */
function finalOrder(
  blueprint: WorkbookBlueprint,
  wanted: readonly SheetBlueprint[],
  state: WorkbookState,
): readonly string[] {
  const order = state.emptyFirstSheet === undefined ? [...state.sheetNames] : [];
  let previous: string | undefined;
  for (const sheet of blueprint.sheets) {
    const present = state.sheets.get(sheet.name)?.name;
    if (present === undefined && !wanted.includes(sheet)) continue;
    if (present === undefined)
      order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, sheet.name);
    previous = present ?? sheet.name;
  }
  return order;
}
