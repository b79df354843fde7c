import { readBreakable } from "../../src/actions/add-breakdown";
import { addRow, type AddedRow, type AddRequest } from "../../src/actions/add-row";
import { buildWorkbook } from "../../src/actions/build-workbook";
import { planGrowth } from "../../src/actions/grow-workbook";
import { makeSheet } from "../../src/actions/make-sheet";
import { readGrowable } from "../../src/actions/read-growable";
import { nextId } from "../../src/actions/row-to-add";
import { additions } from "../../src/blueprint/additions";
import { laterSheets, workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { yearFrom } from "../../src/domain/period";
import { describeTrouble, type Trouble } from "../../src/domain/trouble";
import { findTable } from "../../src/workbench/model/workbook-model";
import {
  buildRequest,
  builtPlannerWorkbook,
  checked,
  contentsOf,
  failures,
  openPlannerWorkbook,
  type PlannerWorkbook,
} from "./planner-workbook";
import { cellsByPlace, formulasOf, lostCells } from "./typed-cells";

const silent = (): void => undefined;
const scope = { outcomes: "1,8" } as const;

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

async function add(additionId: string, typed: AddRequest["typed"]): Promise<AddedRow> {
  const added = await addRow({ additionId, typed }, silent);
  if (!added.ok) throw new Error(describeTrouble(added.trouble));
  return added.value;
}

async function refused(additionId: string, typed: AddRequest["typed"]): Promise<Trouble> {
  const added = await addRow({ additionId, typed }, silent);
  if (added.ok) throw new Error(`${added.value.id} was added`);
  return added.trouble;
}

/** What a build of the same workbook would still write. */
async function cellsThatABuildWrites(): Promise<number> {
  const again = await buildWorkbook(buildRequest(scope), silent);
  if (!again.ok) throw new Error(describeTrouble(again.trouble));
  return again.value.cellsWritten;
}

/** What was typed before and is not there any more, or is something else. */
function lost(before: ReturnType<typeof cellsByPlace>): readonly string[] {
  return lostCells(before, cellsByPlace(excel.workbook));
}

function sortByOutcome(table: string, ascending: boolean): void {
  const found = findTable(excel.workbook, table);
  if (found === undefined) throw new Error(`no table ${table}`);
  const column = found.table.columns.findIndex(({ name }) => name === "Id");
  excel.edits.sortTable(found.sheet, found.table, [{ column, ascending }], "person");
}

/** A kind, what is typed of it, and the row that comes of it: of its own, because none of ours is empty. */
const rows = [
  {
    id: "activity",
    typed: { "Improvement activity": "Peer mentors at the gate", Outcome: "O8" },
    table: "CJ_Scoring",
    wanted: "A8.7",
    fills: "A8.1",
    like: "A8.1",
  },
  {
    id: "data-point",
    typed: {
      "Data point": "Number of peer mentors",
      Outcome: "O8",
      Unit: "people",
      "Better when": "higher",
    },
    table: "CJ_DataPoints",
    wanted: "OWN1",
    like: "NI8.i",
  },
  {
    id: "question",
    typed: { Question: "How many people have no address on the day of release?", Outcome: "O1" },
    table: "CJ_DemographicProfile",
    wanted: "Q.own1",
    fills: "O1.Q1",
    like: "O1.Q1",
  },
  {
    id: "need",
    typed: { Need: "A bank account", Outcome: "O1" },
    table: "CJ_NeedsProfile",
    wanted: "ND.own1",
    fills: "O1.ND1",
    like: "O1.ND1",
  },
  {
    id: "service",
    typed: { Service: "Gateway", Provider: "Third sector", Outcome: "O1" },
    table: "CJ_ServicesProfile",
    wanted: "SV.own1",
    fills: "O1.SV1",
    like: "O1.SV1",
  },
] as const satisfies readonly {
  readonly id: string;
  readonly typed: AddRequest["typed"];
  readonly table: string;
  readonly wanted: string;
  readonly fills?: string;
  readonly like: string;
}[];

/** Types something into every row of an outcome that waits for a name. */
function fillEmptyRows(table: string, header: string, ids: readonly string[]): void {
  for (const id of ids)
    if (excel.showBy(table, id, header) === null) excel.put(table, id, header, `taken by ${id}`);
}

function idsIn(table: string): readonly string[] {
  return [...new Set([...formulasOf(excel.workbook).keys()].map((key) => key.split(" | ")))]
    .filter(([name]) => name === table)
    .map(([, id]) => id ?? "");
}

describe("adding a row", () => {
  it.each(rows)("gives a new $id an id and the formulas of its columns, and loses nothing", async (kind) => {
    excel = await builtPlannerWorkbook(scope);
    const [name] = Object.keys(kind.typed);
    fillEmptyRows(kind.table, name ?? "", [...new Set(idsIn(kind.table))]);
    const before = cellsByPlace(excel.workbook);
    const added = await add(kind.id, kind.typed);
    expect(added).toMatchObject({ id: kind.wanted, wasEmptyRow: false });
    for (const [header, text] of Object.entries(kind.typed))
      expect(excel.showBy(kind.table, kind.wanted, header)).toBe(text);
    expect(excel.show(added.place.sheet, added.place.cell)).toBe(kind.typed[name as keyof typeof kind.typed]);
    const formulas = formulasOf(excel.workbook);
    const headersOf = (id: string): readonly string[] =>
      [...formulas.keys()]
        .filter((key) => key.startsWith(`${kind.table} | ${id} | `))
        .map((key) => key.split(" | ")[2] ?? "");
    expect(headersOf(kind.wanted)).toEqual(headersOf(kind.like));
    expect(lost(before)).toEqual([]);
    expect(await cellsThatABuildWrites()).toBe(0);
  });

  it.each(rows.filter((kind) => "fills" in kind))(
    "fills the first empty row of the outcome with a new $id before it makes one",
    async (kind) => {
      excel = await builtPlannerWorkbook(scope);
      const before = excel.host.counters.syncs;
      const tableBefore = findTable(excel.workbook, kind.table)?.table.area;
      const added = await add(kind.id, kind.typed);
      expect(added).toMatchObject({ id: "fills" in kind ? kind.fills : "", wasEmptyRow: true });
      expect(findTable(excel.workbook, kind.table)?.table.area).toEqual(tableBefore);
      expect(excel.host.counters.syncs - before).toBe(2);
      for (const [header, text] of Object.entries(kind.typed))
        expect(excel.showBy(kind.table, added.id, header)).toBe(text);
      expect(await cellsThatABuildWrites()).toBe(0);
    },
  );

  it("does not take a row in which somebody typed a score or a figure", async () => {
    excel = await builtPlannerWorkbook(scope);
    excel.put("CJ_Scoring", "A8.1", "Ease", 2);
    excel.put("CJ_NeedsProfile", "O1.ND1", "2024-25", 12);
    expect((await add("activity", rows[0].typed)).id).toBe("A8.2");
    expect((await add("need", { Need: "A bank account", Outcome: "O1" })).id).toBe("O1.ND2");
  });

  it("works on a table that people have sorted, and puts the row last", async () => {
    excel = await builtPlannerWorkbook({ ...scope, sample: true });
    sortByOutcome("CJ_DataPoints", false);
    sortByOutcome("CJ_Scoring", false);
    const before = cellsByPlace(excel.workbook);
    const added = await add("data-point", rows[1].typed);
    const area = findTable(excel.workbook, "CJ_DataPoints")?.table.area;
    expect(added.place.cell).toBe(`A${(area?.bottom ?? 0) + 1}`);
    expect(lost(before)).toEqual([]);
    excel.put("CJ_DataPoints", "OWN1", "2023-24", 4);
    excel.put("CJ_DataPoints", "OWN1", "2024-25", 9);
    expect(excel.showBy("CJ_DataPoints", "OWN1", "Latest")).toBe(9);
    expect(excel.showBy("CJ_DataPoints", "OWN1", "Working: votes as")).toBe("own");
  });

  it("counts ids on, also after a row in between was deleted, and never gives one of ours", () => {
    expect(nextId("OWN", ["OWN1", "OWN3", "LE19.c", "OWNER"])).toBe("OWN4");
    expect(nextId("A8.", ["A8.1", "A8.6", "A18.9"])).toBe("A8.7");
    expect(nextId("LO", [])).toBe("LO1");
    const blueprint = workbookBlueprint(
      {
        area: "Fife",
        reportingYear: yearFrom(2024),
        firstYear: yearFrom(2024),
        outcomeIds: ["O1", "O8"],
        sample: false,
      },
      laterSheets.map(({ name }) => name),
    );
    for (const { sheet, keyPrefix } of additions.filter(({ id }) => id !== "activity")) {
      const keys =
        blueprint.sheets.find(({ name }) => name === sheet)?.table.rows.map(({ key }) => key) ?? [];
      expect(keys.filter((key) => key.startsWith(keyPrefix))).toEqual([]);
    }
  });

  it("names only columns that its sheet has, and types no formula", () => {
    const blueprint = workbookBlueprint(
      {
        area: "Fife",
        reportingYear: yearFrom(2024),
        firstYear: yearFrom(2024),
        outcomeIds: ["O8"],
        sample: false,
      },
      laterSheets.map(({ name }) => name),
    );
    for (const { sheet, fields, fixed, repeatsName = [], fillsEmptyRow = [] } of additions) {
      const columns = blueprint.sheets.find(({ name }) => name === sheet)?.table.columns ?? [];
      const typeable = columns.filter(({ role }) => role !== "formula").map(({ header }) => header);
      const used = [
        ...fields.map(({ header }) => header),
        ...Object.keys(fixed),
        ...repeatsName,
        ...fillsEmptyRow,
      ];
      expect({ sheet, strangers: used.filter((header) => !typeable.includes(header)) }).toEqual({
        sheet,
        strangers: [],
      });
    }
  });
});

describe("a local outcome", () => {
  const title = "More people move from custody into work";

  it("comes with its choices, six rows on Scoring and a status of its own", async () => {
    excel = await builtPlannerWorkbook({ ...scope, sample: true });
    const before = cellsByPlace(excel.workbook);
    const added = await add("local-outcome", { Outcome: title });
    expect(added).toMatchObject({ id: "LO1", place: { sheet: "Outcomes" } });
    expect(excel.showBy("CJ_Outcomes", "LO1", "Status choice 1")).toBe("Green");
    expect(excel.showBy("CJ_Outcomes", "LO1", "Aim")).toBeNull();
    for (const n of [1, 6]) expect(excel.showBy("CJ_Scoring", `ALO1.${n}`, "Outcome")).toBe("LO1");
    expect(lost(before)).toEqual([]);
    const activity = await add("activity", { "Improvement activity": "Job fairs", Outcome: "LO1" });
    expect(activity).toMatchObject({ id: "ALO1.1", wasEmptyRow: true });
    for (const header of ["Ease", "Cost", "Strategic value", "Resource impact"])
      excel.put("CJ_Scoring", "ALO1.1", header, 1);
    excel.put("CJ_Scoring", "ALO1.1", "Critical to meeting standards", 1);
    excel.put("CJ_Scoring", "ALO1.1", "Benefit to the individual", 1);
    expect(excel.showBy("CJ_Outcomes", "LO1", "Outcome priority")).toBe(1);
    await add("data-point", { ...rows[1].typed, Outcome: "LO1" });
    for (const [year, people] of [
      ["2020-21", 100],
      ["2021-22", 110],
      ["2022-23", 105],
      ["2023-24", 140],
      ["2024-25", 190],
    ] as const)
      excel.put("CJ_DataPoints", "OWN1", year, people);
    expect(String(excel.showBy("CJ_Outcomes", "LO1", "Suggested status"))).toMatch(/Green/);
    expect(await cellsThatABuildWrites()).toBe(0);
    expect(failures(await checked()).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("has its own choices where the workbook has one outcome, whose aim it does not take", async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    await add("local-outcome", { Outcome: title });
    expect(excel.showBy("CJ_Outcomes", "LO1", "Near choice 5")).toBe("Cannot tell");
    expect(excel.showBy("CJ_Outcomes", "LO1", "Priority action")).toBeNull();
  });
});

describe("a partner", () => {
  it("makes the Logic model when it is not there yet, and adds a line for it to the Cover", async () => {
    excel = await builtPlannerWorkbook(scope);
    const before = cellsByPlace(excel.workbook);
    const typed = {
      "Activity, input or goal": "Lends phones",
      Partner: "Housing association",
      Outcome: "O8",
    };
    const added = await add("partner-activity", typed);
    expect(added).toMatchObject({ id: "LM.own1", place: { sheet: "Logic model" } });
    expect(excel.showBy("CJ_LogicModel", "LM.own1", "Partner")).toBe("Housing association");
    expect(excel.showBy("CJ_LogicModel", "LM.own1", "Working: is an activity")).toBe("yes");
    expect(excel.showBy("CJ_LogicModel", "LM.own1", "Check")).toBe("Not looked at yet");
    expect(excel.showBy("CJ_Cover", "Logic model", "Sheet")).toBe("Logic model");
    expect(lost(before)).toEqual([]);
    expect(await cellsThatABuildWrites()).toBe(0);
    expect((await add("partner-activity", { ...typed, Partner: "A college" })).id).toBe("LM.own2");
    expect((await refused("partner-activity", { ...typed, Partner: "a  college" })).found).toBe(
      '"Lends phones" is already on Logic model',
    );
  });
});

describe("a partner", () => {
  it("takes the first row of Partners without a name, on a sheet that is made for it, and a new row when all are taken", async () => {
    excel = await builtPlannerWorkbook(scope);
    const before = cellsByPlace(excel.workbook);
    const typed = { Partner: "A housing association", "Who speaks for it": "Manager, office@example.org" };
    expect(await add("partner", typed)).toMatchObject({
      id: "P9",
      wasEmptyRow: true,
      place: { sheet: "Partners" },
    });
    expect(excel.showBy("CJ_Partners", "P9", "Partner")).toBe("A housing association");
    expect(excel.showBy("CJ_Partners", "P9", "Who speaks for it")).toBe("Manager, office@example.org");
    expect(excel.showBy("CJ_Partners", "P1", "Partner")).toBe("Chief Constable of Police Scotland");
    expect((await refused("partner", { Partner: "a housing  Association" })).found).toContain(
      "is already on Partners",
    );
    for (let i = 10; i <= 14; i++)
      expect(await add("partner", { Partner: `Body ${i}` })).toMatchObject({ id: `P${i}` });
    expect(await add("partner", { Partner: "One more" })).toMatchObject({ id: "P.own1", wasEmptyRow: false });
    expect(excel.showBy("CJ_Partners", "P.own1", "Where it stands")).toBe("not asked yet");
    expect(lost(before)).toEqual([]);
    expect(await cellsThatABuildWrites()).toBe(0);
  });
});

describe("a partner of an outcome whose logic model is empty", () => {
  it("takes the first empty row of the Logic model that is made for it", async () => {
    excel = await builtPlannerWorkbook(scope);
    const before = cellsByPlace(excel.workbook);
    const typed = { "Activity, input or goal": "Lends phones", Partner: "A charity", Outcome: "O1" };
    expect(await add("partner-activity", typed)).toMatchObject({ id: "LM1.1", wasEmptyRow: true });
    expect(excel.showBy("CJ_LogicModel", "LM1.1", "Partner")).toBe("A charity");
    expect(excel.showBy("CJ_Cover", "Logic model", "Sheet")).toBe("Logic model");
    expect(lost(before)).toEqual([]);
    expect(await cellsThatABuildWrites()).toBe(0);
    expect((await refused("partner-activity", typed)).found).toBe('"Lends phones" is already on Logic model');
    expect(await add("partner-activity", { ...typed, Partner: "A college" })).toMatchObject({ id: "LM1.2" });
  });
});

describe("what was typed or pasted", () => {
  it("stands in the cell as words, on one line, in a row of ours and in a new one", async () => {
    excel = await builtPlannerWorkbook(scope);
    const { id } = await add("activity", {
      "Improvement activity": "Peer\r\n mentors\u0007",
      Outcome: "O8",
    });
    expect(excel.showBy("CJ_Scoring", id, "Improvement activity")).toBe("Peer mentors");
    const own = await add("data-point", { ...rows[1].typed, "Data point": "True" });
    expect(excel.showBy("CJ_DataPoints", own.id, "Data point")).toBe("True");
    const longest = "x".repeat(32_767);
    const need = await add("need", { Need: longest, Outcome: "O1" });
    expect(excel.showBy("CJ_NeedsProfile", need.id, "Need")).toBe(longest);
  });
});

describe("what is refused, with nothing written", () => {
  it.each([
    [
      "data-point",
      { ...rows[1].typed, "Data point": " " },
      'The data point says nothing under "What is counted"',
    ],
    [
      "data-point",
      { "Data point": "Mentors", Outcome: "O8", Unit: "people" },
      'The data point says nothing under "Better when it is"',
    ],
    [
      "activity",
      { "Improvement activity": "Mentors" },
      'The improvement activity says nothing under "Outcome"',
    ],
    ["activity", { "Improvement activity": "Mentors", Outcome: "O5" }, '"O5" stands under "Outcome"'],
    ["need", { Need: "=SUM(A1)", Outcome: "O8" }, '"=SUM(A1)" stands under "The need"'],
    ["need", { Need: "12", Outcome: "O8" }, '"12" stands under "The need"'],
    ["need", { Need: "x".repeat(40_000), Outcome: "O8" }, '40000 characters stand under "The need"'],
    ["need", { Need: " HOUSING ", Outcome: "O8" }, '"Housing" is already on Needs profile'],
  ])("%s: %j", async (id, typed, found) => {
    excel = await builtPlannerWorkbook(scope);
    const before = contentsOf(excel.workbook);
    expect((await refused(id, typed)).found).toBe(found);
    expect(contentsOf(excel.workbook)).toEqual(before);
  });

  it("anything, in a workbook of an earlier or a newer version", async () => {
    excel = await builtPlannerWorkbook(scope);
    excel.put("CJ_Setup", "schemaVersion", "Value", 1);
    expect(await refused("activity", rows[0].typed)).toMatchObject({
      found: "This workbook was made by an earlier version of the add-in, 1",
      whatToDo: expect.stringMatching(/^Upgrade it first/),
    });
    excel.put("CJ_Setup", "schemaVersion", "Value", 99);
    expect((await refused("activity", rows[0].typed)).whatToDo).toMatch(/^Update the add-in/);
  });

  it("anything, in a workbook that is not ours", async () => {
    excel = openPlannerWorkbook();
    expect((await refused("activity", rows[0].typed)).kind).toBe("workbook-not-built");
  });

  it("anything, in a workbook that has lost Setup or its years, with a sentence for each", async () => {
    excel = await builtPlannerWorkbook(scope);
    excel.put("CJ_Setup", "reportingYear", "Value", null);
    expect(await refused("activity", rows[0].typed)).toMatchObject({
      kind: "years-missing",
      found: '"Reporting year" on Setup is blank',
    });
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Setup").delete();
      await context.sync();
    });
    const found = "The sheet Setup is gone, which says for which years this workbook is";
    for (const result of [
      await addRow({ additionId: "activity", typed: rows[0].typed }, silent),
      await readGrowable(),
      await planGrowth({ kind: "year", which: "next" }),
      await makeSheet("Requests", silent),
      await readBreakable(),
    ]) {
      expect(!result.ok && result.trouble).toMatchObject({ kind: "years-missing", found });
    }
  });

  it("keeps a name that looks like a day or a number a text", async () => {
    excel = await builtPlannerWorkbook(scope);
    await add("data-point", { ...rows[1].typed, "Data point": "May 2024 cohort" });
    expect(excel.showBy("CJ_DataPoints", "OWN1", "Data point")).toBe("May 2024 cohort");
    await add("service", { Service: "1 May 2024", Outcome: "O8" });
    expect(excel.showBy("CJ_ServicesProfile", "SV1", "Service")).toBe("1 May 2024");
  });
});
