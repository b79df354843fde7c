import fc from "fast-check";
import type { Area } from "../../../src/workbench/model/address";
import { areaAddress, parseArea } from "../../../src/workbench/model/address";
import type { CellShift } from "../../../src/workbench/model/cell-shift";
import { movedArea, movedParts } from "../../../src/workbench/model/cell-shift";
import { rewriteAddresses } from "../../../src/workbench/model/rewrite-addresses";

// The same examples in every run.
fc.configureGlobal({ seed: 2026 });

const areas: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(20), fc.nat(20), fc.nat(8), fc.nat(8))
  .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));
const along = fc.constantFrom("rows" as const, "columns" as const);
const inserts: fc.Arbitrary<CellShift> = fc.record({
  kind: fc.constant("insert" as const),
  along,
  area: areas,
});
const reference = fc.tuple(areas, fc.constantFrom("", "$"), fc.constantFrom("", "$")).map(([area, c, r]) =>
  areaAddress(area)
    .split(":")
    .map((part) => part.replace(/([A-Z]+)([0-9]+)/, `${c ? "$$" : ""}$1${r ? "$$" : ""}$2`))
    .join(":"),
);
const formulas = fc
  .array(
    fc.oneof(
      reference,
      reference.map((text) => `Rates!${text}`),
      reference.map((text) => `'Data points'!${text}`),
      fc.constantFrom(`"A1"`, "T[[A1]:[B2]]", "LOG10(3)", "9E+99", "B:C", "$2:3"),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join("+"));

const after = (formula: string, shift: CellShift): string =>
  rewriteAddresses(formula, (sheet, area) => (sheet === "Rates" ? area : movedArea(area, shift)));
const insertedRow = (row: number): CellShift => ({
  kind: "insert",
  along: "rows",
  area: parseArea(`${row}:${row}`) ?? { top: 0, left: 0, bottom: 0, right: 0 },
});

describe("addresses in formulas, when cells come or go", () => {
  it.each([
    ["A1+A5", "A1+A6"],
    ["$A$5+A$5+$A5", "$A$6+A$6+$A6"],
    ["SUM(A1:A9)", "SUM(A1:A10)"],
    ["SUM(A5:A9)", "SUM(A6:A10)"],
    ["SUM(A1:A4)", "SUM(A1:A4)"],
    ["SUM(A:C,5:6)", "SUM(A:C,6:7)"],
    [`'Data points'!B7&"A7"&LOG10(A7)`, `'Data points'!B8&"A7"&LOG10(A8)`],
    ["T[[A7]:[B7]]+Rates!A7+Q1A7", "T[[A7]:[B7]]+Rates!A7+Q1A7"],
    ["'It''s A7'!A7", "'It''s A7'!A8"],
  ])("reads %s, and with a row before the fifth %s", (formula, expected) => {
    expect(after(formula, insertedRow(5))).toBe(expected);
  });

  it("says #REF! where all cells have gone, and shrinks where some have", () => {
    const gone: CellShift = { kind: "delete", along: "rows", area: { top: 4, left: 0, bottom: 5, right: 9 } };
    expect(after("A5+A7+SUM(A5:A6)+SUM(A1:A5)+SUM(A6:A9)+Z5+SUM(A5:Z6)", gone)).toBe(
      "#REF!+A5+SUM(#REF!)+SUM(A1:A4)+SUM(A5:A7)+Z5+SUM(A5:Z6)",
    );
    expect(after("'Data points'!A5", gone)).toBe("'Data points'!#REF!");
  });

  it("are what they were once the cells put in have been taken out again", () => {
    fc.assert(
      fc.property(formulas, inserts, (formula, shift) => {
        expect(after(after(formula, shift), { ...shift, kind: "delete" })).toBe(formula);
      }),
    );
  });

  it("lead to the same cell, wherever it has gone", () => {
    fc.assert(
      fc.property(areas, inserts, (area, shift) => {
        const cell = { ...area, bottom: area.top, right: area.left };
        const moved = movedArea(cell, shift);
        expect(after(areaAddress(cell), shift)).toBe(moved && areaAddress(moved));
      }),
    );
  });
});

describe("blocks with a format or rule, when cells come or go", () => {
  it("hold the same cells afterwards, whole or in parts, and those put in among them", () => {
    fc.assert(
      fc.property(areas, inserts, fc.boolean(), (area, insert, isDelete) => {
        const shift = isDelete ? ({ ...insert, kind: "delete" } as const) : insert;
        const parts = movedParts(area, shift);
        const holds = (row: number, column: number): number =>
          parts.filter(
            ({ to }) => row >= to.top && row <= to.bottom && column >= to.left && column <= to.right,
          ).length;
        for (let row = area.top; row <= area.bottom; row++) {
          for (let column = area.left; column <= area.right; column++) {
            const cell = movedArea({ top: row, left: column, bottom: row, right: column }, shift);
            if (cell) expect(holds(cell.top, cell.left)).toBe(1);
          }
        }
      }),
    );
  });
});
