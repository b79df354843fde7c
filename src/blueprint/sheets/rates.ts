import { figureById, totalById } from "../../catalogue/figures";
import { proportionsOf, rateName } from "../../catalogue/proportions";
import { yearsBetween, type ReportingYear } from "../../domain/period";
import type { SheetBlueprint } from "../blueprint";
import { rateCheckColumn } from "../formulas/check-column";
import { rateSaysNowColumn } from "../formulas/evidence-shown";
import { comparedFigures } from "../formulas/compared-figures";
import { outcomeChoice } from "../formulas/outcome-choice";
import { betterWhen, polarityCells, polarityColumns } from "../formulas/polarity-column";
import { countsOfRates, proportionStatusColumns } from "../formulas/proportion-status-columns";
import { column, own } from "../formulas/references";
import { seriesColumns } from "../formulas/series-columns";
import { totalRowFormulas } from "../formulas/total-proportion";
import { thresholdsChangedCount } from "../formulas/thresholds-changed";
import { houseSheet, liveNote } from "../house-sheet";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const table = "CJ_Rates";

/** Every calculated proportion; nobody types here. */
export function ratesSheet(scope: WorkbookScope): SheetBlueprint {
  const years = yearsBetween(scope.firstYear, scope.reportingYear);
  const status = proportionStatusColumns(years);
  return houseSheet({
    name: "Rates",
    tabColor: tabColours.read,
    title: "Rates",
    purpose: "Worked out from Data points; only targets are typed.",
    liveNote: liveNote(
      `${thresholdsChangedCount()}&"Conversions: see Notes."`,
      "3 thresholds changed, see Outcomes. Conversions: see Notes.",
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        { header: "Rate", role: "label", widthInCharacters: 50 },
        { header: "Id", role: "label", widthInCharacters: 11 },
        { header: "Unit", role: "label", widthInCharacters: 9 },
        ...years.map((year) => ({
          header: year,
          role: "formula" as const,
          widthInCharacters: 12,
          numberFormat: "0.0",
          align: "right" as const,
          formula: proportionFormula(year),
        })),
        ...seriesColumns(
          table,
          years,
          { header: "Change in percentage points", numberFormat: "0.0", withPercent: false },
          comparedFigures(table, years),
        ),
        {
          header: "Latest counts",
          role: "formula",
          widthInCharacters: 13,
          align: "centre",
          formula: latestCountsFormula(years),
          since: 2,
        },
        ...status.shown,
        rateCheckColumn(table),
        ...status.inputs,
        { header: "Better when", role: "input", widthInCharacters: 12, validation: betterWhen },
        { header: "Named by", role: "label", widthInCharacters: 10, since: 3 },
        { header: "Short name", role: "label", widthInCharacters: 58 },
        {
          header: "Outcome",
          role: "label",
          widthInCharacters: 9,
          validation: outcomeChoice(scope.outcomeIds.length),
        },
        { header: "Numerator", role: "label", widthInCharacters: 11 },
        { header: "Denominator", role: "label", widthInCharacters: 13 },
        { header: "Counted", role: "label", widthInCharacters: 12, since: 2 },
        { header: "Out of", role: "label", widthInCharacters: 12, since: 2 },
        { header: "Years behind", role: "label", widthInCharacters: 9, align: "centre" },
        ...polarityColumns,
        rowOf("Working: numerator row", "Numerator"),
        rowOf("Working: denominator row", "Denominator"),
        ...status.working,
        rateSaysNowColumn(),
      ],
      rows: proportionsOf(scope.outcomeIds).map((proportion) => ({
        key: proportion.id,
        cells: {
          Rate: rateName(proportion),
          Id: proportion.id,
          "Named by": proportion.basis === "title" ? "the tool" : "us",
          "Short name": proportion.shortName,
          Outcome: proportion.outcomeId,
          Numerator: proportion.numerator,
          Denominator: proportion.denominator,
          Unit: proportion.unit ?? "per cent",
          ...polarityCells(proportion.polarity),
          "Years behind": proportion.yearsBehind,
          Counted: unitOf(proportion.numerator),
          "Out of": unitOf(proportion.denominator),
        },
        ...(totalById(proportion.numerator) === undefined
          ? {}
          : { formulas: totalRowFormulas(proportion, years) }),
      })),
    },
  });
}

/** What the data points of one side count: "people", "tenancies". */
function unitOf(id: string): string {
  return figureById(totalById(id)?.figureIds[0] ?? id)?.unit ?? "people";
}

/** "41 of 60": the two counts behind the latest percentage, totals where it divides totals. */
function latestCountsFormula(years: readonly ReportingYear[]): string {
  const { numerators, denominators } = countsOfRates(years);
  const latest = own(table, "Latest year");
  return `IF(${latest}="","",IFERROR(ROUND(${numerators.in(latest)},2)&" of "&ROUND(${denominators.in(latest)},2),""))`;
}

/** Where a data point stands, counted from the first row of Data points; sorting that table keeps it true. */
function rowOf(header: string, idHeader: string): SheetBlueprint["table"]["columns"][number] {
  return {
    header,
    role: "formula",
    widthInCharacters: 11,
    formula: `IFERROR(MATCH(${own(table, idHeader)},${column("CJ_DataPoints", "Id")},0),"missing")`,
  };
}

/** `proportionOf` in Excel's words. */
export function proportionFormula(year: ReportingYear): string {
  const cell = (row: string): string => `INDEX(${column("CJ_DataPoints", year)},${own(table, row)})`;
  const n = cell("Working: numerator row");
  const d = cell("Working: denominator row");
  const either = (code: string): string => `OR(${n}="${code}",${d}="${code}")`;
  return (
    `IF(OR(ISERROR(${n}),ISERROR(${d})),"not calculated: error in the figures",` +
    `IF(${either("[c]")},"[c]",IF(${either("[x]")},"[x]",IF(${either("[z]")},"[z]",` +
    `IF(OR(${n}="",${d}=""),"incomplete: "&IF(OR(ISNUMBER(${n}),ISNUMBER(${d})),1,0)&" of 2",` +
    `IF(NOT(AND(ISNUMBER(${n}),ISNUMBER(${d}))),"not calculated: text in the figures",` +
    `IF(${d}=0,"not applicable",100*${n}/${d})))))))`
  );
}
