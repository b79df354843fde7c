import { evaluateExpressions } from "../../../../src/workbench/grid/formula/evaluate-expressions";
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
});
