import { addBreakdown } from "../../src/actions/add-breakdown";
import { addRow } from "../../src/actions/add-row";
import { breakdowns } from "../../src/catalogue/breakdowns";
import type { Trouble } from "../../src/domain/trouble";
import { findTable } from "../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook, contentsOf, type PlannerWorkbook } from "./planner-workbook";

const silent = (): void => undefined;

let excel: PlannerWorkbook;
beforeEach(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "8" });
});
afterEach(() => excel.shutDown());

function rename(tableName: string, header: string, to: string): void {
  const found = findTable(excel.workbook, tableName);
  if (found === undefined) throw new Error(`no table ${tableName}`);
  const { sheet, table } = found;
  const column = table.area.left + table.columns.findIndex(({ name }) => name === header);
  const cell = { top: table.area.top, bottom: table.area.top, left: column, right: column };
  excel.edits.setContents(sheet, cell, [[{ kind: "constant", value: to }]], "person");
}

const activity = { additionId: "activity", typed: { "Improvement activity": "Mentors", Outcome: "O8" } };

async function refusedActivity(): Promise<Trouble> {
  const before = contentsOf(excel.workbook);
  const added = await addRow(activity, silent);
  expect(contentsOf(excel.workbook)).toEqual(before);
  if (added.ok) throw new Error(`${added.value.id} was added`);
  return added.trouble;
}

describe("an empty row of ours", () => {
  it("is filled where nothing is amiss", async () => {
    expect(await addRow(activity, silent)).toMatchObject({ ok: true, value: { wasEmptyRow: true } });
  });

  it("is not filled while the header of a column is another, so that no words go into a wrong one", async () => {
    rename("CJ_Scoring", "Improvement activity", "What we do");
    expect((await refusedActivity()).found).toMatch(/"What we do" stands in place of "Improvement activity"/);
  });

  it("is not filled while Setup names other years than the columns", async () => {
    excel.put("CJ_Setup", "reportingYear", "Value", "2026-27");
    expect(await refusedActivity()).toMatchObject({ kind: "years-differ" });
  });
});

it("adds no groups while Setup names other years than the columns", async () => {
  excel.put("CJ_Setup", "reportingYear", "Value", "2026-27");
  const before = contentsOf(excel.workbook);
  const [breakdown] = breakdowns;
  if (breakdown === undefined) throw new Error("no breakdown");
  const added = await addBreakdown({ breakdowns: [breakdown], rowIds: ["Q1"] }, silent);
  expect(!added.ok && added.trouble.kind).toBe("years-differ");
  expect(contentsOf(excel.workbook)).toEqual(before);
});
