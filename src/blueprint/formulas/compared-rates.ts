import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { comparedFigures, partYear } from "./compared-figures";
import { column, own } from "./references";
import { seriesStart } from "./status-inputs";
import { workingColumn } from "./working-column";

const me = (header: string): string => own("CJ_Rates", header);

const comparedFrom = "Working: compared from";

/** The column that holds the start of the first year that is compared, such as 2020, and 0 for any. */
export function comparedFromColumn(): ColumnBlueprint {
  return { ...workingColumn(comparedFrom, latestStart(), 11), since: 3 };
}

/** The latest of the starts of its own series and of those of its two figures. */
function latestStart(): string {
  const starts = column("CJ_DataPoints", seriesStart);
  const ofFigure = (row: string): string => `IFERROR(${startNumber(`INDEX(${starts},${row})`)},0)`;
  return `MAX(${startNumber(me(seriesStart))},${ofFigure(me("Working: numerator row"))},${ofFigure(me("Working: denominator row"))})`;
}

/** 2020 of "2020-21", and 0 of "": a number, since MAX compares no texts. */
function startNumber(year: string): string {
  return `("0"&LEFT(${year},4))*1`;
}

/** The condition that the rate is compared with the year: neither its own series nor that of a figure starts later. */
export function hasRateBegun(year: ReportingYear): string {
  return `${Number.parseInt(year, 10)}>=${me(comparedFrom)}`;
}

/** The condition that either of its figures is marked as a part year. */
export function isPartYearOfRate(years: readonly ReportingYear[]): (year: ReportingYear) => string {
  const { headerOf } = comparedFigures("CJ_DataPoints", years);
  const marked = (year: ReportingYear, row: string): string =>
    `IFERROR(INDEX(${column("CJ_DataPoints", headerOf(year))},${row})="${partYear}",FALSE)`;
  return (year) =>
    `OR(${marked(year, me("Working: numerator row"))},${marked(year, me("Working: denominator row"))})`;
}
