import { countingBases, isCountingBasis } from "../../src/domain/counting-basis";

describe("isCountingBasis", () => {
  it("knows the three bases, of which not stated is the first and the default", () => {
    expect(countingBases).toEqual(["not stated", "same people", "different people or systems"]);
    expect(countingBases.every(isCountingBasis)).toBe(true);
  });

  it("refuses any other words", () => {
    expect(["", "same", "people", "liberations"].some(isCountingBasis)).toBe(false);
  });
});
