import type { ScatterLook, ScatterPoint } from "./operations";

const labelPositions = { above: "Top", left: "Left", right: "Right" } as const;

/**
 * Queues a scatter chart: one series of one point for each row, its label a link to a cell, so that the picture follows
 * what people type. Where a program does not follow the link, the label is the name of the series, the id of the row.
 * Nothing here is above ExcelApi 1.8.
 */
export function addScatter(sheet: Excel.Worksheet, name: string, look: ScatterLook): void {
  const [first] = look.points;
  if (first === undefined) return;
  const chart = sheet.charts.add("XYScatter", sheet.getRange(first.up), "Columns");
  chart.name = name;
  chart.setPosition(look.topCell);
  chart.width = look.width;
  chart.height = look.height;
  chart.title.text = look.title;
  chart.legend.visible = false;
  for (const [i, point] of look.points.entries()) {
    const series = i === 0 ? chart.series.getItemAt(0) : chart.series.add(point.seriesName);
    shapePoint(sheet, series, point);
  }
  for (const [axis, title] of [
    [chart.axes.valueAxis, look.upTitle],
    [chart.axes.categoryAxis, look.acrossTitle],
  ] as const) {
    axis.minimum = look.axis.from;
    axis.maximum = look.axis.to;
    axis.majorUnit = look.axis.lineEvery;
    axis.majorGridlines.visible = true;
    axis.tickLabelPosition = "None";
    axis.title.text = title.meanwhile;
    axis.title.setFormula(title.formula);
  }
}

function shapePoint(sheet: Excel.Worksheet, series: Excel.ChartSeries, point: ScatterPoint): void {
  series.name = point.seriesName;
  series.setXAxisValues(sheet.getRange(point.across));
  series.setValues(sheet.getRange(point.up));
  if (point.colour === undefined) series.markerStyle = "None";
  else {
    series.markerStyle = "Circle";
    series.markerSize = 5; // small enough for the label of a neighbour below
    series.markerBackgroundColor = point.colour;
    series.markerForegroundColor = point.colour;
  }
  series.hasDataLabels = true;
  series.dataLabels.showSeriesName = true;
  series.dataLabels.showValue = false;
  series.dataLabels.position = labelPositions[point.labelPosition];
  series.points.getItemAt(0).dataLabel.formula = point.labelFormula;
}
