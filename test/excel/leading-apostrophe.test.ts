import type { SheetBlueprint, WorkbookBlueprint } from "../../src/blueprint/blueprint";
import { planWrite, type WritePlan } from "../../src/excel/plan-write";
import { readState } from "../../src/excel/read-state";
import { writeSteps } from "../../src/excel/write-workbook";
import { openPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";

const labels = ["'Throughcare' as agreed", "'", "''doubled", "it's inside"];

const sheet = (rows: readonly string[]): SheetBlueprint => ({
  name: "Profile",
  tabColor: "#000000",
  title: "'Profile'",
  purpose: "For typing.",
  liveNote: { text: "" },
  legend: "Yellow: for typing.",
  table: {
    name: "CJ_Profile",
    keyHeader: "Id",
    columns: [
      { header: "Label", role: "label", widthInCharacters: 30 },
      { header: "Id", role: "label", widthInCharacters: 9 },
    ],
    rows: rows.map((label, i) => ({ key: `Q${i}`, cells: { Label: label, Id: `Q${i}` } })),
  },
});

async function build(excel: PlannerWorkbook, rows: readonly string[]): Promise<WritePlan> {
  const blueprint: WorkbookBlueprint = { title: "Apostrophes", sheets: [sheet(rows)] };
  return excel.Excel.run(async (context) => {
    const plan = planWrite(blueprint, await readState(context, blueprint));
    await writeSteps(context, plan.steps, () => undefined);
    return planWrite(blueprint, await readState(context, blueprint));
  });
}

it("keeps an apostrophe at the start of a text, in new sheets and in added rows, and finds nothing to write again", async () => {
  const excel = openPlannerWorkbook();

  expect((await build(excel, labels)).steps).toEqual([]);
  expect((await build(excel, [...labels, "'added"])).steps).toEqual([]);

  expect(excel.show("Profile", "A1")).toBe("'Profile'");
  const shown = [6, 7, 8, 9, 10].map((row) => excel.show("Profile", `A${row}`));
  expect(shown).toEqual([...labels, "'added"]);
  excel.shutDown();
});
