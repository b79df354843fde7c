import { planRow } from "../../src/actions/add-row";
import { giveIds, planIds } from "../../src/actions/give-ids";
import { findTable } from "../../src/workbench/model/workbook-model";
import { aDataPoint, add, anActivity, cellsThatABuildWrites, lostSince } from "./adding-rows";
import { filterHalf } from "./lived-in-workbook";
import { deleteRow } from "./own-rows-and-columns";
import {
  buildRequest,
  builtPlannerWorkbook,
  checked,
  failures,
  valueOf,
  type PlannerWorkbook,
} from "./planner-workbook";
import { cellsByPlace } from "./typed-cells";

/* Rows are added as people really have their sheets: sorted, filtered, with a row of totals, nearly empty, very long. */

const request = buildRequest({ outcomes: "8" });

let excel: PlannerWorkbook;
beforeEach(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "8" });
});
afterEach(() => excel.shutDown());

function tableNamed(name: string) {
  const found = findTable(excel.workbook, name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

/** Switches the row of totals on as Excel does: "Total" below the first column. */
function showTotals(name: string): void {
  const { sheet, table } = tableNamed(name);
  const bottom = table.area.bottom + 1;
  const total = { ...table.area, top: bottom, bottom, right: table.area.left };
  excel.edits.setContents(sheet, total, [[{ kind: "constant", value: "Total" }]], "person");
  excel.edits.changeTable(sheet, table, { area: { ...table.area, bottom }, showTotals: true }, "person");
}

function totalOf(name: string): unknown {
  const { sheet, table } = tableNamed(name);
  return excel.show(sheet.name, `A${table.area.bottom + 1}`);
}

describe("a table with a row of totals", () => {
  it.each([
    ["data-point", aDataPoint, "CJ_DataPoints"],
    ["activity", anActivity, "CJ_Scoring"],
    ["need", { Need: "A bank account", Outcome: "O8" }, "CJ_NeedsProfile"],
  ])("takes a %s above it, and the total is no row without an id", async (id, typed, table) => {
    showTotals(table);
    const before = cellsByPlace(excel.workbook);
    const said = valueOf(await planRow({ additionId: id, typed }));
    const added = await add(id, typed);
    expect(added).toMatchObject({ id: said.id, place: said.place });
    expect(totalOf(table)).toBe("Total");
    // the total is known by its place, which it changes
    expect(lostSince(before, excel).filter((told) => !told.includes(": Total →"))).toEqual([]);
    expect(await cellsThatABuildWrites(request)).toBe(0);
    expect(valueOf(await planIds())).toMatchObject({ given: [], waiting: [] });
    expect(failures(await checked()).filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("a table that is filtered and sorted", () => {
  it("keeps its filter and order when an empty row that the filter hides is filled, and when a row is added", async () => {
    for (const id of ["A8.2", "A8.4"]) excel.put("CJ_Scoring", id, "Improvement activity", `Activity ${id}`);
    const { sheet, table } = tableNamed("CJ_Scoring");
    excel.edits.sortTable(sheet, table, [{ column: 1, ascending: false }], "person");
    filterHalf(excel, "CJ_Scoring", "Improvement activity");
    filterHalf(excel, "CJ_DataPoints", "Kind");
    const filters = (): unknown =>
      ["CJ_Scoring", "CJ_DataPoints"].map((name) =>
        tableNamed(name).table.columns.map(({ filter }) => filter),
      );
    const [before, filtered] = [cellsByPlace(excel.workbook), filters()];
    expect(await add("activity", anActivity)).toMatchObject({ id: "A8.6", wasEmptyRow: true });
    expect((await add("data-point", aDataPoint)).id).toBe("OWN1");
    expect(filters()).toEqual(filtered);
    expect(lostSince(before, excel)).toEqual([]);
    expect(await cellsThatABuildWrites(request)).toBe(0);
  });
});

describe("a table of one row", () => {
  it.each(["a row of ours", "a row of their own"])("takes another below %s", async (which) => {
    const table = "CJ_Scoring";
    for (let i = 0; i < 5; i++) deleteRow(excel, table, 0);
    excel.put(table, "A8.6", "Improvement activity", "The last one");
    if (which === "a row of their own") excel.put(table, "A8.6", "Id", "mine");
    const before = cellsByPlace(excel.workbook);
    const said = valueOf(await planRow({ additionId: "activity", typed: anActivity }));
    const added = await add("activity", anActivity);
    expect(added).toMatchObject({ id: said.id, place: said.place });
    expect(excel.showBy(table, added.id, "Check")).toBe("Not scored yet");
    expect(lostSince(before, excel)).toEqual([]);
  });
});

it("gives 500 rows that were typed by hand their ids, then adds after them", async () => {
  const { sheet, table } = tableNamed("CJ_DataPoints");
  const { area } = excel.edits.addTableRows(sheet, table, 500, "person");
  const column = { top: area.bottom - 499, bottom: area.bottom, left: area.left, right: area.left };
  excel.edits.setContents(
    sheet,
    column,
    Array.from({ length: 500 }, (_, i) => [{ kind: "constant", value: `Figure ${i + 1}` }]),
    "person",
  );
  const before = cellsByPlace(excel.workbook);
  const { given } = valueOf(await giveIds());
  expect([given.length, given[0]?.id, given.at(-1)?.id]).toEqual([500, "OWN1", "OWN500"]);
  const added = await add("data-point", aDataPoint);
  expect(added).toMatchObject({ id: "OWN501", place: { cell: `A${area.bottom + 2}` } });
  expect(lostSince(before, excel).filter((told) => !told.includes("(no id "))).toEqual([]);
});
