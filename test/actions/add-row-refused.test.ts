import { readBreakable } from "../../src/actions/add-breakdown";
import { addRow, planRow, type AddRequest } from "../../src/actions/add-row";
import { planBuild } from "../../src/actions/build-workbook";
import { planGrowth } from "../../src/actions/grow-workbook";
import { makeSheet } from "../../src/actions/make-sheet";
import { readGrowable } from "../../src/actions/read-growable";
import { aDataPoint, anActivity, refused } from "./adding-rows";
import {
  buildRequest,
  builtPlannerWorkbook,
  contentsOf,
  openPlannerWorkbook,
  valueOf,
  type PlannerWorkbook,
} from "./planner-workbook";

const silent = (): void => undefined;
const scope = { outcomes: "1,8" } as const;

let excel: PlannerWorkbook;

describe("a row is refused, with nothing written,", () => {
  beforeAll(async () => {
    excel = await builtPlannerWorkbook(scope);
  });
  afterAll(() => excel.shutDown());

  it.each<readonly [found: string, id: string, typed: AddRequest["typed"]]>([
    [
      'The data point says nothing under "What is counted"',
      "data-point",
      { ...aDataPoint, "Data point": " " },
    ],
    [
      'The data point says nothing under "Better when it is"',
      "data-point",
      { "Data point": "Mentors", Outcome: "O8", Unit: "people" },
    ],
    [
      'The improvement activity says nothing under "Outcome"',
      "activity",
      { "Improvement activity": "Mentors" },
    ],
    ['"O5" stands under "Outcome"', "activity", { "Improvement activity": "Mentors", Outcome: "O5" }],
    ['"=SUM(A1)" stands under "The need"', "need", { Need: "=SUM(A1)", Outcome: "O8" }],
    ['"12" stands under "The need"', "need", { Need: "12", Outcome: "O8" }],
    ['40000 characters stand under "The need"', "need", { Need: "x".repeat(40_000), Outcome: "O8" }],
    ['"Housing" is already on Needs profile', "need", { Need: " HOUSING ", Outcome: "O8" }],
  ])("where it is found: %s", async (found, id, typed) => {
    const before = contentsOf(excel.workbook);
    expect((await refused(id, typed)).found).toBe(found);
    expect(contentsOf(excel.workbook)).toEqual(before);
  });
});

describe("any row is refused", () => {
  afterEach(() => excel.shutDown());

  it("where people changed what is read lightly, in the words of a build that reads every sheet whole", async () => {
    excel = await builtPlannerWorkbook(scope);
    excel.put("CJ_Setup", "minBase", "Id", "minBase (old)");
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("CJ_LocalEvidence");
      columns.getItem("Judgement").getHeaderRowRange().values = [["Our judgement"]];
      context.workbook.tables.getItem("CJ_Rates").columns.getItem("2021-22").delete();
      await context.sync();
    });
    const build = valueOf(await planBuild(buildRequest(scope)));
    const plan = valueOf(await planRow({ additionId: "data-point", typed: aDataPoint }));
    expect(plan.obstacles).toEqual(build.obstacles);
    expect(plan.obstacles.map(({ kind, where }) => [kind, where?.sheet])).toEqual([
      ["header-changed", "Rates"],
      ["header-changed", "Local evidence"],
      ["id-changed", "Setup"],
    ]);
  });

  it("in a workbook of an earlier or a newer version", async () => {
    excel = await builtPlannerWorkbook(scope);
    excel.put("CJ_Setup", "schemaVersion", "Value", 1);
    expect(await refused("activity", anActivity)).toMatchObject({
      found: "This workbook was made by an earlier version of the add-in, 1",
      whatToDo: expect.stringMatching(/^Upgrade it first/),
    });
    excel.put("CJ_Setup", "schemaVersion", "Value", 99);
    expect((await refused("activity", anActivity)).whatToDo).toMatch(/^Update the add-in/);
    // nothing will be written, so nothing is told that would be put back
    expect(await planGrowth({ kind: "year", which: "next" })).toMatchObject({
      ok: true,
      value: { obstacles: [{ whatToDo: expect.stringMatching(/^Update the add-in/) }], remarks: [] },
    });
  });

  it("in a workbook that is not ours", async () => {
    excel = openPlannerWorkbook();
    expect((await refused("activity", anActivity)).kind).toBe("workbook-not-built");
  });

  it("in a workbook that has lost Setup or its years, with a sentence for each, in every way of growing", async () => {
    excel = await builtPlannerWorkbook(scope);
    excel.put("CJ_Setup", "reportingYear", "Value", null);
    expect(await refused("activity", anActivity)).toMatchObject({
      kind: "years-missing",
      found: '"Reporting year" on Setup is blank',
    });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Setup").delete();
      await context.sync();
    });
    const found = "The sheet Setup is gone, which says for which years this workbook is";
    for (const result of [
      await addRow({ additionId: "activity", typed: anActivity }, silent),
      await readGrowable(),
      await planGrowth({ kind: "year", which: "next" }),
      await makeSheet("Requests", silent),
      await readBreakable(),
    ]) {
      expect(!result.ok && result.trouble).toMatchObject({ kind: "years-missing", found });
    }
  });
});
