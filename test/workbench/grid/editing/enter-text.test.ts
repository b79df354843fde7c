import { clearContents, enterText } from "../../../../src/workbench/grid/editing/enter-text";
import { editableText } from "../../../../src/workbench/grid/editing/typed-content";
import { at, deskForTests, shown, typeAll } from "./desk-for-tests";

describe("typing into a cell", () => {
  it("keeps a percentage as a fraction with a percent format, and shows it again as typed", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "45%" });
    expect(shown(desk, sheet, "A1")).toBe(0.45);
    expect(editableText(sheet, at("A1"))).toBe("45%");
  });

  it("closes brackets that are missing at the end of a formula", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "4", B1: "=SUM(A1,ROUND(1.2,0" });
    expect(shown(desk, sheet, "B1")).toBe(5);
  });

  it("refuses what starts with = and is no formula, and leaves the cell alone", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "kept" });
    expect(enterText(desk, sheet, at("A1"), "=1+*2")).toMatchObject({
      kind: "refused",
      title: "Not a formula",
    });
    expect(shown(desk, sheet, "A1")).toBe("kept");
  });

  it("shows a text that looks like a number with its apostrophe", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "'007" });
    expect(shown(desk, sheet, "A1")).toBe("007");
    expect(editableText(sheet, at("A1"))).toBe("'007");
  });

  it("refuses typing into a read-only workbook with a sentence that names the cell", () => {
    const { desk, sheet } = deskForTests();
    desk.edits.workbook.isReadOnly = true;
    const entered = enterText(desk, sheet, at("B2"), "1");
    expect(entered).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("B2 on Sheet1") as string,
    });
    expect(shown(desk, sheet, "B2")).toBeNull();
  });

  it("lets unlocked cells of a protected sheet be typed into, and no others", () => {
    const { desk, sheet } = deskForTests();
    desk.edits.setFormat(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, { locked: false }, "addIn");
    desk.edits.changeSheet(sheet, { isProtected: true }, "addIn");
    typeAll(desk, sheet, { A1: "1", B1: "2" });
    expect([shown(desk, sheet, "A1"), shown(desk, sheet, "B1")]).toEqual([1, null]);
  });

  it("asks the rule of the cell, and takes the value when the person insists on a warning", () => {
    const { desk, sheet } = deskForTests();
    const area = { top: 0, left: 0, bottom: 4, right: 0 };
    const errorAlert = { title: "Scores", message: "1 to 5", style: "Warning", showAlert: true } as const;
    const rule = { kind: "custom", formula: "=AND(A1>=1,A1<=5)" } as const;
    desk.edits.changeSheet(sheet, { validations: [{ area, rule, ignoreBlanks: true, errorAlert }] }, "addIn");
    typeAll(desk, sheet, { A2: "4" });
    expect(shown(desk, sheet, "A2")).toBe(4);
    expect(enterText(desk, sheet, at("A3"), "9")).toMatchObject({ kind: "questioned", title: "Scores" });
    expect(shown(desk, sheet, "A3")).toBeNull();
    enterText(desk, sheet, at("A3"), "9", { despiteRule: true });
    expect(shown(desk, sheet, "A3")).toBe(9);
  });
});

describe("the headers of a table", () => {
  function withHeaders() {
    const made = deskForTests();
    typeAll(made.desk, made.sheet, { A1: "Name", B1: "Year", A2: "x" });
    made.desk.edits.addTable(made.sheet, { top: 0, left: 0, bottom: 1, right: 1 }, "CJ_T", "addIn");
    return made;
  }

  it("are texts, so that a year stays the name of its column", () => {
    const { desk, sheet } = withHeaders();
    typeAll(desk, sheet, { B1: "2024" });
    expect(shown(desk, sheet, "B1")).toBe("2024");
    expect(sheet.tables[0]?.columns[1]?.name).toBe("2024");
  });

  it.each(["name", ""])("are never there twice nor empty: %j is refused", (text) => {
    const { desk, sheet } = withHeaders();
    expect(enterText(desk, sheet, at("B1"), text)).toMatchObject({ kind: "refused", title: "Not a header" });
    expect(shown(desk, sheet, "B1")).toBe("Year");
  });

  it("stay when everything is selected and cleared", () => {
    const { desk, sheet } = withHeaders();
    clearContents(desk, sheet, { top: 0, left: 0, bottom: 9, right: 9 });
    expect(["A1", "B1", "A2"].map((cell) => shown(desk, sheet, cell))).toEqual(["Name", "Year", null]);
  });
});

describe("typing directly under a table", () => {
  function withTable() {
    const made = deskForTests();
    const { desk, sheet } = made;
    typeAll(desk, sheet, { A1: "Name", B1: "Twice", A2: "3" });
    const table = desk.edits.addTable(sheet, { top: 0, left: 0, bottom: 1, right: 1 }, "CJ_T", "addIn");
    const formula = "CJ_T[[#This Row],[Name]]*2";
    const columns = table.columns.map((column, i) => (i === 1 ? { ...column, formula } : column));
    desk.edits.changeTable(sheet, table, { columns }, "addIn");
    desk.edits.setFormat(sheet, { top: 1, left: 0, bottom: 1, right: 0 }, { fill: "#FFF2CC" }, "addIn");
    return made;
  }

  it("grows the table by a row with its formulas and formats", () => {
    const { desk, sheet } = withTable();
    typeAll(desk, sheet, { A3: "7" });
    expect(sheet.tables[0]?.area.bottom).toBe(2);
    expect(shown(desk, sheet, "B3")).toBe(14);
    expect(sheet.cells.get(2 * 16_384)?.format?.fill).toBe("#FFF2CC");
  });

  it("gives the table its old size back on undo", () => {
    const { desk, sheet } = withTable();
    typeAll(desk, sheet, { A3: "7" });
    desk.undo.undo();
    expect(sheet.tables[0]?.area.bottom).toBe(1);
    expect([shown(desk, sheet, "A3"), shown(desk, sheet, "B3")]).toEqual([null, null]);
    desk.undo.redo();
    expect(sheet.tables[0]?.area.bottom).toBe(2);
    expect(shown(desk, sheet, "B3")).toBe(14);
  });

  it("leaves on undo what the add-in has written or made since", () => {
    const { desk, sheet } = withTable();
    typeAll(desk, sheet, { A3: "7", D1: "typed" });
    const own = { top: 0, left: 3, bottom: 0, right: 3 };
    desk.edits.setContents(sheet, own, [[{ kind: "constant", value: "written" }]], "addIn");
    desk.edits.addTable(sheet, { top: 4, left: 5, bottom: 5, right: 5 }, "CJ_New", "addIn");
    desk.undo.undo();
    desk.undo.undo();
    expect(shown(desk, sheet, "D1")).toBe("written");
    expect(sheet.tables.map(({ name }) => name)).toEqual(["CJ_T", "CJ_New"]);
  });

  it("leaves a table with a totals row as it is", () => {
    const { desk, sheet } = withTable();
    const [table] = sheet.tables;
    if (!table) throw new Error("The table is there.");
    desk.edits.changeTable(sheet, table, { showTotals: true }, "addIn");
    typeAll(desk, sheet, { A3: "7" });
    expect(sheet.tables[0]?.area.bottom).toBe(1);
  });
});
