import { makeSheet } from "../../../src/actions/make-sheet";
import { recalculateWithLibreOffice } from "../../../src/workbench/libreoffice/recalculate";
import { describeChart, pointsOf } from "../../../src/workbench/model/chart";
import type { WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { findSheet } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import { builtPlannerWorkbook } from "../../actions/planner-workbook";

/** What each chart says and draws, as far as a reader sees it. */
function drawn(workbook: WorkbookModel): unknown {
  return findSheet(workbook, "Charts")?.charts.map((chart) => ({
    name: chart.name,
    kind: chart.kind,
    title: chart.title,
    description: describeChart(chart),
    hasLegend: chart.legend !== undefined,
    reversed: chart.categoryAxis.isReversed,
    from: chart.valueAxis.minimum,
    axisTitles: [chart.valueAxis.title, chart.categoryAxis.title],
    points: chart.series.map((series) => pointsOf(workbook, series)),
  }));
}

it("LibreOffice takes the charts in, calculates the same figures and words, and keeps their description", async () => {
  const excel = await builtPlannerWorkbook({ sample: true });
  try {
    const made = await makeSheet("Charts", () => undefined);
    expect(made.ok).toBe(true);
    excel.put("CJ_DataPoints", "LE19.b", "2024-25", 0);
    excel.put("CJ_DataPoints", "LE19.e", "2024-25", null);
    excel.calculation.recalculate();
    const saved = await recalculateWithLibreOffice(await writeXlsx(excel.workbook));
    const read = await readXlsx(saved);
    if (!read.ok) throw new Error(read.trouble.found);
    expect(drawn(read.value)).toEqual(drawn(excel.workbook));
    expect(JSON.stringify(drawn(read.value))).toContain('{"category":"Made aware: 0","value":0}');
  } finally {
    excel.shutDown();
  }
});
