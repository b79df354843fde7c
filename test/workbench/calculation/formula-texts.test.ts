import { createCalculation } from "../../../src/workbench/calculation/create-calculation";
import { createFormulaTexts, readFormulaText } from "../../../src/workbench/calculation/formula-texts";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import { newWorkbook } from "../../../src/workbench/model/workbook-model";

const texts = (count: number, from: number): string[] =>
  Array.from({ length: count }, (_, i) => String(from + i));

describe("createFormulaTexts", () => {
  it("reads a text that was forgotten again, and the same as before", () => {
    const { read, forget } = createFormulaTexts(5);
    const written = "SUM([A])+T[[#This Row],[B]]*A1+1";
    const before = read(written, "T");
    for (const from of [100, 200]) {
      for (const text of texts(6, from)) read(text);
      forget();
    }
    const again = read(written, "T");
    expect(again).not.toBe(before); // else all that was ever read is kept
    expect(again).toEqual({ ...before, compiled: expect.any(Function) as unknown });
    expect(again.formula).toBe("SUM(T[A])+T[[#This Row],[B]]*A1+1");
  });

  it("counts the same text in two tables as two", () => {
    const { read, forget } = createFormulaTexts(5);
    const before = read("1");
    for (const round of [1, 2]) {
      for (const table of ["A", "B", "C", "D", "E", "F"]) read("2", `${table}${round}`);
      forget();
    }
    expect(read("1")).not.toBe(before);
  });

  it("keeps a text that is asked for between many others", () => {
    const { read, forget } = createFormulaTexts(5);
    const before = read("A1+2");
    for (const from of [100, 200, 300]) {
      expect(read("A1+2")).toBe(before);
      for (const text of texts(6, from)) read(text);
      forget();
    }
  });

  it("loses no text of a workbook that has more of them than are kept", () => {
    const { read, forget } = createFormulaTexts(5);
    const before = texts(20, 100).map((text) => read(text));
    for (let run = 0; run < 3; run++) {
      forget();
      expect(texts(20, 100).map((text) => before.indexOf(read(text)))).toEqual(before.map((_, i) => i));
    }
  });
});

it("forgets formulas of all workbooks when one of them is calculated", () => {
  const edits = new WorkbookEdits(newWorkbook());
  const [sheet] = edits.workbook.sheets;
  if (!sheet) throw new Error("A new workbook has a sheet");
  const calculation = createCalculation(edits);
  const before = readFormulaText("A1+3");
  for (const from of [100_000, 200_000]) {
    for (const text of texts(10_001, from)) readFormulaText(text);
    const cell = { top: 0, left: 0, bottom: 0, right: 0 };
    edits.setContents(sheet, cell, [[{ kind: "constant", value: from }]], "person");
    calculation.recalculate();
  }
  expect(readFormulaText("A1+3")).not.toBe(before);
});
