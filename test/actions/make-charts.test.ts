import { buildWorkbook, planBuild } from "../../src/actions/build-workbook";
import { growWorkbook } from "../../src/actions/grow-workbook";
import { makeSheet } from "../../src/actions/make-sheet";
import { readOutcomes } from "../../src/actions/read-outcomes";
import { readBuildRequest } from "../../src/actions/read-build-request";
import { laterSheets } from "../../src/blueprint/workbook-blueprint";
import { describeTrouble } from "../../src/domain/trouble";
import { pointsOf } from "../../src/workbench/model/chart";
import type { Chart } from "../../src/workbench/model/chart";
import { cellKey, findSheet, findTable } from "../../src/workbench/model/workbook-model";
import {
  buildRequest,
  builtPlannerWorkbook,
  contentsOf,
  openPlannerWorkbook,
  valueOf,
  type PlannerWorkbook,
} from "./planner-workbook";

const silent = (): void => undefined;
let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

async function make(): Promise<readonly string[]> {
  const report = await makeSheet("Charts", silent);
  if (!report.ok) throw new Error(describeTrouble(report.trouble));
  return [...report.value.made, ...report.value.completed];
}

function chart(name: string): Chart {
  const found = findSheet(excel.workbook, "Charts")?.charts.find((c) => c.name === name);
  if (found === undefined) throw new Error(`no chart ${name}`);
  return found;
}

/** What the chart draws: words at the axis and figures, null for no bar. */
function drawn(name: string): readonly (readonly [unknown, number | null])[] {
  excel.calculation.recalculate();
  const [series] = chart(name).series;
  return series === undefined
    ? []
    : pointsOf(excel.workbook, series).map(({ category, value }) => [category, value ?? null]);
}

describe("the Charts sheet", () => {
  it("is made on request in the open workbook, and nothing but the Cover is touched", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    const before = excel.workbook.sheets.length;
    const untouched = (): unknown =>
      (contentsOf(excel.workbook) as { name: string }[]).filter(
        ({ name }) => name !== "Cover" && name !== "Charts",
      );
    const contents = untouched();
    const titles = [
      "From liberation to engaging with support, 2024-25",
      "Voluntary throughcare cases commenced by year",
    ];
    const unmade = valueOf(await readOutcomes());
    expect(unmade.chartsSheet).toBeUndefined();
    expect(unmade.outcomes.map(({ charts }) => charts)).toEqual([
      titles.map((title) => ({ title, place: undefined })),
    ]);
    expect(await make()).toEqual(["Charts", "Cover"]);
    expect(untouched()).toEqual(contents);
    expect(excel.workbook.sheets).toHaveLength(before + 1);
    expect(excel.showBy("CJ_Cover", "Charts", "What to do there")).toBe("Look; nothing is typed");
    const sheet = findSheet(excel.workbook, "Charts");
    if (sheet === undefined) throw new Error("no sheet Charts");
    excel.edits.changeSheet(sheet, { name: "Pictures" }, "person");
    excel.host.counters.reset();
    const drawn = valueOf(await readOutcomes());
    expect(excel.host.counters).toMatchObject({ syncs: 1, writeActions: 0 });
    expect(drawn.chartsSheet).toBe("Pictures");
    expect(drawn.outcomes.map(({ charts }) => charts)).toEqual([
      ["funnel.LE19", "trend.NI8.i"].map((id, i) => ({
        title: titles[i],
        place: { sheet: "Pictures", cell: excel.addressBy("CJ_Charts", id, "Chart") },
      })),
    ]);
  });

  it("draws the funnel of the reporting year and the indicator over the years, live, from cells that look figures up by id", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await make();
    expect(drawn("funnel.LE19")).toEqual([
      ["Liberated: 120", 120],
      ["Made aware: 96", 96],
      ["Accepting support: 60", 60],
      ["Engaging with support: 41", 41],
      ["Leaving with a pre-release plan: 55", 55],
    ]);
    const found = findTable(excel.workbook, "CJ_DataPoints");
    if (found) excel.edits.sortTable(found.sheet, found.table, [{ column: 0, ascending: false }], "person");
    excel.put("CJ_DataPoints", "LE19.b", "2024-25", 0);
    excel.put("CJ_DataPoints", "NI8.i", "2023-24", "[c]");
    excel.put("CJ_DataPoints", "NI8.i", "2024-25", null);
    expect(drawn("funnel.LE19")[1]).toEqual(["Made aware: 0", 0]);
    expect(drawn("trend.NI8.i").slice(-3)).toEqual([
      ["2022-23: 64", 64],
      ["2023-24: confidential", null],
      ["2024-25: not entered", null],
    ]);
  });

  it("says the same in words beside each chart, calmly when there are no figures", async () => {
    excel = await builtPlannerWorkbook();
    await make();
    expect(excel.showBy("CJ_Charts", "funnel.LE19", "Figures in words")).toBe("No numbers yet for 2024-25.");
    excel.put("CJ_DataPoints", "NI8.i", "2024-25", 74);
    expect(excel.showBy("CJ_Charts", "trend.NI8.i", "Figures in words")).toBe(
      "Voluntary throughcare cases commenced: 2020-21: not entered; 2021-22: not entered; 2022-23: not entered; 2023-24: not entered; 2024-25: 74.",
    );
    const results = [...(findSheet(excel.workbook, "Charts")?.cells.values() ?? [])].map((c) => c.result);
    expect(results.filter((result) => typeof result === "object" && result !== null)).toEqual([]);
  });

  it("belongs to the workbook once it is there: building again changes nothing, and a chart that people moved stays", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await make();
    const sheet = findSheet(excel.workbook, "Charts");
    if (sheet === undefined) throw new Error("no Charts");
    const moved = { ...chart("trend.NI8.i"), place: { ...chart("trend.NI8.i").place, row: 40 } };
    const charts = sheet.charts.map((c) => (c.id === moved.id ? moved : c));
    excel.edits.changeSheet(sheet, { charts }, "person");
    const before = contentsOf(excel.workbook);
    const plan = await planBuild(buildRequest({ sample: true }));
    expect(plan.ok && plan.value.sheets.filter((s) => s.action !== "keep")).toEqual([]);
    expect(plan.ok && plan.value.sheets.map((s) => s.name)).toContain("Charts");
    expect(await make()).toEqual([]);
    expect(contentsOf(excel.workbook)).toEqual(before);
  });

  it("draws a reporting year that is added, where people have put the chart", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await make();
    const sheet = findSheet(excel.workbook, "Charts");
    if (sheet === undefined) throw new Error("no Charts");
    const { place } = chart("trend.NI8.i");
    const moved = { ...chart("trend.NI8.i"), place: { ...place, row: 40, column: 3 } };
    const charts = sheet.charts.map((c) => (c.id === moved.id ? moved : c));
    excel.edits.changeSheet(sheet, { charts }, "person");
    const grown = await growWorkbook({ kind: "year", which: "next" }, silent);
    expect(grown.ok).toBe(true);
    expect(chart("trend.NI8.i").place).toMatchObject({ row: 40, column: 3 });
    excel.put("CJ_DataPoints", "NI8.i", "2025-26", 77);
    expect(drawn("trend.NI8.i").at(-1)).toEqual(["2025-26: 77", 77]);
    expect(drawn("trend.NI8.i")).toHaveLength(6);
  });

  it("hangs every chart over the column Picture of its own row, and stays there when a year and an outcome are added", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await make();
    const astray = (): readonly string[] => {
      const sheet = findSheet(excel.workbook, "Charts");
      const table = sheet?.tables[0];
      if (sheet === undefined || table === undefined) throw new Error("no Charts");
      const at = (header: string): number => table.columns.findIndex(({ name }) => name === header);
      return sheet.charts.flatMap(({ name, place }) => {
        const key = sheet.cells.get(cellKey(place.row, at("Id")))?.value;
        const room = sheet.rowHeights.get(place.row) ?? 0;
        const isHome = key === name && place.column === at("Picture") && place.heightInPoints <= room;
        return isHome ? [] : [`${name} hangs in row ${place.row + 1}, column ${place.column + 1}`];
      });
    };
    expect(astray()).toEqual([]);
    await growWorkbook({ kind: "year", which: "next" }, silent);
    await growWorkbook({ kind: "outcomes", outcomes: ["O1"] }, silent);
    expect(findSheet(excel.workbook, "Charts")?.charts.length).toBeGreaterThan(2);
    expect(astray()).toEqual([]);
  });

  it("gets a deleted chart back, and leads a chart to its row when the row comes back", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await make();
    const sheet = findSheet(excel.workbook, "Charts");
    if (sheet === undefined) throw new Error("no Charts");
    excel.edits.changeSheet(sheet, { charts: sheet.charts.slice(1) }, "person");
    excel.put("CJ_Charts", "trend.NI8.i", "Id", "renamed by hand");
    expect(await make()).toEqual(["Charts"]);
    expect(drawn("funnel.LE19")[0]).toEqual(["Liberated: 120", 120]);
    expect(chart("trend.NI8.i").series[0]?.values.area.top).toBe(6);
    expect(drawn("trend.NI8.i").at(-1)).toEqual(["2024-25: 74", 74]);
  });

  it("grows after rows or what a chart draws were deleted: such charts are made anew", async () => {
    excel = await builtPlannerWorkbook({ sample: true, outcomes: "8", sheets: "Charts" });
    const sheet = findSheet(excel.workbook, "Charts");
    if (sheet === undefined) throw new Error("no Charts");
    const [byRow, byHand] = sheet.charts.map(({ name }) => name);
    if (byRow === undefined || byHand === undefined) throw new Error("too few charts");
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("CJ_Charts").rows.getItemAt(0).delete();
      context.workbook.worksheets.getItem("Charts").charts.getItem(byHand).series.getItemAt(0).delete();
      await context.sync();
    });
    expect([byRow, byHand].map((name) => chart(name).series.length)).toEqual([0, 0]);
    const grown = await growWorkbook({ kind: "year", which: "next" }, silent);
    expect(grown.ok || describeTrouble(grown.trouble)).toBe(true);
    expect(sheet.charts.filter(({ series }) => series.length === 0)).toEqual([]);
    expect(drawn(byRow)[0]).toEqual(["Liberated: not entered", null]);
    expect(await make()).toEqual([]);
  });

  it("is not confused with a sheet of the same name that somebody else made", async () => {
    excel = await builtPlannerWorkbook();
    const mine = excel.edits.addSheet("Charts", "person");
    const a1 = { top: 0, left: 0, bottom: 0, right: 0 };
    excel.edits.setContents(mine, a1, [[{ kind: "constant", value: "My charts" }]], "person");
    const built = await buildWorkbook(buildRequest(), silent);
    expect(built.ok && built.value.cellsWritten).toBe(0);
    const refused = await makeSheet("Charts", silent);
    expect(!refused.ok && refused.trouble.kind).toBe("sheet-name-taken");
  });

  it("cannot be made before the workbook", async () => {
    excel = openPlannerWorkbook();
    const refused = await makeSheet("Charts", silent);
    expect(!refused.ok && refused.trouble.kind).toBe("workbook-not-built");
    expect(excel.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
  });

  it("takes up the chart at which the run before stopped, between adding and naming it", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await make();
    const clean = contentsOf(excel.workbook);
    const sheet = findSheet(excel.workbook, "Charts");
    if (sheet === undefined) throw new Error("no Charts");
    const [first] = sheet.charts;
    const halfMade = { ...chart("funnel.LE19"), name: "Chart 1", title: "Chart Title" };
    excel.edits.changeSheet(sheet, { charts: [halfMade, ...sheet.charts.slice(1)] }, "person");
    const a4 = { top: 3, left: 0, bottom: 3, right: 0 };
    excel.edits.setContents(sheet, a4, [[{ kind: "empty" }]], "person");
    expect(await make()).toEqual(["Charts"]);
    expect(chart("funnel.LE19").id).toBe(first?.id);
    expect(contentsOf(excel.workbook)).toEqual(clean);
  });
});

describe("asking for later sheets", () => {
  const read = (sheets: string): unknown => {
    const request = readBuildRequest({ area: "Fife", reportingYear: "2024-25", sample: false, sheets });
    return request.ok ? (request.value.sheets ?? "starter") : request.trouble.found;
  };
  it.each([
    ["starter", "starter"],
    ["all", laterSheets.map(({ name }) => name)],
    ["starter, charts", ["Charts"]],
    ["Pies", 'There is no sheet "pies" that could be made besides the starter sheets'],
  ])("reads %s", (typed, expected) => {
    excel = openPlannerWorkbook();
    expect(read(typed)).toEqual(expected);
  });
});
