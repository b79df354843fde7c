import { addRow, planRow } from "../../../src/actions/add-row";
import { buildWorkbook } from "../../../src/actions/build-workbook";
import { makeSheet } from "../../../src/actions/make-sheet";
import {
  axesToType,
  axisHeader,
  axisName,
  axisPairs,
  type MatrixAxis,
} from "../../../src/catalogue/axis-pairs";
import { outcomes } from "../../../src/catalogue/outcomes";
import { criteria } from "../../../src/catalogue/scoring-criteria";
import { recalculateWithLibreOffice } from "../../../src/workbench/libreoffice/recalculate";
import { axisTitle, labelText, pointsOf, type Chart } from "../../../src/workbench/model/chart";
import { findSheet, findTable, type WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import { formulaDifferences } from "../../agreement/formula-differences";
import { typeRowBelow } from "../../actions/own-rows-and-columns";
import {
  buildRequest,
  builtPlannerWorkbook,
  checked,
  contentsOf,
  type PlannerWorkbook,
} from "../../actions/planner-workbook";

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
const lines = (): readonly string[] => {
  const rows = findTable(excel.workbook, table)?.table.area;
  return Array.from({ length: rows ? rows.bottom - rows.top : 0 }, (_, i) => `M${i + 1}`);
};
/** the line that shows an activity now */
const lineOf = (activity: string): string | undefined =>
  lines().find((line) => show(line, "Activity id") === activity);
const of = (activity: string, header: string): unknown => show(lineOf(activity) ?? "", header);
const onScoring = (activity: string, header: string, value: string | number | null): void =>
  excel.put("CJ_Scoring", activity, header, value);
const named = (activity: string, name: string): void => onScoring(activity, "Improvement activity", name);
/** Scores an activity on an axis: where it is typed, or in the one criterion that asks the same. */
function score(activity: string, axis: MatrixAxis, value: number): void {
  if (axesToType.includes(axis)) return onScoring(activity, axisHeader(axis), value);
  const [criterion] = criteria.filter(({ id }) => id === axis.criteria[0]);
  onScoring(activity, criterion?.header ?? "", axis.isTurned ? 6 - value : value);
}
const impact = axisHeader(axisPairs[0]!.up);
const effort = axisHeader(axisPairs[0]!.across);

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
    expect([of("A8.1", "Up"), of("A8.1", "Across")]).toEqual([6 - (4 + 1 + 3) / 3, (3 + 5 + 2) / 3]);
    expect(of("A8.1", "Quarter")).toBe("Plan");
    expect(of("A8.1", "Where the scores come from")).toBe(
      "impact from the criteria; effort from the criteria",
    );
    expect(of("A8.2", "Quarter")).toBe("Leave for now");
  });

  it("prefers what is typed on Scoring, refuses what is off the scale, and averages over no gap", async () => {
    await matrix(true);
    onScoring("A8.1", impact, 5);
    onScoring("A8.1", effort, 2);
    expect(["Up", "Across", "Quarter"].map((header) => of("A8.1", header))).toEqual([5, 2, "Do first"]);
    onScoring("A8.1", impact, 7);
    expect([of("A8.1", "Up"), of("A8.1", "Quarter")]).toEqual(["", "not placed yet"]);
    expect(of("A8.1", "Where the scores come from")).toBe(
      "impact is 7, expected 1, 2, 3, 4 or 5; effort typed",
    );
    for (const off of [2.5, "high"]) {
      onScoring("A8.1", impact, off);
      expect(of("A8.1", "Up")).toBe("");
    }
    onScoring("A8.2", "Cost", null);
    expect(of("A8.2", "Where the scores come from")).toBe("impact from the criteria; effort not scored yet");
    onScoring("A8.1", impact, 3);
    expect(of("A8.1", "Quarter")).toBe("On the line: talk about it");
  });

  it("has a wrong score for the picture told by the check of Scoring, as any other", async () => {
    await matrix(true);
    const check = (): unknown => excel.showBy("CJ_Scoring", "A8.1", "Check");
    for (const axis of axesToType) {
      for (const wrong of [7, 2.5, "high"]) {
        onScoring("A8.1", axisHeader(axis), wrong);
        expect(check()).toBe(`${axisName(axis)} is "${wrong}", expected 1, 2, 3, 4 or 5`);
      }
      onScoring("A8.1", axisHeader(axis), 4);
      expect(check()).toBe("OK");
    }
  });

  it.each(axisPairs.map((pair) => [pair.name, pair] as const))(
    "changes to %s by one cell: scores, quarters, titles of the axes and words in A3",
    async (name, { up, across, quarters }) => {
      await matrix(true);
      put("M1", "Axes", name);
      for (const activity of ["A8.1", "A8.2"]) score(activity, up, 5);
      score("A8.1", across, 1);
      score("A8.2", across, 5);
      expect([of("A8.1", "Quarter"), of("A8.2", "Quarter")]).toEqual([
        quarters.muchUpLittleAcross,
        quarters.muchUpMuchAcross,
      ]);
      expect(show("M9", "Axes")).toBe(name);
      const word = up.word.slice(0, 1).toUpperCase() + up.word.slice(1);
      const chart = chartOf(excel.workbook);
      expect(axisTitle(excel.workbook, chart.valueAxis)).toContain(`${word}: from 1 ${up.little}`);
      expect(axisTitle(excel.workbook, chart.categoryAxis)).toContain(`5 ${across.much} (right)`);
      expect(excel.show("Impact and effort", "A3")).toContain(`${word}: from 1`);
    },
  );

  it("tells a choice of scales that is none of the list, below the choice, in A3 and in the pane", async () => {
    await matrix(true);
    const told = async () => (await checked()).findings.filter(({ rule }) => rule === "VAL-12");
    const words = excel.show("Impact and effort", "A3");
    for (const fine of ["Impact and Effort", "IMPACT AND EFFORT ", null]) {
      put("M1", "Axes", fine);
      expect([show("M2", "Axes"), excel.show("Impact and effort", "A3")]).toEqual([
        "impact and effort",
        words,
      ]);
      expect(await told()).toEqual([]);
    }
    put("M1", "Axes", "x");
    expect(show("M2", "Axes")).toBe("No such pair: see A3");
    expect(excel.show("Impact and effort", "A3")).toMatch(
      /^INVENTED SAMPLE FIGURES\. What stands under Axes is none of its list: choose again\. Until then it is impact and effort\. 3 of 3 activities/,
    );
    expect(of("A8.1", "Quarter")).toBe("Plan");
    const [finding, ...others] = await told();
    expect(others).toEqual([]);
    expect(finding?.place).toEqual({
      sheet: "Impact and effort",
      cell: excel.addressBy(table, "M1", "Axes"),
    });
    expect(finding?.message).toMatch(/^Impact and effort, row 6: Axes is "x"; expected impact and effort, /);
  });

  it("draws no point for a row without an activity or a score, and names each point that it draws", async () => {
    await matrix(false);
    expect(drawn(excel.workbook).map(([text]) => text)).toEqual([
      "Do first",
      "Plan",
      "Fit in",
      "Leave for now",
    ]);
    named("A8.1", "One referral route");
    onScoring("A8.1", impact, 4);
    excel.calculation.recalculate();
    expect(drawn(excel.workbook)).toHaveLength(4);
    onScoring("A8.1", effort, 2);
    excel.calculation.recalculate();
    expect(drawn(excel.workbook)[0]).toEqual(["A8.1", 2, 4]);
  });

  it("draws activities at the same place as one point that names them, and says beside each row which point is its own", async () => {
    await matrix(false);
    const place = (activity: string, up: number, across: number): void => {
      named(activity, `Activity ${activity}`);
      onScoring(activity, impact, up);
      onScoring(activity, effort, across);
    };
    for (const row of [1, 3, 4, 5, 6]) place(`A8.${row}`, 5, 4);
    place("A8.2", 5, 3);
    excel.calculation.recalculate();
    const points = (): readonly unknown[] =>
      drawn(excel.workbook).filter(([text]) => String(text).startsWith("A"));
    expect(points()).toEqual([
      ["A8.1, A8.3 + 3", 4, 5],
      ["A8.2", 3, 5],
    ]);
    expect(["A8.1", "A8.2", "A8.6"].map((activity) => of(activity, "Point in the picture"))).toEqual([
      "A8.1, A8.3 + 3",
      "A8.2",
      "A8.1, A8.3 + 3",
    ]);
    place("A8.1", 1, 1);
    excel.calculation.recalculate();
    expect(points()).toContainEqual(["A8.3, A8.4 + 2", 4, 5]);
  });

  it("shows the first words of a name that is longer than its line", async () => {
    await matrix(false);
    const name = "Develop one protocol for everybody who leaves custody with complex needs";
    named("A8.1", name);
    expect(show("M1", "Improvement activity")).toBe(`${name.slice(0, 57)}…`);
  });

  it("shows every activity that has a name, lowest scores first, or those of one outcome; typed scores stay with them", async () => {
    excel = await builtPlannerWorkbook({ sample: true, outcomes: "all" });
    await make();
    const shown = (): readonly unknown[] =>
      lines()
        .map((line) => show(line, "Activity id"))
        .filter((id) => id !== "");
    const note = (): string => String(excel.show("Impact and effort", "A3"));
    const orders = (): readonly unknown[] =>
      shown().map((id) => excel.showBy("CJ_Scoring", String(id), "Order overall"));
    expect(shown()).toHaveLength(20);
    expect(orders()).toEqual([...orders().slice(0, 19)].sort((a, b) => Number(a) - Number(b)).concat(""));
    expect(note()).toMatch(
      /20 of 20 activities shown, 19 placed\. Point 7 is line M7; 7\+ is more than one\.$/,
    );
    onScoring("A8.3", impact, 2);
    for (const choice of ["O8 Voluntary throughcare", "O8", 8]) {
      put("M1", "Outcomes shown", choice);
      expect(shown()).toEqual(["A8.3", "A8.1", "A8.2"]);
    }
    expect(of("A8.3", "Up")).toBe(2);
    expect(show("M2", "Outcomes shown")).toBe("O8");
    expect(note()).toMatch(/3 of 20 activities shown \(O8\), 3 placed\.$/);
    put("M1", "Outcomes shown", "O77");
    expect(shown()).toEqual([]);
    expect(note()).toMatch(/There is no such outcome: choose one from the list\.$/);
    put("M1", "Outcomes shown", null);
    for (const { id } of outcomes) {
      const number = id.slice(1);
      for (const row of [4, 5, 6]) named(`A${number}.${row}`, "One more");
    }
    expect(shown()).toHaveLength(47);
    expect(note()).toMatch(/47 of 47 activities shown, 19 placed\. /);
    put("M1", "Outcomes shown", "O9");
    expect(shown()).toHaveLength(5);
  });

  it("has a line and a point for each of the six activities of nine outcomes, and draws all of them", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "all" });
    await make();
    const activities = outcomes.flatMap(({ number }) => [1, 2, 3, 4, 5, 6].map((n) => `A${number}.${n}`));
    for (const [i, id] of activities.entries()) {
      named(id, `Activity ${id}`);
      onScoring(id, impact, 1 + (i % 5));
      onScoring(id, effort, 1 + (Math.floor(i / 5) % 5));
    }
    excel.calculation.recalculate();
    expect(lines()).toHaveLength(54);
    expect(lines().map((line) => show(line, "Activity id"))).toEqual(activities);
    const texts = drawn(excel.workbook).map(([text]) => String(text)).slice(0, -4); // prettier-ignore
    expect(texts).toHaveLength(25);
    // so many ids would run into each other: the numbers of their lines, of which each row has its own beside the picture
    expect(texts.slice(0, 2)).toEqual(["1+", "2+"]);
    expect(show("M54", "Point in the picture")).toBe(show("M29", "Point in the picture"));
    expect(show("M1", "Point in the picture")).toBe("1+");
    expect(excel.show("Impact and effort", "A3")).toMatch(
      /54 placed\. Point 7 is line M7; 7\+ is more than one\.$/,
    );
    put("M1", "Outcomes shown", "O1");
    expect(lines().slice(0, 6).map((line) => show(line, "Point in the picture"))).toEqual(activities.slice(0, 6)); // prettier-ignore
  });

  it("gets a line and a point for an activity that is added after it, typed or from the pane, and tells those without", async () => {
    await matrix(false);
    for (let n = 1; n <= 6; n++) named(`A8.${n}`, `Activity ${n}`);
    for (let n = 7; n <= 25; n++) typeRowBelow(excel, "CJ_Scoring", { Id: `A8.${n}`, Outcome: "O8", "Improvement activity": `Typed ${n}` }); // prettier-ignore
    const note = (): unknown => excel.show("Impact and effort", "A3");
    expect(note()).toMatch(
      / 24 of 25 activities shown, 1 more on Scoring have no line here: press Build in the pane, 0 placed\.$/,
    );
    expect(show("M24", "Activity id")).toBe("A8.24");
    expect((await buildWorkbook(buildRequest(), () => undefined)).ok).toBe(true);
    expect(show("M25", "Activity id")).toBe("A8.25");
    const typed = { "Improvement activity": "From the pane", Outcome: "O8" };
    expect(await planRow({ additionId: "activity", typed })).toMatchObject({
      ok: true,
      value: {
        changes: [
          { name: "Scoring", rows: 1 },
          { name: "Impact and effort", rows: 1 },
        ],
      },
    });
    const added = await addRow({ additionId: "activity", typed }, () => undefined);
    expect(added).toMatchObject({ ok: true, value: { id: "A8.26" } });
    onScoring("A8.26", impact, 5);
    onScoring("A8.26", effort, 2);
    excel.calculation.recalculate();
    expect(drawn(excel.workbook)).toContainEqual(["A8.26", 2, 5]);
    expect(note()).toMatch(/26 of 26 activities shown, 1 placed\.$/);
    expect(await buildWorkbook(buildRequest(), () => undefined)).toMatchObject({ value: { completed: [], cellsWritten: 0 } }); // prettier-ignore
  });

  it("lists activities of equal score in the order of Scoring, also those without an id", async () => {
    await matrix(false);
    named("A8.2", "Second");
    typeRowBelow(excel, "CJ_Scoring", { Outcome: "O8", "Improvement activity": "Without an id" });
    typeRowBelow(excel, "CJ_Scoring", { Outcome: "O8", "Improvement activity": "Also without" });
    named("A8.1", "First");
    excel.calculation.recalculate();
    const names = lines().map((line) => show(line, "Improvement activity"));
    expect(names.slice(0, 5)).toEqual(["First", "Second", "Without an id", "Also without", ""]);
  });

  it("offers all outcomes of the workbook by short names", async () => {
    excel = await builtPlannerWorkbook({ sample: false, outcomes: "1,8" });
    await make();
    expect([1, 2, 3, 4].map((n) => show("M1", `Outcome choice ${n}`))).toEqual([
      "all outcomes",
      "O1 Diversion",
      "O8 Voluntary throughcare",
      "",
    ]);
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
  });
});
