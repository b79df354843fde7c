import { readCellValue, type RawValue } from "../../src/domain/cell-value";
import { yearFrom } from "../../src/domain/period";
import { latestOf, type Series } from "../../src/domain/series";

function series(firstStart: number, ...values: readonly RawValue[]): Series {
  return values.map((raw, i) => ({ year: yearFrom(firstStart + i), value: readCellValue(raw) }));
}

/**
 * Voluntary throughcare cases commenced, Scotland: criminal justice social work statistics 2013-14, table 31; the
 * overview of 2019-20 (rounded); justice social work statistics 2023-24, part 1. 2020-21 and 2021-22 are not known here.
 */
const publishedFrom2009 = [
  2683, 2725, 2625, 2597, 2489,
  "", "", "", "", "", 2000, "[x]", "[x]", 1840, 1870,
] as const; // prettier-ignore

describe("latestOf", () => {
  it.each([
    ["2010-11", 2, 42, 1.565411852],
    ["2011-12", 3, -100, -3.669724771],
    ["2012-13", 4, -28, -1.066666667],
    ["2013-14", 5, -108, -4.15864459],
    ["2023-24", 15, 30, 1.630434783],
  ])("gives the published change of voluntary throughcare cases to %s", (year, length, change, percent) => {
    const latest = latestOf(series(2009, ...publishedFrom2009.slice(0, length)));
    expect(latest.latest?.year).toBe(year);
    expect(latest.change).toBe(change);
    expect(latest.changePercent).toBe(percent);
  });

  it("compares neither years before the start of the series nor part years", () => {
    const bail = series(2020, 90, 100, 110, 120);
    expect(latestOf(bail, { starts: yearFrom(2022) })).toMatchObject({ comparedWith: { year: "2022-23" } });
    expect(latestOf(bail, { starts: yearFrom(2023) })).toEqual({ latest: { year: "2023-24", number: 120 } });
    expect(latestOf(bail, { partYears: [yearFrom(2022)] })).toMatchObject({
      comparedWith: { year: "2021-22" },
    });
    expect(latestOf(bail, { partYears: [yearFrom(2023)] })).toEqual({
      latest: { year: "2023-24", number: 120 },
    });
  });

  it("passes over a gap and says which year it compares with", () => {
    expect(latestOf(series(2009, ...publishedFrom2009.slice(0, 11)))).toEqual({
      latest: { year: "2019-20", number: 2000 },
      comparedWith: { year: "2013-14", number: 2489 },
      change: -489,
      changePercent: -19.646444355,
    });
  });

  it("takes the last number for the latest when later years hold a code or nothing", () => {
    const latest = latestOf(series(2022, 1840, 1870, "[x]", ""));
    expect(latest).toMatchObject({ latest: { year: "2023-24", number: 1870 }, change: 30 });
  });

  it("takes 0 for a number: a fall to 0 is a change of minus 100 per cent", () => {
    expect(latestOf(series(2023, 40, 0))).toMatchObject({ change: -40, changePercent: -100 });
  });

  it("gives a change but no percentage from 0", () => {
    expect(latestOf(series(2023, 0, 40))).toMatchObject({ change: 40, changePercent: "not applicable" });
  });

  it("gives no change for a single number, and nothing at all without one", () => {
    expect(latestOf(series(2022, "[x]", 12, "[c]"))).toEqual({ latest: { year: "2023-24", number: 12 } });
    expect(latestOf(series(2022, "", "[x]", "[z]", "[c]", "n/a", "#N/A"))).toEqual({});
    expect(latestOf([])).toEqual({});
  });

  it("frees a change of percentages from binary remainders", () => {
    expect(latestOf(series(2023, 70.1, 73.1)).change).toBe(3);
  });
});
