import { readReportingYear, startOf, yearFrom, yearsBefore, yearsBetween } from "../../src/domain/period";

describe("readReportingYear", () => {
  it.each(["2024-25", "2009-10", "2000-01", "2099-00"])("reads %s", (text) => {
    expect(readReportingYear(text)).toEqual({ ok: true, year: text });
  });

  it("passes over spaces at the ends", () => {
    expect(readReportingYear(" 2024-25 ")).toEqual({ ok: true, year: "2024-25" });
  });

  it.each([
    ["2024", "2024-25"],
    ["2024-26", "2024-25"],
    ["2024/25", "2024-25"],
    ["2024-2025", "2024-25"],
    ["2024-25 (provisional)", "2024-25"],
    ["2024–25", "2024-25"],
    ["last year", "2024-25"],
    ["", "2024-25"],
    ["2030-29", "2030-31"],
    ["1850", "2024-25"],
  ])("refuses %j and suggests %s", (text, suggestion) => {
    expect(readReportingYear(text)).toEqual({
      ok: false,
      expected: `a reporting year from 1 April to 31 March, such as ${suggestion}`,
    });
  });
});

describe("a reporting year that no workbook holds", () => {
  it.each(["1999-00", "1904-05", "2100-01"])("is refused with the years that are held: %s", (text) => {
    expect(readReportingYear(text)).toEqual({
      ok: false,
      expected: "a reporting year from 2000-01 to 2099-00",
    });
  });
});

describe("reporting years", () => {
  it("are written with the last two digits of the year in which they end", () => {
    expect([2024, 2009, 2000, 2099].map(yearFrom)).toEqual(["2024-25", "2009-10", "2000-01", "2099-00"]);
  });

  it("start in the calendar year that they are written with first", () => {
    expect(startOf(yearFrom(2024))).toBe(2024);
  });

  it("run from first to last, both included, oldest first", () => {
    expect(yearsBetween(yearFrom(2020), yearFrom(2024))).toEqual([
      "2020-21",
      "2021-22",
      "2022-23",
      "2023-24",
      "2024-25",
    ]);
  });

  it("are one when first and last are the same, and none when the first is after the last", () => {
    expect(yearsBetween(yearFrom(2024), yearFrom(2024))).toEqual(["2024-25"]);
    expect(yearsBetween(yearFrom(2025), yearFrom(2024))).toEqual([]);
  });

  it("are counted back across a turn of the century", () => {
    expect(yearsBefore(yearFrom(2024), 4)).toBe("2020-21");
    expect(yearsBefore(yearFrom(2000), 1)).toBe("1999-00");
  });
});
