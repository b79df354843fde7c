import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildWorkbook } from "../../src/actions/build-workbook";
import { planGrowth, type Growth } from "../../src/actions/grow-workbook";
import { describeTrouble } from "../../src/domain/trouble";
import { readXlsx } from "../../src/workbench/xlsx/read-xlsx";
import {
  buildRequest,
  builtPlannerWorkbook,
  openPlannerWorkbook,
  type PlannerWorkbook,
} from "./planner-workbook";

const charts = { outcomes: "8", sheets: "Charts" } as const;

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

async function remarksOf(growth: Growth): Promise<readonly string[]> {
  const plan = await planGrowth(growth);
  if (!plan.ok) throw new Error(describeTrouble(plan.trouble));
  expect(plan.value.obstacles).toEqual([]);
  return plan.value.remarks;
}

async function typeFormula(sheet: string, cell: string, formula: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).formulas = [[formula]];
    await context.sync();
  });
}

describe("a formula of people's own in place of ours", () => {
  const ownFormula = "=CJ_Rates[[#This Row],[2023-24]]*1.1";

  it("is named with what stood there, also where it refers to a table, by Build and by each way of growing", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    const cell = excel.addressBy("CJ_Rates", "LE19.i", "2024-25");
    await typeFormula("Rates", cell, ownFormula);
    const namedAt = (place: string): readonly string[] => [
      `Rates, ${place} (2024-25): "=[@[2023-24]]*1.1" was typed over a formula, which is put back.`,
    ];
    expect(await remarksOf({ kind: "year", which: "next" })).toEqual(namedAt("H6"));
    // named where our formula stands afterwards
    expect(await remarksOf({ kind: "year", which: "previous" })).toEqual(namedAt("I6"));
    expect(await remarksOf({ kind: "outcomes", outcomes: ["O1"] })).toEqual(namedAt("H6"));
    const again = await buildWorkbook(buildRequest({ firstYear: "2020-21", outcomes: "8" }), () => undefined);
    expect(again.ok && again.value.remarks).toEqual(namedAt(cell));
  });

  it("is told from the formulas of an earlier version", async () => {
    const read = await readXlsx(readFileSync(join(__dirname, "../fixtures/built-by-schema-1.xlsx")));
    if (!read.ok) throw new Error(describeTrouble(read.trouble));
    excel = openPlannerWorkbook({ workbook: read.value });
    const before = await remarksOf({ kind: "upgrade" });
    expect(before.filter((remark) => remark.includes("typed over a formula"))).toEqual([]);
    const cell = excel.addressBy("CJ_Rates", "LE19.i", "2023-24");
    await typeFormula("Rates", cell, ownFormula);
    const now = await remarksOf({ kind: "upgrade" });
    expect(now.filter((remark) => !before.includes(remark))).toEqual([
      `Rates, ${cell} (2023-24): "=[@[2023-24]]*1.1" was typed over a formula, which is put back.`,
    ]);
  });
});

it("says nothing of a label of ours that changes with the years, such as the title of a chart", async () => {
  excel = await builtPlannerWorkbook({ ...charts, sample: true });
  expect(await remarksOf({ kind: "year", which: "next" })).toEqual([]);
  expect(await remarksOf({ kind: "year", which: "previous" })).toEqual([]);
  expect(await remarksOf({ kind: "outcomes", outcomes: ["O1"] })).toEqual([]);
});
