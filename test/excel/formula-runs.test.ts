import { formulaRuns, runsOf } from "../../src/excel/formula-runs";

describe("runs of a column", () => {
  it("says once what neighbouring cells take, and begins anew after a cell that takes nothing", () => {
    expect(runsOf(["@", "@", null, "@", "0"])).toEqual([
      { from: 0, count: 2, value: "@" },
      { from: 3, count: 1, value: "@" },
      { from: 4, count: 1, value: "0" },
    ]);
  });

  it("gives formulas under their own name", () => {
    expect(formulaRuns([null, "1+1", "1+1"])).toEqual([{ from: 1, count: 2, formula: "1+1" }]);
  });
});
