import type { ChartLook, Operation } from "./operations";

export type ChartOperation = Extract<
  Operation,
  { kind: "add chart" | "rename chart" | "chart look" | "chart data" }
>;

/** Queues one operation on a chart of the sheet. */
export function applyToChart(sheet: Excel.Worksheet, operation: ChartOperation): void {
  switch (operation.kind) {
    case "add chart": {
      const chart = sheet.charts.add(operation.chartKind, sheet.getRange(operation.values), "Rows");
      chart.name = operation.name;
      return;
    }
    case "rename chart":
      sheet.charts.getItem(operation.chart).name = operation.to;
      return;
    case "chart look":
      applyLook(sheet, sheet.charts.getItem(operation.chart), operation.look);
      return;
    case "chart data":
      applyData(sheet, sheet.charts.getItem(operation.chart), operation.look);
  }
}

/** Everything is set, whatever stands: an interrupted chart ends as one that was not. */
function applyLook(sheet: Excel.Worksheet, chart: Excel.Chart, look: ChartLook): void {
  chart.setPosition(look.topCell);
  chart.width = look.width;
  chart.height = look.height;
  chart.legend.visible = false;
  applyData(sheet, chart, look);
  chart.series.getItemAt(0).format.fill.setSolidColor(look.colour);
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.minimum = 0; // Excel begins an axis higher when all bars are long, which makes small differences look large
  valueAxis.majorGridlines.visible = look.valueAxisTitle !== undefined;
  valueAxis.visible = look.valueAxisTitle !== undefined;
  applyTitle(valueAxis.title, look.valueAxisTitle);
  categoryAxis.reversePlotOrder = look.isReversed;
  applyTitle(categoryAxis.title, look.categoryAxisTitle);
}

function applyData(sheet: Excel.Worksheet, chart: Excel.Chart, look: ChartLook): void {
  chart.title.text = look.title;
  const series = chart.series.getItemAt(0);
  series.name = look.seriesName;
  series.setValues(sheet.getRange(look.values));
  series.setXAxisValues(sheet.getRange(look.categories));
}

function applyTitle(title: Excel.ChartAxisTitle, text: string | undefined): void {
  if (text === undefined) title.visible = false;
  else title.text = text;
}
