import { buildWorkbook } from "../../src/actions/build-workbook";
import { growWorkbook, planGrowth, type Growth } from "../../src/actions/grow-workbook";
import { describeTrouble } from "../../src/domain/trouble";
import { findTable } from "../../src/workbench/model/workbook-model";
import {
  buildRequest,
  builtPlannerWorkbook,
  checked,
  contentsOf,
  failures,
  type PlannerWorkbook,
} from "./planner-workbook";
import { headersOf } from "./typed-cells";

const silent = (): void => undefined;
const nextYear: Growth = { kind: "year", which: "next" };
const sameScope = { firstYear: "2020-21", outcomes: "8" } as const;

let excel: PlannerWorkbook;
beforeEach(async () => {
  excel = await builtPlannerWorkbook({ sample: true });
});
afterEach(() => excel.shutDown());

/** A table of the people's own on a sheet of ours, `right` of it or `below` it by so many cells. */
async function addTable(
  sheetName: string,
  from: { readonly table: string; readonly right?: number; readonly below?: number },
  size: { readonly rows: number; readonly columns: number; readonly startsAbove?: number },
): Promise<string> {
  const area = findTable(excel.workbook, from.table)?.table.area;
  if (area === undefined) throw new Error(`no table ${from.table}`);
  const top = (from.below === undefined ? area.top : area.bottom + from.below) - (size.startsAbove ?? 0);
  const left = from.right === undefined ? area.left : area.right + from.right;
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheetName)
      .getRangeByIndexes(top, left, size.rows, size.columns);
    range.values = Array.from({ length: size.rows }, (_, row) =>
      Array.from({ length: size.columns }, (__, column) =>
        row === 0 ? `Ours ${column + 1}` : row * 10 + column,
      ),
    );
    const table = context.workbook.worksheets.getItem(sheetName).tables.add(range, true);
    table.name = "OurPlan";
    range.load("address");
    await context.sync();
    return range.address.split("!")[1] ?? "";
  });
}

async function ourPlan(): Promise<readonly unknown[]> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("OurPlan").getDataBodyRange();
    body.load("values");
    await context.sync();
    return body.values.flat() as unknown[];
  });
}

async function obstacles(growth: Growth): Promise<readonly string[]> {
  const plan = await planGrowth(growth);
  if (!plan.ok) throw new Error(describeTrouble(plan.trouble));
  return plan.value.obstacles.map(describeTrouble);
}

async function isRefusedUntouched(growth: Growth): Promise<void> {
  const before = contentsOf(excel.workbook);
  expect((await growWorkbook(growth, silent)).ok).toBe(false);
  expect(contentsOf(excel.workbook)).toEqual(before);
}

describe("a table of people's own beside one of ours", () => {
  it.each([
    ["higher than ours", { rows: 60, columns: 3 }],
    ["that begins above the headers", { rows: 4, columns: 2, startsAbove: 2 }],
    ["within our rows", { rows: 3, columns: 2 }],
  ])("moves as a whole and loses nothing: one %s", async (_name, size) => {
    await addTable("Rates", { table: "CJ_Rates", right: 2 }, size);
    const before = await ourPlan();
    expect(await obstacles(nextYear)).toEqual([]);
    expect(await growWorkbook(nextYear, silent)).toMatchObject({ ok: true });
    expect(await ourPlan()).toEqual(before);
    expect(headersOf(excel.workbook, "CJ_Rates")).toContain("2025-26");
  });

  it("is no obstacle to a build that adds nothing, at one sync more", async () => {
    await addTable("Rates", { table: "CJ_Rates", right: 2 }, { rows: 40, columns: 2 });
    excel.host.counters.reset();
    const again = await buildWorkbook(buildRequest(sameScope), silent);
    expect(again.ok && again.value.cellsWritten).toBe(0);
    expect(excel.host.counters.syncs).toBe(2);
  });
});

describe("a table of people's own below one of ours", () => {
  it("through which new columns would go is told before anything is written", async () => {
    const address = await addTable("Rates", { table: "CJ_Rates", below: 5 }, { rows: 3, columns: 12 });
    expect(await obstacles(nextYear)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^The table OurPlan lies below the table CJ_Rates, in ${address} \\(Rates, A\\d+\\)\\. .* Move OurPlan to a sheet of its own`,
        ),
      ),
    ]);
    await isRefusedUntouched(nextYear);
  });

  it("that new rows would cut is told before anything is written", async () => {
    const width = headersOf(excel.workbook, "CJ_Scoring").length + 2;
    await addTable("Scoring", { table: "CJ_Scoring", below: 3 }, { rows: 3, columns: width });
    const more: Growth = { kind: "outcomes", outcomes: ["O1"] };
    expect(await obstacles(more)).toEqual([
      expect.stringMatching(
        /^The table OurPlan lies below the table CJ_Scoring, in A\d+:.* room for new rows: /,
      ),
    ]);
    await isRefusedUntouched(more);
  });

  it("that is no wider than ours moves down and loses nothing", async () => {
    await addTable("Scoring", { table: "CJ_Scoring", below: 3 }, { rows: 3, columns: 2 });
    const before = await ourPlan();
    expect(await growWorkbook({ kind: "outcomes", outcomes: ["O1"] }, silent)).toMatchObject({ ok: true });
    expect(await ourPlan()).toEqual(before);
  });
});

it("keeps what people typed beside and below our tables when they grow", async () => {
  const typed = ["beside the headers", "beside a row", "below", "above, which stays"];
  const area = findTable(excel.workbook, "CJ_Rates")?.table.area;
  if (area === undefined) throw new Error("no table CJ_Rates");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Rates");
    const places = [
      [area.top, area.right + 1],
      [area.top + 2, area.right + 4],
      [area.bottom + 2, area.left + 1],
      [1, area.right + 2],
    ];
    places.forEach(([row = 0, column = 0], i) => {
      sheet.getCell(row, column).values = [[typed[i] ?? ""]];
    });
    await context.sync();
  });
  for (const growth of [nextYear, { kind: "outcomes", outcomes: ["O1", "O5"] }] satisfies Growth[])
    expect(await growWorkbook(growth, silent)).toMatchObject({ ok: true });
  const cells = excel.workbook.sheets.find(({ name }) => name === "Rates")?.cells ?? new Map();
  const found = [...cells.values()].map(({ value }: { readonly value?: unknown }) => value);
  expect(typed.filter((text) => found.filter((value) => value === text).length !== 1)).toEqual([]);
});

describe("a column of people's own between the years", () => {
  async function addBetween(table: string, after: string): Promise<void> {
    await Excel.run(async (context) => {
      const index = headersOf(excel.workbook, table).indexOf(after) + 1;
      context.workbook.tables.getItem(table).columns.add(index, undefined, "Remarks");
      await context.sync();
    });
  }

  it("of Data points and Rates is left alone by check and build", async () => {
    await addBetween("CJ_DataPoints", "2021-22");
    await addBetween("CJ_Rates", "2022-23");
    expect(failures(await checked(), "ACC-04")).toEqual([]);
    const again = await buildWorkbook(buildRequest(sameScope), silent);
    expect(again.ok && [again.value.cellsWritten, again.value.remarks]).toEqual([0, []]);
  });

  it("of Data checks, which counts by place, is told by check and stands in the way of every write", async () => {
    await addBetween("CJ_DataChecks", "2021-22");
    const found = failures(await checked(), "ACC-04");
    expect(
      found.map(({ ruleId, severity, place, message }) => [ruleId, severity, place.sheet, message]),
    ).toEqual([
      [
        "column-misplaced",
        "error",
        "Data checks",
        expect.stringMatching(
          /^The column "Remarks" of your own stands among columns .* from "2020-21" to "2024-25"$/,
        ),
      ],
    ]);
    expect(await obstacles(nextYear)).toEqual([
      expect.stringMatching(/ \(Data checks, [A-Z]+5\)\. .* Move your column to the right end of the table/),
    ]);
    await isRefusedUntouched(nextYear);
  });
});
