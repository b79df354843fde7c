import { addRow } from "../../src/actions/add-row";
import { giveIds, planIds } from "../../src/actions/give-ids";
import type { IdsPlan } from "../../src/actions/ids-plan";
import { ownSeries } from "../../src/blueprint/own-series";
import { workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { laterSheets } from "../../src/blueprint/workbook-blueprint";
import { yearFrom } from "../../src/domain/period";
import { findTable } from "../../src/workbench/model/workbook-model";
import { typeRowBelow } from "./own-rows-and-columns";
import {
  builtPlannerWorkbook,
  contentsOf,
  openPlannerWorkbook,
  valueOf,
  type PlannerWorkbook,
} from "./planner-workbook";
import { lostCells, cellsByPlace } from "./typed-cells";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

const ids = ({ given }: IdsPlan): readonly string[] => given.map(({ id, name }) => `${id}: ${name}`);

describe("ids for rows that people typed on the sheets", () => {
  it("are those that the pane would have given, one series for each sheet, and shown before they are written", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "1,8", sheets: "all" });
    typeRowBelow(excel, "CJ_Outcomes", { Outcome: "More people sing" });
    typeRowBelow(excel, "CJ_Scoring", { "Improvement activity": "A choir", Outcome: "O8" });
    typeRowBelow(excel, "CJ_Scoring", { "Improvement activity": "A band", Outcome: "O8" });
    typeRowBelow(excel, "CJ_DataPoints", { "Data point": "Number of singers", Outcome: "O8" });
    typeRowBelow(excel, "CJ_DemographicProfile", { Question: "How many sing?", Outcome: "O8" });
    typeRowBelow(excel, "CJ_NeedsProfile", { Need: "A hall", Outcome: "O8" });
    typeRowBelow(excel, "CJ_ServicesProfile", { Service: "Singing school", Outcome: "O8" });
    typeRowBelow(excel, "CJ_LogicModel", { "Activity, input or goal": "Lends a hall", Outcome: "O8" });
    typeRowBelow(excel, "CJ_Actions", { Action: "Found a choir", Outcome: "O8" });
    typeRowBelow(excel, "CJ_Partners", { Partner: "A church" });
    typeRowBelow(excel, "CJ_Questions", { Question: "Do they sing?", Outcome: "O8" });
    const { syncs, writeActions } = excel.host.counters;
    const plan = valueOf(await planIds());
    expect([excel.host.counters.syncs - syncs, excel.host.counters.writeActions - writeActions]).toEqual([
      1, 0,
    ]);
    expect([...ids(plan)].sort()).toEqual(
      [
        "LO1: More people sing",
        "A8.7: A choir",
        "A8.8: A band",
        "OWN1: Number of singers",
        "Q.own1: How many sing?",
        "ND.own1: A hall",
        "SV.own1: Singing school",
        "LM.own1: Lends a hall",
        "AC.own1: Found a choir",
        "P.own1: A church",
        "QU.own1: Do they sing?",
      ].sort(),
    );
    const before = cellsByPlace(excel.workbook);
    const start = excel.host.counters.syncs;
    expect(valueOf(await giveIds())).toEqual(plan);
    expect(excel.host.counters.syncs - start).toBe(2);
    for (const { id, name } of plan.given) {
      const series = ownSeries.find(({ sheet }) =>
        plan.given.some((one) => one.id === id && one.place.sheet === sheet),
      );
      const table = `CJ_${series?.sheet.replaceAll(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
      expect(excel.showBy(table, id, series?.named ?? "")).toBe(name);
    }
    // rows that had no id are found under the one that they have now
    const lost = lostCells(before, cellsByPlace(excel.workbook));
    expect(lost.filter((told) => !told.includes("(no id "))).toEqual([]);
    const contents = contentsOf(excel.workbook);
    expect(valueOf(await giveIds()).given).toEqual([]);
    expect(contentsOf(excel.workbook)).toEqual(contents);
  });

  it("go on after those that stand, which are never changed, however the table was sorted", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    for (const [i, name] of ["One", "Two"].entries()) {
      typeRowBelow(excel, "CJ_DataPoints", {
        "Data point": name,
        Outcome: "O8",
        ...(i === 0 ? { Id: "OWN7" } : {}),
      });
    }
    const { sheet, table } = findTable(excel.workbook, "CJ_DataPoints") ?? {};
    if (sheet === undefined || table === undefined) throw new Error("no Data points");
    excel.edits.sortTable(sheet, table, [{ column: 0, ascending: false }], "person");
    expect(ids(valueOf(await giveIds()))).toEqual(["OWN8: Two"]);
    expect(excel.showBy("CJ_DataPoints", "OWN7", "Data point")).toBe("One");
    expect(excel.showBy("CJ_DataPoints", "OWN8", "Data point")).toBe("Two");
    const added = await addRow(
      {
        additionId: "data-point",
        typed: { "Data point": "Three", Outcome: "O8", Unit: "people", "Better when": "higher" },
      },
      () => undefined,
    );
    expect(added.ok && added.value.id).toBe("OWN9");
  });

  it("wait where an activity names no outcome, or one that is not there, and say where to type it", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    typeRowBelow(excel, "CJ_Scoring", { "Improvement activity": "A choir" });
    typeRowBelow(excel, "CJ_Scoring", { "Improvement activity": "A band", Outcome: "O5" });
    const { given, waiting } = valueOf(await giveIds());
    expect(given).toEqual([]);
    expect(waiting).toMatchObject([
      { name: "A choir", why: "Name its outcome first; the id begins with it.", place: { cell: "C12" } },
      { name: "A band", why: "There is no outcome O5 on Outcomes.", place: { cell: "C13" } },
    ]);
  });

  it("are written nowhere while one of the sheets is protected, which the dry run names under its present name", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    typeRowBelow(excel, "CJ_Scoring", { "Improvement activity": "A choir", Outcome: "O8" });
    typeRowBelow(excel, "CJ_DataPoints", { "Data point": "Number of singers", Outcome: "O8" });
    const { sheet } = findTable(excel.workbook, "CJ_DataPoints") ?? {};
    const other = findTable(excel.workbook, "CJ_Outcomes")?.sheet;
    if (sheet === undefined || other === undefined) throw new Error("no Data points, or no Outcomes");
    excel.edits.changeSheet(sheet, { name: "Our figures", isProtected: true }, "person");
    // a sheet that takes no id is in nobody's way
    excel.edits.changeSheet(other, { isProtected: true }, "person");
    const obstacle = { kind: "sheet-protected", where: { sheet: "Our figures" } };
    const plan = valueOf(await planIds());
    expect(plan.obstacles).toMatchObject([obstacle]);
    expect(plan.obstacles).toHaveLength(1);
    const before = contentsOf(excel.workbook);
    expect(await giveIds()).toMatchObject({ ok: false, trouble: obstacle });
    expect(contentsOf(excel.workbook)).toEqual(before);
    excel.edits.changeSheet(sheet, { isProtected: false }, "person");
    expect(ids(valueOf(await giveIds()))).toEqual(["A8.7: A choir", "OWN1: Number of singers"]);
  });

  it("are none in a workbook that is not ours", async () => {
    excel = openPlannerWorkbook();
    expect(await planIds()).toMatchObject({ ok: false, trouble: { kind: "workbook-not-built" } });
  });
});

it("each series names a sheet with that column, and takes no id of ours", () => {
  excel = openPlannerWorkbook();
  const scope = {
    area: "Fife",
    reportingYear: yearFrom(2024),
    firstYear: yearFrom(2020),
    outcomeIds: ["O1", "O8"],
    sample: false,
  };
  const { sheets } = workbookBlueprint(
    scope,
    laterSheets.map(({ name }) => name),
  );
  for (const { sheet, named, keyPrefix } of ownSeries) {
    const found = sheets.find(({ name }) => name === sheet);
    expect(found?.table.columns.map(({ header }) => header)).toEqual(expect.arrayContaining([named, "Id"]));
    if (keyPrefix.includes("<outcome>")) continue;
    expect(found?.table.rows.filter(({ key }) => key.startsWith(keyPrefix))).toEqual([]);
  }
});
