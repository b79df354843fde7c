import { addRow, planRow, type AddRequest } from "../../src/actions/add-row";
import { makeSheet, planSheet } from "../../src/actions/make-sheet";
import type { Result } from "../../src/domain/result";
import type { Trouble } from "../../src/domain/trouble";
import { findTable } from "../../src/workbench/model/workbook-model";
import { deleteRow } from "./own-rows-and-columns";
import {
  builtPlannerWorkbook,
  contentsOf,
  openPlannerWorkbook,
  valueOf,
  type PlannerWorkbook,
} from "./planner-workbook";

/* What the dry runs of a row and of a sheet say is what then happens, and they write nothing. */

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

const silent = (): void => undefined;
const mentors = {
  additionId: "activity",
  typed: { "Improvement activity": "Peer mentors", Outcome: "O8" },
} as const;

/** Runs the dry run, sees to it that nothing was written, and counts how often it asked. */
async function readingOnly<T>(
  plan: () => Promise<Result<T, Trouble>>,
): Promise<{ readonly said: T; readonly syncs: number }> {
  const { syncs, writeActions } = excel.host.counters;
  const contents = structuredClone(contentsOf(excel.workbook));
  const said = valueOf(await plan());
  expect(excel.host.counters.writeActions).toBe(writeActions);
  expect(contentsOf(excel.workbook)).toEqual(contents);
  return { said, syncs: excel.host.counters.syncs - syncs };
}

/** What stands in the cells that hold something, by sheet. */
function filledCells(): ReadonlyMap<string, ReadonlyMap<number, unknown>> {
  return new Map(
    excel.workbook.sheets.map(({ name, cells }) => [
      name,
      new Map(
        [...cells].flatMap(([key, { value, formula }]) => {
          const held = formula ?? value;
          return held === undefined || held === null || held === "" ? [] : [[key, held] as const];
        }),
      ),
    ]),
  );
}

/** How many cells hold something else than before, by sheet. */
function changedSince(before: ReturnType<typeof filledCells>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...filledCells()].flatMap(([name, cells]) => {
      const changed = [...cells].filter(([key, held]) => before.get(name)?.get(key) !== held).length;
      return changed === 0 ? [] : [[name, changed]];
    }),
  );
}

function cellsSaid(changes: readonly { readonly name: string; readonly cells: number }[]): object {
  return Object.fromEntries(changes.map(({ name, cells }) => [name, cells]));
}

const kinds: readonly (AddRequest & { readonly what: string; readonly syncs: number })[] = [
  { what: "an activity that takes an empty row", ...mentors, syncs: 1 },
  {
    what: "a data point",
    additionId: "data-point",
    typed: { "Data point": "Number of mentors", Outcome: "O8", Unit: "people", "Better when": "higher" },
    syncs: 2,
  },
  {
    what: "a data point that is called as its sheet is",
    additionId: "data-point",
    typed: { "Data point": "Data points", Outcome: "O8", Unit: "people", "Better when": "higher" },
    syncs: 2,
  },
  { what: "a local outcome", additionId: "local-outcome", typed: { Outcome: "More people sing" }, syncs: 2 },
  {
    what: "a partner whose sheet is not there",
    additionId: "partner-activity",
    typed: { "Activity, input or goal": "Lends phones", Partner: "A charity", Outcome: "O8" },
    syncs: 2,
  },
  {
    what: "a partner who takes an empty row of a sheet that is not there",
    additionId: "partner-activity",
    typed: { "Activity, input or goal": "Lends phones", Partner: "A charity", Outcome: "O1" },
    syncs: 2,
  },
];

describe("the dry run of a row", () => {
  it.each(kinds)(
    "of $what names the row, its id and the cells that change",
    async ({ syncs, ...request }) => {
      excel = await builtPlannerWorkbook({ outcomes: "1,8" });
      const { said, ...asked } = await readingOnly(() => planRow(request));
      expect(asked.syncs).toBe(syncs);
      expect(said.obstacles).toEqual([]);
      const before = filledCells();
      const added = valueOf(await addRow(request, silent));
      expect(added).toMatchObject({ id: said.id, place: said.place, wasEmptyRow: said.fillsEmptyRow });
      expect(changedSince(before)).toEqual(cellsSaid(said.changes));
    },
  );

  it("says how many rows each table gets, and which of its columns have a list to choose from", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "1,8" });
    const said = valueOf(
      await planRow({ additionId: "local-outcome", typed: { Outcome: "More people sing" } }),
    );
    expect(said).toMatchObject({ id: "LO1", fillsEmptyRow: false, noun: "local outcome" });
    const shape = said.changes.map(({ name, isMade, rows, columns, dropDowns }) => [
      name,
      isMade,
      rows,
      columns,
      dropDowns,
    ]);
    expect(shape).toEqual([
      ["Outcomes", false, 1, 0, 3],
      ["Scoring", false, 6, 0, 1],
    ]);
  });

  it("names the place that it will have after a deleted row of ours, which it says comes back", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    deleteRow(excel, "CJ_DataPoints", 1);
    const request = { ...kinds[1], additionId: "data-point", typed: kinds[1]?.typed ?? {} };
    const said = valueOf(await planRow(request));
    expect(said.changes).toMatchObject([{ name: "Data points", rows: 2 }]);
    expect(said.remarks).toEqual([
      expect.stringMatching(/^Data points lacks the row \S+ of ours, which is put back/),
    ]);
    const added = valueOf(await addRow(request, silent));
    expect(added.place).toEqual(said.place);
    expect(added.remarks).toEqual(said.remarks);
  });

  it("names an obstacle that the writing would meet too", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data points").protection.protect();
      await context.sync();
    });
    const request = { ...kinds[1], additionId: "data-point", typed: kinds[1]?.typed ?? {} };
    const said = valueOf(await planRow(request));
    const added = await addRow(request, silent);
    expect(said.obstacles.map(({ found }) => found)).toEqual([!added.ok && added.trouble.found]);
  });

  it("refuses what the writing refuses", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    valueOf(await addRow(mentors, silent));
    for (const request of [mentors, { ...mentors, typed: { ...mentors.typed, Outcome: "O5" } }])
      expect(await planRow(request)).toEqual(await addRow(request, silent));
    excel.shutDown();
    excel = openPlannerWorkbook();
    expect(await planRow(mentors)).toMatchObject({ ok: false, trouble: { kind: "workbook-not-built" } });
  });
});

describe("the dry run of a sheet", () => {
  it.each(["Requests", "Actions"])(
    "says of %s how large it is and which cells are written, and what the Cover gets",
    async (name) => {
      excel = await builtPlannerWorkbook({ outcomes: "1,8" });
      const { said, syncs } = await readingOnly(() => planSheet(name));
      expect(syncs).toBe(2);
      // its line on the Cover is new: nobody has lost it
      expect(said.remarks).toEqual([]);
      const before = filledCells();
      valueOf(await makeSheet(name, silent));
      expect(changedSince(before)).toEqual(cellsSaid(said.changes));
      const made = said.changes.find((change) => change.name === name);
      const { area } = findTable(excel.workbook, `CJ_${name}`)?.table ?? {};
      if (area === undefined) throw new Error(`${name} has no table`);
      expect(made).toMatchObject({
        isMade: true,
        rows: area.bottom - area.top,
        columns: area.right - area.left + 1,
      });
      expect(said.changes.find((change) => change.name === "Cover")).toMatchObject({
        rows: said.changes.filter(({ isMade }) => isMade).length,
        isMade: false,
      });
    },
  );

  it("says that a sheet which is there and complete changes nothing", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    valueOf(await makeSheet("Requests", silent));
    expect(valueOf(await planSheet("Requests"))).toEqual({ changes: [], obstacles: [], remarks: [] });
  });
});
