import { addBreakdown, planBreakdown, readBreakable } from "../../src/actions/add-breakdown";
import {
  describeBreakdownPlan,
  type BreakdownPlan,
  type BreakdownRequest,
} from "../../src/actions/breakdown-request";
import { buildWorkbook } from "../../src/actions/build-workbook";
import { roomHeader } from "../../src/blueprint/formulas/room-for-lines";
import { breakdowns, type Breakdown } from "../../src/catalogue/breakdowns";
import { describeTrouble } from "../../src/domain/trouble";
import { findTable, tableBody, cellKey } from "../../src/workbench/model/workbook-model";
import { deleteRow, typeRowBelow } from "./own-rows-and-columns";
import {
  buildRequest,
  builtPlannerWorkbook,
  contentsOf,
  openPlannerWorkbook,
  type PlannerWorkbook,
} from "./planner-workbook";

const demographic = "CJ_DemographicProfile";
const needs = "CJ_NeedsProfile";
const year = "2024-25";
const silent = (): void => undefined;

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

const gender: Breakdown = {
  id: "gender",
  name: "Gender",
  groups: ["women", "men", "not known"],
  canOverlap: false,
};
const support: Breakdown = {
  id: "support",
  name: "Support",
  groups: ["housing", "money", "health"],
  canOverlap: true,
};

async function added(request: BreakdownRequest): Promise<BreakdownPlan> {
  const result = await addBreakdown(request, silent);
  if (!result.ok) throw new Error(describeTrouble(result.trouble));
  return result.value;
}

/** The Id column of a table, from the top. */
function ids(table: string): readonly unknown[] {
  const found = findTable(excel.workbook, table);
  if (found === undefined) throw new Error(`no table ${table}`);
  const body = tableBody(found.table);
  const at = body.left + found.table.columns.findIndex(({ name }) => name === "Id");
  return Array.from(
    { length: body.bottom - body.top + 1 },
    (_, i) => found.sheet.cells.get(cellKey(body.top + i, at))?.value,
  );
}

const check = (table: string, id: string): unknown => excel.showBy(table, id, "Check");

function type(figures: Readonly<Record<string, number | string | null>>, table = demographic): void {
  for (const [id, figure] of Object.entries(figures)) excel.put(table, id, year, figure);
}

describe("asking for a breakdown", () => {
  beforeEach(async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
  });

  it("names the questions and needs that take figures, and none that is answered in words or blank", async () => {
    const rows = await readBreakable();
    expect(rows.ok && rows.value.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      ...["Q1", "Q2", "Q3", "Q4"].map((id) => `question ${id}`),
      ...["ND1", "ND2", "ND3", "ND4", "ND5", "ND6"].map((id) => `need ${id}`),
    ]);
    expect(excel.host.counters).toMatchObject({ syncs: 1, writeActions: 0 });
  });

  it("says first what will be added, and writes nothing", async () => {
    const plan = await planBreakdown({ breakdowns: [gender], rowIds: ["Q1", "Q2", "ND4"] });
    expect(plan.ok && describeBreakdownPlan(plan.value)).toBe(
      "6 rows will be added to Demographic profile: Q1 and Q2 by Gender (women, men, not known). " +
        "3 rows will be added to Needs profile: ND4 by Gender (women, men, not known). " +
        "Nothing has been written yet.",
    );
    expect(excel.host.counters).toMatchObject({ syncs: 1, writeActions: 0 });
  });

  it("adds the groups below their question with every formula, in one sync to read, one to write and one to read back", async () => {
    await added({ breakdowns: [gender], rowIds: ["Q1", "Q3"] });
    expect(excel.host.counters.syncs).toBe(3);
    expect(ids(demographic).slice(0, 10)).toEqual([
      "Q1", "Q1.gender.women", "Q1.gender.men", "Q1.gender.not-known",
      "Q2", "Q3", "Q3.gender.women", "Q3.gender.men", "Q3.gender.not-known", "Q4",
    ]); // prettier-ignore
    expect(excel.showBy(demographic, "Q1.gender.women", "Breakdown")).toBe("Gender: women");
    expect(excel.showBy(demographic, "Q1.gender.women", "Question")).toBe("Q1, gender: women");
    expect(excel.showBy(demographic, "Q1.gender.women", "Can overlap")).toBe("no");
    // rows of their own height would not grow with what is typed
    expect(excel.showBy(demographic, "Q1.gender.women", roomHeader)).toBe("1\n2");
    const { sheet, table } = findTable(excel.workbook, demographic) ?? {};
    expect([...(sheet?.rowHeights.keys() ?? [])].filter((row) => row > (table?.area.top ?? 0))).toEqual([]);
    expect(check(demographic, "Q1.gender.men")).toBe("No figures yet");
    type({ "Q1.gender.women": 12 });
    excel.put(demographic, "Q1.gender.women", "2023-24", 10);
    expect(excel.showBy(demographic, "Q1.gender.women", "Change")).toBe(2);
    expect(excel.show("Demographic profile", "A3")).toMatch(/^0 of 7 questions are answered/);
  });

  it("adds nothing when asked twice, and only what is missing", async () => {
    await added({ breakdowns: [gender], rowIds: ["Q1"] });
    excel.put(demographic, "Q1.gender.women", "Breakdown", "Gender: women and girls");
    const again = await added({ breakdowns: [gender], rowIds: ["Q1"] });
    expect(again.additions).toEqual([]);
    expect(describeBreakdownPlan(again)).toBe(
      "Nothing to add: every group that was asked for is there already.",
    );
    const more = await added({
      breakdowns: [{ ...gender, groups: [...gender.groups, "non-binary"] }],
      rowIds: ["Q1"],
    });
    expect(more.additions).toEqual([
      { rowId: "Q1", sheet: "Demographic profile", breakdown: "Gender", groups: ["non-binary"] },
    ]);
    expect(ids(demographic).filter((id) => String(id).startsWith("Q1.")).sort()).toEqual([
      "Q1.gender.men", "Q1.gender.non-binary", "Q1.gender.not-known", "Q1.gender.women",
    ]); // prettier-ignore
    expect(excel.showBy(demographic, "Q1.gender.women", "Breakdown")).toBe("Gender: women and girls");
  });

  it("sets another breakdown behind the one that is there, and leaves what was typed over a formula in it", async () => {
    await added({ breakdowns: [gender], rowIds: ["Q1"] });
    excel.put(demographic, "Q1.gender.men", "Change", "see note");
    await added({ breakdowns: [support], rowIds: ["Q1"] });
    expect(ids(demographic).filter((id) => /^Q1/.test(String(id)))).toHaveLength(7);
    expect(ids(demographic).indexOf("Q1.support.housing")).toBeGreaterThan(
      ids(demographic).indexOf("Q1.gender.women"),
    );
    expect(excel.showBy(demographic, "Q1.gender.men", "Change")).toBe("see note");
    expect(ids(demographic)[7]).toBe("Q2");
  });

  it("says which formula that was typed over is put back, before and after", async () => {
    excel.put(demographic, "Q2", "Change", "see note");
    const request: BreakdownRequest = { breakdowns: [gender], rowIds: ["Q1"] };
    const plan = await planBreakdown(request);
    const putBack = [
      expect.stringMatching(
        /^Demographic profile, [A-Z]+\d+ \(Change\): "see note" was typed over a formula, which is put back\.$/,
      ),
    ];
    expect(plan.ok && plan.value.remarks).toEqual(putBack);
    expect((await added(request)).remarks).toEqual(putBack);
    expect(excel.showBy(demographic, "Q2", "Change")).not.toBe("see note");
  });

  it("means by all rows those that stand, and says before and after that a deleted row of ours comes back", async () => {
    deleteRow(excel, demographic, 0);
    const request: BreakdownRequest = { breakdowns: [gender], rowIds: "all" };
    const back =
      "Demographic profile lacks the row Q1 of ours, which is put back, without what was typed in it.";
    const plan = await planBreakdown(request);
    expect(plan.ok && plan.value.remarks).toEqual([back]);
    const done = await added(request);
    expect(done.remarks).toEqual([back]);
    expect(done.additions.map(({ rowId }) => rowId)).toEqual([
      "Q2", "Q3", "Q4", "ND1", "ND2", "ND3", "ND4", "ND5", "ND6",
    ]); // prettier-ignore
    expect(ids(demographic)).toContain("Q1");
    expect(ids(demographic)).not.toContain("Q1.gender.men");
  });

  it("says on which sheet Excel did not put the filters back", async () => {
    const here = findTable(excel.workbook, demographic);
    if (here === undefined) throw new Error(`no table ${demographic}`);
    const id = here.table.columns.findIndex(({ name }) => name === "Id");
    const wanted = { kind: "values", values: ["Q1"], blanks: false } as const;
    excel.calculation.recalculate();
    excel.edits.filterTable(here.sheet, here.table, new Map([[id, wanted]]), "person");
    const request: BreakdownRequest = { breakdowns: [gender], rowIds: ["Q1"] };
    const start = structuredClone(excel.workbook);
    const writesBefore = excel.host.counters.writeActions;
    await added(request);
    const writes = excel.host.counters.writeActions - writesBefore;
    excel.shutDown();
    excel = openPlannerWorkbook({ workbook: start });
    // the filter is put back last
    excel.host.failAtAction(writes);
    expect((await added(request)).remarks).toEqual([
      "Excel did not put all filters back. They were on Demographic profile; set again what is missing there.",
    ]);
  });

  it("keeps figures, own words and rows of groups through another build, and puts their formulas back", async () => {
    await added({ breakdowns: [gender], rowIds: ["Q1", "ND1"] });
    type({ Q1: 30, "Q1.gender.women": 12, "Q1.gender.men": 18, "Q1.gender.not-known": 0 });
    const before = [ids(demographic), ids(needs)];
    excel.put(demographic, "Q1.gender.men", "Latest", null);
    const built = await buildWorkbook(buildRequest({ outcomes: "8" }), silent);
    expect(built.ok).toBe(true);
    expect([ids(demographic), ids(needs)]).toEqual(before);
    expect(excel.showBy(demographic, "Q1.gender.men", "Latest")).toBe(18);
    expect(excel.showBy(demographic, "Q1.gender.women", year)).toBe(12);
  });

  it("ends as if nothing had happened when it is asked again after a run that stopped anywhere", async () => {
    const request: BreakdownRequest = { breakdowns: [gender], rowIds: ["Q1", "ND1"] };
    const start = structuredClone(excel.workbook);
    await added(request);
    const writes = excel.host.counters.writeActions;
    const clean = contentsOf(excel.workbook);
    let finished = 0;
    for (const point of [1, 2, 3, 5, 8, 30, Math.floor(writes / 2), writes - 20, writes - 1]) {
      excel.shutDown();
      excel = openPlannerWorkbook({ workbook: structuredClone(start) });
      excel.host.failAtAction(point);
      expect((await addBreakdown(request, silent)).ok).toBe(false);
      const again = await added(request);
      if (again.additions.length === 0) {
        finished += 1;
        expect(describeBreakdownPlan(again, true)).toMatch(/What an earlier try left undone is finished/);
      }
      expect({ point, contents: contentsOf(excel.workbook) }).toEqual({ point, contents: clean });
      expect(await added(request)).toMatchObject({ additions: [], unfinished: [] });
    }
    expect(finished).toBeGreaterThan(2);
  });

  it("breaks down a row of the people's own", async () => {
    typeRowBelow(excel, demographic, {
      Id: "Q8",
      Question: "How many people asked for help with travel?",
    });
    await added({ breakdowns: [gender], rowIds: ["Q8"] });
    expect(ids(demographic).slice(-4)).toEqual([
      "Q8",
      "Q8.gender.women",
      "Q8.gender.men",
      "Q8.gender.not-known",
    ]);
    expect(excel.showBy(demographic, "Q8", "Question")).toBe("How many people asked for help with travel?");
  });

  it("says that a row is not there, or that the workbook is not built, and writes nothing", async () => {
    const stranger = await addBreakdown({ breakdowns: [gender], rowIds: ["Q99"] }, silent);
    expect(!stranger.ok && stranger.trouble).toMatchObject({ kind: "row-missing" });
    expect(excel.host.counters.writeActions).toBe(0);
    excel.shutDown();
    excel = openPlannerWorkbook();
    const empty = await planBreakdown({ breakdowns: [...breakdowns], rowIds: "all" });
    expect(!empty.ok && empty.trouble.kind).toBe("workbook-not-built");
  });
});

describe("the groups of a breakdown", () => {
  beforeEach(async () => {
    excel = await builtPlannerWorkbook({ outcomes: "8" });
    await added({ breakdowns: [gender], rowIds: ["Q1", "ND1"] });
    excel.put(demographic, "Q1", "Source used", "SPS");
  });

  const first = "Q1.gender.women";

  it.each([
    [{ Q1: 30, women: 12, men: 17, known: 1 }, "OK"],
    [
      { Q1: 30, women: 12, men: 17, known: 2 },
      "2024-25: the groups add up to 31, all people is 30. Correct what is wrong",
    ],
    [
      { Q1: 30, women: 12, men: 17, known: 0 },
      "2024-25: the groups add up to 29, all people is 30. Correct what is wrong, or add a group that is missing",
    ],
    [{ Q1: 30, women: 12, men: "[c]", known: "[c]" }, "Sum not tested: a group of 2024-25 is no number"],
    [
      { Q1: 30, women: 12, men: "[c]", known: 0 },
      "2024-25: one [c] alone can be worked out; mark a second group [c]",
    ],
    [
      { Q1: 30, women: 31, men: "[c]", known: null },
      "2024-25: the groups add up to 31, all people is 30. Correct what is wrong",
    ],
    [{ Q1: 30, women: 12, men: null, known: null }, "Sum not tested: a group of 2024-25 is no number"],
    [{ Q1: null, women: 12, men: 3, known: 0 }, "Sum not tested: 2024-25 of all people is no number"],
    [{ Q1: "[x]", women: 12, men: 3, known: 0 }, "Sum not tested: 2024-25 of all people is no number"],
    [{ Q1: 30, women: "n/a", men: 3, known: 0 }, "Not a number of 0 or more, [x], [z] or [c]: 2024-25"],
    [{ Q1: 30, women: null, men: null, known: null }, "No figures yet"],
    [{ Q1: 0, women: 0, men: 0, known: 0 }, "OK"],
  ])("that cannot overlap are held to their question: %p", (typed, said) => {
    const { Q1, women, men, known } = typed;
    type({ Q1, [first]: women, "Q1.gender.men": men, "Q1.gender.not-known": known });
    expect(check(demographic, first)).toBe(said);
  });

  it("tell of their sum once, in their first row", () => {
    type({ Q1: 30, [first]: 40, "Q1.gender.men": 1, "Q1.gender.not-known": 1 });
    expect(check(demographic, first)).toMatch(/add up to 42/);
    expect([check(demographic, "Q1.gender.men"), check(demographic, "Q1.gender.not-known")]).toEqual([
      "OK",
      "OK",
    ]);
    expect(check(demographic, "Q1")).toBe("OK");
  });

  it("that can overlap are not added up, and none may be above its question", async () => {
    await added({ breakdowns: [support], rowIds: ["Q1"] });
    type({ Q1: 30, "Q1.support.housing": 25, "Q1.support.money": 30, "Q1.support.health": 31 });
    expect(check(demographic, "Q1.support.housing")).toBe("OK");
    expect(check(demographic, "Q1.support.money")).toBe("OK");
    expect(check(demographic, "Q1.support.health")).toBe("2024-25: this group is 31, above all people, 30");
    for (const group of ["housing", "money", "health"])
      excel.put(demographic, `Q1.support.${group}`, "Can overlap", "no");
    expect(check(demographic, "Q1.support.housing")).toMatch(/add up to 86/);
  });

  it("of a need are no needs of their own", () => {
    expect(excel.show("Needs profile", "A3")).toMatch(/^6 needs/);
    expect(excel.showBy(needs, "ND1.gender.women", "Need")).toBe("Housing, gender: women");
    excel.put("CJ_ServicesProfile", "SV1", "Service", "Housing options");
    excel.put("CJ_ServicesProfile", "SV1", "Meets need 1", "ND1.gender.women");
    expect(check("CJ_ServicesProfile", "SV1")).toBe(
      "ND1.gender.women is a group of people: name the need itself",
    );
    excel.put("CJ_ServicesProfile", "SV1", "Meets need 1", "ND1");
    expect(check(needs, "ND1.gender.women")).toBe("No figures yet");
    expect(excel.show("Services profile", "A3")).toBe("Needs without a service: 5 of 6.");
  });

  it("say which question they miss when its row is gone", () => {
    excel.put(demographic, "Q1", "Id", "");
    type({ [first]: 3 });
    expect(check(demographic, first)).toBe("No row has the id Q1, which this group is part of");
  });
});
