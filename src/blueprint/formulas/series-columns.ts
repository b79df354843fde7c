import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { headerSpan, latestYearWhere, own, ownSpan } from "./references";

/**
 * The columns that follow the years of a series: its latest number, the number before it, and the change.
 * The same words as `latestOf` in the domain.
 */
export function seriesColumns(
  table: string,
  years: readonly ReportingYear[],
  change: { readonly header: string; readonly numberFormat: string; readonly withPercent: boolean },
): readonly ColumnBlueprint[] {
  const first = years[0] ?? "";
  const last = years.at(-1) ?? "";
  const me = (header: string): string => own(table, header);
  const valueIn = (yearCell: string): string =>
    `INDEX(${ownSpan(table, first, last)},1,MATCH(${yearCell},${headerSpan(table, first, last)},0))`;
  const percent: ColumnBlueprint = {
    header: "Change per cent",
    role: "formula",
    align: "right",
    widthInCharacters: 14,
    numberFormat: "0.0",
    formula:
      `IF(${me(change.header)}="","",IF(${valueIn(me("Compared with"))}=0,"not applicable",` +
      `ROUND(100*${me(change.header)}/${valueIn(me("Compared with"))},9)))`,
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
      formula: `IF(${me("Latest year")}="","",${valueIn(me("Latest year"))})`,
    },
    {
      header: "Compared with",
      role: "formula",
      align: "centre",
      widthInCharacters: 11,
      formula: latestYearWhere(years, (year) => `AND("${year}"<${me("Latest year")},ISNUMBER(${me(year)}))`),
    },
    {
      header: change.header,
      role: "formula",
      align: "right",
      widthInCharacters: 13,
      numberFormat: change.numberFormat,
      formula:
        `IF(${me("Compared with")}="","",` +
        `ROUND(${valueIn(me("Latest year"))}-${valueIn(me("Compared with"))},9))`,
    },
    ...(change.withPercent ? [percent] : []),
  ];
}
