import { figuresOf } from "../../catalogue/figures";
import { yearsBetween } from "../../domain/period";
import type { SheetBlueprint } from "../blueprint";
import { figureCheckColumn } from "../formulas/check-column";
import { figureSaysNowColumn } from "../formulas/evidence-shown";
import { comparedFigures } from "../formulas/compared-figures";
import { figureStatusColumns } from "../formulas/figure-status-columns";
import { baseFormulas } from "../formulas/percentage-base";
import { figuresTyped } from "../formulas/figures-typed";
import { ownErrorsTotal } from "../formulas/own-errors";
import { outcomeChoice } from "../formulas/outcome-choice";
import { betterWhen, polarityCells, polarityColumns } from "../formulas/polarity-column";
import { yearColumn } from "../formulas/profile-columns";
import { column } from "../formulas/references";
import { pointWordsColumns } from "../formulas/request-words";
import { seriesColumns } from "../formulas/series-columns";
import { thresholdsChangedCount } from "../formulas/thresholds-changed";
import { houseSheet, liveNote } from "../house-sheet";
import { sampleFigure } from "../sample-figures";
import { sourceOfSample } from "../sample-profiles";
import { tabColours } from "../tones";
import type { WorkbookScope } from "../workbook-scope";

const table = "CJ_DataPoints";

/** Every figure that is typed, one row each, one column per reporting year. */
export function dataPointsSheet(scope: WorkbookScope): SheetBlueprint {
  const years = yearsBetween(scope.firstYear, scope.reportingYear);
  const status = figureStatusColumns(years);
  return houseSheet({
    name: "Data points",
    tabColor: tabColours.type,
    title: "Data points",
    purpose: "Type each figure once, in its year (April to March).",
    liveNote: liveNote(
      // checks that lack a figure are nothing to report while no figure is there
      `${thresholdsChangedCount()}&IF(SUMPRODUCT((${column(table, figuresTyped)}<>"none")*1)=0,"No figure is typed yet.",` +
        `"Errors: "&(SUMIFS(${column("CJ_DataChecks", "Failed")},${column("CJ_DataChecks", "Severity")},"error")+${ownErrorsTotal})&". Warnings: "&SUMIFS(${column("CJ_DataChecks", "Failed")},${column("CJ_DataChecks", "Severity")},"warning")&". Not tested: "&SUM(${column("CJ_DataChecks", "Not tested")})&" (Data checks).")`,
    ),
    table: {
      name: table,
      keyHeader: "Id",
      columns: [
        { header: "Data point", role: "label", widthInCharacters: 56 },
        { header: "Id", role: "label", widthInCharacters: 19 },
        { header: "Unit", role: "label", widthInCharacters: 13 },
        ...years.map((year) => yearColumn(year)),
        ...seriesColumns(
          table,
          years,
          { header: "Change", numberFormat: "General", withPercent: true },
          comparedFigures(table, years),
        ),
        ...status.shown,
        figureCheckColumn(table),
        ...status.inputs,
        {
          header: "Better when",
          role: "input",
          widthInCharacters: 12,
          validation: betterWhen,
        },
        { header: "Markers", role: "input", widthInCharacters: 12 },
        { header: "Source", role: "input", widthInCharacters: 44 },
        { header: "Where it may come from", role: "label", widthInCharacters: 124 },
        { header: "How to count", role: "label", widthInCharacters: 144, since: 3 },
        { header: "Short name", role: "label", widthInCharacters: 58 },
        { header: "Kind", role: "label", widthInCharacters: 18 },
        {
          header: "Outcome",
          role: "label",
          widthInCharacters: 9,
          validation: outcomeChoice(scope.outcomeIds.length),
        },
        { header: "Years behind", role: "label", widthInCharacters: 9, align: "centre" },
        { header: "Part of", role: "label", widthInCharacters: 15, since: 2 },
        ...polarityColumns,
        ...status.working,
        ...pointWordsColumns(),
        figureSaysNowColumn(),
      ],
      rows: figuresOf(scope.outcomeIds).map((figure) => ({
        key: figure.id,
        formulas: baseFormulas(figure.id, years) ?? {},
        cells: {
          "Data point": figure.label,
          Id: figure.id,
          "Short name": figure.shortName,
          Kind: figure.kind,
          Outcome: figure.outcomeId ?? "",
          Unit: figure.unit ?? "",
          "Part of": figure.partOf ?? "",
          ...(figure.seriesStarts === undefined ? {} : { "Series starts": figure.seriesStarts }),
          ...(scope.sample ? sampleCells(figure.id, scope) : {}),
          "Where it may come from": figure.possibleSource,
          "How to count": figure.howToCount ?? "",
          ...polarityCells(figure.polarity),
          "Years behind": figure.yearsBehind,
        },
        ...(figure.label === "" ? { typedLabels: ["Data point", "Unit"] } : {}),
      })),
    },
  });
}

function sampleCells(id: string, scope: WorkbookScope): Record<string, string | number> {
  const figures = yearsBetween(scope.firstYear, scope.reportingYear).flatMap((year) => {
    const value = sampleFigure(id, year, scope.reportingYear);
    return value === undefined ? [] : [[year, value] as const];
  });
  return figures.length === 0 ? {} : { Source: sourceOfSample, ...Object.fromEntries(figures) };
}
