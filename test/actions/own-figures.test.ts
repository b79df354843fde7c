import { addRow, planRow, type AddRequest } from "../../src/actions/add-row";
import { buildWorkbook, planAddition } from "../../src/actions/build-workbook";
import { growWorkbook } from "../../src/actions/grow-workbook";
import { makeSheet } from "../../src/actions/make-sheet";
import { ok } from "../../src/domain/result";
import { runExcel } from "../../src/excel/run-excel";
import { findTable } from "../../src/workbench/model/workbook-model";
import { typeRowBelow } from "./own-rows-and-columns";
import { buildRequest, builtPlannerWorkbook, valueOf, type PlannerWorkbook } from "./planner-workbook";
import { typedCells } from "./typed-cells";

/* Figures that people add are asked for on Requests without anybody typing a request. */

const silent = (): void => undefined;
const table = "CJ_Requests";
const scope = { outcomes: "1,8", sheets: "Requests" } as const;
const newestFirst = ["2024-25", "2023-24", "2022-23", "2021-22", "2020-21"];

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

const mentors: AddRequest = {
  additionId: "data-point",
  typed: {
    "Data point": "Number of peer mentors",
    Outcome: "O8",
    Unit: "people",
    "Better when": "higher",
    Source: "SPS, by letter",
  },
};
const noAddress: AddRequest = {
  additionId: "question",
  typed: { Question: "How many people have no address?", Outcome: "O1", "Answered with": "numbers" },
};

function requests(figureId: string): readonly (readonly [year: unknown, supplier: unknown])[] {
  const found = findTable(excel.workbook, table);
  if (found === undefined) throw new Error(`no table ${table}`);
  const ids = [...typedCells(excel.workbook)].filter(
    ([place, value]) =>
      place.startsWith(`${table} | `) && place.endsWith(" | Figure id") && value === figureId,
  );
  return ids.map(([place]) => {
    const id = place.split(" | ")[1] ?? "";
    return [excel.showBy(table, id, "Year"), excel.showBy(table, id, "Supplier")];
  });
}

async function build(): Promise<number> {
  return valueOf(await buildWorkbook(buildRequest(scope), silent)).cellsWritten;
}

describe("a figure that is added from the pane", () => {
  it("is asked for in each year, of the body that it names, as its dry run says", async () => {
    excel = await builtPlannerWorkbook(scope);
    const said = valueOf(await planRow(mentors)).changes.find(({ name }) => name === "Requests");
    expect(said).toMatchObject({ rows: 5, isMade: false });
    const before = typedCells(excel.workbook);
    valueOf(await addRow(mentors, silent));
    expect(requests("OWN1")).toEqual(newestFirst.map((year) => [year, "Scottish Prison Service (SPS)"]));
    expect(excel.showBy(table, "OWN1 2024-25", "Letter line")).toMatch(
      /^Please send for Fife, 1 April 2024 to 31 March 2025: "Number of peer mentors" \(OWN1; unit: people\)\.$/,
    );
    const after = typedCells(excel.workbook);
    expect([...before].filter(([place, value]) => after.get(place) !== value)).toEqual([]);
    expect(await build()).toBe(0);
  });

  it("is asked for too where it takes an empty row, without a supplier where none is known", async () => {
    excel = await builtPlannerWorkbook(scope);
    const said = valueOf(await planRow(noAddress));
    expect(said).toMatchObject({ id: "O1.Q1", fillsEmptyRow: true });
    expect(said.changes.map(({ name, rows }) => [name, rows])).toEqual([
      ["Demographic profile", 0],
      ["Requests", 5],
    ]);
    valueOf(await addRow(noAddress, silent));
    expect(requests("O1.Q1").map(([year]) => year)).toEqual(newestFirst);
    expect(excel.showBy(table, "O1.Q1 2024-25", "Figure")).toBe("How many people have no address?");
    expect(await build()).toBe(0);
  });

  it("is named on its sheet alone where Requests was never made", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "1,8" });
    expect(valueOf(await planRow(mentors)).changes.map(({ name }) => name)).toEqual(["Data points"]);
    valueOf(await addRow(mentors, silent));
    expect(valueOf(await makeSheet("Requests", silent)).made).toEqual(["Requests"]);
    expect(requests("OWN1").map(([year]) => year)).toEqual(newestFirst);
  });
});

describe("figures that are typed in a filled, sorted and filtered workbook", () => {
  it("are asked for by the next build, which loses nothing, says so before and finds nothing to do again", async () => {
    excel = await builtPlannerWorkbook({ ...scope, sample: true });
    typeRowBelow(excel, "CJ_DataPoints", {
      Id: "OWN1",
      "Data point": "People with a mentor",
      Outcome: "O8",
      "2023-24": 12,
    });
    typeRowBelow(excel, "CJ_DataPoints", {
      Id: "OWN2",
      "Data point": "People with a phone",
      Source: "A charity; SPS",
    });
    typeRowBelow(excel, "CJ_NeedsProfile", { Id: "ND.own1", Need: "A bank account", "2024-25": "[x]" });
    typeRowBelow(excel, "CJ_DemographicProfile", {
      Id: "Q.own1",
      Question: "How many are parents?",
      "2024-25": "[c]",
    });
    typeRowBelow(excel, "CJ_DemographicProfile", {
      Id: "Q.own2",
      Question: "What is said?",
      "Answered with": "in words",
    });
    typeRowBelow(excel, "CJ_DemographicProfile", {
      Id: "Q1.g",
      Question: "Q1, gender: women",
      "Part of": "Q1",
    });
    typeRowBelow(excel, table, { Id: "mine", "Figure id": "own2", Year: "2024-25", Supplier: "A charity" });
    for (const [name, header] of [
      [table, "Supplier"],
      ["CJ_DataPoints", "Data point"],
      ["CJ_NeedsProfile", "Id"],
    ] as const)
      sortBy(name, header);
    await Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem(table);
      columns.getItem("Supplier").filter.applyValuesFilter(["Scottish Prison Service (SPS)"]);
      await context.sync();
    });
    const before = typedCells(excel.workbook);
    const plan = await runExcel(async (context) =>
      ok((await planAddition(context, { ...buildRequest(scope), sheets: ["Requests"] }, ["Requests"])).plan),
    );
    expect(valueOf(plan).changes).toMatchObject([{ name: "Requests", rows: 17 }]);
    await build();

    const after = typedCells(excel.workbook);
    expect([...before].filter(([place, value]) => after.get(place) !== value)).toEqual([]);
    const years = (id: string): unknown[] => requests(id).map(([year]) => year);
    expect(years("OWN1")).toEqual(["2024-25", "2022-23", "2021-22", "2020-21"]);
    expect(requests("OWN2")).toEqual(newestFirst.slice(1).map((year) => [year, "A charity"]));
    expect(years("ND.own1")).toEqual(newestFirst);
    expect(years("Q.own1")).toEqual(newestFirst.slice(1));
    expect([...years("Q.own2"), ...years("Q1.g"), ...years("ND1")]).toEqual([]);
    expect([
      excel.showBy(table, "ND.own1 2024-25", "Figure"),
      excel.showBy(table, "ND.own1 2024-25", "Still needed"),
      excel.showBy(table, "OWN1 2024-25", "Check"),
    ]).toEqual(["People with this need: A bank account", "needed: [x] without a reason", "Name a supplier"]);
    await Excel.run(async (context) => {
      const { autoFilter } = context.workbook.tables.getItem(table);
      autoFilter.load("isDataFiltered");
      await context.sync();
      expect(autoFilter.isDataFiltered).toBe(true);
    });
    expect(await build()).toBe(0);

    excel.put("CJ_DataPoints", "OWN1", "2024-25", 14);
    expect(await build()).toBe(0);
    expect(excel.showBy(table, "OWN1 2024-25", "Still needed")).toBe("received");
  });
});

describe("a year that is added", () => {
  it("is asked for of people's own figures too", async () => {
    excel = await builtPlannerWorkbook(scope);
    valueOf(await addRow(mentors, silent));
    valueOf(await growWorkbook({ kind: "year", which: "next" }, silent));
    expect(
      requests("OWN1")
        .map(([year]) => year)
        .sort(),
    ).toEqual([...newestFirst, "2025-26"].sort());
    expect(excel.showBy(table, "OWN1 2025-26", "Still needed")).toBe("needed");
  });
});

function sortBy(name: string, header: string): void {
  const found = findTable(excel.workbook, name);
  if (found === undefined) throw new Error(`no table ${name}`);
  const column = found.table.columns.findIndex((known) => known.name === header);
  excel.edits.sortTable(found.sheet, found.table, [{ column, ascending: false }], "person");
}
