import { addRow } from "../../src/actions/add-row";
import { buildWorkbook, planBuild } from "../../src/actions/build-workbook";
import { checkWorkbook } from "../../src/actions/check-workbook";
import { growWorkbook, planGrowth, type Growth } from "../../src/actions/grow-workbook";
import { makeSheet } from "../../src/actions/make-sheet";
import { readGrowable } from "../../src/actions/read-growable";
import { readStatus } from "../../src/actions/read-status";
import type { Result } from "../../src/domain/result";
import { describeTrouble, type Trouble } from "../../src/domain/trouble";
import { addOwnColumn } from "./own-rows-and-columns";
import { buildRequest, builtPlannerWorkbook, contentsOf, type PlannerWorkbook } from "./planner-workbook";
import { headersOf } from "./typed-cells";

const silent = (): void => undefined;
const nextYear: Growth = { kind: "year", which: "next" };
const growths: readonly Growth[] = [
  nextYear,
  { kind: "year", which: "previous" },
  { kind: "outcomes", outcomes: ["O1"] },
  { kind: "upgrade" },
];
const sameScope = { firstYear: "2020-21", outcomes: "8" } as const;
const dataPoint = {
  additionId: "data-point",
  typed: { "Data point": "Songs", Outcome: "O8", Unit: "people", "Better when": "higher" },
} as const;

let excel: PlannerWorkbook;
beforeEach(async () => {
  excel = await builtPlannerWorkbook({ sample: true });
});
afterEach(() => excel.shutDown());

async function rename(table: string, from: string, to: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).columns.getItem(from).name = to;
    await context.sync();
  });
}

async function deleteColumn(table: string, header: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).columns.getItem(header).delete();
    await context.sync();
  });
}

const placeIn = (table: string, header: string): number => headersOf(excel.workbook, table).indexOf(header);

/** What a dry run names, sentence and cell. */
function words({ found, where }: Trouble): string {
  return `${found} (${where?.sheet ?? "workbook"}, ${where?.cell ?? "no cell"})`;
}

async function obstaclesOf(growth: Growth): Promise<readonly Trouble[]> {
  const plan = await planGrowth(growth);
  return plan.ok ? plan.value.obstacles : [plan.trouble];
}

/** The same for check, build, every growth and every other way of adding; nothing is written by any of them. */
async function everywhereToldAs(expected: string, howOften = 1): Promise<void> {
  const before = contentsOf(excel.workbook);
  const told: Record<string, readonly string[]> = {};
  for (const growth of growths)
    told[`${growth.kind} ${"which" in growth ? growth.which : ""}`] = (await obstaclesOf(growth)).map(words);
  const plan = await planBuild(buildRequest(sameScope));
  told["build"] = plan.ok ? plan.value.obstacles.map(words) : [words(plan.trouble)];
  const refused = async (name: string, result: Result<unknown, Trouble>): Promise<void> => {
    told[name] = result.ok ? ["nothing was refused"] : [words(result.trouble)];
  };
  await refused("grow", await growWorkbook(nextYear, silent));
  await refused("add a row", await addRow(dataPoint, silent));
  await refused("make a sheet", await makeSheet("Requests", silent));
  const check = await checkWorkbook();
  told["check"] = check.ok
    ? check.value.findings
        .filter(({ rule, result }) => rule === "ACC-04" && result === "failed")
        .map(({ message, place }) => `${message.split("; expected")[0]} (${place.sheet}, ${place.cell})`)
    : [words(check.trouble)];
  const once = new Set(["grow", "add a row", "make a sheet"]);
  for (const [name, sentences] of Object.entries(told))
    expect({ name, sentences }).toEqual({
      name,
      sentences: Array.from({ length: once.has(name) ? 1 : howOften }, () => expected),
    });
  expect(contentsOf(excel.workbook)).toEqual(before);
}

describe("a header of ours that was edited is told in the same words everywhere", () => {
  it.each([
    ["one that formulas refer to", "CJ_DataPoints", "Better when", "Direction"],
    ["one above labels", "CJ_DataPoints", "Short name", "Abbreviation"],
    ["a year", "CJ_DataPoints", "2022-23", "2022/23"],
    ["the last year, called something else", "CJ_DataPoints", "2024-25", "This year"],
    ["the first year", "CJ_Rates", "2020-21", "Years ago"],
  ])("%s", async (_name, table, header, typed) => {
    const cell = `${letter(placeIn(table, header))}5`;
    await rename(table, header, typed);
    const sheet = table === "CJ_Rates" ? "Rates" : "Data points";
    await everywhereToldAs(`The header "${typed}" stands in place of "${header}" (${sheet}, ${cell})`);
  });

  it("right of a column of people's own", async () => {
    await addOwnColumn("CJ_DataPoints", "Our own", (row) => row + 1, placeIn("CJ_DataPoints", "Better when"));
    const cell = `${letter(placeIn("CJ_DataPoints", "Better when"))}5`;
    await rename("CJ_DataPoints", "Better when", "Direction");
    await everywhereToldAs(`The header "Direction" stands in place of "Better when" (Data points, ${cell})`);
  });

  it("with a column of people's own at the far left", async () => {
    await addOwnColumn("CJ_DataPoints", "Our own", (row) => row + 1, 0);
    const cell = `${letter(placeIn("CJ_DataPoints", "Markers"))}5`;
    await rename("CJ_DataPoints", "Markers", "Marks");
    const [obstacle] = await obstaclesOf(nextYear);
    expect(obstacle?.where).toEqual({ sheet: "Data points", cell });
  });
});

describe("a column that is gone", () => {
  it("is told without a cell", async () => {
    await deleteColumn("CJ_DataPoints", "Source");
    const [obstacle, ...others] = await obstaclesOf(nextYear);
    expect(others).toEqual([]);
    expect(obstacle?.where).toEqual({ sheet: "Data points" });
    expect(obstacle?.whatToDo).toMatch(/^Undo the deletion of the column, or take it/);
  });

  it("is never said to be the column of people's own that stands in its place", async () => {
    const at = placeIn("CJ_DataPoints", "Source");
    await deleteColumn("CJ_DataPoints", "Source");
    await addOwnColumn("CJ_DataPoints", "Our own", (row) => row + 1, at);
    const cell = `${letter(at)}5`;
    await everywhereToldAs(
      `The column "Source" is not there; "Our own" stands in its place (Data points, ${cell})`,
    );
    const [obstacle] = await obstaclesOf(nextYear);
    expect(obstacle?.whatToDo).toMatch(
      /^If "Our own" is that column .* If it is a column of your own, bring "Source" back/,
    );
  });

  it("is told where two columns of people's own stand in its place", async () => {
    const at = placeIn("CJ_DataPoints", "Source");
    await addOwnColumn("CJ_DataPoints", "Our own", (row) => row + 1, at);
    await rename("CJ_DataPoints", "Source", "Where from");
    const [obstacle] = await obstaclesOf(nextYear);
    expect(obstacle?.where).toEqual({ sheet: "Data points" });
    expect(obstacle?.whatToDo).toContain('If it was given another header, type "Source" there again.');
  });
});

describe("years on Setup that cannot be right", () => {
  it.each([
    ["reportingYear", null, '"Reporting year" on Setup is blank'],
    ["reportingYear", "2024/25", '"Reporting year" on Setup is "2024/25"'],
    ["firstYear", "20-21", '"First year" on Setup is "20-21"'],
    ["firstYear", "2025-26", '"First year" on Setup is 2025-26'],
    ["firstYear", "2026-27", '"First year" on Setup is 2026-27'],
    ["firstYear", "2018-19", '"First year" on Setup is 2018-19'],
    ["reportingYear", "2025-26", '"Reporting year" on Setup is 2025-26'],
    ["reportingYear", "2020-21", '"Reporting year" on Setup is 2020-21'],
    ["reportingYear", "2090-91", '"Reporting year" on Setup is 2090-91'],
  ])("are told with the cell: %s %s", async (id, value, found) => {
    const cell = excel.addressBy("CJ_Setup", id, "Value");
    excel.put("CJ_Setup", id, "Value", value);
    const before = contentsOf(excel.workbook);
    const wanted = id === "firstYear" ? "2020-21" : "2024-25";
    for (const growth of growths) {
      const [obstacle, ...others] = await obstaclesOf(growth);
      expect(others).toEqual([]);
      expect(obstacle).toMatchObject({ found, where: { sheet: "Setup", cell } });
      expect(obstacle?.expected).toContain(wanted);
      expect(obstacle?.whatToDo).toContain(`Type ${wanted} into that cell`);
    }
    expect((await growWorkbook(nextYear, silent)).ok).toBe(false);
    const check = await checkWorkbook();
    expect(
      check.ok ? check.value.findings.map(({ message }) => message) : [check.trouble.found],
    ).toContainEqual(expect.stringContaining(found));
    const added = await addRow(dataPoint, silent);
    expect(!added.ok && added.trouble.found).toBe(found);
    expect(contentsOf(excel.workbook)).toEqual(before);
  });

  it("are put back by a build that asks for the years of the columns", async () => {
    excel.put("CJ_Setup", "reportingYear", "Value", "2024/25");
    expect(await buildWorkbook(buildRequest(sameScope), silent)).toMatchObject({ ok: true });
    expect(excel.showBy("CJ_Setup", "reportingYear", "Value")).toBe("2024-25");
    excel.put("CJ_Setup", "reportingYear", "Value", null);
    const other = await buildWorkbook(buildRequest({ ...sameScope, reportingYear: "2023-24" }), silent);
    expect(!other.ok && other.trouble.found).toBe('"Reporting year" on Setup is blank');
  });

  it("are told on the home and the Add view too, rather than calling the workbook new", async () => {
    excel.put("CJ_Setup", "firstYear", "Value", "20/21");
    for (const result of [await readStatus(), await readGrowable()])
      expect(!result.ok && result.trouble.found).toBe('"First year" on Setup is "20/21"');
  });

  it("are told where their id or their column was renamed", async () => {
    const cell = excel.addressBy("CJ_Setup", "firstYear", "Id");
    excel.put("CJ_Setup", "firstYear", "Id", "first year");
    const [byId] = await obstaclesOf(nextYear);
    expect(byId && describeTrouble(byId)).toBe(
      `The row "First year" has the id "first year" (Setup, ${cell}). Expected: its id firstYear. ` +
        "Type firstYear into that cell; what stands in the row is kept. Nothing was changed.",
    );
    excel.put("CJ_Setup", "first year", "Id", "firstYear");
    await rename("CJ_Setup", "Value", "Answer");
    const [byHeader] = await obstaclesOf(nextYear);
    expect(byHeader && words(byHeader)).toBe('The header "Answer" stands in place of "Value" (Setup, C5)');
  });
});

describe("an addition to a workbook whose next year is only half added", () => {
  it.each([20, 60, 330])("waits until the year is there, stopped after %i writes", async (writes) => {
    excel.host.failAtAction(writes);
    expect((await growWorkbook(nextYear, silent)).ok).toBe(false);
    const added = await addRow(dataPoint, silent);
    expect(!added.ok && describeTrouble(added.trouble)).toContain(
      "If adding 2025-26 stopped half-way, add that year again, which finishes it.",
    );
    expect(await growWorkbook(nextYear, silent)).toMatchObject({ ok: true });
    const whole = contentsOf(excel.workbook);
    excel.shutDown();
    excel = await builtPlannerWorkbook({ sample: true });
    expect(await growWorkbook(nextYear, silent)).toMatchObject({ ok: true });
    expect(whole).toEqual(contentsOf(excel.workbook));
  });
});

describe("an id that was edited", () => {
  it.each([
    ["CJ_DataPoints", "LE19.a", "LE19a"],
    ["CJ_DataPoints", "LE19.a", null],
    ["CJ_DataPoints", "LE19.a", "LE19.b"],
    ["CJ_Rates", "LE19.i", "le19"],
  ])("of %s %s to %s is told, and no blank double is added", async (table, id, typed) => {
    const cell = excel.addressBy(table, id, "Id");
    const label = String(excel.showBy(table, id, table === "CJ_Rates" ? "Rate" : "Data point"));
    excel.put(table, id, "Id", typed);
    const sheet = table === "CJ_Rates" ? "Rates" : "Data points";
    const has = typed === null ? "has no id" : `has the id "${typed}"`;
    await everywhereToldAs(`The row "${label}" ${has} (${sheet}, ${cell})`);
  });

  it("keeps nobody from adding a row again that was deleted", async () => {
    const [sheet] = excel.workbook.sheets.filter(({ name }) => name === "Data points");
    const row = Number(/\d+/.exec(excel.addressBy("CJ_DataPoints", "LE19.a", "Id"))?.[0]);
    await Excel.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("CJ_DataPoints");
      rows.getItemAt(row - 6).delete();
      await context.sync();
    });
    expect(sheet).toBeDefined();
    expect(await growWorkbook({ kind: "upgrade" }, silent)).toMatchObject({ ok: true });
    expect(excel.showBy("CJ_DataPoints", "LE19.a", "Unit")).toBe("people");
  });
});

/** "A" for 0; our tables begin in column A. */
function letter(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? "" : String.fromCharCode(64 + rest)}${String.fromCharCode(65 + (column % 26))}`;
}
