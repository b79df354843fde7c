import { evaluateExpressions } from "../../../../src/workbench/grid/formula/evaluate-expressions";
import { evaluateByPackage } from "../../../../src/workbench/grid/formula/evaluate-by-package";
import { readFormulaText } from "../../../../src/workbench/calculation/formula-texts";
import { shiftFormula } from "../../../../src/workbench/model/shift-formula";
import { builtPlannerWorkbook } from "../../../actions/planner-workbook";
import { WorkbookEdits } from "../../../../src/workbench/model/edits";
import { newWorkbook } from "../../../../src/workbench/model/workbook-model";

function workbookWith(values: readonly (number | string)[]) {
  const workbook = newWorkbook();
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("A new workbook has a sheet");
  new WorkbookEdits(workbook).setContents(
    sheet,
    { top: 0, left: 0, bottom: values.length - 1, right: 0 },
    values.map((value) => [{ kind: "constant", value }]),
    "person",
  );
  return { workbook, sheet };
}

describe("evaluateExpressions", () => {
  it("judges each formula by the values on the sheet", () => {
    const { workbook, sheet } = workbookWith([3, "to fix"]);
    expect(
      evaluateExpressions(workbook, sheet, ["A1>2", 'LEFT($A2,2)="to"', "AND(A1<2,ISNUMBER(A1))", "A9=0"]),
    ).toEqual([true, true, false, true]);
  });

  it("puts an assumed value in place of the one in the cell", () => {
    const { workbook, sheet } = workbookWith([3]);
    const assumed = { row: 0, column: 0, value: 9 };
    expect(evaluateExpressions(workbook, sheet, ["A1>5"], assumed)).toEqual([true]);
    expect(evaluateExpressions(workbook, sheet, ["A1>5"])).toEqual([false]);
  });

  it("reads other sheets by name", () => {
    const { workbook, sheet } = workbookWith([3]);
    const edits = new WorkbookEdits(workbook);
    const other = edits.addSheet("Set up", "person");
    edits.setContents(
      other,
      { top: 0, left: 1, bottom: 0, right: 1 },
      [[{ kind: "constant", value: 7 }]],
      "person",
    );
    expect(evaluateExpressions(workbook, sheet, ["A1+'Set up'!$B$1"])).toEqual([10]);
  });

  it("gives an error value for what is no formula", () => {
    const { workbook, sheet } = workbookWith([3]);
    expect(evaluateExpressions(workbook, sheet, ["A1/0"])).toEqual([{ error: "#DIV/0!" }]);
  });

  it("puts an assumed value into a range as well", () => {
    const { workbook, sheet } = workbookWith([3, 4]);
    const assumed = { row: 0, column: 0, value: 9 };
    expect(evaluateExpressions(workbook, sheet, ["COUNTIF(A1:A2,9)=1", "SUM(A1:A2)"], assumed)).toEqual([
      true,
      13,
    ]);
  });

  it("leaves to the package what is outside the dialect, in the order asked", () => {
    const { workbook, sheet } = workbookWith([3, "to fix"]);
    expect(evaluateExpressions(workbook, sheet, ["A1=3", "MEDIAN(A1,5,9)", "A1+1"])).toEqual([true, 5, 4]);
  });

  it("judges the conditional formats of a built workbook as the package does, without asking it", async () => {
    const excel = await builtPlannerWorkbook({ sample: true });
    let judged = 0;
    for (const sheet of excel.workbook.sheets) {
      const formulas = sheet.conditionalFormats.flatMap(({ formula, area }) =>
        [0, 1, 5]
          .filter((rows) => area.top + rows <= area.bottom)
          .map((rows) => shiftFormula(formula, { rows, columns: 0 })),
      );
      expect(formulas.filter((formula) => readFormulaText(formula).compiled === undefined)).toEqual([]);
      expect(evaluateExpressions(excel.workbook, sheet, formulas)).toEqual(
        evaluateByPackage(excel.workbook, sheet, formulas, undefined),
      );
      judged += formulas.length;
    }
    expect(judged).toBeGreaterThan(100);
    excel.shutDown();
  });
});
