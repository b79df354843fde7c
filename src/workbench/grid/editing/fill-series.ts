import { readReportingYear, startOf, yearFrom } from "../../../domain/period";
import type { CellConstant } from "../../model/cell";
import type { CellContent } from "../../model/cell-contents";

/** A cell that a series may start from. */
export interface SeriesCell {
  readonly content: CellContent;
  /** a number that is shown as a date */
  readonly isDate: boolean;
}

/** The value at a place of the line: 0 is its first selected cell, negative places lie before it. */
export type Series = (index: number) => CellConstant;

/**
 * How a line of selected cells goes on: two or more numbers with one step, reporting years, or dates. One number alone is
 * copied, one reporting year or date goes on by one, as a person who drags it expects.
 * @returns `undefined` when the cells are no series and are copied instead
 */
export function seriesOf(cells: readonly SeriesCell[]): Series | undefined {
  const values = cells.map(({ content }) => (content.kind === "constant" ? content.value : undefined));
  const years = values.map(yearStart);
  if (years.every((year) => year !== undefined)) {
    const at = stepping(years, 1);
    return at && ((index) => yearFrom(at(index)));
  }
  if (!values.every((value) => typeof value === "number")) return undefined;
  return stepping(values, cells.every(({ isDate }) => isDate) ? 1 : undefined);
}

/** @param stepOfOne the step when there is only one number; without it one number is no series */
function stepping(
  numbers: readonly number[],
  stepOfOne: number | undefined,
): ((index: number) => number) | undefined {
  const [first, second] = numbers;
  if (first === undefined) return undefined;
  const step = second === undefined ? stepOfOne : second - first;
  if (step === undefined) return undefined;
  const at = (index: number): number => rounded(first + index * step);
  return numbers.every((number, i) => at(i) === rounded(number)) ? at : undefined;
}

/** 0.1, 0.2 goes on with 0.3 and not with 0.30000000000000004: Excel keeps 15 digits. */
function rounded(number: number): number {
  return Number(number.toPrecision(15));
}

function yearStart(value: CellConstant | undefined): number | undefined {
  const reading = typeof value === "string" ? readReportingYear(value) : undefined;
  return reading?.ok === true ? startOf(reading.year) : undefined;
}
