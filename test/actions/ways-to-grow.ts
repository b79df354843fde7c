import { addBreakdown, planBreakdown } from "../../src/actions/add-breakdown";
import { addRow, planRow, type AddRequest } from "../../src/actions/add-row";
import type { SheetChange } from "../../src/actions/addition-plan";
import type { BuildRequest } from "../../src/actions/build-request";
import { giveIds, planIds } from "../../src/actions/give-ids";
import { growWorkbook, planGrowth, type Growth } from "../../src/actions/grow-workbook";
import { makeSheet, planSheet } from "../../src/actions/make-sheet";
import { additions, type Addition } from "../../src/blueprint/additions";
import { tableNameOf } from "../../src/blueprint/formulas/references";
import { laterSheets } from "../../src/blueprint/workbook-blueprint";
import { breakdowns } from "../../src/catalogue/breakdowns";
import { yearsBefore } from "../../src/domain/period";
import type { Result } from "../../src/domain/result";
import type { Trouble } from "../../src/domain/trouble";
import { findSheet, findTable, type WorkbookModel } from "../../src/workbench/model/workbook-model";
import { valueOf, type PlannerWorkbook } from "./planner-workbook";

/** What a dry run says of a table, or what happened to it. */
export interface Change {
  readonly table: string;
  readonly rows: number;
  readonly columns: number;
  /** cells that hold something else; absent where the dry run names rows and columns only */
  readonly cells?: number;
}

/** One thing that an analyst adds to a workbook that is there. */
export interface WayToGrow {
  readonly name: string;
  /** what a person does before, for example delete the sheet that is asked for again */
  readonly prepare?: (excel: PlannerWorkbook) => void;
  /** the dry run, by the tables that it says will change */
  readonly plan: (workbook: WorkbookModel) => Promise<readonly Change[]>;
  readonly run: () => Promise<Result<unknown, Trouble>>;
  /** the same once more, where asking twice adds nothing; absent: only a build can tell that all is there */
  readonly again?: () => Promise<Result<unknown, Trouble>>;
  /** what the workbook is built for then, when it was built for this before */
  readonly scope?: (before: BuildRequest) => BuildRequest;
  /** constants of ours that hold something else then, as `table | row | header` */
  readonly replaces?: readonly string[];
  /** cells that were blank, in rows and columns that were there, and hold something then; absent: none */
  readonly fills?: RegExp;
}

const silent = (): void => undefined;

export function upgrading(): Required<Pick<WayToGrow, "plan" | "run" | "again">> {
  const upgrade: Growth = { kind: "upgrade" };
  const { plan, run } = growing(upgrade);
  return {
    // of the cells that an upgrade writes a few hold afterwards what they held before, so they are not compared one by one
    plan: async (workbook) =>
      (await plan(workbook)).map(({ table, rows, columns }) => ({ table, rows, columns })),
    run,
    again: () => growWorkbook(upgrade, silent),
  };
}

function growing(growth: Growth): Pick<WayToGrow, "plan" | "run"> {
  return {
    plan: async (workbook) => changesIn(workbook, valueOf(await planGrowth(growth))),
    run: () => growWorkbook(growth, silent),
  };
}

/** Every kind of row that the pane offers, with words that no row has yet. */
function rowOf(addition: Addition): WayToGrow {
  const { id, noun, fields } = addition;
  const typed = fields.map(({ header, choices }): readonly [string, string] => [
    header,
    choices === "outcomes" ? "O8" : (choices?.[0] ?? `Our new ${noun}, ${header}`),
  ]);
  const request: AddRequest = { additionId: id, typed: Object.fromEntries(typed) };
  return {
    name: `adding a row: ${noun}`,
    plan: async (workbook) => changesIn(workbook, valueOf(await planRow(request))),
    run: () => addRow(request, silent),
    // the row may be one of ours that was empty
    fills: new RegExp(`^${tableNameOf(addition.sheet)} \\|`),
  };
}

function changesIn(
  workbook: WorkbookModel,
  {
    changes,
    obstacles,
  }: { readonly changes: readonly SheetChange[]; readonly obstacles: readonly Trouble[] },
): readonly Change[] {
  expect(obstacles).toEqual([]);
  return changes.map(({ name, rows, columns, cells }) => ({
    table: tableOn(workbook, name),
    rows,
    columns,
    cells,
  }));
}

/** Dry runs name sheets as people have called them; a sheet that is still to come as we call it. */
function tableOn(workbook: WorkbookModel, sheet: string): string {
  return findSheet(workbook, sheet)?.tables[0]?.name ?? tableNameOf(sheet);
}

/** A later sheet that no other sheet reads, so that people may delete it and ask for it again by its name. */
function laterSheetOf(name: string): WayToGrow {
  return {
    name: `making a later sheet: ${name}`,
    prepare: ({ workbook, edits }) => {
      const found = findTable(workbook, tableNameOf(name));
      if (found !== undefined) edits.deleteSheet(found.sheet, "person");
    },
    plan: async (workbook) => changesIn(workbook, valueOf(await planSheet(name))),
    run: () => makeSheet(name, silent),
    again: () => makeSheet(name, silent),
  };
}

const byGender = { rowIds: ["Q1"], breakdowns: breakdowns.slice(0, 1) };

/**
 * Everything that a workbook of outcome 8 with every sheet can be given, each on the workbook that the one before has left.
 * Later sheets come last: what people typed on one that is deleted is gone.
 */
export const waysToGrow: readonly WayToGrow[] = [
  {
    name: "adding the reporting year after the last",
    ...growing({ kind: "year", which: "next" }),
    scope: (before) => ({ ...before, reportingYear: yearsBefore(before.reportingYear, -1) }),
    // Office.js cannot make the title of a chart follow a cell, so it stands on the sheet as a text
    replaces: ["CJ_Setup | reportingYear | Value", "CJ_Charts | funnel.LE19 | Chart"],
  },
  {
    name: "adding the reporting year before the first",
    ...growing({ kind: "year", which: "previous" }),
    scope: (before) => ({ ...before, firstYear: yearsBefore(before.firstYear, 1) }),
    replaces: ["CJ_Setup | firstYear | Value"],
  },
  {
    name: "adding outcomes",
    ...growing({ kind: "outcomes", outcomes: ["O1", "O9"] }),
    again: () => growWorkbook({ kind: "outcomes", outcomes: ["O1", "O9"] }, silent),
    scope: (before) => ({ ...before, outcomes: ["O1", "O8", "O9"] }),
  },
  ...additions.map(rowOf),
  {
    name: "adding a breakdown",
    plan: async (workbook) =>
      valueOf(await planBreakdown(byGender)).additions.map(({ sheet, groups }) => ({
        table: tableOn(workbook, sheet),
        rows: groups.length,
        columns: 0,
      })),
    run: () => addBreakdown(byGender, silent),
    again: () => addBreakdown(byGender, silent),
  },
  {
    name: "giving ids to rows that people typed",
    plan: async (workbook) => {
      const tables = valueOf(await planIds()).given.map(({ place }) => tableOn(workbook, place.sheet));
      return [...new Set(tables)].map((table) => ({
        table,
        rows: 0,
        columns: 0,
        cells: tables.filter((one) => one === table).length,
      }));
    },
    run: giveIds,
    again: giveIds,
    fills: / \| Id: /,
  },
  ...laterSheets
    .filter(({ name }) => !laterSheets.some(({ needs = [] }) => needs.includes(name)))
    .map(({ name }) => laterSheetOf(name)),
];
