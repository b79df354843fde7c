import { builtPlannerWorkbook, checked, type PlannerWorkbook } from "../../actions/planner-workbook";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

it("says calmly in a new workbook why nothing could be checked yet, and alike on Data checks", async () => {
  excel = await builtPlannerWorkbook({ outcomes: "8" });
  const { notTested } = (await checked()).counts;
  const counts = `To fix: 0. To look at: 0. Could not check yet: ${notTested}`;
  expect(notTested).toBeGreaterThan(0);
  expect(excel.show("Cover", "A3")).toBe(`Fife, 2024-25. ${counts}, as there are no figures to check.`);
  expect(excel.show("Data checks", "A3")).toBe(`${counts}. Counted per check and year.`);
});

it("counts what it cannot check for want of a figure, once there are others", async () => {
  excel = await builtPlannerWorkbook({ outcomes: "8" });
  excel.put("CJ_DataPoints", "LE19.a", "2024-25", 40);
  const { notTested } = (await checked()).counts;
  expect(excel.show("Cover", "A3")).toBe(
    `Fife, 2024-25. To fix: 0. To look at: 1. Could not check: ${notTested}, where something is missing.`,
  );
});
