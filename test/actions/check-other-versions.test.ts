import { addBreakdown } from "../../src/actions/add-breakdown";
import { buildWorkbook } from "../../src/actions/build-workbook";
import { giveIds } from "../../src/actions/give-ids";
import { growWorkbook } from "../../src/actions/grow-workbook";
import { makeSheet } from "../../src/actions/make-sheet";
import { breakdowns } from "../../src/catalogue/breakdowns";
import { schemaVersion } from "../../src/catalogue/framework";
import { findTable } from "../../src/workbench/model/workbook-model";
import { deleteRow } from "./own-rows-and-columns";
import {
  buildRequest,
  builtPlannerWorkbook,
  checked,
  contentsOf,
  failures,
  workbookOfVersion,
  type PlannerWorkbook,
} from "./planner-workbook";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

function renameHeader(table: string, header: string, to: string): void {
  const found = findTable(excel.workbook, table);
  if (found === undefined) throw new Error(`no table ${table}`);
  const { top, left } = found.table.area;
  const column = left + found.table.columns.findIndex(({ name }) => name === header);
  const contents = [[{ kind: "constant", value: to } as const]];
  excel.edits.setContents(found.sheet, { top, left: column, bottom: top, right: column }, contents, "person");
}

const silent = (): void => undefined;

describe.each([1, 2] as const)("checking a workbook of version %s", (version) => {
  beforeEach(async () => {
    excel = await workbookOfVersion(version);
    excel.calculation.recalculate();
  });

  it("says first which version made it and how to upgrade, and calls nothing typed over", async () => {
    const report = await checked();
    expect(failures(report).map(({ ruleId }) => ruleId)).toEqual(["other-version"]);
    expect(report.findings[0]).toMatchObject({
      ruleId: "other-version",
      severity: "warning",
      message: `Made by version ${version} of the planner, expected version ${schemaVersion}; what differs for that reason is not counted as typed over`,
      advice: expect.stringMatching(/^Upgrade it under Add .* a dry run shows first what will change\./),
    });
    expect(excel.show("Setup", report.findings[0]?.place.cell ?? "")).toBe(version);
  });

  it("still finds figures that contradict each other, a score out of its scale, a rate typed over and an id that was changed", async () => {
    excel.put("CJ_DataPoints", "LE19.c", "2024-25", 500);
    excel.put("CJ_Scoring", "A8.1", "Ease", 9);
    excel.put("CJ_Rates", "LE19.i", "2023-24", 12);
    excel.put("CJ_DataPoints", "LE19.e", "Id", "LE19.d");
    const found = failures(await checked()).map(({ ruleId }) => ruleId);
    expect(found).toEqual(
      expect.arrayContaining([
        ...["accepted-above-aware", "score-out-of-scale", "rate-not-as-calculated", "id-changed"],
      ]),
    );
    expect(found).not.toContain("formula-changed");
  });
});

describe("a workbook of a newer version", () => {
  beforeEach(async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    excel.put("CJ_Setup", "schemaVersion", "Value", 99);
  });

  it("is checked as far as this version knows it, and says so first, whatever else differs", async () => {
    excel.put("CJ_DataPoints", "NI8.i", "Why", "as version 99 words it");
    renameHeader("CJ_DataPoints", "Source", "Source and link");
    deleteRow(excel, "CJ_DataPoints", 0);
    excel.put("CJ_DataPoints", "LE19.c", "2024-25", 5000);
    const report = await checked();
    expect(report.findings[0]).toMatchObject({
      ruleId: "other-version",
      advice: expect.stringMatching(/^Update the add-in, then check again\. This one writes nothing/),
    });
    const found = failures(report).map(({ ruleId }) => ruleId);
    expect(found).toContain("accepted-above-aware");
    expect(report.findings.map(({ rule }) => rule).filter((rule) => rule === "ACC-04")).toHaveLength(1);
  });

  it("takes nothing from Build or from any way of adding", async () => {
    const before = contentsOf(excel.workbook);
    const tried = [
      await buildWorkbook(buildRequest(), silent),
      await growWorkbook({ kind: "upgrade" }, silent),
      await growWorkbook({ kind: "year", which: "next" }, silent),
      await growWorkbook({ kind: "outcomes", outcomes: ["O1"] }, silent),
      await makeSheet("Charts", silent),
      await giveIds(),
      await addBreakdown({ breakdowns: breakdowns.slice(0, 1), rowIds: "all" }, silent),
    ];
    for (const refused of tried)
      expect(refused).toMatchObject({
        ok: false,
        trouble: { whatToDo: expect.stringMatching(/^Update the add-in/) },
      });
    expect(contentsOf(excel.workbook)).toEqual(before);
  });
});
