import { createCalculation } from "../../../src/workbench/calculation/create-calculation";
import { parseArea } from "../../../src/workbench/model/address";
import type { Area } from "../../../src/workbench/model/address";
import { cellResult } from "../../../src/workbench/model/cell";
import type { CellContent } from "../../../src/workbench/model/cell-contents";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import type { Sheet } from "../../../src/workbench/model/workbook-model";
import { cellKey, newWorkbook } from "../../../src/workbench/model/workbook-model";

/** A workbook with one sheet, written and read by address. */
function openSheet(options?: Parameters<typeof createCalculation>[1]) {
  const edits = new WorkbookEdits(newWorkbook());
  const sheet = edits.workbook.sheets[0] as Sheet; // newWorkbook makes one
  const calculation = createCalculation(edits, options);
  return {
    edits,
    sheet,
    calculation,
    write: (address: string, ...rows: (string | number | boolean | null)[][]) =>
      write(edits, sheet, address, rows),
    read: (address: string, from = sheet) => {
      calculation.recalculate();
      const { top, left } = area(address);
      return cellResult(from.cells.get(cellKey(top, left)));
    },
  };
}

function write(
  edits: WorkbookEdits,
  sheet: Sheet,
  address: string,
  rows: readonly (readonly (string | number | boolean | null)[])[],
): void {
  const { top, left } = area(address);
  edits.setContents(
    sheet,
    { top, left, bottom: top + rows.length - 1, right: left + (rows[0]?.length ?? 1) - 1 },
    rows.map((row) => row.map(content)),
    "person",
  );
}

function content(value: string | number | boolean | null): CellContent {
  if (value === null) return { kind: "empty" };
  return typeof value === "string" && value.startsWith("=")
    ? { kind: "formula", formula: value.slice(1) }
    : { kind: "constant", value };
}

function area(address: string): Area {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`no address: ${address}`);
  return parsed;
}

describe("createCalculation", () => {
  it("calculates formulas and follows a change through what reads it", () => {
    const { write, read } = openSheet();
    write("A1", [1, "=A1+1", "=B1*10"]);
    expect(read("C1")).toBe(20);
    write("A1", [5]);
    expect(read("C1")).toBe(60);
  });

  it("evaluates only what lies downstream of the change", () => {
    const { write, read, calculation } = openSheet();
    write("A1", [1, "=A1+1", "=B1*10"], [2, "=A2+1", "=B2*10"], [null, null, "=SUM(C1:C2)"]);
    expect(read("C3")).toBe(50);
    const before = calculation.counters.formulasEvaluated;
    write("A2", [3]);
    expect(read("C3")).toBe(60);
    expect(calculation.counters.formulasEvaluated - before).toBe(3);
    calculation.recalculate();
    expect(calculation.counters.formulasEvaluated - before).toBe(3);
  });

  it("evaluates nothing that reads only results that stayed the same", () => {
    const { write, read, calculation } = openSheet();
    write("A1", [1, '=IF(A1>0,"yes","no")', "=B1&B1", "=C1&C1"], ["", "", "", "=SUM(A1:C20)"]);
    expect([read("D1"), read("D2")]).toEqual(["yesyesyesyes", 1]);
    const before = calculation.counters.formulasEvaluated;
    write("A1", [2]);
    expect([read("D1"), read("D2")]).toEqual(["yesyesyesyes", 2]);
    expect(calculation.counters.formulasEvaluated - before).toBe(2); // B1 and D2
    write("A1", [-1]);
    expect([read("D1"), read("D2")]).toEqual(["nononono", -1]);
    expect(calculation.counters.formulasEvaluated - before).toBe(6); // all four
  });

  it("evaluates what stood in a circle again when the circle is broken, also where the value stays 0", () => {
    const { write, read } = openSheet();
    write("A1", ["=C1*2", "=A1+1", "=B1"]);
    expect([read("A1"), read("B1"), read("C1")]).toEqual([0, 0, 0]);
    write("C1", [0]);
    expect([read("A1"), read("B1")]).toEqual([0, 1]);
  });

  it("passes over a text in the one cell that a function over areas is given, as Excel does", () => {
    const { write, read } = openSheet();
    write("A1", ["x", "=MAX(0,A1)", "=SUM(A1)", '=COUNTIF(A1,"x")', "=COUNT(A1)", "=SUM(A1,2)"]);
    expect([read("B1"), read("C1"), read("D1"), read("E1"), read("F1")]).toEqual([0, 0, 1, 0, 2]);
  });

  it("follows a reference that is known only when it runs, through formulas that are evaluated later", () => {
    const { write, read } = openSheet();
    write("A1", [1, "=OFFSET(A1,0,3)", "=B1+1", "=F1*2", "=OFFSET(A1,0,1)+1", "=A1+1"]);
    expect([read("B1"), read("C1"), read("D1"), read("E1")]).toEqual([4, 5, 4, 5]);
    write("A1", [2]);
    expect([read("B1"), read("C1"), read("D1"), read("E1")]).toEqual([6, 7, 6, 7]);
  });

  it("reads tables by column, row, header and span", () => {
    const { edits, sheet, write, read } = openSheet();
    write(
      "A5",
      ["Id", "2023-24", "2024-25", "Change", "Mean"],
      [
        "a",
        1,
        4,
        "=CJ_T[[#This Row],[2024-25]]-CJ_T[[#This Row],[2023-24]]",
        "=AVERAGE(CJ_T[@[2023-24]:[2024-25]])",
      ],
      ["b", 2, 8, "=[@[2024-25]]-[@[2023-24]]", "=AVERAGE(CJ_T[[#This Row],[2023-24]:[2024-25]])"],
    );
    edits.addTable(sheet, area("A5:E7"), "CJ_T", "addIn");
    write("H1", [
      "=SUM(CJ_T[[2024-25]])",
      '=INDEX(CJ_T[[2023-24]:[2024-25]],MATCH("b",CJ_T[Id],0),MATCH("2024-25",CJ_T[[#Headers],[2023-24]:[2024-25]],0))',
      "=ROWS(CJ_T[#Data])",
    ]);
    expect([read("D6"), read("D7"), read("E6"), read("E7")]).toEqual([3, 6, 2.5, 5]);
    expect([read("H1"), read("I1"), read("J1")]).toEqual([12, 8, 2]);
  });

  it("takes a row that was added to a table into what reads its columns, and leaves other formulas alone", () => {
    const { edits, sheet, write, read, calculation } = openSheet();
    write("A5", ["Id", "Value"], ["a", 1], ["b", 2]);
    const table = edits.addTable(sheet, area("A5:B7"), "CJ_T", "addIn");
    write("D1", ["=SUM(CJ_T[Value])", "=1+1"]);
    expect(read("D1")).toBe(3);
    const before = calculation.counters.formulasEvaluated;
    edits.addTableRows(sheet, table, 1, "addIn");
    write("A8", ["c", 10]);
    expect(read("D1")).toBe(13);
    expect(calculation.counters.formulasEvaluated - before).toBe(1);
  });

  it("follows a header that is typed over", () => {
    const { edits, sheet, write, read } = openSheet();
    write("A5", ["Id", "Value"], ["a", 1]);
    edits.addTable(sheet, area("A5:B6"), "CJ_T", "addIn");
    write("D1", ["=SUM(CJ_T[Value])"]);
    expect(read("D1")).toBe(1);
    write("B5", ["Figure"]);
    write("B6", [7]);
    expect(read("D1")).toBe(7);
  });

  it("follows a sheet that is renamed or deleted", () => {
    const { edits, write: writeFirst, read } = openSheet();
    const other = edits.addSheet("Other", "addIn");
    write(edits, other, "A1", [[3]]);
    writeFirst("A1", ["=Other!A1*2"]);
    expect(read("A1")).toBe(6);
    edits.changeSheet(other, { name: "Data points" }, "addIn");
    write(edits, other, "A1", [[4]]);
    expect(read("A1")).toBe(8);
    edits.deleteSheet(other, "addIn");
    expect(read("A1")).toEqual({ error: "#REF!" });
  });

  it.each([
    ["=1/0", "#DIV/0!"],
    ['=MATCH("z",A1:A3,0)', "#N/A"],
    ["=CJ_None[A]", "#REF!"],
    ["=NOSUCHFUNCTION(1)", "#NAME?"],
    ["=)(", "#NAME?"],
  ])("gives the error of %s as a value", (formula, error) => {
    const { write, read } = openSheet();
    write("C1", [formula]);
    expect(read("C1")).toEqual({ error });
  });

  it("gives 0 for an empty cell that a formula hands on, also to formulas downstream of it", () => {
    const { write, read } = openSheet();
    write("B1", ["=A1", "=ISBLANK(B1)", '=IF(TRUE,A1,"")', '=B1&"x"']);
    expect([read("B1"), read("C1"), read("D1"), read("E1")]).toEqual([0, false, 0, "0x"]);
  });

  it("gives 0 for circular formulas and calculates the rest", () => {
    const { write, read } = openSheet();
    write("A1", ["=B1+1", "=C1+1", "=A1+1", "=A1+5", "=E1"], [1, "=SUM(A1:A2)+SUM(A3:A40)"]);
    expect([read("A1"), read("B1"), read("C1"), read("D1"), read("E1"), read("B2")]).toEqual([
      0, 0, 0, 5, 0, 1,
    ]);
    write("C1", [7]);
    expect([read("A1"), read("B1"), read("D1"), read("B2")]).toEqual([9, 8, 14, 10]);
  });

  it("finds a circle that runs through a long column", () => {
    const { write, read } = openSheet();
    write("A1", ["=SUM(A1:A100)+1", "=SUM(A1:A100)"]);
    expect([read("A1"), read("B1")]).toEqual([0, 0]);
  });

  it("takes today from the clock that it is given, and again when the day changes", () => {
    let now = new Date(2026, 3, 1, 23, 30);
    const { write, read } = openSheet({ now: () => now });
    write("A1", ["=TODAY()", "=A1+1"]);
    expect(read("B1")).toBe(46_114);
    now = new Date(2026, 3, 2, 0, 10);
    expect(read("B1")).toBe(46_115);
  });

  it("calculates again what a person types over a formula and back", () => {
    const { write, read } = openSheet();
    write("A1", [1, "=A1*2", "=B1*2"]);
    expect(read("C1")).toBe(4);
    write("B1", [10]);
    expect(read("C1")).toBe(20);
    write("B1", ["=A1*3"]);
    expect(read("C1")).toBe(6);
    write("B1", [null]);
    expect(read("C1")).toBe(0);
  });

  it("follows a cell that many formulas read, also when some of them are written again or taken away", () => {
    const { write, read, calculation } = openSheet();
    write("A1", [1], [10]);
    const rows = Array.from({ length: 40 }, (_, i) => i + 1); // a cell has its readers in a list, many in a set
    write("B1", ...rows.map((row) => [`=$A$1*${row}`]));
    const column = () => rows.map((row) => read(`B${row}`));
    expect(column()).toEqual(rows);
    write("A1", [4]);
    expect(column()).toEqual(rows.map((row) => 4 * row));
    for (const row of rows.slice(0, 30)) write(`B${row}`, [`=$A$2*${row}`]);
    write("A1", [2]);
    expect(column()).toEqual(rows.map((row) => (row <= 30 ? 10 : 2) * row));
    for (const row of rows.slice(10, 30)) write(`B${row}`, [`=$A$1*${row}`]);
    for (const row of rows.slice(30)) write(`B${row}`, [null]);
    column();
    const before = calculation.counters.formulasEvaluated;
    write("A1", [3], [20]);
    expect(column().slice(0, 30)).toEqual(rows.slice(0, 30).map((row) => (row <= 10 ? 20 : 3) * row));
    expect(calculation.counters.formulasEvaluated - before).toBe(30); // each once
  });

  it("calculates everything of a workbook that takes the place of another", () => {
    const { edits, sheet, write, read } = openSheet();
    write("A1", [1, "=A1*2"]);
    expect(read("B1")).toBe(2);
    sheet.cells.set(cellKey(0, 0), { value: 4 });
    edits.tell({ kind: "replaced", source: "person" });
    expect(read("B1")).toBe(8);
  });
});
