import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";
import { cellResult, isCellError } from "../../../src/workbench/model/cell";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

describe("Setup without a usable reporting year", () => {
  it.each([null, "soon", 2024])("leaves no error value anywhere when it holds %p", async (typed) => {
    excel = await builtPlannerWorkbook({ outcomes: "6,8", sample: true });
    excel.put("CJ_Setup", "reportingYear", "Value", typed);
    excel.calculation.recalculate();
    const errors = excel.workbook.sheets.flatMap((sheet) =>
      [...sheet.cells.values()].flatMap((cell) => {
        const result = cellResult(cell);
        return isCellError(result) ? [`${sheet.name}: ${result.error} of ${cell.formula ?? ""}`] : [];
      }),
    );
    expect(errors).toEqual([]);
  });
});
