import { makeSheet } from "../../../src/actions/make-sheet";
import { axisPairs } from "../../../src/catalogue/axis-pairs";
import { recalculateWithLibreOffice } from "../../../src/workbench/libreoffice/recalculate";
import { axisTitle, labelText, pointsOf, type Chart } from "../../../src/workbench/model/chart";
import { findSheet, type WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import { formulaDifferences } from "../../agreement/formula-differences";
import { builtPlannerWorkbook, contentsOf, type PlannerWorkbook } from "../../actions/planner-workbook";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

const table = "CJ_ImpactAndEffort";

async function make(): Promise<readonly string[]> {
  const made = await makeSheet("Impact and effort", () => undefined);
  if (!made.ok) throw new Error(made.trouble.found);
  return [...made.value.made, ...made.value.completed];
}

async function matrix(sample: boolean): Promise<void> {
  excel = await builtPlannerWorkbook({ sample, outcomes: "8" });
  await make();
}

const show = (row: string, header: string): unknown => excel.showBy(table, row, header);
const put = (row: string, header: string, value: string | number | null): void =>
  excel.put(table, row, header, value);

function chartOf(workbook: WorkbookModel): Chart {
  const chart = findSheet(workbook, "Impact and effort")?.charts[0];
  if (chart === undefined) throw new Error("no chart");
  return chart;
}

/** What is drawn: text, across and up of every point that has a place. */
function drawn(workbook: WorkbookModel): readonly (readonly unknown[])[] {
  return chartOf(workbook).series.flatMap((series) =>
    pointsOf(workbook, series).flatMap(({ category, value }) =>
      value === undefined ? [] : [[labelText(workbook, series), category, value]],
    ),
  );
}

describe("the sheet Impact and effort", () => {
  it("takes impact and effort from the criteria that ask the same, turned so that 5 is much", async () => {
    await matrix(true);
    // A8.1 of the worked example: 4, 1, 3, 3, 5, 2
    expect([show("M1", "Up"), show("M1", "Across")]).toEqual([6 - (4 + 1 + 3) / 3, (3 + 5 + 2) / 3]);
    expect(show("M1", "Quarter")).toBe("Plan");
    expect(show("M1", "Where the scores come from")).toBe("impact from Scoring; effort from Scoring");
    expect(show("M2", "Quarter")).toBe("Leave for now");
  });

  it("prefers what is typed, refuses what is off the scale, and averages over no gap", async () => {
    await matrix(true);
    put("M1", "Impact", 5);
    put("M1", "Effort", 2);
    expect([show("M1", "Up"), show("M1", "Across"), show("M1", "Quarter")]).toEqual([5, 2, "Do first"]);
    put("M1", "Impact", 7);
    expect([show("M1", "Up"), show("M1", "Quarter")]).toEqual(["", "not placed yet"]);
    expect(show("M1", "Where the scores come from")).toBe("impact is 7, expected 1 to 5; effort typed");
    excel.put("CJ_Scoring", "A8.2", "Cost", null);
    expect(show("M2", "Where the scores come from")).toBe("impact from Scoring; effort not scored yet");
    put("M1", "Impact", 3);
    expect(show("M1", "Quarter")).toBe("On the line: talk about it");
  });

  it.each(axisPairs.map((pair) => [pair.name, pair] as const))(
    "changes to %s by one cell: scores, quarters, titles of the axes and words in A3",
    async (name, { up, across, quarters }) => {
      await matrix(true);
      put("M1", "Axes", name);
      const typed = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
      for (const row of ["M1", "M2"]) put(row, typed(up.word), 5);
      put("M1", typed(across.word), 1);
      put("M2", typed(across.word), 5);
      expect([show("M1", "Quarter"), show("M2", "Quarter")]).toEqual([
        quarters.muchUpLittleAcross,
        quarters.muchUpMuchAcross,
      ]);
      expect(show("M9", "Axes")).toBe(name);
      const chart = chartOf(excel.workbook);
      expect(axisTitle(excel.workbook, chart.valueAxis)).toContain(`${typed(up.word)}: from 1 ${up.little}`);
      expect(axisTitle(excel.workbook, chart.categoryAxis)).toContain(`5 ${across.much} (right)`);
      expect(excel.show("Impact and effort", "A3")).toContain(`${typed(up.word)}: from 1`);
    },
  );

  it("draws no point for a row without an activity or a score, and names each point that it draws", async () => {
    await matrix(false);
    expect(drawn(excel.workbook).map(([text]) => text)).toEqual([
      "Do first",
      "Plan",
      "Fit in",
      "Leave for now",
    ]);
    excel.put("CJ_Scoring", "A8.1", "Improvement activity", "One referral route");
    put("M1", "Impact", 4);
    excel.calculation.recalculate();
    expect(drawn(excel.workbook)).toHaveLength(4);
    put("M1", "Effort", 2);
    excel.calculation.recalculate();
    expect(drawn(excel.workbook)[0]).toEqual(["M1", 2, 4]);
  });

  it("draws activities at the same place as one point that names them, and says beside each row which they are", async () => {
    await matrix(false);
    const place = (row: number, impact: number, effort: number): void => {
      excel.put("CJ_Scoring", `A8.${row}`, "Improvement activity", `Activity ${row}`);
      put(`M${row}`, "Impact", impact);
      put(`M${row}`, "Effort", effort);
    };
    for (const row of [1, 3, 4, 5, 6]) place(row, 5, 4);
    place(2, 5, 3);
    excel.calculation.recalculate();
    const points = (): readonly unknown[] =>
      drawn(excel.workbook).filter(([text]) => String(text).startsWith("M"));
    expect(points()).toEqual([
      ["M1, 3, 4, 5 + 1", 4, 5],
      ["M2", 3, 5],
    ]);
    expect(["M1", "M2", "M4"].map((row) => show(row, "Same place as"))).toEqual([
      "M3, M4, M5, M6",
      "",
      "M1, M3, M5, M6",
    ]);
    place(1, 1, 1);
    excel.calculation.recalculate();
    expect(points()).toContainEqual(["M3, 4, 5, 6", 4, 5]);
  });

  it("shows the first words of a name that is longer than its line", async () => {
    await matrix(false);
    const name = "Develop one protocol for everybody who leaves custody with complex needs";
    excel.put("CJ_Scoring", "A8.1", "Improvement activity", name);
    expect(show("M1", "Improvement activity")).toBe(`${name.slice(0, 57)}…`);
  });

  it("is kept when it is made again, and gets its chart back when that was deleted or never finished", async () => {
    await matrix(true);
    const clean = contentsOf(excel.workbook);
    expect(await make()).toEqual([]);
    expect(contentsOf(excel.workbook)).toEqual(clean);
    const sheet = findSheet(excel.workbook, "Impact and effort");
    if (sheet === undefined) throw new Error("no sheet");
    excel.edits.changeSheet(sheet, { charts: [] }, "person");
    expect(await make()).toEqual(["Impact and effort"]);
    expect(contentsOf(excel.workbook)).toEqual(clean);
    const [chart] = sheet.charts;
    if (chart === undefined) throw new Error("no chart");
    const halfMade = { ...chart, name: "Chart 1", series: chart.series.slice(0, 3) };
    excel.edits.changeSheet(sheet, { charts: [halfMade] }, "person");
    excel.edits.setContents(sheet, { top: 3, left: 0, bottom: 3, right: 0 }, [[{ kind: "empty" }]], "person");
    expect(await make()).toEqual(["Impact and effort"]);
    expect(contentsOf(excel.workbook)).toEqual(clean);
  });

  it("is calculated alike by LibreOffice, which draws the same points under the same names", async () => {
    await matrix(true);
    put("M1", "Axes", "cost and benefit");
    excel.calculation.recalculate();
    const saved = await readXlsx(await recalculateWithLibreOffice(await writeXlsx(excel.workbook)));
    if (!saved.ok) throw new Error(saved.trouble.found);
    expect(formulaDifferences(excel.workbook, saved.value).list).toEqual([]);
    expect(drawn(saved.value)).toEqual(drawn(excel.workbook));
    const { valueAxis } = chartOf(saved.value);
    expect([valueAxis.minimum, valueAxis.maximum, valueAxis.step]).toEqual([0.5, 5.5, 2.5]);
  }, 240_000);
});
