import { totalById } from "../../catalogue/figures";
import { errorWord } from "../../checks/relations/relation";
import type { Proportion } from "../../domain/figure";
import type { ReportingYear } from "../../domain/period";
import { rateCheckColumn } from "./check-column";
import { comparedFigures, comparedFormula, partYear } from "./compared-figures";
import { hasRateBegun } from "./compared-rates";
import { cellHeader } from "./figures-typed";
import { column, columnSpan, headerSpan, own, quoted } from "./references";
import { seriesStart } from "./status-inputs";

/**
 * The cells of a rate that divides two totals of data points (`FigureTotal`): the rows of Data points say in "Part of"
 * in which total they are added up. These formulas stand in the rows of such rates only.
 */
const rates = "CJ_Rates";
const partOf = column("CJ_DataPoints", "Part of");
const sides = ["Numerator", "Denominator"] as const;
/** The figures of a year with a word for an error: products over a whole column would spread one of any other figure. */
const figuresOf = (year: ReportingYear): string => column("CJ_DataPoints", cellHeader(year));

type Side = (typeof sides)[number];

/** The data points of the two totals of a rate, in pairs. */
function pairsOf(proportion: Proportion): readonly (readonly [numerator: string, denominator: string])[] {
  const under = totalById(proportion.denominator)?.figureIds ?? [];
  return (totalById(proportion.numerator)?.figureIds ?? []).map((id, i) => [id, under[i] ?? ""]);
}

/** `proportionOfTotals` in Excel's words: sum over sum; a pair is left out where both of its parts are [z]. */
function totalProportionFormula(proportion: Proportion, year: ReportingYear): string {
  const figures = figuresOf(year);
  const id = (side: Side): string => own(rates, side);
  const both = (count: (side: Side) => string): string => sides.map(count).join("+");
  const coded = (code: string): string =>
    both((side) => `COUNTIFS(${partOf},${id(side)},${figures},"${code}")`);
  const needed = (side: Side): string =>
    `(COUNTIFS(${partOf},${id(side)})-COUNTIFS(${partOf},${id(side)},${figures},"[z]"))`;
  const isLeftOut = (part: string): string =>
    `COUNTIFS(${column("CJ_DataPoints", "Id")},${quoted(part)},${figures},"[z]")`;
  const leftOut = pairsOf(proportion)
    .map((pair) => pair.map(isLeftOut).join("*"))
    .join("+");
  const inPairs = `(${both((side) => `COUNTIFS(${partOf},${id(side)})`)}-2*(${leftOut}))`;
  const present = both((side) => `SUMPRODUCT((${partOf}=${id(side)})*(${figures}<9E+99)*(${figures}<>""))`);
  const blank = both((side) => `SUMPRODUCT((${partOf}=${id(side)})*(${figures}=""))`);
  const sum = (side: Side): string => `SUMIFS(${figures},${partOf},${id(side)})`;
  const failed = '"not calculated: error in the figures"';
  return (
    `IFERROR(IF(${coded(errorWord)}>0,${failed},IF(${coded("[c]")}>0,"[c]",IF(${coded("[x]")}>0,"[x]",` +
    `IF(OR(${needed("Numerator")}=0,${needed("Denominator")}=0),"[z]",` +
    `IF(OR(${blank}>0,${both(needed)}<${inPairs}),"incomplete: "&(${present})&" of "&${inPairs},` +
    `IF(${present}<${both(needed)},"not calculated: text in the figures",` +
    `IF(${sum("Denominator")}=0,"not applicable",100*${sum("Numerator")}/${sum("Denominator")}))))))),${failed})`
  );
}

/** `totalOf` in Excel's words: the sum of the parts of a total, [z] left out; blank while a part is missing, `errorWord` for an error. */
export function totalFormula(id: string, year: ReportingYear): string {
  const figures = figuresOf(year);
  const needed = `(COUNTIFS(${partOf},${id})-COUNTIFS(${partOf},${id},${figures},"[z]"))`;
  const present = `SUMPRODUCT((${partOf}=${id})*(${figures}<9E+99)*(${figures}<>""))`;
  return (
    `IF(COUNTIFS(${partOf},${id},${figures},"${errorWord}")>0,"${errorWord}",` +
    `IF(${needed}=0,"[z]",IF(${present}<${needed},"",SUMIFS(${figures},${partOf},${id}))))`
  );
}

/**
 * The column Check of such a rate. Where a code or a gap keeps it from being worked out for the year due, it names the
 * parts without a number ("d.commenced"; ten ids in full would be cut off), unless there is worse to say.
 */
function checkOfTotal(proportion: Proportion, years: readonly ReportingYear[]): string {
  const [first = "", last = first] = [years[0], years.at(-1)];
  const due = own(rates, "Working: year due");
  const shown = own(rates, "Working: rate due");
  const cell = (id: string): string =>
    `INDEX(${columnSpan("CJ_DataPoints", first, last)},MATCH(${quoted(id)},${column("CJ_DataPoints", "Id")},0),` +
    `MATCH(${due},${headerSpan("CJ_DataPoints", first, last)},0))`;
  const item = proportion.id.split(".")[0] ?? "";
  const missing = pairsOf(proportion).map(([over, under]) => {
    const unlessNumber = (id: string): string =>
      `IF(ISNUMBER(${cell(id)}),"",", ${id.slice(item.length + 1)}")`;
    return `IF(${cell(over)}&${cell(under)}="[z][z]","",${unlessNumber(under)}&${unlessNumber(over)})`;
  });
  const isGap = `OR(${shown}="[c]",${shown}="[x]",AND(LEFT(${shown},10)="incomplete",LEFT(${shown},13)<>"incomplete: 0"))`;
  const failed = `SUMIFS(${column("CJ_DataChecks", "Failed")},${column("CJ_DataChecks", "Left")},${own(rates, "Id")})`;
  return (
    `IF(AND(${isGap},${own(rates, "Working: typed amiss")}="",${failed}=0),` +
    `"Not tested: ${item} has no number for "&${due}&" in "&MID(${missing.join("&")},3,200),` +
    `${rateCheckColumn(rates).formula ?? '""'})`
  );
}

/** The condition that the series of no part of either total starts later. */
function haveAllBegun(year: ReportingYear): string {
  const isPart = sides.map((side) => `(${partOf}=${own(rates, side)})`).join("+");
  return `SUMPRODUCT((${isPart})*(${column("CJ_DataPoints", seriesStart)}>"${year}"))=0`;
}

/**
 * The other cells of such a row, by header: the totals by year, errors that rest on a part, and years that are not
 * compared since a part is marked as a part year or its series starts later.
 */
export function totalRowFormulas(
  proportion: Proportion,
  years: readonly ReportingYear[],
): Readonly<Record<string, string>> {
  const errors = column("CJ_DataPoints", "Working: errors");
  const latest = own(rates, "Latest year");
  const overBoth = (sum: (side: Side) => string): string => sides.map(sum).join("+");
  return {
    ...Object.fromEntries(years.map((year) => [year, totalProportionFormula(proportion, year)])),
    ...Object.fromEntries(
      sides.flatMap((side) =>
        years.map((year) => [
          `Working: ${side.toLowerCase()} ${year}`,
          `IF(ISNUMBER(${own(rates, year)}),SUMIFS(${column("CJ_DataPoints", year)},${partOf},${own(rates, side)}),"")`,
        ]),
      ),
    ),
    Check: checkOfTotal(proportion, years),
    "Working: numerator row": '"total"',
    "Working: denominator row": '"total"',
    "Working: errors": `IF(${latest}="",0,${overBoth((side) => `SUMIFS(${errors},${partOf},${own(rates, side)})`)})`,
    ...Object.fromEntries(
      years.map((year) => {
        const header = comparedFigures(rates, years).headerOf(year);
        const marked = (side: Side): string =>
          `COUNTIFS(${partOf},${own(rates, side)},${column("CJ_DataPoints", header)},"${partYear}")`;
        const people = own(rates, `Working: denominator ${year}`);
        const hasBegun = `AND(${hasRateBegun(year)},${haveAllBegun(year)})`;
        const isPartYear = `${overBoth(marked)}>0`;
        return [header, comparedFormula({ isPartYear, hasBegun, cell: people })];
      }),
    ),
  };
}
