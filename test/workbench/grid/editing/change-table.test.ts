import type { Desk } from "../../../../src/workbench/grid/desk/desk";
import { changesAt } from "../../../../src/workbench/grid/editing/change-table";
import { enterText } from "../../../../src/workbench/grid/editing/enter-text";
import { fillArea } from "../../../../src/workbench/grid/editing/fill";
import { parseArea } from "../../../../src/workbench/model/address";
import type { Area } from "../../../../src/workbench/model/address";
import type { Sheet } from "../../../../src/workbench/model/workbook-model";
import { at, deskForTests, shown, typeAll } from "./desk-for-tests";

const area = (address: string): Area => parseArea(address) ?? { top: 0, left: 0, bottom: 0, right: 0 };

/** The table T in A1:B3 with a calculated column, a total of it in D1, and words under it. */
function openTable(): { readonly desk: Desk; readonly sheet: Sheet } {
  const { desk, sheet } = deskForTests();
  typeAll(desk, sheet, { A1: "Id", B1: "Twice", A2: "1", A3: "2", A5: "below", D1: "=SUM(A2:A3)" });
  desk.edits.addTable(sheet, area("A1:B3"), "T", "person");
  typeAll(desk, sheet, { B2: "=T[[#This Row],[Id]]*2" });
  desk.undo.clear();
  return { desk, sheet };
}

const run = (desk: Desk, sheet: Sheet, address: string, label: string): unknown =>
  changesAt(desk, sheet, at(address))
    .find((change) => change.label === label)
    ?.run();
const column = (desk: Desk, sheet: Sheet, letter: string): unknown[] =>
  [1, 2, 3, 4, 5, 6].map((row) => shown(desk, sheet, `${letter}${row}`));

describe("the menu of a table's cell", () => {
  it("inserts rows and columns, deletes them, and takes each back by undo", () => {
    const { desk, sheet } = openTable();
    const before = [column(desk, sheet, "A"), column(desk, sheet, "B"), column(desk, sheet, "D")];
    run(desk, sheet, "A3", "Insert table row above");
    expect(column(desk, sheet, "A")).toEqual(["Id", 1, null, 2, null, "below"]);
    expect(shown(desk, sheet, "B3")).toBe(0);
    run(desk, sheet, "B2", "Insert table column to the left");
    expect([shown(desk, sheet, "B1"), shown(desk, sheet, "C1"), shown(desk, sheet, "E1")]).toEqual([
      "Column1",
      "Twice",
      3,
    ]);
    run(desk, sheet, "A2", "Delete table row");
    expect(shown(desk, sheet, "E1")).toBe(2);
    run(desk, sheet, "A2", "Delete table column");
    for (let step = 0; step < 4; step++) desk.undo.undo();
    expect([column(desk, sheet, "A"), column(desk, sheet, "B"), column(desk, sheet, "D")]).toEqual(before);
    for (let step = 0; step < 3; step++) desk.undo.redo();
    expect(shown(desk, sheet, "E1")).toBe(2);
  });

  it("takes a column back to cells that were typed just before it and never calculated", () => {
    const { desk, sheet } = openTable();
    typeAll(desk, sheet, { A7: "=1+1" });
    run(desk, sheet, "B2", "Insert table column to the left");
    expect(shown(desk, sheet, "A7")).toBe(2);
    desk.undo.undo();
    expect(shown(desk, sheet, "A7")).toBe(2);
  });

  it("says in a sentence what is in the way", () => {
    const { desk, sheet } = openTable();
    typeAll(desk, sheet, { B8: "x", C8: "y" });
    desk.edits.addTable(sheet, area("B8:C9"), "Other", "person");
    expect(run(desk, sheet, "A3", "Insert table row above")).toMatchObject({
      kind: "refused",
      message: 'A3:B3 cannot be inserted: it would cut the table "Other" at B8:C9.',
    });
    expect(column(desk, sheet, "A")).toEqual(["Id", 1, 2, null, "below", null]);
  });

  it("does not let undo take back what the add-in has written since", () => {
    const { desk, sheet } = openTable();
    run(desk, sheet, "A3", "Insert table row above");
    desk.edits.setContents(sheet, area("F1"), [[{ kind: "constant", value: "kept" }]], "addIn");
    expect(desk.undo.undo()).toBeUndefined();
    expect(shown(desk, sheet, "F1")).toBe("kept");
  });

  it("has nothing for a cell that is in no table", () => {
    const { desk, sheet } = openTable();
    expect(changesAt(desk, sheet, at("D1"))).toEqual([]);
  });
});

describe("typing and filling at the edge of a table", () => {
  it("takes in a column whose header is typed beside the others, and one whose first value is", () => {
    const { desk, sheet } = openTable();
    enterText(desk, sheet, at("C1"), "2024-25");
    expect(sheet.tables[0]?.columns.map(({ name }) => name)).toEqual(["Id", "Twice", "2024-25"]);
    desk.undo.undo();
    expect([sheet.tables[0]?.columns.length, shown(desk, sheet, "C1")]).toEqual([2, null]);
    enterText(desk, sheet, at("C3"), "7");
    expect([shown(desk, sheet, "C1"), shown(desk, sheet, "C3")]).toEqual(["Column1", 7]);
  });

  it("leaves a column alone that holds something already", () => {
    const { desk, sheet } = openTable();
    desk.edits.setContents(sheet, area("C3"), [[{ kind: "constant", value: "mine" }]], "person");
    enterText(desk, sheet, at("C2"), "7");
    expect(sheet.tables[0]?.columns.length).toBe(2);
  });

  it("grows the table by a row typed below, and formulas that add up the whole column count it", () => {
    const { desk, sheet } = openTable();
    enterText(desk, sheet, at("A4"), "5");
    expect([shown(desk, sheet, "B4"), shown(desk, sheet, "D1")]).toEqual([10, 8]);
    desk.undo.undo();
    expect([sheet.tables[0]?.area.bottom, shown(desk, sheet, "D1")]).toEqual([2, 3]);
  });

  it("grows the table when the fill handle is dragged past its end, but not over what stands there", () => {
    const { desk, sheet } = openTable();
    fillArea(desk, sheet, area("A2:A3"), area("A2:A4"), "series");
    expect([sheet.tables[0]?.area.bottom, shown(desk, sheet, "B4"), shown(desk, sheet, "D1")]).toEqual([
      3, 6, 6,
    ]);
    fillArea(desk, sheet, area("A2:A4"), area("A2:A5"), "series");
    expect(sheet.tables[0]?.area.bottom).toBe(3);
  });
});
