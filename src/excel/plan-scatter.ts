import type { LinkedTitleBlueprint, ScatterChartBlueprint } from "../blueprint/blueprint";
import { a1, columnLetters } from "./a1";
import type { LinkedTitle, Operation } from "./operations";
import { sheetReference, type SheetPlaces } from "./plan-looks";

/** A scatter chart with all its series, its points where their rows and columns stand now. */
export function planScatter(chart: ScatterChartBlueprint, places: SheetPlaces): Operation {
  const { title, points, axis, upTitle, acrossTitle, place } = chart;
  const cellOf = (rowKey: string, header: string): string =>
    a1(places.rowOf(rowKey) ?? places.firstRow, places.columnOf(header));
  return {
    kind: "add scatter",
    sheet: places.sheet,
    name: chart.name,
    scatter: {
      title,
      axis,
      points: points.map((point) => ({
        seriesName: point.seriesName,
        across: cellOf(point.rowKey, point.across),
        up: cellOf(point.rowKey, point.up),
        labelFormula: linkTo(point.rowKey, point.label, places),
        labelPosition: point.labelPosition,
        ...(point.colour === undefined ? {} : { colour: point.colour }),
      })),
      upTitle: linkedTitle(upTitle, places),
      acrossTitle: linkedTitle(acrossTitle, places),
      topCell: cellOf(place.rowKey, place.header),
      width: place.widthInPoints,
      height: place.heightInPoints,
    },
  };
}

function linkedTitle({ rowKey, header, meanwhile }: LinkedTitleBlueprint, places: SheetPlaces): LinkedTitle {
  return { formula: linkTo(rowKey, header, places), meanwhile };
}

/** `='Impact and effort'!$A$6` */
function linkTo(rowKey: string, header: string, places: SheetPlaces): string {
  const row = places.rowOf(rowKey) ?? places.firstRow;
  return `=${sheetReference(places.sheet).replace(/A1$/, `$${columnLetters(places.columnOf(header))}$${row + 1}`)}`;
}
