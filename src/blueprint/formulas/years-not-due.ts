import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { own } from "./references";
import { workingColumn } from "./working-column";

/** The column with the years of the workbook in which a row's figure is not due: "2023-24 2024-25 ", "" for none. */
export const yearsNotDue = "Working: not due";

/**
 * That column, the same formula in all rows: years after the one that is due and years before the series begins. While
 * Setup names no reporting year nothing is known, so every year counts as due.
 * @param hasNotBegun the condition that the series begins after a year
 * @param isNever a condition: the row has no figure in any year
 */
export function yearsNotDueColumn(
  table: string,
  years: readonly ReportingYear[],
  hasNotBegun: (year: ReportingYear) => string,
  isNever?: string,
): ColumnBlueprint {
  const due = own(table, "Working: year due");
  const list = years.map((year) => `IF(OR("${year}">${due},${hasNotBegun(year)}),"${year} ","")`).join("&");
  const unlessNever = (rest: string): string =>
    isNever === undefined ? rest : `IF(${isNever},"${years.map((year) => `${year} `).join("")}",${rest})`;
  return {
    ...workingColumn(yearsNotDue, `IFERROR(${unlessNever(`IF(${due}="","",${list})`)},"")`, 24),
    since: 3,
  };
}

/** The condition that the column, or several of them joined, names the year. */
export function isNotDueIn(year: ReportingYear, list: string): string {
  return `ISNUMBER(FIND("${year}",${list}))`;
}
