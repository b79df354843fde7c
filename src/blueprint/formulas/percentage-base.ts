import { proportions } from "../../catalogue/proportions";
import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { column, own, quoted, threshold } from "./references";
import { workingColumn } from "./working-column";
import { ofYear, yearlyColumns } from "./year-columns";

/**
 * The counts behind a typed percentage: `counts` of `figureStatus` in Excel's words. Rates works them out where it knows
 * both ("NI4.i.counts" for NI4.i), so these formulas stand in the rows of such percentages only; the others stay "".
 */
const table = "CJ_DataPoints";
const w = (header: string): string => own(table, `Working: ${header}`);
const row = w("row of counts");
const counted = w("counted");
const outOf = w("out of");
const countedBefore = w("counted before");
const outOfBefore = w("out of before");

const headers = [
  "row of counts",
  "counted",
  "out of",
  "years with counts",
  "counted before",
  "out of before",
] as const;

/** Empty for a row without counts; `baseFormulas` fills the others. */
export function baseColumns(): readonly ColumnBlueprint[] {
  return headers.map((header) => ({ ...workingColumn(header, '""', 9), since: 3 }));
}

/** The cells of a row whose percentage has its counts on Rates; undefined for any other data point. */
export function baseFormulas(
  id: string,
  years: readonly ReportingYear[],
): Readonly<Record<string, string>> | undefined {
  const rate = `${id}.counts`;
  if (!proportions.some((proportion) => proportion.id === rate)) return undefined;
  const count = (side: "numerator" | "denominator", year: ReportingYear): string =>
    `INDEX(${column("CJ_Rates", yearlyColumns("CJ_Rates", side, years).headerOf(year))},${row})`;
  const now = (side: "numerator" | "denominator"): string =>
    `IFERROR(${ofYear(years, own(table, "Latest year"), (year) => count(side, year))},"")`;
  const compared = yearlyColumns(table, "compared", years);
  /** one term for each year that the baseline is the mean of */
  const overBaseline = (term: (year: ReportingYear) => string): string =>
    years
      .map(
        (year) =>
          `IF(AND(ISNUMBER(${own(table, compared.headerOf(year))}),"${year}">=${w("baseline from")},"${year}"<=${w("baseline to")}),${term(year)},0)`,
      )
      .join("+");
  const before = (side: "numerator" | "denominator"): string =>
    `IFERROR(IF(OR(${w("years averaged")}=0,${w("years with counts")}<>${w("years averaged")}),"",` +
    `${overBaseline((year) => count(side, year))}),"")`;
  return {
    "Working: row of counts": `IFERROR(MATCH(${quoted(rate)},${column("CJ_Rates", "Id")},0),"none")`,
    "Working: counted": now("numerator"),
    "Working: out of": now("denominator"),
    "Working: years with counts": `IFERROR(${overBaseline((year) => `IF(ISNUMBER(${count("denominator", year)}),1,0)`)},0)`,
    "Working: counted before": before("numerator"),
    "Working: out of before": before("denominator"),
  };
}

const q = `((${counted}+${countedBefore})/(${outOf}+${outOfBefore}))`;

/** Whether the share of the latest year rests on too few. */
export function isLatestTooSmall(isPercent: string): string {
  return `IF(AND(${isPercent},ISNUMBER(${outOf})),${outOf}<${threshold("minBase")},FALSE)`;
}

/** The same of either share; both are known. */
export const isBaseTooSmall = `OR(${outOf}<${threshold("minBase")},${outOfBefore}<${threshold("minBase")})`;

const few = (m: string, n: string, when: string): string =>
  `"only "&ROUND(${m},2)&" of "&ROUND(${n},2)&"${when}, fewer than "&ROUND(${threshold("minBase")},2)`;

export const base = {
  /** "" while the counts of a year are not known */
  ordinaryVariation:
    `IF(OR(${outOf}="",${outOfBefore}=""),"",` +
    `ROUND(${threshold("variation")}*100*SQRT(MAX(0,${q}*(1-${q})*(1/${outOf}+1/${outOfBefore}))),9))`,
  fewNow: few(counted, outOf, ""),
  fewBefore: few(countedBefore, outOfBefore, " in the years before"),
} as const;
