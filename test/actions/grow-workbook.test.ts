import { growWorkbook, planGrowth, type Growth } from "../../src/actions/grow-workbook";
import { schemaVersion } from "../../src/catalogue/framework";
import type { WorkbookModel } from "../../src/workbench/model/workbook-model";
import { filterHalf } from "./lived-in-workbook";
import { typeRowBelow } from "./own-rows-and-columns";
import {
  builtPlannerWorkbook,
  openPlannerWorkbook,
  valueOf,
  workbookOfVersion,
  type PlannerWorkbook,
} from "./planner-workbook";
import { headersOf } from "./typed-cells";

/* What a grown workbook works out and says; nothing-lost.test.ts holds what every way of growing keeps. */

const silent = (): void => undefined;
const charts = { outcomes: "8", sheets: "Charts" } as const;
const nextYear: Growth = { kind: "year", which: "next" };

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

async function grow(growth: Growth): Promise<void> {
  valueOf(await growWorkbook(growth, silent));
}

/** A row of the partnership's own, and filters that hide rows of ours and of theirs. */
function live(): void {
  typeRowBelow(excel, "CJ_DataPoints", {
    "Data point": "No. of peer mentors",
    Id: "OWN1",
    "2023-24": 4,
    "2024-25": 6,
  });
  for (const [table, header] of [
    ["CJ_DataPoints", "Kind"],
    ["CJ_DataChecks", "2024-25"],
  ] as const)
    filterHalf(excel, table, header);
}

describe("adding a reporting year", () => {
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

  it("is planned, done and reported for sheets under the names that people gave them", async () => {
    excel = await builtPlannerWorkbook(charts);
    const sheet = excel.workbook.sheets.find(({ name }) => name === "Data points");
    if (sheet === undefined) throw new Error("no Data points");
    excel.edits.changeSheet(sheet, { name: "Our figures" }, "person");
    const { changes, firstFigure } = valueOf(await planGrowth(nextYear));
    const changed = changes.map(({ name }) => name);
    expect(changed).toContain("Our figures");
    expect(changed).not.toContain("Data points");
    const steps: string[] = [];
    const { completed, renamed } = valueOf(await growWorkbook(nextYear, ({ step }) => steps.push(step)));
    expect(completed).toEqual(changed);
    expect([...renamed]).toEqual([["Data points", "Our figures"]]);
    expect(steps).toContain("Writing the formulas of Our figures");
    expect(steps.filter((step) => step.includes("Data points"))).toEqual([]);
    const cell = excel.addressBy("CJ_DataPoints", "NI8.i", "2025-26");
    expect(firstFigure).toEqual({ sheet: "Our figures", cell });
  });

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

describe("a workbook of an earlier schema version", () => {
  it.each([1, 2] as const)(
    "of version %s is told, and given nothing else before it is upgraded",
    async (version) => {
      excel = await workbookOfVersion(version);
      const { versions, remarks } = valueOf(await planGrowth({ kind: "upgrade" }));
      expect(versions).toEqual({ before: version, after: schemaVersion });
      // nobody can say whether a person or an earlier version wrote a label that is other than ours
      expect(remarks.filter((remark) => remark.includes("typed over a label"))).toEqual([]);
      // nobody has touched the file, so each formula in it is one of ours
      expect(remarks.filter((remark) => /: "=.* was typed over /.test(remark))).toEqual([]);
      expect(await planGrowth(nextYear)).toMatchObject({
        ok: false,
        trouble: { whatToDo: expect.stringMatching(/^Upgrade it first/) },
      });
    },
  );
});
