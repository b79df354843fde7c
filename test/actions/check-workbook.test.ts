import { schemaVersion } from "../../src/catalogue/framework";
import { goToCell } from "../../src/actions/go-to-cell";
import { readStatus } from "../../src/actions/read-status";
import { watchWorkbook } from "../../src/actions/watch-workbook";
import { checkWorkbook } from "../../src/actions/check-workbook";
import { describeTrouble } from "../../src/domain/trouble";
import { findSheet } from "../../src/workbench/model/workbook-model";
import {
  builtPlannerWorkbook,
  checked,
  failures,
  openPlannerWorkbook,
  type PlannerWorkbook,
} from "./planner-workbook";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

/** The five figures of the funnel of 2024-25. */
function funnel(
  a: number | string,
  b: number | string,
  c: number | string,
  d: number | string,
  e: number | string,
): void {
  for (const [letter, value] of Object.entries({ a, b, c, d, e }))
    excel.put("CJ_DataPoints", `LE19.${letter}`, "2024-25", value);
}

describe("checking the workbook", () => {
  it("reads it in one sync and writes nothing", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    excel.host.counters.reset();
    await checked();
    expect(excel.host.counters).toMatchObject({ syncs: 1, writeActions: 0 });
  });

  it("says of a blank workbook that much could not be tested, and not that anything failed", async () => {
    excel = await builtPlannerWorkbook();
    const { counts } = await checked();
    expect(counts.failed).toBe(0);
    expect(counts.broken).toBe(0);
    expect(counts.notTested).toBeGreaterThan(150);
  });

  it("finds nothing in the clean funnel of the worked test cases", async () => {
    excel = await builtPlannerWorkbook();
    funnel(120, 96, 60, 41, 55);
    const report = await checked();
    expect(failures(report).map((f) => f.rule)).toEqual(["VT-16"]);
    expect(excel.showBy("CJ_Rates", "LE19.i", "2024-25")).toBe(80);
    expect(excel.showBy("CJ_Rates", "LE19.ii", "2024-25")).toBe(50);
    expect(Number(excel.showBy("CJ_Rates", "LE19.iii", "2024-25")).toFixed(1)).toBe("45.8");
  });

  it.each([
    ["not stated", "warning"],
    ["different people or systems", "warning"],
    ["same people", "error"],
  ])(
    "tells accepted above made aware at its cell, in sheet and pane, with the severity of the basis %s",
    async (basis, severity) => {
      excel = await builtPlannerWorkbook();
      excel.put("CJ_Setup", "basis.LE19", "Value", basis);
      funnel(120, 50, 60, 41, 55);
      const [found] = failures(await checked(), "VT-02");
      expect(found).toMatchObject({
        severity,
        place: { sheet: "Data points", cell: excel.addressBy("CJ_DataPoints", "LE19.c", "2024-25") },
        values: { "LE19.c": 60, "LE19.b": 50 },
        message: "Accepting support is 60, above made aware 50, in 2024-25",
      });
      expect(excel.showBy("CJ_DataChecks", "VT-02", "2024-25")).toBe("failed");
      expect(excel.showBy("CJ_DataChecks", "VT-02", "Severity")).toBe(severity);
      expect(excel.showBy("CJ_DataChecks", "VT-02", "Found")).toBe(found?.message);
      expect(excel.showBy("CJ_DataPoints", "LE19.c", "Check")).toBe(found?.message);
    },
  );

  it("counts on the Cover what it counts in the pane", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    excel.put("CJ_DataPoints", "LE19.c", "2024-25", 600);
    excel.put("CJ_DataPoints", "LE19.e", "2023-24", "n/a");
    const { counts, findings } = await checked();
    const failed = findings.filter((f) => f.result === "failed");
    const fix = failed.filter((f) => f.severity === "error").length;
    expect(excel.show("Cover", "A3")).toBe(
      `INVENTED SAMPLE FIGURES. Fife, 2024-25. To fix: ${fix}. To look at: ${failed.length - fix}. Could not check: ${counts.notTested}, where something is missing.`,
    );
  });

  it("tells a rate that was typed over its formula, even when the number is right", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    excel.put("CJ_Rates", "LE19.i", "2024-25", 80);
    expect(failures(await checked()).map((f) => [f.rule, f.place.cell, f.message])).toEqual([
      [
        "VAL-07",
        excel.addressBy("CJ_Rates", "LE19.i", "2024-25"),
        "Made aware, of people liberated is typed over its formula, expected the formula that works out 80, in 2024-25",
      ],
    ]);
  });

  it("tells a header that was edited, and does not call its figures blank or wrong", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    const sheet = findSheet(excel.workbook, "Data points");
    if (sheet)
      excel.edits.setContents(
        sheet,
        { top: 4, left: 7, bottom: 4, right: 7 },
        [[{ kind: "constant", value: "2024/25" }]],
        "person",
      );
    const report = await checked();
    expect(failures(report).map((f) => f.rule)).toContain("ACC-04");
    expect(failures(report, "ACC-04")[0]).toMatchObject({
      place: { sheet: "Data points", cell: "H5" },
      message: 'The header "2024/25" stands in place of "2024-25"',
    });
    expect(failures(report).filter((f) => f.rule.startsWith("V"))).toEqual([]);
  });

  it("says in one sentence that a workbook was not built", async () => {
    excel = openPlannerWorkbook();
    const report = await checkWorkbook();
    expect(!report.ok && describeTrouble(report.trouble)).toContain(
      "This workbook has no sheets of Outcome Planner",
    );
  });
});

describe("the printed worked example of the scoring criteria", () => {
  it("gives 3, 4, 2.5, outcome 3.1667 shown as 3.2 and order 2, 3, 1 in the host", async () => {
    excel = await builtPlannerWorkbook();
    const rows: Record<string, readonly number[]> = {
      "A8.1": [4, 1, 3, 3, 5, 2],
      "A8.2": [5, 2, 4, 4, 4, 5],
      "A8.3": [1, 1, 5, 1, 3, 4],
    };
    const headers = [
      "Critical to meeting standards",
      "Strategic value",
      "Ease",
      "Benefit to the individual",
      "Cost",
      "Resource impact",
    ];
    for (const [id, scores] of Object.entries(rows)) {
      excel.put("CJ_Scoring", id, "Improvement activity", `Imp activity ${id}`);
      headers.forEach((header, i) => excel.put("CJ_Scoring", id, header, scores[i] ?? null));
    }
    const column = (header: string): unknown[] =>
      Object.keys(rows).map((id) => excel.showBy("CJ_Scoring", id, header));
    expect(column("Overall priority (average)")).toEqual([3, 4, 2.5]);
    expect(column("Order in outcome")).toEqual([2, 3, 1]);
    expect(column("Order overall")).toEqual([2, 3, 1]);
    for (const outcome of column("Outcome priority")) expect(outcome).toBeCloseTo(3.1667, 4);
    const text = await excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets
        .getItem("Scoring")
        .getRange(excel.addressBy("CJ_Scoring", "A8.1", "Outcome priority"));
      cell.load("text");
      await context.sync();
      return cell.text;
    });
    expect(text).toEqual([["3.2"]]);
    expect(failures(await checked())).toEqual([]);
  });

  it("calls an activity with five scores incomplete and leaves it out of the order", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    excel.put("CJ_Scoring", "A8.1", "Resource impact", null);
    expect(excel.showBy("CJ_Scoring", "A8.1", "Overall priority (average)")).toBe("incomplete: 5 of 6");
    expect(excel.showBy("CJ_Scoring", "A8.1", "Order in outcome")).toBe("");
    expect(excel.showBy("CJ_Scoring", "A8.2", "Outcome priority")).toBe(3.25);
    expect(excel.showBy("CJ_Scoring", "A8.2", "Outcome priority rests on")).toBe("2 of 3 activities");
    expect(failures(await checked()).map((f) => f.rule)).toEqual(["SCO-02", "SCO-05"]);
  });
});

describe("the published Scottish series of voluntary throughcare cases", () => {
  const published: readonly (readonly [
    year: string,
    cases: number,
    change: number | "",
    percent: number | "",
  ])[] = [
    ["2009-10", 2683, "", ""],
    ["2010-11", 2725, 42, 1.6],
    ["2011-12", 2625, -100, -3.7],
    ["2012-13", 2597, -28, -1.1],
    ["2013-14", 2489, -108, -4.2],
    ["2019-20", 2000, -489, -19.6],
    ["2022-23", 1840, -160, -8],
    ["2023-24", 1870, 30, 1.6],
    ["2024-25", 1400, -470, -25.1],
  ];

  it("gives the right change as each year is typed, over the gaps", async () => {
    excel = await builtPlannerWorkbook({ firstYear: "2009-10" });
    for (const [year, cases, change, percent] of published) {
      excel.put("CJ_DataPoints", "NI8.i", year, cases);
      const shown = excel.showBy("CJ_DataPoints", "NI8.i", "Change per cent");
      expect({
        year: excel.showBy("CJ_DataPoints", "NI8.i", "Latest year"),
        latest: excel.showBy("CJ_DataPoints", "NI8.i", "Latest"),
        change: excel.showBy("CJ_DataPoints", "NI8.i", "Change"),
        percent: typeof shown === "number" ? Math.round(shown * 10) / 10 : shown,
      }).toEqual({ year, latest: cases, change, percent });
    }
  });
});

describe("beside the check", () => {
  it("goes to the cell of a finding", async () => {
    excel = await builtPlannerWorkbook();
    expect((await goToCell({ sheet: "Data points", cell: "G8" })).ok).toBe(true);
    expect(excel.workbook.activeSheetId).toBe(findSheet(excel.workbook, "Data points")?.id);
    expect(excel.workbook.selection).toEqual({ top: 7, left: 6, bottom: 7, right: 6 });
    const gone = await goToCell({ sheet: "Elsewhere", cell: "A1" });
    expect(!gone.ok && gone.trouble.kind).toBe("sheet-missing");
  });

  it("hears of cells that change, until it stops watching", async () => {
    excel = await builtPlannerWorkbook();
    let changes = 0;
    const watching = await watchWorkbook(() => (changes += 1));
    excel.put("CJ_DataPoints", "LE19.a", "2024-25", 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(changes).toBe(1);
    if (watching.ok) await watching.value();
    excel.put("CJ_DataPoints", "LE19.a", "2024-25", 2);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(changes).toBe(1);
  });

  it("says where the workbook stands", async () => {
    excel = openPlannerWorkbook();
    expect(await readStatus()).toEqual({ ok: true, value: { kind: "not built" } });
    excel.shutDown();
    excel = await builtPlannerWorkbook();
    const rates = findSheet(excel.workbook, "Rates");
    if (rates) excel.edits.deleteSheet(rates, "person");
    expect(await readStatus()).toMatchObject({
      ok: true,
      value: {
        kind: "built",
        area: "Fife",
        reportingYear: "2024-25",
        firstYear: "2020-21",
        schemaVersion: String(schemaVersion),
        missingSheets: ["Rates"],
        isReadOnly: false,
      },
    });
  });
});
