import { formatValue } from "../../host/format-value";
import { isCellError } from "../../model/cell";
import type { CellResult } from "../../model/cell";
import type { Chart, ChartAxis } from "../../model/chart";
import { axisTitle, describeChart, labelText, pointsOf } from "../../model/chart";
import type { Sheet, WorkbookModel } from "../../model/workbook-model";
import type { TextMeasure } from "../look/text-measure";
import { pixelsPerPoint } from "../look/text-measure";
import type { PaneGeometry, Rectangle, ViewGeometry } from "../surface/pane-geometry";
import type { SheetLayout } from "../surface/sheet-layout";
import { drawChart } from "./draw-chart";
import type { DrawnSeries, MeasureText } from "./lay-out-chart";
import { layOutChart } from "./lay-out-chart";

/** The charts of the sheet in front, over its cells. */
export interface ChartLayer {
  readonly element: HTMLElement;
  /** @param version counts changes; charts drawn for another version are drawn again */
  show(sheet: Sheet, layout: SheetLayout, geometry: ViewGeometry, version: number): void;
}

/** Excel's first colours, for series without one of their own. */
const standardColors = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000"];

export function createChartLayer(workbook: WorkbookModel, textMeasure: TextMeasure): ChartLayer {
  const element = document.createElement("div");
  element.className = "chart-layer";
  const panes = Array.from({ length: 4 }, () => {
    const pane = document.createElement("div");
    pane.className = "chart-pane";
    element.append(pane);
    return pane;
  });
  const measure: MeasureText = (text, size, isBold) =>
    textMeasure.width(text, { fontSize: size / pixelsPerPoint, ...(isBold ? { bold: true } : {}) });
  let drawn = new Map<string, SVGSVGElement>();
  let drawnVersion = -1;

  /** Each part of the view needs its own copy; only the first is read out. */
  const imageOf = (chart: Chart, size: Rectangle, pane: number, isFirst: boolean): SVGSVGElement => {
    const key = `${chart.id} ${pane} ${size.width} ${size.height}`;
    const known = drawn.get(key);
    if (known) return known;
    const series = seriesOf(workbook, chart);
    const titled = withTitles(workbook, chart);
    const image = drawChart(layOutChart(titled, series, size, measure), size, nameOf(titled, series));
    if (!isFirst) image.setAttribute("aria-hidden", "true");
    drawn.set(key, image);
    return image;
  };

  return {
    element,
    show: (sheet, layout, geometry, version) => {
      if (version !== drawnVersion) drawn = new Map();
      drawnVersion = version;
      const seen = new Set<string>();
      geometry.panes.forEach((part, i) => {
        const images = sheet.charts.flatMap((chart) => {
          const place = rectangleOf(chart, layout);
          if (!reaches(place, part)) return [];
          const image = imageOf(chart, place, i, !seen.has(chart.id));
          seen.add(chart.id);
          image.style.transform = `translate(${place.x - part.offsetX}px, ${place.y - part.offsetY}px)`;
          return [image];
        });
        const pane = panes[i];
        if (pane === undefined) return;
        Object.assign(pane.style, {
          left: `${part.x}px`,
          top: `${part.y}px`,
          width: `${part.width}px`,
          height: `${part.height}px`,
        });
        const isSame =
          images.length === pane.children.length && images.every((image, n) => pane.children[n] === image);
        if (!isSame) pane.replaceChildren(...images);
      });
    },
  };
}

/** Where a chart lies, in pixels from the corner of the sheet. */
function rectangleOf({ place }: Chart, layout: SheetLayout): Rectangle {
  return {
    x: layout.columns.start(place.column) + place.xInPoints * pixelsPerPoint,
    y: layout.rows.start(place.row) + place.yInPoints * pixelsPerPoint,
    width: Math.round(place.widthInPoints * pixelsPerPoint),
    height: Math.round(place.heightInPoints * pixelsPerPoint),
  };
}

function reaches({ x, y, width, height }: Rectangle, part: PaneGeometry): boolean {
  return (
    x < part.offsetX + part.width &&
    x + width > part.offsetX &&
    y < part.offsetY + part.height &&
    y + height > part.offsetY
  );
}

function seriesOf(workbook: WorkbookModel, chart: Chart): readonly DrawnSeries[] {
  return chart.series.map((series, i) => ({
    name: series.name,
    color: series.color ?? standardColors[i % standardColors.length] ?? "#4472C4",
    points: pointsOf(workbook, series).map(({ category, value }) => ({
      label: wordsOf(category),
      value,
      ...(chart.kind === "XYScatter" && typeof category === "number" ? { across: category } : {}),
    })),
    ...(chart.kind === "XYScatter"
      ? {
          beside: labelText(workbook, series),
          radius:
            series.marker?.style === "None" ? 0 : ((series.marker?.sizeInPoints ?? 7) / 2) * pixelsPerPoint,
          ...(series.label?.position === undefined ? {} : { besideAt: series.label.position }),
        }
      : {}),
  }));
}

/** Titles that follow a cell say what it says now. */
function withTitles(workbook: WorkbookModel, chart: Chart): Chart {
  const titled = (axis: ChartAxis): ChartAxis => {
    const title = axisTitle(workbook, axis);
    return title === undefined ? axis : { ...axis, title };
  };
  return { ...chart, valueAxis: titled(chart.valueAxis), categoryAxis: titled(chart.categoryAxis) };
}

/** "Scatter chart: … Across: … Up: … Referral route: 2 across, 4 up." */
function nameOfPoints(chart: Chart, series: readonly DrawnSeries[]): string {
  const axes = [chart.categoryAxis.title, chart.valueAxis.title].filter((title) => title !== undefined);
  const points = series.flatMap(({ name, beside, points: of, radius }) =>
    of.flatMap(({ value, across }) =>
      radius === 0 || value === undefined || across === undefined
        ? []
        : [`${beside === undefined || beside === "" ? name : beside}: ${across} across, ${value} up`],
    ),
  );
  return [
    describeChart(chart),
    ...axes.map((axis) => `${axis}.`),
    points.length === 0 ? "No points." : points.join("; "),
  ].join(" ");
}

function wordsOf(result: CellResult): string {
  return isCellError(result) ? result.error : formatValue(result, undefined);
}

/** The chart's own words, then what it draws now; a figure that stands in the word at the axis is not said twice. */
function nameOf(chart: Chart, series: readonly DrawnSeries[]): string {
  if (chart.kind === "XYScatter") return nameOfPoints(chart, series);
  const figures = series.flatMap(({ points }) =>
    points.map(({ label, value }) =>
      value === undefined || label.endsWith(`: ${value}`) ? label : `${label}: ${value}`,
    ),
  );
  return [describeChart(chart), figures.join("; ")].filter((part) => part !== "").join(" ");
}
