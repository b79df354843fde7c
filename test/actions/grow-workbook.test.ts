import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildWorkbook } from "../../src/actions/build-workbook";
import { growWorkbook, planGrowth, type Growth } from "../../src/actions/grow-workbook";
import { describeTrouble } from "../../src/domain/trouble";
import { findTable, tableBody, type WorkbookModel } from "../../src/workbench/model/workbook-model";
import { readXlsx } from "../../src/workbench/xlsx/read-xlsx";
import {
  buildRequest,
  builtPlannerWorkbook,
  contentsOf,
  openPlannerWorkbook,
  type PlannerWorkbook,
} from "./planner-workbook";
import { formulasOf, headersOf, typedCells } from "./typed-cells";

const silent = (): void => undefined;
const charts = { outcomes: "8", sheets: "Charts" } as const;
const nextYear: Growth = { kind: "year", which: "next" };

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

async function grow(growth: Growth): Promise<void> {
  const report = await growWorkbook(growth, silent);
  if (!report.ok) throw new Error(describeTrouble(report.trouble));
}

/** What a partnership does to its workbook: sorts it, adds a column, rows and figures of its own. */
function live(): void {
  const dataPoints = found("CJ_DataPoints");
  excel.edits.sortTable(
    dataPoints.sheet,
    dataPoints.table,
    [{ column: columnOf("CJ_DataPoints", "2024-25"), ascending: false }],
    "person",
  );
  typeRow("CJ_DataPoints", { "Data point": "No. of peer mentors", Id: "OWN1", "2023-24": 4, "2024-25": 6 });
  typeRow("CJ_Scoring", { "Improvement activity": "Peer mentors at the gate", Id: "mine", Outcome: "O8" });
  const scoring = found("CJ_Scoring");
  const right = scoring.table.area.right + 1;
  excel.edits.setContents(
    scoring.sheet,
    { top: scoring.table.area.top, left: right, bottom: scoring.table.area.top + 1, right },
    [[{ kind: "constant", value: "Who leads" }], [{ kind: "constant", value: "Social work" }]],
    "person",
  );
  excel.put("CJ_Outcomes", "O8", "Action", "Meet people before they leave");
}

function found(table: string): NonNullable<ReturnType<typeof findTable>> {
  const here = findTable(excel.workbook, table);
  if (here === undefined) throw new Error(`no table ${table}`);
  return here;
}

function columnOf(table: string, header: string): number {
  return found(table).table.columns.findIndex(({ name }) => name === header);
}

function typeRow(table: string, cells: Readonly<Record<string, string | number>>): void {
  const { sheet, table: before } = found(table);
  const grown = excel.edits.addTableRows(sheet, before, 1, "person");
  const row = tableBody(grown).bottom;
  for (const [header, value] of Object.entries(cells)) {
    const column = grown.area.left + columnOf(table, header);
    excel.edits.setContents(
      sheet,
      { top: row, left: column, bottom: row, right: column },
      [[{ kind: "constant", value }]],
      "person",
    );
  }
}

/** What stood before and is not there, or is something else. */
function lost(before: ReturnType<typeof typedCells>, workbook: WorkbookModel): readonly string[] {
  const after = typedCells(workbook);
  return [...before]
    .filter(([place, value]) => after.get(place) !== value)
    .map(([place, value]) => `${place}: ${String(value)} → ${String(after.get(place))}`);
}

describe("adding a reporting year", () => {
  it("keeps everything that was typed, puts the year after the last one, and extends formulas as a fresh build would", async () => {
    excel = await builtPlannerWorkbook({ ...charts, sample: true });
    live();
    const before = typedCells(excel.workbook);
    await grow(nextYear);
    // the year on Setup, and the title of the chart of the reporting year, are ours
    expect(lost(before, excel.workbook)).toEqual([
      "CJ_Setup | reportingYear | Value: 2024-25 → 2025-26",
      "CJ_Charts | funnel.LE19 | Chart: From liberation to engaging with support, 2024-25 → From liberation to engaging with support, 2025-26",
    ]);
    for (const table of [
      "CJ_DataPoints",
      "CJ_Rates",
      "CJ_DemographicProfile",
      "CJ_NeedsProfile",
      "CJ_DataChecks",
    ]) {
      const headers = headersOf(excel.workbook, table);
      expect({ table, next: headers[headers.indexOf("2024-25") + 1] }).toEqual({ table, next: "2025-26" });
    }
    const grown = formulasOf(excel.workbook);
    excel.shutDown();
    excel = openPlannerWorkbook();
    const fresh = await buildWorkbook(
      buildRequest({ ...charts, reportingYear: "2025-26", firstYear: "2020-21" }),
      silent,
    );
    expect(fresh.ok).toBe(true);
    const wanted = formulasOf(excel.workbook);
    expect([...wanted].filter(([place, formula]) => grown.get(place) !== formula)).toEqual([]);
  });

  it("extends the formulas of rows that people added, and reckons with the new year", async () => {
    excel = await builtPlannerWorkbook({ ...charts, sample: true });
    live();
    await grow(nextYear);
    excel.put("CJ_DataPoints", "OWN1", "2025-26", 9);
    excel.put("CJ_DataPoints", "LE19.a", "2025-26", 200);
    excel.put("CJ_DataPoints", "LE19.b", "2025-26", 150);
    expect(excel.showBy("CJ_DataPoints", "OWN1", "Latest year")).toBe("2025-26");
    expect(excel.showBy("CJ_Rates", "LE19.i", "2025-26")).toBe(75);
    expect(excel.showBy("CJ_DataChecks", "VT-01", "2025-26")).toBe("passed");
  });

  it("changes nothing when it is planned only, and has nothing more to write afterwards", async () => {
    excel = await builtPlannerWorkbook({ ...charts, sample: true });
    const before = contentsOf(excel.workbook);
    const plan = await planGrowth(nextYear);
    expect(plan.ok && plan.value).toMatchObject({
      obstacles: [],
      firstYear: "2020-21",
      reportingYear: "2025-26",
    });
    expect(contentsOf(excel.workbook)).toEqual(before);
    await grow(nextYear);
    const again = await buildWorkbook(
      buildRequest({ ...charts, reportingYear: "2025-26", firstYear: "2020-21" }),
      silent,
    );
    expect(again.ok && again.value.cellsWritten).toBe(0);
    expect(again.ok && again.value.completed).toEqual([]);
  });

  it("goes on where it stopped, wherever that was", async () => {
    excel = await builtPlannerWorkbook({ ...charts, sample: true });
    live();
    const start = structuredClone(excel.workbook);
    const writesBefore = excel.host.counters.writeActions;
    await grow(nextYear);
    const clean = contentsOf(excel.workbook);
    const writes = excel.host.counters.writeActions - writesBefore;
    const points = [1, 3, 7, Math.floor(writes / 2), writes];
    for (const point of points) {
      excel.shutDown();
      excel = openPlannerWorkbook({ workbook: structuredClone(start) });
      excel.host.failAtAction(point);
      expect((await growWorkbook(nextYear, silent)).ok).toBe(false);
      await grow(nextYear);
      expect({ point, contents: contentsOf(excel.workbook) }).toEqual({ point, contents: clean });
    }
  }, 120_000);

  it("adds a year before the first as well", async () => {
    excel = await builtPlannerWorkbook({ ...charts, sample: true });
    const before = typedCells(excel.workbook);
    await grow({ kind: "year", which: "previous" });
    const headers = headersOf(excel.workbook, "CJ_DataPoints");
    expect(headers[headers.indexOf("2020-21") - 1]).toBe("2019-20");
    expect(lost(before, excel.workbook)).toEqual(["CJ_Setup | firstYear | Value: 2020-21 → 2019-20"]);
  });
});

describe("adding outcomes", () => {
  it("gives a workbook for one outcome the rows of another, in place, and keeps what was typed", async () => {
    excel = await builtPlannerWorkbook({ ...charts, sample: true });
    live();
    const before = typedCells(excel.workbook);
    await grow({ kind: "outcomes", outcomes: ["O1"] });
    expect(lost(before, excel.workbook)).toEqual([]);
    expect(excel.showBy("CJ_Outcomes", "O1", "Outcome")).toBe(
      "More people successfully complete diversion from prosecution",
    );
    const again = await buildWorkbook(buildRequest({ ...charts, outcomes: "1,8" }), silent);
    expect(again.ok && again.value.cellsWritten).toBe(0);
  });
});

describe("upgrading", () => {
  it("gives a workbook of schema version 1 what is new, keeps what was typed, and says the new version last", async () => {
    const file = readFileSync(join(__dirname, "../fixtures/built-by-schema-1.xlsx"));
    const read = await readXlsx(file);
    if (!read.ok) throw new Error(describeTrouble(read.trouble));
    excel = openPlannerWorkbook({ workbook: read.value });
    live();
    const before = typedCells(excel.workbook);
    const plan = await planGrowth({ kind: "upgrade" });
    expect(plan.ok && plan.value.versions).toEqual({ before: 1, after: 2 });
    await grow({ kind: "upgrade" });
    // the version is ours; so is a column of labels that has another name now
    const renamed = / \| Where the need comes from: /;
    expect(lost(before, excel.workbook).filter((place) => !renamed.test(place))).toEqual([
      "CJ_Setup | schemaVersion | Value: 1 → 2",
      "CJ_Setup | schemaVersion | Default: 1 → 2",
    ]);
    const again = await planGrowth({ kind: "upgrade" });
    expect(again.ok && again.value.sheets.filter((sheet) => sheet.action !== "keep")).toEqual([]);
  });
});
