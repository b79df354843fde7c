import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { workingColumn } from "./working-column";
import { yearlyColumns, type YearlyColumns } from "./year-columns";

/** What stands for a year in `comparedColumns` where the year is not complete. */
export const partYear = "part year";

/** Where Data points and Rates hold what the figures or counts of other years are compared with. */
export function comparedFigures(table: string, years: readonly ReportingYear[]): YearlyColumns {
  return yearlyColumns(table, "compared", years);
}

/** What `comparedFormula` asks of a year, as conditions, and the figure or count that stands in it. */
export interface ComparedYear {
  readonly isPartYear: string;
  readonly hasBegun: string;
  readonly cell: string;
}

/** The number of a year if it can be compared: the series has begun and the year is complete, else it says "part year". */
export function comparedFormula({ isPartYear, hasBegun, cell }: ComparedYear): string {
  return `IF(${isPartYear},"${partYear}",IF(IF(ISNUMBER(${cell}),${hasBegun},FALSE),${cell},""))`;
}

/** @see comparedFormula */
export function comparedColumns(
  years: readonly ReportingYear[],
  compared: (year: ReportingYear) => ComparedYear,
): readonly ColumnBlueprint[] {
  return years.map((year) => ({
    ...workingColumn(`compared ${year}`, comparedFormula(compared(year)), 11),
    since: 2,
    formerly: [`Working: part year ${year}`],
  }));
}
