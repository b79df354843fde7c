import { readCellValue, type RawValue } from "../../src/domain/cell-value";
import { proportionOfTotals, proportionCell, proportionOf } from "../../src/domain/proportion";

/** What the cell of the proportion shows for two typed values. */
function shown(numerator: RawValue, denominator: RawValue): number | string {
  return proportionCell(proportionOf(readCellValue(numerator), readCellValue(denominator)));
}

describe("proportionOf", () => {
  it("works out the three proportions of the clean funnel in per cent", () => {
    expect(shown(96, 120)).toBe(80);
    expect(shown(60, 120)).toBe(50);
    expect(shown(55, 120)).toBeCloseTo(45.8333333333, 9);
  });

  it("keeps a share above 100 per cent, for the checks to judge", () => {
    expect(shown(60, 50)).toBe(120);
  });

  it("takes a numerator of 0 for a number", () => {
    expect(shown(0, 120)).toBe(0);
  });

  it.each<[RawValue, RawValue]>([
    [0, 0],
    [5, 0],
  ])("is not applicable for %d over a denominator of %d", (numerator, denominator) => {
    expect(shown(numerator, denominator)).toBe("not applicable");
  });

  it.each<[RawValue, RawValue, string]>([
    ["[c]", 120, "[c]"],
    [60, "[c]", "[c]"],
    ["[x]", "[c]", "[c]"],
    ["[z]", "[c]", "[c]"],
    ["[x]", "[z]", "[x]"],
    ["[z]", "[x]", "[x]"],
    [60, "[z]", "[z]"],
    ["[x]", 0, "[x]"],
    ["[c]", "", "[c]"],
    ["", "[x]", "[x]"],
    ["n/a", "[c]", "[c]"],
  ])("gives the strongest code, [c] before [x] before [z]: %j over %j is %s", (n, d, code) => {
    expect(shown(n, d)).toBe(code);
  });

  it.each<[RawValue, RawValue, string]>([
    ["", 120, "incomplete: 1 of 2"],
    [60, "", "incomplete: 1 of 2"],
    ["", 0, "incomplete: 1 of 2"],
    ["", "", "incomplete: 0 of 2"],
    ["about 60", "", "incomplete: 0 of 2"],
  ])("calculates nothing over a gap: %j over %j is %s", (n, d, words) => {
    expect(shown(n, d)).toBe(words);
  });

  it.each<[RawValue, RawValue, string]>([
    ["60", 120, "not calculated: text in the figures"],
    [60, "n/a", "not calculated: text in the figures"],
    ["n/a", 0, "not calculated: text in the figures"],
    ["#REF!", 120, "not calculated: error in the figures"],
    ["[c]", "#N/A", "not calculated: error in the figures"],
    ["", "#N/A", "not calculated: error in the figures"],
  ])("says what is in the way: %j over %j is %s", (n, d, words) => {
    expect(shown(n, d)).toBe(words);
  });
});

describe("a share of two totals", () => {
  const shownOf = (over: readonly RawValue[], under: readonly RawValue[]): number | string =>
    proportionCell(proportionOfTotals(over.map(readCellValue), under.map(readCellValue)));

  it.each<[readonly RawValue[], readonly RawValue[], number | string]>([
    [[5, 10], [10, 30], 37.5],
    [["[z]", 10], ["[z]", 40], 25],
    [[5, 10], ["[z]", 40], "incomplete: 3 of 4"],
    [["[z]", 10], [40, "[z]"], "incomplete: 2 of 4"],
    [["[z]", "[z]"], [40, 10], "[z]"],
    [["[z]", 10], ["[z]", ""], "incomplete: 1 of 2"],
  ])("of %j over %j is %j: a part is left out where both its counts are [z]", (over, under, expected) => {
    expect(shownOf(over, under)).toBe(expected);
  });
});
