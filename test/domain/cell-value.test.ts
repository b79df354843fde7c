import {
  isShorthand,
  readCellValue,
  roundTo,
  showCellValue,
  showNumber,
  type CellValue,
  type RawValue,
} from "../../src/domain/cell-value";

describe("readCellValue", () => {
  it.each<[RawValue, CellValue]>([
    ["", { state: "blank" }],
    [null, { state: "blank" }],
    [0, { state: "number", number: 0 }],
    [41.5, { state: "number", number: 41.5 }],
    [-3, { state: "number", number: -3 }],
    ["[x]", { state: "code", code: "[x]" }],
    ["[Z]", { state: "code", code: "[z]" }],
    ["[c]", { state: "code", code: "[c]" }],
    [" [x]", { state: "text", text: " [x]" }],
    ["[x] ", { state: "text", text: "[x] " }],
    ["[p]", { state: "text", text: "[p]" }],
    ["0", { state: "text", text: "0" }],
    [" ", { state: "text", text: " " }],
    [true, { state: "text", text: "TRUE" }],
    [false, { state: "text", text: "FALSE" }],
    ["#N/A", { state: "error", error: "#N/A" }],
    ["#DIV/0!", { state: "error", error: "#DIV/0!" }],
    ["#NAME?", { state: "error", error: "#NAME?" }],
    ["#SPILL!", { state: "error", error: "#SPILL!" }],
    ["#1", { state: "text", text: "#1" }],
  ])("takes %j for %j", (raw, value) => {
    expect(readCellValue(raw)).toEqual(value);
  });

  it("keeps blank, 0 and the three codes five different things", () => {
    const five = ["", 0, "[x]", "[z]", "[c]"].map((raw) => JSON.stringify(readCellValue(raw)));
    expect(new Set(five).size).toBe(5);
  });
});

describe("isShorthand", () => {
  it("knows the three codes and no other text", () => {
    expect(["[x]", "[z]", "[c]"].every(isShorthand)).toBe(true);
    expect(["x", "[X]", "[p]", "", "(x)"].some(isShorthand)).toBe(false);
  });
});

describe("showCellValue", () => {
  it.each<[RawValue, string]>([
    [60, "60"],
    [45.8333, "45.83"],
    [0, "0"],
    ["[x]", "[x]"],
    ["", "blank"],
    ["n/a", '"n/a"'],
    ["#REF!", "#REF!"],
  ])("shows %j as %s", (raw, shown) => {
    expect(showCellValue(readCellValue(raw))).toBe(shown);
  });
});

describe("showNumber", () => {
  it.each([
    [1234567, "1234567"],
    [2.5, "2.5"],
    [3.1666666666666665, "3.17"],
    [-0.001, "0"],
  ])("writes %d as %s, without separators and trailing zeros", (number, shown) => {
    expect(showNumber(number)).toBe(shown);
  });
});

describe("roundTo", () => {
  it.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.5, 0, -1],
    [0.5, 0, 1],
    [-0.4, 0, 0],
    [1.005, 2, 1.01],
    [0.285, 2, 0.29],
    [-1.005, 2, -1.01],
    [73.1 - 70.1, 9, 3],
    [66.1 - 63.1, 9, 3],
    [0.1 + 0.2, 9, 0.3],
    [19 / 6, 9, 3.166666667],
    [100 / 3, 2, 33.33],
    [1e15, 0, 1e15],
    [1e15, 2, 1e15],
    [-1e15, 9, -1e15],
    [0, 9, 0],
    [1234567, 2, 1234567],
  ])("rounds %d to %d digits as Excel's ROUND: %d", (number, digits, rounded) => {
    expect(roundTo(number, digits)).toBe(rounded);
  });

  it("gives 0 and not a negative zero, which would be shown as -0", () => {
    expect(Object.is(roundTo(-0.001, 2), 0)).toBe(true);
  });

  it("puts a difference that falls below 3 in binary on the same side as a typed 3", () => {
    expect(66.1 - 63.1 < 3).toBe(true);
    expect(roundTo(66.1 - 63.1, 9) < 3).toBe(false);
  });
});
