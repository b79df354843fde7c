import { fillArea } from "../../../../src/workbench/grid/editing/fill";
import { fillDownTarget, fillTarget } from "../../../../src/workbench/grid/editing/fill-target";
import { areaAddress, parseArea } from "../../../../src/workbench/model/address";
import type { Area } from "../../../../src/workbench/model/address";
import type { CellResult } from "../../../../src/workbench/model/cell";
import { at, deskForTests, shown, typeAll } from "./desk-for-tests";

function area(address: string): Area {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`${address} is no address.`);
  return parsed;
}

/** Types a line of cells down from A1, drags the fill handle three cells on and gives what the three show. */
function filledBelow(texts: readonly string[], how: "series" | "copy" = "series"): CellResult[] {
  const { desk, sheet } = deskForTests();
  const from = 4; // leaves room to fill upwards
  texts.forEach((text, i) => typeAll(desk, sheet, { [`A${from + i}`]: text }));
  const last = from + texts.length - 1;
  fillArea(desk, sheet, area(`A${from}:A${last}`), area(`A${from}:A${last + 3}`), how);
  return [1, 2, 3].map((i) => shown(desk, sheet, `A${last + i}`));
}

describe("dragging the fill handle down", () => {
  it.each([
    ["copies one number", ["5"], [5, 5, 5]],
    ["copies a text", ["Close"], ["Close", "Close", "Close"]],
    ["goes on with the step of two numbers", ["10", "8"], [6, 4, 2]],
    ["goes on in tenths without a long tail of digits", ["0.1", "0.2"], [0.3, 0.4, 0.5]],
    ["repeats numbers that have no one step", ["1", "2", "4"], [1, 2, 4]],
    ["repeats a block that mixes texts and numbers", ["Yes", "1"], ["Yes", 1, "Yes"]],
    ["goes on with a reporting year", ["2023-24"], ["2024-25", "2025-26", "2026-27"]],
    ["goes on over the turn of a decade", ["'2008-09"], ["2009-10", "2010-11", "2011-12"]],
    ["goes on with every second reporting year", ["2020-21", "2022-23"], ["2024-25", "2026-27", "2028-29"]],
    ["goes on with days of a date", ["1 Apr 2024"], [45384, 45385, 45386]],
    ["copies what only looks like a reporting year", ["2023-25"], ["2023-25", "2023-25", "2023-25"]],
  ])("%s", (_, texts, expected) => {
    expect(filledBelow(texts)).toEqual(expected);
  });

  it("copies a series when copying was asked for", () => {
    expect(filledBelow(["2023-24"], "copy")).toEqual(["2023-24", "2023-24", "2023-24"]);
  });
});

describe("filling", () => {
  it("moves formulas with the distance, brings formats along and is undone in one step", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "2", A2: "5", A3: "7", B1: "=A1*$A$1" });
    desk.edits.setFormat(sheet, area("B1"), { bold: true }, "person");
    fillArea(desk, sheet, area("B1"), area("B1:B3"), "series");
    expect(["B2", "B3"].map((cell) => shown(desk, sheet, cell))).toEqual([10, 14]);
    expect(sheet.cells.get(2 * 16_384 + 1)?.format).toEqual({ bold: true });
    desk.undo.undo();
    expect(["B1", "B2", "B3"].map((cell) => shown(desk, sheet, cell))).toEqual([4, null, null]);
    expect(sheet.cells.get(2 * 16_384 + 1)?.format ?? {}).toEqual({});
  });

  it("continues upwards and to the left backwards", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { C3: "2023-24", D3: "2024-25" });
    fillArea(desk, sheet, area("C3:D3"), area("A3:D3"), "series");
    fillArea(desk, sheet, area("C3"), area("C1:C3"), "series");
    expect(["A3", "B3", "C1", "C2"].map((cell) => shown(desk, sheet, cell))).toEqual([
      "2021-22",
      "2022-23",
      "2021-22",
      "2022-23",
    ]);
  });

  it("fills every column of a selection by its own rule", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "1", A2: "2", B1: "x", B2: "y" });
    fillArea(desk, sheet, area("A1:B2"), area("A1:B4"), "series");
    expect(["A3", "A4", "B3", "B4"].map((cell) => shown(desk, sheet, cell))).toEqual([3, 4, "x", "y"]);
  });

  it("empties cells when an empty cell is dragged over them", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A2: "gone" });
    fillArea(desk, sheet, area("A1"), area("A1:A2"), "series");
    expect(shown(desk, sheet, "A2")).toBeNull();
  });

  it("never puts a header into a table twice", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "Name", B1: "Year", A2: "x", B2: "y" });
    desk.edits.addTable(sheet, area("A1:B2"), "CJ_T", "addIn");
    fillArea(desk, sheet, area("A1:A2"), area("A1:B2"), "copy");
    expect(["B1", "B2"].map((cell) => shown(desk, sheet, cell))).toEqual(["Year", "x"]);
  });

  it("asks only the cells that are filled whether the sheet protects them", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "5" });
    desk.edits.setFormat(sheet, area("A2"), { locked: false }, "addIn");
    desk.edits.changeSheet(sheet, { isProtected: true }, "addIn");
    expect(fillArea(desk, sheet, area("A1"), area("A1:A2"), "series")).toEqual({ kind: "entered" });
    expect(fillArea(desk, sheet, area("A1"), area("A1:A3"), "series")).toMatchObject({ kind: "refused" });
    expect(["A2", "A3"].map((cell) => shown(desk, sheet, cell))).toEqual([5, null]);
  });
});

describe("the reach of the fill handle", () => {
  it.each([
    ["B6", "B2:C6"],
    ["B1", "B1:C3"],
    ["F3", "B2:F3"],
    ["A2", "A2:C3"],
    ["E6", "B2:C6"],
    ["G5", "B2:G3"],
  ])("from B2:C3 to %s is %s", (to, reached) => {
    const target = fillTarget(area("B2:C3"), at(to));
    expect(target && areaAddress(target)).toBe(reached);
  });

  it("is nothing inside the selection", () => {
    expect(fillTarget(area("B2:C3"), at("C2"))).toBeUndefined();
  });

  it("ends on a double click where the column beside it ends", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "1", A2: "2", A3: "3", A5: "5", B1: "=A1*2" });
    expect(fillDownTarget(sheet, area("B1"))).toEqual(area("B1:B3"));
    expect(fillDownTarget(sheet, area("D1"))).toBeUndefined();
  });

  it("ends on a double click with the table, without its totals row", () => {
    const { desk, sheet } = deskForTests();
    typeAll(desk, sheet, { A1: "Name", A2: "x", A5: "Total" });
    const table = desk.edits.addTable(sheet, area("A1:A5"), "CJ_T", "addIn");
    desk.edits.changeTable(sheet, table, { showTotals: true }, "addIn");
    expect(fillDownTarget(sheet, area("A2"))).toEqual(area("A2:A4"));
  });
});
