import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { latestYearWhere, own } from "./references";
import { ofYear, type YearlyColumns } from "./year-columns";

/**
 * The columns that follow the years of a series: its latest number, the number before it, and the change.
 * The same words as `latestOf` in the domain.
 * @param compared where the table says which years can be compared: neither part years nor years before the series starts
 */
export function seriesColumns(
  table: string,
  years: readonly ReportingYear[],
  change: { readonly header: string; readonly numberFormat: string; readonly withPercent: boolean },
  compared?: YearlyColumns,
): readonly ColumnBlueprint[] {
  const me = (header: string): string => own(table, header);
  const valueIn = (yearCell: string): string => ofYear(years, yearCell, me);
  const latestYear = me("Latest year");
  const isCompared = (cell: string): string => (compared === undefined ? "" : `,ISNUMBER(${cell})`);
  const yearBefore = latestYearWhere(
    // the last year is before no other
    years.slice(0, -1),
    (year) =>
      `AND("${year}"<${latestYear},ISNUMBER(${me(year)})${isCompared(me(compared?.headerOf(year) ?? ""))})`,
  );
  const percent: ColumnBlueprint = {
    header: "Change per cent",
    role: "formula",
    align: "centre",
    widthInCharacters: 14,
    numberFormat: "0.0",
    formula:
      // nothing but a zero of the year before makes an error here
      `IF(${me(change.header)}="","",IFERROR(ROUND(100*${me(change.header)}/${valueIn(me("Compared with"))},9),"not applicable"))`,
  };
  return [
    {
      header: "Latest year",
      role: "formula",
      align: "centre",
      widthInCharacters: 10,
      formula: latestYearWhere(years, (year) => `ISNUMBER(${me(year)})`),
    },
    {
      header: "Latest",
      role: "formula",
      align: "right",
      widthInCharacters: 10,
      numberFormat: change.numberFormat,
      formula: valueIn(latestYear),
    },
    {
      header: "Compared with",
      role: "formula",
      align: "centre",
      widthInCharacters: 11,
      formula:
        compared === undefined ? yearBefore : `IF(ISNUMBER(${compared.in(latestYear)}),${yearBefore},"")`,
    },
    {
      header: change.header,
      role: "formula",
      align: "right",
      widthInCharacters: 13,
      numberFormat: change.numberFormat,
      formula:
        `IF(${me("Compared with")}="","",` + `ROUND(${me("Latest")}-${valueIn(me("Compared with"))},9))`,
    },
    ...(change.withPercent ? [percent] : []),
  ];
}
