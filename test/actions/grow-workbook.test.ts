import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildWorkbook } from "../../src/actions/build-workbook";
import { growWorkbook, planGrowth, type Growth } from "../../src/actions/grow-workbook";
import { laterSheets, workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { schemaVersion } from "../../src/catalogue/framework";
import { describeTrouble } from "../../src/domain/trouble";
import { rowsHiddenByValues } from "../../src/workbench/model/table-filter";
import { findTable, tableBody, type WorkbookModel } from "../../src/workbench/model/workbook-model";
import { readXlsx } from "../../src/workbench/xlsx/read-xlsx";
import {
  buildRequest,
  builtPlannerWorkbook,
  contentsOf,
  openPlannerWorkbook,
  type PlannerWorkbook,
} from "./planner-workbook";
import { colourIn } from "./looks-of-people";
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

/** What a partnership does to its workbook: sorts it, adds a column, rows and figures of its own, and filters it. */
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
  for (const { table, header, values } of livingFilters) filter(table, header, values);
}

/** Among what they hide are rows of ours and rows of the people's own, and results of formulas. */
const livingFilters = [
  { table: "CJ_DataPoints", header: "Kind", values: ["local evidence", "Reference figure"] },
  { table: "CJ_DataPoints", header: "Outcome", values: ["O8"] },
  { table: "CJ_Scoring", header: "Improvement activity", values: ["Peer mentors at the gate"] },
  { table: "CJ_DataChecks", header: "2024-25", values: ["not applicable"] },
] as const;

function filter(table: string, header: string, values: readonly string[]): void {
  const here = found(table);
  excel.calculation.recalculate();
  const wanted = { kind: "values", values, blanks: false } as const;
  excel.edits.filterTable(here.sheet, here.table, new Map([[columnOf(table, header), wanted]]), "person");
}

/** The filters are there and hide what they should, and nothing was written past rows that they hide. */
function expectFiltersKept(): void {
  const standing = excel.workbook.sheets.flatMap(({ tables }) =>
    tables.flatMap(({ name: table, columns }) =>
      columns.flatMap(({ name: header, filter: set }) =>
        set?.kind === "values" ? [{ table, header, values: set.values }] : [],
      ),
    ),
  );
  const inOrder = (list: readonly { readonly table: string; readonly header: string }[]): unknown =>
    [...list].sort((a, b) => `${a.table} ${a.header}`.localeCompare(`${b.table} ${b.header}`));
  expect(inOrder(standing)).toEqual(inOrder(livingFilters));
  excel.calculation.recalculate();
  for (const name of new Set(livingFilters.map(({ table }) => table))) {
    const { sheet, table } = found(name);
    const hidden = [...rowsHiddenByValues(sheet, table)].sort((a, b) => a - b);
    expect(hidden.length).toBeGreaterThan(0);
    expect({ name, hidden: [...sheet.hiddenRows].sort((a, b) => a - b) }).toEqual({ name, hidden });
  }
  expect(excel.host.counters.writesAcrossHiddenRows).toBe(0);
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
    expectFiltersKept();
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

  it("goes on where it stopped, wherever that was, and ends the same in contents and looks", async () => {
    excel = await builtPlannerWorkbook({ ...charts, sample: true });
    live();
    colourIn(excel);
    const start = structuredClone(excel.workbook);
    const writesBefore = excel.host.counters.writeActions;
    await grow(nextYear);
    const clean = contentsOf(excel.workbook);
    // the filters that are put back come after all that has to be written
    const writes = excel.host.counters.writeActions - writesBefore - livingFilters.length;
    // the first column: after the mark, the column, its header's format and its header; then spread over all
    const points = [1, 2, 3, 4, 5, 8, ...[0.3, 0.6, 0.9].map((part) => Math.floor(part * writes)), writes];
    for (const point of points) {
      excel.shutDown();
      excel = openPlannerWorkbook({ workbook: structuredClone(start) });
      excel.host.failAtAction(point);
      expect((await growWorkbook(nextYear, silent)).ok).toBe(false);
      expectFiltersKept();
      await grow(nextYear);
      expect({ point, contents: contentsOf(excel.workbook) }).toEqual({ point, contents: clean });
    }
  }, 120_000);

  it("is done, and says so, when Excel takes everything but a filter", async () => {
    excel = await builtPlannerWorkbook({ ...charts, sample: true });
    live();
    const start = structuredClone(excel.workbook);
    const writesBefore = excel.host.counters.writeActions;
    await grow(nextYear);
    const writes = excel.host.counters.writeActions - writesBefore;
    excel.shutDown();
    excel = openPlannerWorkbook({ workbook: start });
    excel.host.failAtAction(writes);
    const report = await growWorkbook(nextYear, silent);
    expect(report.ok && report.value.remarks).toContain(
      "Excel did not put all filters back. They were on Data points, Data checks; set again what is missing there.",
    );
    expect(headersOf(excel.workbook, "CJ_DataPoints")).toContain("2025-26");
  });

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
  it("lets drop-downs on other sheets list them, though they come in above the first outcome that was there", async () => {
    const sheets = "Actions,Outcome page";
    excel = await builtPlannerWorkbook({ outcomes: "8", sheets });
    await grow({ kind: "outcomes", outcomes: ["O1", "O3"] });
    const lists = listsOf(excel.workbook);
    excel.shutDown();
    excel = await builtPlannerWorkbook({ outcomes: "1,3,8", sheets });
    expect(lists).toEqual(listsOf(excel.workbook));
    expect(lists.length).toBeGreaterThan(2);
  });

  it("gives a workbook for one outcome the rows of another, in place, and keeps what was typed", async () => {
    excel = await builtPlannerWorkbook({ ...charts, sample: true });
    live();
    const before = typedCells(excel.workbook);
    await grow({ kind: "outcomes", outcomes: ["O1"] });
    expect(lost(before, excel.workbook)).toEqual([]);
    expectFiltersKept();
    expect(excel.showBy("CJ_Outcomes", "O1", "Outcome")).toBe(
      "More people successfully complete diversion from prosecution",
    );
    const again = await buildWorkbook(buildRequest({ ...charts, outcomes: "1,8" }), silent);
    expect(again.ok && again.value.cellsWritten).toBe(0);
  });
});

/** Drop-downs whose list stands on another sheet: where they are and what they list. */
function listsOf(workbook: WorkbookModel): readonly string[] {
  return workbook.sheets
    .flatMap((sheet) =>
      sheet.validations.map(
        ({ area, rule }) => `${sheet.name} ${JSON.stringify(area)} ${JSON.stringify(rule)}`,
      ),
    )
    .filter((list) => /'!\$/.test(list))
    .sort();
}

/** Cells of ours in which nobody types. */
const labels = workbookBlueprint(
  { ...buildRequest(charts), outcomeIds: ["O8"] },
  laterSheets.map(({ name }) => name),
).sheets.flatMap(({ table }) =>
  table.columns
    .filter(({ role, header }) => (role === "label" || / choice \d+$/.test(header)) && header !== "Default")
    .map(({ header }) => new RegExp(`^${table.name} \\| [^|]+ \\| ${header}: `)),
);

describe("upgrading", () => {
  it.each([1, 2])(
    "gives a workbook of schema version %s what is new, keeps what was typed, and says the new version last",
    async (version) => {
      const file = readFileSync(join(__dirname, `../fixtures/built-by-schema-${version}.xlsx`));
      const read = await readXlsx(file);
      if (!read.ok) throw new Error(describeTrouble(read.trouble));
      excel = openPlannerWorkbook({ workbook: read.value });
      live();
      const before = typedCells(excel.workbook);
      const plan = await planGrowth({ kind: "upgrade" });
      expect(plan.ok && plan.value.versions).toEqual({ before: version, after: schemaVersion });
      // nobody can say whether a person or an earlier version wrote a label that is other than ours
      expect(plan.ok && plan.value.remarks.filter((remark) => remark.includes("typed over a label"))).toEqual(
        [],
      );
      expect(await planGrowth(nextYear)).toMatchObject({
        ok: false,
        trouble: { whatToDo: expect.stringMatching(/^Upgrade it first/) },
      });
      await grow({ kind: "upgrade" });
      // the version is ours; so are labels, some of which have other words now; one column has another name, one a formula
      const isOurs = (place: string): boolean =>
        / \| (Where the need comes from|Activity id): /.test(place) ||
        labels.some((label) => label.test(place));
      expect(lost(before, excel.workbook).filter((place) => !isOurs(place))).toEqual([
        `CJ_Setup | schemaVersion | Value: ${version} → ${schemaVersion}`,
        `CJ_Setup | schemaVersion | Default: ${version} → ${schemaVersion}`,
      ]);
      expectFiltersKept();
      const again = await planGrowth({ kind: "upgrade" });
      expect(again.ok && again.value.sheets.filter((sheet) => sheet.action !== "keep")).toEqual([]);
    },
  );
});
