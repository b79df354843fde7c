import { plainValue, readCellValue, roundTo, type CellValue, type RawValue } from "../domain/cell-value";
import type { ReportingYear } from "../domain/period";
import type { CalculatedCell, CheckedWorkbook } from "./checked-workbook";
import type { Judgement } from "./rule";

/** The value of a data point in a year; a data point that is not there is an error, as its look-up is in the sheet. */
export function figureIn(workbook: CheckedWorkbook, id: string, year: ReportingYear): CellValue {
  return workbook.figures.get(id)?.valueIn(year) ?? { state: "error", error: "#N/A" };
}

/**
 * Judges a cell that a formula of ours fills: passed when the formula is still ours and the cell shows what the pure
 * function gives (numbers to nine digits).
 */
export function calculatedJudgement(
  cell: CalculatedCell,
  expected: RawValue,
  name: string,
  year?: ReportingYear,
): Judgement {
  const agrees = sameCell(cell.value, expected);
  const during = year === undefined ? "" : `, in ${year}`;
  return {
    verdict: agrees && cell.formulaIntact ? "passed" : "failed",
    place: cell.place,
    ...(year === undefined ? {} : { year }),
    values: { found: plainValue(readCellValue(cell.value)), expected: plainValue(readCellValue(expected)) },
    message: () =>
      agrees
        ? `${name} is typed over its formula, expected the formula that works out ${show(expected)}${during}`
        : `${name} shows ${show(cell.value)}, expected ${show(expected)}${during}`,
  };
}

function sameCell(found: RawValue, expected: RawValue): boolean {
  if (typeof found === "number" && typeof expected === "number")
    return roundTo(found, 9) === roundTo(expected, 9);
  return (found ?? "") === (expected ?? "");
}

function show(value: RawValue): string {
  if (typeof value === "number") return String(roundTo(value, 4));
  return value === "" || value === null ? "nothing" : `"${String(value)}"`;
}
