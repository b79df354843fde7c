import type { ChartPlaceBlueprint, RowChartBlueprint, SheetBlueprint } from "../blueprint/blueprint";
import { a1, a1Block } from "./a1";
import type { ChartLook, Operation } from "./operations";
import type { SheetPlaces } from "./plan-looks";
import { planScatter } from "./plan-scatter";
import type { ChartState } from "./workbook-state";

/** What the charts of a sheet need, and how many are missing or draw nothing. */
export interface ChartWork {
  readonly missing: number;
  readonly operations: readonly Operation[];
}

/** What stands on a sheet when its charts are planned. */
export interface ChartsFound {
  readonly found: readonly ChartState[];
  /** the legend of the sheet says so */
  readonly isFinished: boolean;
  /** keys of the rows that this run adds */
  readonly newRows: readonly string[];
  /** headers of the columns that this run adds, so that charts draw more of them */
  readonly newColumns: ReadonlySet<string>;
}

/**
 * A chart is found by its name and then left alone, since people may have moved or coloured it; a missing one is made.
 * One that draws nothing, or whose row comes back, is made anew: what it drew went with the row, and a series that lost
 * its cells is gone or cannot be led to others. Where the table has more columns a chart draws them where it stands. Charts
 * hang on cells and move with them; all are placed again only where the column for them is new. On a sheet that was
 * never finished all are shaped again, and a single chart without a name of ours is taken for the one at which the run
 * before stopped, between adding and naming it.
 */
export function planCharts(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  { found, isFinished, newRows, newColumns }: ChartsFound,
): ChartWork {
  const declared = blueprint.charts ?? [];
  const seriesOf = new Map(found.map(({ name, seriesCount }) => [name, seriesCount]));
  const absent = declared.filter(({ name }) => !seriesOf.has(name));
  const missing = declared.filter(({ name }) => (seriesOf.get(name) ?? 0) === 0);
  const strangers = found.filter(({ name }) => declared.every((chart) => chart.name !== name));
  const [halfMade] = isFinished || strangers.length !== 1 ? [] : strangers;
  const ofRows = declared.filter((chart) => chart.kind !== "XYScatter");
  const toObtain = ofRows.filter((chart) => missing.includes(chart) || newRows.includes(chart.rowKey));
  const toShape = ofRows.filter(
    (chart) => !isFinished || toObtain.includes(chart) || newColumns.has(chart.place.header),
  );
  const toLead = newColumns.size > 0 ? ofRows.filter((chart) => !toShape.includes(chart)) : [];
  // a scatter chart has many series, and nobody can tell where a run stopped among them: it is made anew
  const toMake = declared
    .filter((chart) => chart.kind === "XYScatter")
    .filter(
      (chart) =>
        !isFinished || missing.includes(chart) || chart.points.some(({ rowKey }) => newRows.includes(rowKey)),
    );
  const replaced = [...toObtain, ...toMake].map(({ name }) => name);
  if (toMake.length > 0 && halfMade !== undefined) replaced.push(halfMade.name);
  const mayTakeUp = toMake.length === 0 && halfMade !== undefined && halfMade.seriesCount > 0;
  const toTakeUp = mayTakeUp ? toObtain.find((chart) => absent.includes(chart)) : undefined;
  return {
    missing: missing.length,
    operations: [
      ...found
        .filter(({ name }) => replaced.includes(name))
        .map(({ name }): Operation => ({ kind: "remove chart", sheet: places.sheet, chart: name })),
      ...toMake.map((chart) => planScatter(chart, places)),
      ...toObtain.map((chart) => obtain(chart, places, chart === toTakeUp ? halfMade?.name : undefined)),
      ...toShape.map((chart): Operation => ({
        kind: "chart look",
        sheet: places.sheet,
        chart: chart.name,
        look: lookOf(chart, places),
      })),
      ...toLead.map((chart): Operation => ({
        kind: "chart data",
        sheet: places.sheet,
        chart: chart.name,
        look: lookOf(chart, places),
      })),
    ],
  };
}

function obtain(chart: RowChartBlueprint, places: SheetPlaces, halfMade: string | undefined): Operation {
  const { sheet } = places;
  return halfMade === undefined
    ? {
        kind: "add chart",
        sheet,
        name: chart.name,
        chartKind: chart.kind,
        values: span(chart, chart.values, places),
      }
    : { kind: "rename chart", sheet, chart: halfMade, to: chart.name };
}

function lookOf(chart: RowChartBlueprint, places: SheetPlaces): ChartLook {
  const { title, seriesName, colour, isReversed, valueAxisTitle, categoryAxisTitle, place } = chart;
  return {
    title,
    seriesName,
    values: span(chart, chart.values, places),
    categories: span(chart, chart.categories, places),
    colour,
    isReversed,
    ...(valueAxisTitle === undefined ? {} : { valueAxisTitle }),
    ...(categoryAxisTitle === undefined ? {} : { categoryAxisTitle }),
    topCell: topCellOf(place, places),
    width: place.widthInPoints,
    height: place.heightInPoints,
  };
}

/** The cell at whose corner a chart begins. */
function topCellOf({ rowKey, header }: ChartPlaceBlueprint, places: SheetPlaces): string {
  return a1(places.rowOf(rowKey) ?? places.firstRow, places.columnOf(header));
}

/** A stretch of cells of the chart's row, as the columns stand. */
function span(
  chart: RowChartBlueprint,
  { first, last }: RowChartBlueprint["values"],
  places: SheetPlaces,
): string {
  const left = places.columnOf(first);
  return a1Block(places.rowOf(chart.rowKey) ?? places.firstRow, left, 1, places.columnOf(last) - left + 1);
}
