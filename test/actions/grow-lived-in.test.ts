import { buildWorkbook } from "../../src/actions/build-workbook";
import { growWorkbook, planGrowth, type Growth } from "../../src/actions/grow-workbook";
import { describeTrouble } from "../../src/domain/trouble";
import { cellKey, findSheet, findTable } from "../../src/workbench/model/workbook-model";
import { addOwnColumn } from "./own-rows-and-columns";
import { buildRequest, builtPlannerWorkbook, contentsOf, type PlannerWorkbook } from "./planner-workbook";
import { headersOf } from "./typed-cells";

const silent = (): void => undefined;
const nextYear: Growth = { kind: "year", which: "next" };
const sameScope = { firstYear: "2020-21", outcomes: "8" } as const;

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

async function obstaclesOfNextYear(): Promise<readonly string[]> {
  const plan = await planGrowth(nextYear);
  return plan.ok ? plan.value.obstacles.map(describeTrouble) : [plan.trouble.found];
}

describe("a head that people have worked round", () => {
  it("is found where rows above it and columns before it have put it, and what was typed there stays", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await Excel.run(async (context) => {
      const dataPoints = context.workbook.worksheets.getItem("Data points");
      dataPoints.getRange("1:2").insert("Down");
      dataPoints.getRange("A1").values = [["DRAFT for the board"]];
      const rates = context.workbook.worksheets.getItem("Rates");
      rates.getRange("A:A").insert("Right");
      rates.getRange("A1:A4").values = [["ours"], ["to read"], ["before"], ["Friday"]];
      await context.sync();
    });
    const again = await buildWorkbook(buildRequest(sameScope), silent);
    expect(again.ok && [again.value.cellsWritten, again.value.remarks]).toEqual([0, []]);
    expect(await growWorkbook(nextYear, silent)).toMatchObject({ ok: true, value: { remarks: [] } });
    expect(["A1", "A3", "A6"].map((cell) => excel.show("Data points", cell))).toEqual([
      "DRAFT for the board",
      "Data points",
      "Type in yellow boxes. Blue-grey: formulas. Go to Cover.",
    ]);
    expect(["A1", "A2", "A3", "A4", "B1"].map((cell) => excel.show("Rates", cell))).toEqual([
      "ours",
      "to read",
      "before",
      "Friday",
      "Rates",
    ]);
    expect(findSheet(excel.workbook, "Data points")?.frozenRows).toBe(7);
  });

  it("is put back where somebody typed over it, and the report says what stood there", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data points").getRange("A2").values = [["By 3 May, Anne"]];
      context.workbook.worksheets.getItem("Rates").getRange("A3").values = [["From the board's paper"]];
      await context.sync();
    });
    const again = await buildWorkbook(buildRequest(sameScope), silent);
    expect(again.ok && again.value.remarks).toEqual([
      'Data points, A2 (head): "By 3 May, Anne" was typed over a label, which is put back.',
      'Rates, A3 (head): "From the board\'s paper" was typed over a formula, which is put back.',
    ]);
  });

  it("has to have its rows, so that it is never written over the headers", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data points").getRange("2:2").delete("Up");
      await context.sync();
    });
    const before = contentsOf(excel.workbook);
    const again = await buildWorkbook(buildRequest(sameScope), silent);
    expect(!again.ok && again.trouble).toMatchObject({
      where: { sheet: "Data points", cell: "A4" },
      whatToDo: expect.stringMatching(/^Insert a row above the headers/),
    });
    expect(contentsOf(excel.workbook)).toEqual(before);
  });
});

describe("a column of people's own that is called as the year that is to be added", () => {
  it("stands in the way where we would write over it", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await addOwnColumn("CJ_Rates", "2025-26", (row) => 10 + row);
    const before = contentsOf(excel.workbook);
    expect(await obstaclesOfNextYear()).toEqual([
      expect.stringMatching(
        /^A column of your own is called "2025-26", as one that is to be added \(Rates, [A-Z]+5\)/,
      ),
    ]);
    expect((await growWorkbook(nextYear, silent)).ok).toBe(false);
    expect(contentsOf(excel.workbook)).toEqual(before);
  });

  it("stands in the way among figures that are typed too, unless it follows the last year", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await addOwnColumn("CJ_DataPoints", "2025-26", (row) => 10 + row);
    expect(await obstaclesOfNextYear()).toHaveLength(1);
    excel.shutDown();
    excel = await builtPlannerWorkbook({ sample: true });
    const last = headersOf(excel.workbook, "CJ_DataPoints").indexOf("2024-25");
    await addOwnColumn("CJ_DataPoints", "2025-26", (row) => 10 + row, last + 1);
    expect(await growWorkbook(nextYear, silent)).toMatchObject({ ok: true });
    expect(excel.showBy("CJ_DataPoints", "NI8.i", "2025-26")).toBe(10);
  });
});

it("leaves a totals row alone, and adds rows above it", async () => {
  excel = await builtPlannerWorkbook({ sample: true });
  const found = findTable(excel.workbook, "CJ_Scoring");
  if (found === undefined) throw new Error("no table CJ_Scoring");
  const { sheet, table } = found;
  const bottom = table.area.bottom + 1;
  excel.edits.changeTable(sheet, table, { area: { ...table.area, bottom }, showTotals: true }, "person");
  excel.edits.setContents(
    sheet,
    { top: bottom, left: 0, bottom, right: 0 },
    [[{ kind: "constant", value: "Total" }]],
    "person",
  );
  const again = await buildWorkbook(buildRequest(sameScope), silent);
  expect(again.ok && again.value.cellsWritten).toBe(0);
  expect(await growWorkbook({ kind: "outcomes", outcomes: ["O1"] }, silent)).toMatchObject({ ok: true });
  const now = findTable(excel.workbook, "CJ_Scoring")?.table.area;
  expect(now?.bottom).toBeGreaterThan(bottom);
  const totals = Array.from({ length: table.columns.length }, (_, column) =>
    sheet.cells.get(cellKey(now?.bottom ?? 0, column)),
  ).flatMap((cell) => cell?.formula ?? cell?.value ?? []);
  expect(totals).toEqual(["Total"]);
});

it("tells a formula of people's own that stood in place of ours", async () => {
  excel = await builtPlannerWorkbook({ sample: true });
  const cell = excel.addressBy("CJ_Rates", "LE19.i", "2024-25");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Rates").getRange(cell).formulas = [["=12+30"]];
    await context.sync();
  });
  const plan = await planGrowth(nextYear);
  expect(plan.ok && plan.value.remarks).toEqual([
    `Rates, ${cell} (2024-25): "=12+30" was typed over a formula, which is put back.`,
  ]);
});

it("does not take a deleted column for a new one where the version on Setup was typed away", async () => {
  excel = await builtPlannerWorkbook({ sample: true });
  excel.put("CJ_Setup", "schemaVersion", "Value", null);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("CJ_DataPoints").columns.getItem("2022-23").delete();
    await context.sync();
  });
  expect(await obstaclesOfNextYear()).toEqual([expect.stringMatching(/^The column "2022-23" is not there/)]);
});
