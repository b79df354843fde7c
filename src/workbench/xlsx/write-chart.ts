import { formatValue } from "../host/format-value";
import { columnLetters, quotedSheetName } from "../model/address";
import { isCellError } from "../model/cell";
import type { Chart, ChartAxis, ChartLabel, ChartSeries, ChartSource } from "../model/chart";
import { axisTitle, labelText, pointsOf } from "../model/chart";
import type { WorkbookModel } from "../model/workbook-model";
import { escaped, xml, xmlDeclaration } from "./xml";

export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";

const textColor = "404040";
const lineColor = "D9D9D9";

/**
 * The part of one chart (ECMA-376 Part 1, 21.2), with its figures as they stand, for programs that do not calculate.
 * Cells without a number are gaps, not zeros.
 */
export function writeChart(workbook: WorkbookModel, chart: Chart): string {
  const isLine = chart.kind === "Line" || chart.kind === "LineMarkers";
  const isScatter = chart.kind === "XYScatter";
  const series = chart.series.map((s, i) =>
    isScatter ? scatterSeriesXml(workbook, s, i) : seriesXml(workbook, chart, s, i),
  );
  const axes = [xml("c:axId", { val: 1 }), xml("c:axId", { val: 2 })];
  const drawing = isScatter
    ? xml(
        "c:scatterChart",
        {},
        xml("c:scatterStyle", { val: "lineMarker" }),
        xml("c:varyColors", { val: 0 }),
        ...series,
        ...axes,
      )
    : isLine
      ? xml(
          "c:lineChart",
          {},
          xml("c:grouping", { val: "standard" }),
          xml("c:varyColors", { val: 0 }),
          ...series,
          xml("c:marker", { val: 1 }),
          ...axes,
        )
      : xml(
          "c:barChart",
          {},
          xml("c:barDir", { val: chart.kind === "BarClustered" ? "bar" : "col" }),
          xml("c:grouping", { val: "clustered" }),
          xml("c:varyColors", { val: 0 }),
          ...series,
          xml("c:gapWidth", { val: 60 }),
          ...axes,
        );
  return (
    xmlDeclaration +
    xml(
      "c:chartSpace",
      {
        "xmlns:c": chartNamespace,
        "xmlns:a": drawingNamespace,
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      },
      xml("c:roundedCorners", { val: 0 }),
      xml(
        "c:chart",
        {},
        chart.title === undefined ? "" : titleXml(chart.title, 1200, true),
        xml("c:autoTitleDeleted", { val: chart.title === undefined ? 1 : 0 }),
        xml(
          "c:plotArea",
          {},
          xml("c:layout"),
          drawing,
          ...(isScatter ? scatterAxesXml(workbook, chart) : axesXml(workbook, chart)),
        ),
        chart.legend === undefined
          ? ""
          : xml("c:legend", {}, xml("c:legendPos", { val: chart.legend.slice(0, 1).toLowerCase() })),
        xml("c:plotVisOnly", { val: 0 }),
        xml("c:dispBlanksAs", { val: "gap" }),
      ),
      // without a fill of its own LibreOffice lets the cells below shine through
      xml("c:spPr", {}, solid("FFFFFF"), xml("a:ln", { w: 9525 }, solid(lineColor))),
    )
  );
}

function seriesXml(workbook: WorkbookModel, { kind }: Chart, series: ChartSeries, index: number): string {
  const points = pointsOf(workbook, series);
  const fill = series.color === undefined ? "" : solid(series.color.slice(1));
  const isLine = kind === "Line" || kind === "LineMarkers";
  const numbers = points.flatMap(({ value }, i) =>
    value === undefined ? [] : [xml("c:pt", { idx: i }, xml("c:v", {}, String(value)))],
  );
  const words = points.map(({ category }, i) =>
    xml("c:pt", { idx: i }, xml("c:v", {}, escaped(wordOf(category)))),
  );
  const count = xml("c:ptCount", { val: points.length });
  return xml(
    "c:ser",
    {},
    xml("c:idx", { val: index }),
    xml("c:order", { val: index }),
    xml("c:tx", {}, xml("c:v", {}, escaped(series.name))),
    fill === "" ? "" : xml("c:spPr", {}, isLine ? xml("a:ln", { w: 28575 }, fill) : fill),
    isLine
      ? xml("c:marker", {}, xml("c:symbol", { val: kind === "Line" ? "none" : "circle" }))
      : xml("c:invertIfNegative", { val: 0 }),
    series.categories === undefined
      ? ""
      : xml(
          "c:cat",
          {},
          xml(
            "c:strRef",
            {},
            xml("c:f", {}, escaped(reference(workbook, series.categories))),
            xml("c:strCache", {}, count, ...words),
          ),
        ),
    xml(
      "c:val",
      {},
      xml(
        "c:numRef",
        {},
        xml("c:f", {}, escaped(reference(workbook, series.values))),
        xml("c:numCache", {}, xml("c:formatCode", {}, "General"), count, ...numbers),
      ),
    ),
    isLine ? xml("c:smooth", { val: 0 }) : "",
  );
}

/**
 * One point or several by two scales, without a line. A label that follows a cell is written as the name of the series,
 * linked to that cell: Excel and LibreOffice both follow it, and LibreOffice shows no linked label of any other kind.
 */
function scatterSeriesXml(workbook: WorkbookModel, series: ChartSeries, index: number): string {
  const { label, marker, color } = series;
  const points = pointsOf(workbook, series);
  const fill = color === undefined ? "" : solid(color.slice(1));
  const hasMarker = marker?.style !== "None";
  const numbers = (of: (point: (typeof points)[number]) => unknown): string =>
    points
      .flatMap((point, i) => {
        const value = of(point);
        return typeof value === "number" ? [xml("c:pt", { idx: i }, xml("c:v", {}, String(value)))] : [];
      })
      .join("");
  const source = (name: string, place: ChartSource, cached: string): string =>
    xml(
      name,
      {},
      xml(
        "c:numRef",
        {},
        xml("c:f", {}, escaped(reference(workbook, place))),
        xml(
          "c:numCache",
          {},
          xml("c:formatCode", {}, "General"),
          xml("c:ptCount", { val: points.length }),
          cached,
        ),
      ),
    );
  return xml(
    "c:ser",
    {},
    xml("c:idx", { val: index }),
    xml("c:order", { val: index }),
    xml(
      "c:tx",
      {},
      label?.source === undefined
        ? xml("c:v", {}, escaped(series.name))
        : linkedTextXml(workbook, label.source, labelText(workbook, series)),
    ),
    xml("c:spPr", {}, xml("a:ln", { w: 19050 }, xml("a:noFill"))),
    xml(
      "c:marker",
      {},
      xml("c:symbol", { val: hasMarker ? "circle" : "none" }),
      hasMarker && marker?.sizeInPoints !== undefined ? xml("c:size", { val: marker.sizeInPoints }) : "",
      hasMarker && fill !== "" ? xml("c:spPr", {}, fill, xml("a:ln", { w: 9525 }, fill)) : "",
    ),
    label === undefined ? "" : labelsXml(label),
    series.categories === undefined
      ? ""
      : source(
          "c:xVal",
          series.categories,
          numbers(({ category }) => category),
        ),
    source(
      "c:yVal",
      series.values,
      numbers(({ value }) => value),
    ),
    xml("c:smooth", { val: 0 }),
  );
}

export const positionLetters = { Top: "t", Bottom: "b", Left: "l", Right: "r", Center: "ctr" } as const;

function labelsXml({ source, showsName, position = "Right" }: ChartLabel): string {
  const flag = (name: string, isShown: boolean): string => xml(`c:${name}`, { val: isShown ? 1 : 0 });
  return xml(
    "c:dLbls",
    {},
    xml("c:spPr", {}, xml("a:noFill"), xml("a:ln", {}, xml("a:noFill"))),
    textXml,
    xml("c:dLblPos", { val: positionLetters[position] }),
    flag("showLegendKey", false),
    flag("showVal", false),
    flag("showCatName", false),
    flag("showSerName", showsName || source !== undefined),
    flag("showPercent", false),
    flag("showBubbleSize", false),
  );
}

function linkedTextXml(workbook: WorkbookModel, source: ChartSource, text: string): string {
  return xml(
    "c:strRef",
    {},
    xml("c:f", {}, escaped(reference(workbook, source))),
    xml(
      "c:strCache",
      {},
      xml("c:ptCount", { val: 1 }),
      xml("c:pt", { idx: 0 }, xml("c:v", {}, escaped(text))),
    ),
  );
}

function scatterAxesXml(workbook: WorkbookModel, chart: Chart): readonly string[] {
  return (
    [
      [chart.categoryAxis, 1, 2, "b"],
      [chart.valueAxis, 2, 1, "l"],
    ] as const
  ).map(([axis, id, crossing, at]) =>
    xml(
      "c:valAx",
      {},
      xml("c:axId", { val: id }),
      scaling(axis),
      ...axisParts(workbook, axis, at, at === "l"),
      xml("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
      xml("c:majorTickMark", { val: "none" }),
      xml("c:minorTickMark", { val: "none" }),
      xml("c:tickLblPos", { val: axis.hasLabels === false ? "none" : "low" }),
      xml("c:spPr", {}, xml("a:ln", { w: 9525 }, solid(lineColor))),
      textXml,
      xml("c:crossAx", { val: crossing }),
      xml("c:crosses", { val: "min" }),
      xml("c:crossBetween", { val: "midCat" }),
      axis.step === undefined ? "" : xml("c:majorUnit", { val: axis.step }),
    ),
  );
}

function axisParts(
  workbook: WorkbookModel,
  axis: ChartAxis,
  at: string,
  isTurned: boolean,
): readonly string[] {
  const title = axisTitle(workbook, axis);
  return [
    xml("c:delete", { val: axis.isVisible ? 0 : 1 }),
    xml("c:axPos", { val: at }),
    axis.hasGridlines
      ? xml("c:majorGridlines", {}, xml("c:spPr", {}, xml("a:ln", { w: 9525 }, solid(lineColor))))
      : "",
    title === undefined
      ? ""
      : axis.titleSource === undefined
        ? titleXml(title, 1000, false, isTurned)
        : linkedTitleXml(linkedTextXml(workbook, axis.titleSource, title), isTurned),
  ];
}

function linkedTitleXml(text: string, isTurned: boolean): string {
  return xml(
    "c:title",
    {},
    xml("c:tx", {}, text),
    xml("c:overlay", { val: 0 }),
    xml(
      "c:txPr",
      {},
      xml("a:bodyPr", isTurned ? { rot: -5400000, vert: "horz" } : {}),
      xml(
        "a:p",
        {},
        xml("a:pPr", {}, xml("a:defRPr", { sz: 1000, b: 0 }, solid(textColor))),
        xml("a:endParaRPr"),
      ),
    ),
  );
}

function wordOf(result: ReturnType<typeof pointsOf>[number]["category"]): string {
  return isCellError(result) ? result.error : formatValue(result, undefined);
}

/** `'Data points'!$A$1:$B$1`; of a sheet that is gone, what Excel writes. */
function reference(workbook: WorkbookModel, { sheetId, area }: ChartSource): string {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return "#REF!";
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${quotedSheetName(sheet.name)}!${cell(area.top, area.left)}:${cell(area.bottom, area.right)}`;
}

/** The value axis of bars whose order is reversed would jump to the top; it crosses at the far end and stays below. */
function axesXml(workbook: WorkbookModel, chart: Chart): readonly string[] {
  const isBar = chart.kind === "BarClustered";
  const common = (axis: ChartAxis, at: string, titleTurned: boolean): readonly string[] =>
    axisParts(workbook, axis, at, titleTurned);
  return [
    xml(
      "c:catAx",
      {},
      xml("c:axId", { val: 1 }),
      scaling(chart.categoryAxis),
      ...common(chart.categoryAxis, isBar ? "l" : "b", isBar),
      xml("c:majorTickMark", { val: "none" }),
      xml("c:minorTickMark", { val: "none" }),
      xml("c:tickLblPos", { val: "low" }),
      textXml,
      xml("c:crossAx", { val: 2 }),
      xml("c:crosses", { val: "autoZero" }),
    ),
    xml(
      "c:valAx",
      {},
      xml("c:axId", { val: 2 }),
      scaling(chart.valueAxis),
      ...common(chart.valueAxis, isBar ? "b" : "l", !isBar),
      xml("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
      xml("c:majorTickMark", { val: "none" }),
      xml("c:minorTickMark", { val: "none" }),
      xml("c:tickLblPos", { val: "nextTo" }),
      textXml,
      xml("c:crossAx", { val: 1 }),
      xml("c:crosses", { val: chart.categoryAxis.isReversed ? "max" : "autoZero" }),
      xml("c:crossBetween", { val: "between" }),
    ),
  ];
}

function scaling({ isReversed, minimum, maximum }: ChartAxis): string {
  return xml(
    "c:scaling",
    {},
    xml("c:orientation", { val: isReversed ? "maxMin" : "minMax" }),
    maximum === undefined ? "" : xml("c:max", { val: maximum }),
    minimum === undefined ? "" : xml("c:min", { val: minimum }),
  );
}

/** @param size in hundredths of a point */
function titleXml(title: string, size: number, isBold: boolean, isTurned = false): string {
  const properties = { sz: size, b: isBold ? 1 : 0 };
  return xml(
    "c:title",
    {},
    xml(
      "c:tx",
      {},
      xml(
        "c:rich",
        {},
        xml("a:bodyPr", isTurned ? { rot: -5400000, vert: "horz" } : {}),
        xml(
          "a:p",
          {},
          xml("a:pPr", {}, xml("a:defRPr", properties, solid(textColor))),
          xml("a:r", {}, xml("a:rPr", properties, solid(textColor)), xml("a:t", {}, escaped(title))),
        ),
      ),
    ),
    xml("c:overlay", { val: 0 }),
  );
}

function solid(color: string): string {
  return xml("a:solidFill", {}, xml("a:srgbClr", { val: color }));
}

const textXml = xml(
  "c:txPr",
  {},
  xml("a:bodyPr"),
  xml("a:p", {}, xml("a:pPr", {}, xml("a:defRPr", { sz: 1000 }, solid(textColor))), xml("a:endParaRPr")),
);
