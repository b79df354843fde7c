import { enterText } from "../../../../src/workbench/grid/editing/enter-text";
import { at, deskForTests, shown, typeAll } from "./desk-for-tests";

/** A table A1:C4 with numbers in its first column and two empty ones. */
function withTable() {
  const made = deskForTests();
  const { desk, sheet } = made;
  typeAll(desk, sheet, { A1: "Number", B1: "Twice", C1: "Note", A2: "1", A3: "2", A4: "3" });
  desk.edits.addTable(sheet, { top: 0, left: 0, bottom: 3, right: 2 }, "CJ_T", "addIn");
  const column = (letter: string) => [2, 3, 4].map((row) => shown(desk, sheet, `${letter}${row}`));
  return { ...made, column };
}

describe("a formula typed into a table column", () => {
  it("fills the column when its other cells are empty, and says so", () => {
    const { desk, sheet, column } = withTable();
    expect(enterText(desk, sheet, at("B3"), "=[@Number]*2")).toEqual({
      kind: "entered",
      remark: 'The formula fills the column "Twice". Ctrl+Z takes the filling back.',
    });
    expect(column("B")).toEqual([2, 4, 6]);
  });

  it("becomes the column's own formula, so that new rows get it", () => {
    const { desk, sheet } = withTable();
    typeAll(desk, sheet, { B2: "=[@Number]*2", A5: "10" });
    expect(shown(desk, sheet, "B5")).toBe(20);
  });

  it("moves references to cells with the row", () => {
    const { desk, sheet, column } = withTable();
    typeAll(desk, sheet, { B3: "=A3+100" });
    expect(column("B")).toEqual([101, 102, 103]);
    expect(sheet.tables[0]?.columns[1]?.formula).toBeUndefined();
  });

  it("replaces the formula that the whole column held", () => {
    const { desk, sheet, column } = withTable();
    typeAll(desk, sheet, { B2: "=[@Number]*2", B4: "=[@Number]*3" });
    expect(column("B")).toEqual([3, 6, 9]);
    expect(sheet.tables[0]?.columns[1]?.formula).toBe("CJ_T[[#This Row],[Number]]*3");
  });

  it("leaves the column alone when another cell holds something typed", () => {
    const { desk, sheet, column } = withTable();
    typeAll(desk, sheet, { B4: "own", B2: "=[@Number]*2" });
    expect(column("B")).toEqual([2, null, "own"]);
  });

  it("leaves the column alone when one of its cells is locked", () => {
    const { desk, sheet, column } = withTable();
    desk.edits.setFormat(sheet, { top: 1, left: 1, bottom: 2, right: 1 }, { locked: false }, "addIn");
    desk.edits.changeSheet(sheet, { isProtected: true }, "addIn");
    typeAll(desk, sheet, { B2: "=[@Number]*2" });
    expect(column("B")).toEqual([2, null, null]);
  });

  it("keeps the typed formula when the filling is taken back, and fills again", () => {
    const { desk, sheet, column } = withTable();
    typeAll(desk, sheet, { B2: "=[@Number]*2" });
    desk.undo.undo();
    expect(column("B")).toEqual([2, null, null]);
    expect(sheet.tables[0]?.columns[1]?.formula).toBeUndefined();
    desk.undo.redo();
    expect(column("B")).toEqual([2, 4, 6]);
    desk.undo.undo();
    desk.undo.undo();
    expect(column("B")).toEqual([null, null, null]);
  });
});
