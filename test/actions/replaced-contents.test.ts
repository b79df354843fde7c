import { buildWorkbook } from "../../src/actions/build-workbook";
import { planGrowth, type Growth } from "../../src/actions/grow-workbook";
import { describeTrouble } from "../../src/domain/trouble";
import {
  buildRequest,
  builtPlannerWorkbook,
  workbookOfVersion,
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
});

describe("an upgrade of a workbook that nobody has changed", () => {
  const ofFormulas = /typed over|holds our formula now/;

  it.each([1, 2] as const)(
    "of version %s names no cell that now holds a formula, and no legend",
    async (version) => {
      excel = await workbookOfVersion(version);
      const remarks = await remarksOf({ kind: "upgrade" });
      expect(remarks).not.toEqual([]);
      expect(remarks.filter((remark) => ofFormulas.test(remark) || remark.includes("A4 (head)"))).toEqual([]);
    },
  );

  it("names what people put in place of our formulas, shortened, and accuses nobody", async () => {
    excel = await workbookOfVersion(1);
    const cell = excel.addressBy("CJ_Rates", "LE19.i", "2023-24");
    const below = excel.addressBy("CJ_Rates", "LE19.ii", "2023-24");
    await typeFormula("Rates", cell, "=CJ_Rates[[#This Row],[2022-23]]*1.1");
    await typeFormula("Rates", below, `about ${"half ".repeat(40)}`);
    const remarks = await remarksOf({ kind: "upgrade" });
    expect(remarks.filter((remark) => ofFormulas.test(remark))).toEqual([
      `Rates, ${cell} (2023-24) held "=[@[2022-23]]*1.1"; it holds our formula now.`,
      `Rates, ${below} (2023-24) held "about ${"half ".repeat(40).slice(0, 114)} …"; it holds our formula now.`,
    ]);
  });
});

it("says nothing of a label of ours that changes with the years, such as the title of a chart", async () => {
  excel = await builtPlannerWorkbook({ ...charts, sample: true });
  expect(await remarksOf({ kind: "year", which: "next" })).toEqual([]);
  expect(await remarksOf({ kind: "year", which: "previous" })).toEqual([]);
  expect(await remarksOf({ kind: "outcomes", outcomes: ["O1"] })).toEqual([]);
});
