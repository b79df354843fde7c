import { dateSerial } from "../../../src/workbench/host/excel-date";
import { parseInput } from "../../../src/workbench/host/parse-input";

const today = new Date(2026, 10, 21);

const on = (year: number, month: number, day: number): number => dateSerial(year, month, day) ?? NaN;

/** typed text, content in a General cell, number format that the cell gets (empty: it stays General) */
const numbers: readonly (readonly [string, number, string])[] = [
  ["45", 45, ""],
  [" 45 ", 45, ""],
  ["-4.5", -4.5, ""],
  ["+3", 3, ""],
  [".5", 0.5, ""],
  ["(12)", -12, ""],
  ["45%", 0.45, "0%"],
  ["14.3%", 0.143, "0.00%"],
  ["-5 %", -0.05, "0%"],
  ["1,234", 1234, "#,##0"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["£1,200", 1200, '"£"#,##0'],
  ["1e3", 1000, "0.00E+00"],
  ["2009-10", on(2009, 10, 1), "mmm-yy"],
  ["2011-12", on(2011, 12, 1), "mmm-yy"],
  ["1/4/2024", on(2024, 4, 1), "dd/mm/yyyy"],
  ["01-04-24", on(2024, 4, 1), "dd/mm/yyyy"],
  ["2024-04-01", on(2024, 4, 1), "dd/mm/yyyy"],
  ["1/4", on(2026, 4, 1), "dd-mmm"],
  ["1-5", on(2026, 5, 1), "dd-mmm"],
  ["4/25", on(2025, 4, 1), "mmm-yy"],
  ["4/2025", on(2025, 4, 1), "mmm-yy"],
  ["Apr 2025", on(2025, 4, 1), "mmm-yy"],
  ["1 April 2025", on(2025, 4, 1), "dd-mmm-yy"],
  ["1-Apr", on(2026, 4, 1), "dd-mmm"],
  ["10:30", 0.4375, "hh:mm"],
];

const texts = [
  "2024-25", // there is no month 25
  "2012-13",
  "13/13/2024",
  "31/2/2024",
  "1,23",
  "12 people",
  "[x]",
  "-",
  "n/a",
  "1.2.3",
  "LE19.c",
  "Q1",
  "e3",
  "May", // a month alone is a word
];

describe("a text typed into a cell formatted General", () => {
  it.each(numbers)("reads %j as the number %p", (text, value, numberFormat) => {
    const expected = {
      content: { kind: "constant", value },
      ...(numberFormat === "" ? {} : { numberFormat }),
    };
    expect(parseInput(text, { today })).toEqual(expected);
  });

  it.each(texts)("keeps %j as text", (text) => {
    expect(parseInput(text, { today })).toEqual({ content: { kind: "constant", value: text } });
  });

  it("knows formulas, TRUE and FALSE, errors, and nothing", () => {
    expect(parseInput("=A1*2").content).toEqual({ kind: "formula", formula: "A1*2" });
    expect(parseInput("true").content).toEqual({ kind: "constant", value: true });
    expect(parseInput("#n/a").content).toEqual({ kind: "formula", formula: "#N/A" });
    expect(parseInput("").content).toEqual({ kind: "empty" });
    expect(parseInput("=").content).toEqual({ kind: "constant", value: "=" });
  });

  it("takes what follows an apostrophe as text", () => {
    expect(parseInput("'2009-10").content).toEqual({ kind: "constant", value: "2009-10" });
    expect(parseInput("'=A1").content).toEqual({ kind: "constant", value: "=A1" });
  });
});

describe("a text typed into a formatted cell", () => {
  it.each(["2009-10", "45", "=A1", "TRUE"])("keeps %j as text where the format is text", (text) => {
    expect(parseInput(text, { numberFormat: "@" }).content).toEqual({ kind: "constant", value: text });
  });

  it("leaves the format of the cell alone", () => {
    expect(parseInput("1,234", { numberFormat: "0.0" })).toEqual({
      content: { kind: "constant", value: 1234 },
    });
  });

  it("takes a plain number as percent where a person types it into a percent cell, not where code writes it", () => {
    expect(parseInput("45", { numberFormat: "0%", typed: true }).content).toEqual({
      kind: "constant",
      value: 0.45,
    });
    expect(parseInput("45", { numberFormat: "0%" }).content).toEqual({ kind: "constant", value: 45 });
  });
});
