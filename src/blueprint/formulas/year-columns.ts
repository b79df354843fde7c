import type { ReportingYear } from "../../domain/period";
import { headerSpan, own, ownSpan } from "./references";

/**
 * What a row says of the year that an expression names, asked year by year; "" for a year without a column. No place is
 * counted and no stretch is read: people put columns of their own between the years.
 * @param cell an expression for each year
 */
export function ofYear(
  years: readonly ReportingYear[],
  year: string,
  cell: (year: ReportingYear) => string,
): string {
  return years.reduce((otherwise, known) => `IF(${year}="${known}",${cell(known)},${otherwise})`, '""');
}

/** One working column for each year, under headers such as "Working: numerator 2020-21". */
export interface YearlyColumns {
  readonly headerOf: (year: ReportingYear) => string;
  /** the cell of this row for a year; without a column it is an error, which ISNUMBER or IFERROR has to take */
  readonly in: (year: string) => string;
  /** the cells of this row, for SUMPRODUCT */
  readonly cells: string;
  /** 1 for each of them from one year to another, both included, and 0 for the others: a factor in SUMPRODUCT */
  readonly between: (from: string, to: string) => string;
}

/** Cells are found by header on a stretch of their own, so that it matters to none of them what stands elsewhere. */
export function yearlyColumns(table: string, words: string, years: readonly ReportingYear[]): YearlyColumns {
  const [firstYear = "", lastYear = ""] = [years[0], years.at(-1)];
  const headerOf = (year: string): string => `Working: ${words} ${year}`;
  const [first, last] = [headerOf(firstYear), headerOf(lastYear)];
  const headers = headerSpan(table, first, last);
  const cells = ownSpan(table, first, last);
  const named = (year: string): string => `"${headerOf("")}"&${year}`;
  return {
    headerOf,
    // a look-up in the one header of a single year is not the same in all engines
    in: (year) =>
      years.length < 2
        ? `IF(${year}="${firstYear}",${own(table, first)},"")`
        : `INDEX(${cells},1,MATCH(${named(year)},${headers},0))`,
    cells,
    between: (from, to) => `(${headers}>=${named(from)})*(${headers}<=${named(to)})`,
  };
}
