import type { Area } from "./address";
import { shownHeights } from "./automatic-heights";
import type { CellResult } from "./cell";
import { cellResult, isCellError } from "./cell";
import type { Sheet, WorkbookModel } from "./workbook-model";
import { cellKey, defaultColumnWidthInPoints, defaultRowHeightInPoints } from "./workbook-model";

/** The kinds that are drawn, in the words of `Excel.ChartType`. */
export const chartKinds = ["BarClustered", "ColumnClustered", "Line", "LineMarkers", "XYScatter"] as const;

export type ChartKind = (typeof chartKinds)[number];

/** Cells that a chart draws; by the sheet's id, so that renaming the sheet does no harm. */
export interface ChartSource {
  readonly sheetId: string;
  readonly area: Area;
}

export interface ChartSeries {
  readonly name: string;
  readonly values: ChartSource;
  /** words at the axis, or how far across the points of a scatter chart lie; absent: 1, 2, 3 … */
  readonly categories?: ChartSource;
  /** `#RRGGBB` of the bars, the line or the markers; absent: Excel's own */
  readonly color?: string;
  /** of a scatter chart; absent: circles of Excel's own size */
  readonly marker?: ChartMarker;
  /** a text beside each point; absent: none */
  readonly label?: ChartLabel;
}

export interface ChartMarker {
  readonly style: "Circle" | "None";
  readonly sizeInPoints?: number;
}

export const labelPositions = ["Top", "Bottom", "Left", "Right", "Center"] as const;

/** The name of the series, or what a cell holds. */
export interface ChartLabel {
  /** the one cell whose text the first point shows; absent: the name of the series, if `showsName` */
  readonly source?: ChartSource;
  readonly showsName: boolean;
  readonly position?: (typeof labelPositions)[number];
}

export interface ChartAxis {
  readonly title?: string;
  /** a cell that the title follows; `title` is then what stands while there is none */
  readonly titleSource?: ChartSource;
  /** false: the axis stands without numbers or words; absent: true */
  readonly hasLabels?: boolean;
  /** distance of its lines and numbers; absent: chosen when it is drawn */
  readonly step?: number;
  readonly isVisible: boolean;
  readonly hasGridlines: boolean;
  /** of a value axis; absent: chosen when it is drawn */
  readonly minimum?: number;
  readonly maximum?: number;
  /** of a category axis: the first bar at the top */
  readonly isReversed: boolean;
}

/** Where a chart hangs: the cell under its top left corner, how far inside that cell, and its size; in points. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
  readonly xInPoints: number;
  readonly yInPoints: number;
  readonly widthInPoints: number;
  readonly heightInPoints: number;
}

export type LegendPosition = "Top" | "Bottom" | "Left" | "Right";

/** A chart on a sheet. It holds no figures: they are taken from the cells whenever it is drawn or written. */
export interface Chart {
  readonly id: string;
  /** unique on its sheet */
  readonly name: string;
  readonly kind: ChartKind;
  /** absent: no title is shown */
  readonly title?: string;
  readonly series: readonly ChartSeries[];
  readonly legend?: LegendPosition;
  readonly valueAxis: ChartAxis;
  readonly categoryAxis: ChartAxis;
  /** for people who cannot see it; absent: `describeChart` says what it is */
  readonly altText?: string;
  readonly place: ChartPlace;
}

/** One bar or point; `value` is `undefined` where the cell holds no number. */
export interface ChartPoint {
  readonly category: CellResult;
  readonly value: number | undefined;
}

/** The cells of a series as they stand; none when their sheet is gone. */
export function pointsOf(workbook: WorkbookModel, series: ChartSeries): readonly ChartPoint[] {
  const values = resultsIn(workbook, series.values);
  const categories = series.categories === undefined ? [] : resultsIn(workbook, series.categories);
  return values.map((value, i) => ({
    category: series.categories === undefined ? i + 1 : (categories[i] ?? null),
    value: typeof value === "number" ? value : undefined,
  }));
}

function resultsIn(workbook: WorkbookModel, { sheetId, area }: ChartSource): readonly CellResult[] {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return [];
  const results: CellResult[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      results.push(cellResult(sheet.cells.get(cellKey(row, column))));
    }
  }
  return results;
}

/** The text of the one cell that a title or a label follows; `undefined` when its sheet is gone. */
export function linkedText(workbook: WorkbookModel, source: ChartSource): string | undefined {
  const [result] = resultsIn(workbook, source);
  if (result === undefined) return undefined;
  if (isCellError(result)) return result.error;
  return result === null ? "" : String(result);
}

/** The title of an axis as it reads now. */
export function axisTitle(workbook: WorkbookModel, axis: ChartAxis): string | undefined {
  return (axis.titleSource === undefined ? undefined : linkedText(workbook, axis.titleSource)) ?? axis.title;
}

/** What stands beside the points of a series now; "" for nothing. */
export function labelText(workbook: WorkbookModel, { label, name }: ChartSeries): string {
  if (label === undefined) return "";
  if (label.source !== undefined) return linkedText(workbook, label.source) ?? "";
  return label.showsName ? name : "";
}

const kindWords: Readonly<Record<ChartKind, string>> = {
  BarClustered: "Bar chart",
  ColumnClustered: "Column chart",
  Line: "Line chart",
  LineMarkers: "Line chart",
  XYScatter: "Scatter chart",
};

/** What the chart is, in words that stay true when its figures change. */
export function describeChart(chart: Chart): string {
  if (chart.altText !== undefined) return chart.altText;
  const names = chart.series.map(({ name }) => name).join(", ");
  const isPoints = chart.kind === "XYScatter"; // their names are those of rows, their labels change
  const several = chart.series.length > 1 && !isPoints ? ` It draws ${names}.` : "";
  return `${kindWords[chart.kind]}: ${chart.title ?? chart.name}.${several}`;
}

/** The place of a chart whose top left corner lies this far from the sheet's, in points. */
export function placeAt(
  sheet: Sheet,
  left: number,
  top: number,
  size: Pick<ChartPlace, "widthInPoints" | "heightInPoints">,
): ChartPlace {
  const across = cellAt(sheet.columnWidths, defaultColumnWidthInPoints, left);
  const down = cellAt(shownHeights(sheet), defaultRowHeightInPoints, top);
  return {
    row: down.index,
    column: across.index,
    xInPoints: across.rest,
    yInPoints: down.rest,
    widthInPoints: size.widthInPoints,
    heightInPoints: size.heightInPoints,
  };
}

/** How far the chart's top left corner lies from the sheet's, in points. */
export function cornerOf(sheet: Sheet, place: ChartPlace): { readonly left: number; readonly top: number } {
  return {
    left: startOf(sheet.columnWidths, defaultColumnWidthInPoints, place.column) + place.xInPoints,
    top: startOf(shownHeights(sheet), defaultRowHeightInPoints, place.row) + place.yInPoints,
  };
}

/** Distance in points of a row or column from the first one. */
export function startOf(sizes: ReadonlyMap<number, number>, standard: number, index: number): number {
  let start = index * standard;
  for (const [at, size] of sizes) if (at < index) start += size - standard;
  return start;
}

function cellAt(
  sizes: ReadonlyMap<number, number>,
  standard: number,
  distance: number,
): { readonly index: number; readonly rest: number } {
  let rest = Math.max(0, distance);
  for (let index = 0; ; index++) {
    const size = sizes.get(index) ?? standard;
    if (rest < size) return { index, rest };
    rest -= size;
  }
}
