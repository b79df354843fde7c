import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";
import { cellResult } from "../../../src/workbench/model/cell";

let excel: PlannerWorkbook;
afterAll(() => excel.shutDown());

it("no cell of a blank workbook counts 0 of 0, or calls late what nobody has recorded", async () => {
  excel = await builtPlannerWorkbook({ outcomes: "4", sheets: "all" });
  excel.put("CJ_Setup", "today", "Value", 50_000);
  excel.calculation.recalculate();
  const odd = excel.workbook.sheets.flatMap((sheet) =>
    [...sheet.cells.values()]
      .map(cellResult)
      .filter((said) => typeof said === "string" && /(^|[^\d])0 of 0\b|\d days late/.test(said))
      .map((said) => `${sheet.name}: ${String(said)}`),
  );
  expect(odd).toEqual([]);
  expect(excel.show("Scoring", "A3")).toMatch(/No activity is named yet\.$/);
});
