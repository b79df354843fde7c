import { buildWorkbook, planBuild } from "../../src/actions/build-workbook";
import type { BuildReport, Progress } from "../../src/actions/build-request";
import { describeTrouble } from "../../src/domain/trouble";
import { findSheet, findTable, newWorkbook } from "../../src/workbench/model/workbook-model";
import { parseArea } from "../../src/workbench/model/address";
import { typeRowBelow } from "./own-rows-and-columns";
import {
  buildRequest,
  builtPlannerWorkbook,
  contentsOf,
  openPlannerWorkbook,
  type PlannerWorkbook,
} from "./planner-workbook";

const sheets = [
  "Cover",
  "Outcomes",
  "Data points",
  "Rates",
  "Demographic profile",
  "Needs profile",
  "Services profile",
  "Local evidence",
  "Scoring",
  "Data checks",
  "Setup",
  "Notes",
];
const silent = (): void => undefined;

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

async function built(sample = false): Promise<BuildReport> {
  const result = await buildWorkbook(buildRequest({ sample }), silent);
  if (!result.ok) throw new Error(describeTrouble(result.trouble));
  return result.value;
}

describe("building in a new workbook", () => {
  it("says in a dry run which sheets it would make, and writes nothing", async () => {
    excel = openPlannerWorkbook();
    const plan = await planBuild(buildRequest());
    expect(plan.ok && plan.value.sheets.map((s) => `${s.action} ${s.name}`)).toEqual(
      sheets.map((s) => `make ${s}`),
    );
    expect(plan.ok && plan.value.obstacles).toEqual([]);
    expect(excel.host.counters).toMatchObject({ syncs: 1, writeActions: 0 });
    expect(excel.workbook.sheets.map((s) => s.name)).toEqual(["Sheet1"]);
  });

  it("makes its sheets in at most eight syncs, no request above 1 MB, and turns the empty first sheet into the Cover", async () => {
    excel = openPlannerWorkbook({ payloadLimitBytes: 1024 * 1024 });
    const steps: Progress[] = [];
    const result = await buildWorkbook(buildRequest(), (progress) => steps.push(progress));
    expect(result.ok && result.value.made).toEqual(sheets);
    expect(excel.workbook.sheets.map((s) => s.name)).toEqual(sheets);
    expect(excel.host.counters.syncs).toBeLessThanOrEqual(8);
    expect(steps.map((s) => s.step)).toContain("Writing the formulas of Scoring");
    expect(steps.every((s) => s.done <= s.total)).toBe(true);
  });

  it.each(["as written", "as Excel shows"] as const)(
    "changes nothing when it runs again, with formulas given back %s",
    async (formulaDisplay) => {
      excel = await builtPlannerWorkbook({}, { formulaDisplay });
      const before = contentsOf(excel.workbook);
      const report = await built();
      expect(report).toEqual({ made: [], completed: [], cellsWritten: 0, remarks: [], renamed: new Map() });
      expect(excel.host.counters).toMatchObject({ syncs: 1, writeActions: 0, cellsWritten: 0 });
      expect(contentsOf(excel.workbook)).toEqual(before);
    },
  );

  it("gives the document a title and ends with the cursor in A1 of the Cover", async () => {
    excel = await builtPlannerWorkbook();
    expect(excel.workbook.properties.title).toBe("Community justice outcome improvement plan: workbook");
    expect(excel.workbook.activeSheetId).toBe(findSheet(excel.workbook, "Cover")?.id);
    expect(excel.workbook.selection).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });

  it("keeps a title that people gave the document, and puts one back that is gone", async () => {
    excel = openPlannerWorkbook();
    excel.workbook.properties = { ...excel.workbook.properties, title: "Our plan" };
    await built();
    expect(excel.workbook.properties.title).toBe("Our plan");
    excel.workbook.properties = { ...excel.workbook.properties, title: "" };
    expect((await built()).completed).toEqual([]);
    expect(excel.workbook.properties.title).toBe("Community justice outcome improvement plan: workbook");
  });

  it("keeps year headers as texts, also those that Excel would take for dates", async () => {
    excel = openPlannerWorkbook();
    await buildWorkbook(buildRequest({ firstYear: "2009-10", reportingYear: "2012-13" }), silent);
    expect(findTable(excel.workbook, "CJ_DataPoints")?.table.columns.map((c) => c.name)).toEqual(
      expect.arrayContaining(["2009-10", "2010-11", "2011-12", "2012-13"]),
    );
    expect(excel.showBy("CJ_Setup", "firstYear", "Value")).toBe("2009-10");
  });

  it("shows no error value in any cell of a blank workbook", async () => {
    excel = await builtPlannerWorkbook();
    const errors = excel.workbook.sheets.flatMap((sheet) =>
      [...sheet.cells.values()].filter((cell) => typeof cell.result === "object" && cell.result !== null),
    );
    expect(errors).toEqual([]);
  });
});

describe("building again in a workbook that people have changed", () => {
  it("brings a deleted sheet back in its place and keeps what was typed elsewhere", async () => {
    excel = await builtPlannerWorkbook();
    excel.put("CJ_DataPoints", "LE19.a", "2024-25", 120);
    excel.put("CJ_DataPoints", "LE19.b", "2024-25", 96);
    const rates = findSheet(excel.workbook, "Rates");
    if (rates) excel.edits.deleteSheet(rates, "person");
    const scoring = findSheet(excel.workbook, "Scoring");
    if (scoring) excel.edits.select(scoring, { top: 5, left: 3, bottom: 5, right: 3 }, "person");
    expect((await built()).made).toEqual(["Rates"]);
    expect(excel.workbook.sheets.map((s) => s.name)).toEqual(sheets);
    expect(excel.showBy("CJ_DataPoints", "LE19.a", "2024-25")).toBe(120);
    expect(excel.showBy("CJ_Rates", "LE19.i", "2024-25")).toBe(80);
    expect([excel.workbook.activeSheetId, excel.workbook.selection.top]).toEqual([scoring?.id, 5]);
  });

  it("finds rows by their id after the table was sorted, and writes nothing", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    const found = findTable(excel.workbook, "CJ_DataPoints");
    if (found) excel.edits.sortTable(found.sheet, found.table, [{ column: 0, ascending: false }], "person");
    const before = contentsOf(excel.workbook);
    expect((await built(true)).cellsWritten).toBe(0);
    expect(contentsOf(excel.workbook)).toEqual(before);
    expect(excel.showBy("CJ_Rates", "LE19.i", "2024-25")).toBe(80);
  });

  it("goes on with a sheet that was renamed, and says so", async () => {
    excel = await builtPlannerWorkbook();
    const sheet = findSheet(excel.workbook, "Data points");
    if (sheet) excel.edits.changeSheet(sheet, { name: "Figures of Fife" }, "person");
    const report = await built();
    expect(report.remarks).toEqual([
      'The sheet "Data points" is now called "Figures of Fife"; it is used under that name.',
    ]);
    expect(report.made).toEqual([]);
  });

  it("puts a deleted row back into its place and keeps rows and columns that people added", async () => {
    excel = await builtPlannerWorkbook();
    const last = typeRowBelow(excel, "CJ_Scoring", { "Improvement activity": "An activity of our own" });
    excel.put("CJ_Scoring", "A8.6", "Id", "changed by hand");
    const report = await built();
    expect(report.completed).toEqual(["Scoring"]);
    // one row lower: the row that came back stands above it
    expect(excel.show("Scoring", `A${last + 2}`)).toBe("An activity of our own");
    expect(excel.showBy("CJ_Scoring", "changed by hand", "Outcome")).toBe("O8");
    expect(excel.showBy("CJ_Scoring", "A8.6", "Outcome")).toBe("O8");
    expect((await built()).cellsWritten).toBe(0);
  });

  it("puts back a formula that was typed over, and tells what stood there", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    excel.put("CJ_Rates", "LE19.i", "2024-25", 99);
    const cell = excel.addressBy("CJ_Rates", "LE19.i", "2024-25");
    const report = await built(true);
    expect(report.remarks).toEqual([
      `Rates, ${cell} (2024-25): 99 was typed over a formula, which is put back.`,
    ]);
    expect(excel.showBy("CJ_Rates", "LE19.i", "2024-25")).toBe(80);
  });
});

describe("what stands in the way of a build", () => {
  async function obstacles(): Promise<readonly string[]> {
    const before = contentsOf(excel.workbook);
    const plan = await planBuild(buildRequest());
    const result = await buildWorkbook(buildRequest(), silent);
    expect(result.ok).toBe(false);
    expect(contentsOf(excel.workbook)).toEqual(before);
    return plan.ok
      ? plan.value.obstacles.map(
          (o) => `${o.kind}: ${o.found} (${o.where?.sheet ?? "workbook"} ${o.where?.cell ?? ""})`,
        )
      : [plan.trouble.kind];
  }

  it("names a sheet whose name is taken", async () => {
    excel = openPlannerWorkbook();
    const mine = excel.edits.addSheet("Rates", "person");
    excel.edits.setContents(
      mine,
      { top: 0, left: 0, bottom: 0, right: 0 },
      [[{ kind: "constant", value: "Council tax" }]],
      "person",
    );
    expect(await obstacles()).toEqual([
      'sheet-name-taken: A sheet named "Rates" is already there and holds something else (Rates A1)',
    ]);
  });

  it("names a table whose name is taken", async () => {
    excel = openPlannerWorkbook();
    const sheet = excel.workbook.sheets[0];
    const area = parseArea("B2:C4");
    if (sheet === undefined || area === undefined) throw new Error("no sheet");
    excel.edits.setContents(
      sheet,
      { ...area, bottom: 1 },
      [
        [
          { kind: "constant", value: "Band" },
          { kind: "constant", value: "Tax" },
        ],
      ],
      "person",
    );
    excel.edits.addTable(sheet, area, "CJ_Rates", "person");
    expect(await obstacles()).toEqual([
      "table-name-taken: A table named CJ_Rates is already there with other columns (Sheet1 B2)",
    ]);
  });

  it("names a header that was renamed, and where it stands", async () => {
    excel = await builtPlannerWorkbook();
    const sheet = findSheet(excel.workbook, "Data points");
    if (sheet)
      excel.edits.setContents(
        sheet,
        { top: 4, left: 3, bottom: 4, right: 3 },
        [[{ kind: "constant", value: "Last year" }]],
        "person",
      );
    expect(await obstacles()).toEqual([
      'header-changed: The header "Last year" stands in place of "2020-21" (Data points D5)',
    ]);
  });

  it("refuses a read-only workbook", async () => {
    excel = openPlannerWorkbook({ workbook: { ...newWorkbook(), isReadOnly: true } });
    expect(await obstacles()).toEqual([
      "workbook-read-only: This workbook is open for reading only (workbook )",
    ]);
  });

  it("refuses other years than the workbook was built for, rather than mixing them", async () => {
    excel = await builtPlannerWorkbook();
    const result = await buildWorkbook(buildRequest({ reportingYear: "2025-26" }), silent);
    expect(!result.ok && describeTrouble(result.trouble)).toBe(
      "This workbook was built for Fife, 2020-21 to 2024-25; asked for was Fife, 2021-22 to 2025-26 (Setup). " +
        "Expected: the same area and years, to complete it. Choose the area and years of this workbook, add a reporting year to it, or build in a new one. Nothing was changed.",
    );
  });
});

describe("trouble of the host", () => {
  it("says that a cell is being edited, by the code that Excel gives", async () => {
    excel = openPlannerWorkbook();
    excel.host.cellBeingEdited = true;
    const result = await buildWorkbook(buildRequest(), silent);
    expect(!result.ok && result.trouble).toMatchObject({
      kind: "cell-being-edited",
      whatToDo: "Press Enter or Escape in the sheet, then try again.",
    });
  });

  it("says that the requirement set is missing", async () => {
    excel = openPlannerWorkbook({ requirementSet: "1.8" });
    const result = await planBuild(buildRequest());
    expect(!result.ok && result.trouble.kind).toBe("requirement-missing");
  });

  it("runs on the lowest requirement set of the manifest", async () => {
    excel = openPlannerWorkbook({ requirementSet: "1.9" });
    expect((await built()).made).toEqual(sheets);
  });

  it("says that a protected sheet is in the way where something has to be written on it", async () => {
    excel = await builtPlannerWorkbook();
    const sheet = findSheet(excel.workbook, "Setup");
    if (sheet) excel.edits.changeSheet(sheet, { isProtected: true }, "person");
    const plan = await planBuild(buildRequest());
    expect(plan.ok && plan.value.obstacles).toEqual([]);
    excel.put("CJ_Setup", "minBase", "Setting", "typed over");
    const again = await planBuild(buildRequest());
    expect(again.ok && again.value.obstacles.map((o) => o.kind)).toEqual(["sheet-protected"]);
  });
});

describe("a build that fails half-way", () => {
  it("is finished by the next run, wherever it failed, and ends as one that did not fail", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    const clean = contentsOf(excel.workbook);
    excel.shutDown();
    excel = openPlannerWorkbook();
    await built(true);
    const writes = excel.host.counters.writeActions;
    // where the first sheets and tables come into being, then spread over all writes, and the last two
    const points = [
      1,
      2,
      3,
      5,
      9,
      ...[0.2, 0.4, 0.6, 0.8].map((part) => Math.floor(part * writes)),
      writes - 1,
      writes,
    ];
    for (const point of points) {
      excel.shutDown();
      excel = openPlannerWorkbook();
      excel.host.failAtAction(point);
      const failed = await buildWorkbook(buildRequest({ sample: true }), silent);
      expect({ point, ok: failed.ok, kind: failed.ok ? "" : failed.trouble.kind }).toEqual({
        point,
        ok: false,
        kind: "host-error",
      });
      const again = await buildWorkbook(buildRequest({ sample: true }), silent);
      expect({ point, trouble: again.ok ? "" : describeTrouble(again.trouble) }).toEqual({
        point,
        trouble: "",
      });
      expect({ point, contents: contentsOf(excel.workbook) }).toEqual({ point, contents: clean });
    }
  });
});
