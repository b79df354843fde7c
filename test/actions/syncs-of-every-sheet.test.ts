import { addBreakdown } from "../../src/actions/add-breakdown";
import { addRow, planRow } from "../../src/actions/add-row";
import { buildWorkbook } from "../../src/actions/build-workbook";
import { growWorkbook } from "../../src/actions/grow-workbook";
import { planSheet } from "../../src/actions/make-sheet";
import { breakdowns } from "../../src/catalogue/breakdowns";
import type { Result } from "../../src/domain/result";
import type { Trouble } from "../../src/domain/trouble";
import type { WorkbookModel } from "../../src/workbench/model/workbook-model";
import { aDataPoint, anActivity } from "./adding-rows";
import { buildRequest, openPlannerWorkbook, valueOf, type PlannerWorkbook } from "./planner-workbook";

const everything = buildRequest({ outcomes: "all", sheets: "all" });
const activity = { additionId: "activity", typed: anActivity };
const silent = (): void => undefined;

let built: WorkbookModel;
let syncsOfBuild = 0;
let excel: PlannerWorkbook;
beforeAll(async () => {
  const first = openPlannerWorkbook();
  valueOf(await buildWorkbook(everything, silent));
  syncsOfBuild = first.host.counters.syncs;
  built = structuredClone(first.workbook);
  first.shutDown();
});
beforeEach(() => {
  excel = openPlannerWorkbook({ workbook: structuredClone(built) });
});
afterEach(() => excel.shutDown());

/** Syncs, and megabytes of what Excel answered. */
async function costOf(
  act: () => Promise<Result<unknown, Trouble>>,
): Promise<{ readonly syncs: number; readonly received: number }> {
  excel.host.counters.reset();
  valueOf(await act());
  const { syncs, responseBytes } = excel.host.counters;
  return { syncs, received: responseBytes / 1_000_000 };
}

describe("a workbook of nine outcomes with every sheet", () => {
  it("is built in at most 8 syncs, built again in 2 reads without a write, and given a year in three for reading, as many for reading back and three for writing", async () => {
    expect(syncsOfBuild).toBeLessThanOrEqual(8);
    const again = await costOf(() => buildWorkbook(everything, silent));
    expect(again.syncs).toBe(2);
    expect(excel.host.counters).toMatchObject({ writeActions: 0, cellsWritten: 0 });
    const year = await costOf(() => growWorkbook({ kind: "year", which: "next" }, silent));
    expect(year.syncs).toBeLessThanOrEqual(9);
  });

  it("is read for a new activity where it is written, and little of it elsewhere", async () => {
    for (let row = 1; row <= 6; row++)
      excel.put("CJ_Scoring", `A8.${row}`, "Improvement activity", `Activity ${row}`);
    const plan = await costOf(() => planRow(activity));
    expect(plan.syncs).toBe(2);
    expect(plan.received).toBeLessThan(1.6);
    const added = await costOf(() => addRow(activity, silent));
    expect(added.syncs).toBe(5);
    expect(added.received).toBeLessThan(2.6);
  });

  it("is read in part for a data point with its requests, a breakdown and the dry run of a sheet", async () => {
    const point = await costOf(() => addRow({ additionId: "data-point", typed: aDataPoint }, silent));
    expect(point.syncs).toBe(5);
    expect(point.received).toBeLessThan(7);
    const request = { rowIds: ["Q1"], breakdowns: breakdowns.slice(0, 1) };
    const groups = await costOf(() => addBreakdown(request, silent));
    expect(groups.syncs).toBe(3);
    expect(groups.received).toBeLessThan(1.4);
    const sheet = await costOf(() => planSheet("Charts"));
    expect(sheet.syncs).toBe(2);
    expect(sheet.received).toBeLessThan(0.6);
  });
});
