import { cellLook } from "../../../../src/workbench/grid/look/cell-look";
import { createConditionalFormats } from "../../../../src/workbench/grid/look/conditional-formats";
import { createAxis } from "../../../../src/workbench/grid/surface/axis";
import { planRow } from "../../../../src/workbench/grid/surface/row-plan";
import { deskForTests, typeAll } from "../editing/desk-for-tests";

/** Columns of 64 pixels, every character 8 pixels wide. */
function plan(texts: Readonly<Record<string, string>>, first = 0, last = 5) {
  const { desk, sheet } = deskForTests();
  typeAll(desk, sheet, texts);
  desk.calculation.recalculate();
  const formats = createConditionalFormats(desk.edits.workbook);
  const axis = createAxis(64, new Map(), 100);
  return planRow(
    {
      sheet,
      layout: { rows: axis, columns: axis },
      measure: { width: (text) => text.length * 8, lines: () => 1 },
      lookAt: (row, column) =>
        sheet.cells.has(row * 16_384 + column) ? cellLook(sheet, row, column, formats) : undefined,
    },
    0,
    first,
    last,
  );
}

describe("what is drawn in a row", () => {
  it("lets a long text run over empty neighbours, up to the next filled cell", () => {
    const [title] = plan({ A1: "a text of thirty characters ...", C1: "x" });
    expect(title).toMatchObject({ column: 0, spillRight: 64 });
  });

  it("keeps a long text in its cell when the neighbour is filled", () => {
    const [title] = plan({ A1: "a text of thirty characters ...", B1: "x" });
    expect(title).toMatchObject({ spillRight: 0 });
  });

  it("draws a long text that begins before the columns in view", () => {
    expect(plan({ A1: "a text of thirty characters ..." }, 2, 5).map(({ column }) => column)).toEqual([0]);
  });

  it("drops decimals of a General number that is too wide, and shows #### when nothing helps", () => {
    const [third, large] = plan({ A1: "=1/3", B1: "123456789012", C1: "x" });
    expect(third?.text).toBe("0.33333");
    expect(large?.text).toMatch(/^#+$/);
  });
});
