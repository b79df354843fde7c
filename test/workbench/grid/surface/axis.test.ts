import { createAxis } from "../../../../src/workbench/grid/surface/axis";

describe("positions of rows and columns", () => {
  const axis = createAxis(20, new Map([[2, 50], [5, 0]]), 1000); // prettier-ignore

  it("adds up the sizes before an index", () => {
    expect([0, 2, 3, 5, 6, 10].map(axis.start)).toEqual([0, 40, 90, 130, 130, 210]);
  });

  it("finds what stands at a distance, and skips what is hidden", () => {
    expect([0, 19, 20, 45, 89, 90, 129, 130].map(axis.at)).toEqual([0, 0, 1, 2, 2, 3, 4, 6]);
  });

  it("stays on the sheet", () => {
    expect(axis.at(10 ** 9)).toBe(1000);
  });
});
