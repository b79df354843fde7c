import type { CellResult } from "../../../src/workbench/model/cell";
import { dateSerial } from "../../../src/workbench/host/excel-date";
import { formatValue } from "../../../src/workbench/host/format-value";

const firstOfApril = dateSerial(2024, 4, 1) ?? NaN;

const cases: readonly (readonly [CellResult, string, string])[] = [
  [12, "General", "12"],
  [0.1 + 0.2, "General", "0.3"],
  [1 / 3, "General", "0.3333333333"],
  [123456789012, "General", "1.23457E+11"],
  [-2.5, "General", "-2.5"],
  [null, "General", ""],
  [true, "General", "TRUE"],
  [{ error: "#DIV/0!" }, "0.0", "#DIV/0!"],
  ["incomplete: 5 of 6", "0.0", "incomplete: 5 of 6"],
  ["2009-10", "@", "2009-10"],
  [3.1667, "0.0", "3.2"],
  [2.675, "0.00", "2.68"],
  [-2.5, "0", "-3"],
  [-0.04, "0.0", "0.0"],
  [1234.5, "#,##0", "1,235"],
  [1234567, "#,##0", "1,234,567"],
  [0.45, "0%", "45%"],
  [0.143, "0.0%", "14.3%"],
  [0.5, "#.##", ".5"],
  [7, "000", "007"],
  [1200, '"£"#,##0', "£1,200"],
  [5, '0 "people"', "5 people"],
  [-5, "0;(0)", "(5)"],
  [0, '0;-0;"none"', "none"],
  [0, "0;-0;;@", ""],
  ["a", "0;-0;;@", "a"],
  [5, ";;;", ""],
  [1500, "0.00E+00", "1.50E+03"],
  [-5, "[Red]0", "-5"],
  [firstOfApril, "mmm-yy", "Apr-24"],
  [firstOfApril, "dd/mm/yyyy", "01/04/2024"],
  [firstOfApril, "d mmmm yyyy", "1 April 2024"],
  [firstOfApril, "dddd", "Monday"],
  [firstOfApril + 0.4375, "hh:mm", "10:30"],
];

describe("the text that a cell shows", () => {
  it.each(cases)("of %j as %j is %j", (result, numberFormat, text) => {
    expect(formatValue(result, numberFormat)).toBe(text);
  });
});
