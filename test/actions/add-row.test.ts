import type { AddRequest } from "../../src/actions/add-row";
import { additions, type Addition, type AdditionField } from "../../src/blueprint/additions";
import { tableNameOf } from "../../src/blueprint/formulas/references";
import { roomHeader } from "../../src/blueprint/formulas/room-for-lines";
import { findTable } from "../../src/workbench/model/workbook-model";
import { aDataPoint, add, anActivity, cellsThatABuildWrites, lostSince, refused } from "./adding-rows";
import { buildRequest, builtPlannerWorkbook, type PlannerWorkbook } from "./planner-workbook";
import { cellsByPlace, formulasOf, rowNames } from "./typed-cells";

const scope = { outcomes: "1,8" } as const;

let excel: PlannerWorkbook;

/** A kind, what is typed of it, and the row that comes of it: of its own, because none of ours is empty. */
const kinds = [
  {
    id: "activity",
    typed: anActivity,
    table: "CJ_Scoring",
    wanted: "A8.7",
    fills: "A8.1",
    like: "A8.1",
  },
  {
    id: "data-point",
    typed: aDataPoint,
    table: "CJ_DataPoints",
    wanted: "OWN1",
    like: "NI8.i",
  },
  {
    id: "question",
    typed: {
      Question: "How many people have no address on the day of release?",
      Outcome: "O1",
      "Answered with": "numbers",
    },
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

function tableCalled(name: string): NonNullable<ReturnType<typeof findTable>> {
  const found = findTable(excel.workbook, name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

function sortById(name: string): void {
  const { sheet, table } = tableCalled(name);
  const column = table.columns.findIndex((each) => each.name === "Id");
  excel.edits.sortTable(sheet, table, [{ column, ascending: false }], "person");
}

/** Types something into every row that waits for a name. */
function fillEmptyRows(name: string, header: string): void {
  const { sheet, table } = tableCalled(name);
  for (const id of rowNames(sheet, table))
    if (excel.showBy(name, id, header) === null) excel.put(name, id, header, `taken by ${id}`);
}

/** Headers of the columns in which a row has formulas. */
function headersWithFormulas(table: string, id: string): readonly string[] {
  return [...formulasOf(excel.workbook).keys()].flatMap((place) => {
    const [ofTable, ofRow, header = ""] = place.split(" | ");
    return ofTable === table && ofRow === id ? [header] : [];
  });
}

describe("adding a row", () => {
  afterEach(() => excel.shutDown());

  it.each(kinds)("gives a new $id an id and the formulas of its columns, and loses nothing", async (kind) => {
    excel = await builtPlannerWorkbook(scope);
    const [header = "", name = ""] = Object.entries(kind.typed)[0] ?? [];
    fillEmptyRows(kind.table, header);
    const before = cellsByPlace(excel.workbook);
    const added = await add(kind.id, kind.typed);
    expect(added).toMatchObject({ id: kind.wanted, wasEmptyRow: false });
    for (const [typedHeader, text] of Object.entries(kind.typed))
      expect(excel.showBy(kind.table, kind.wanted, typedHeader)).toBe(text);
    expect(excel.show(added.place.sheet, added.place.cell)).toBe(name);
    expect(headersWithFormulas(kind.table, kind.wanted)).toEqual(headersWithFormulas(kind.table, kind.like));
    expect(headersWithFormulas(kind.table, kind.wanted)).not.toEqual([]);
    expect(lostSince(before, excel)).toEqual([]);
    expect(await cellsThatABuildWrites(buildRequest(scope))).toBe(0);
  });

  it.each(kinds.filter((kind) => "fills" in kind))(
    "fills the first empty row of the outcome with a new $id before it makes one",
    async (kind) => {
      excel = await builtPlannerWorkbook(scope);
      const before = excel.host.counters.syncs;
      const areaBefore = tableCalled(kind.table).table.area;
      const added = await add(kind.id, kind.typed);
      expect(added).toMatchObject({ id: kind.fills, wasEmptyRow: true });
      expect(tableCalled(kind.table).table.area).toEqual(areaBefore);
      expect(excel.host.counters.syncs - before).toBe(2);
      for (const [header, text] of Object.entries(kind.typed))
        expect(excel.showBy(kind.table, added.id, header)).toBe(text);
      expect(await cellsThatABuildWrites(buildRequest(scope))).toBe(0);
    },
  );

  it("does not take a row in which somebody typed a score or a figure", async () => {
    excel = await builtPlannerWorkbook(scope);
    excel.put("CJ_Scoring", "A8.1", "Ease", 2);
    excel.put("CJ_NeedsProfile", "O1.ND1", "2024-25", 12);
    expect((await add("activity", anActivity)).id).toBe("A8.2");
    expect((await add("need", { Need: "A bank account", Outcome: "O1" })).id).toBe("O1.ND2");
  });

  it("works on a table that people have sorted, and puts the row last", async () => {
    excel = await builtPlannerWorkbook({ ...scope, sample: true });
    sortById("CJ_DataPoints");
    sortById("CJ_Scoring");
    const before = cellsByPlace(excel.workbook);
    const added = await add("data-point", aDataPoint);
    expect(added.place.cell).toBe(`A${tableCalled("CJ_DataPoints").table.area.bottom + 1}`);
    expect(lostSince(before, excel)).toEqual([]);
    excel.put("CJ_DataPoints", "OWN1", "2023-24", 4);
    excel.put("CJ_DataPoints", "OWN1", "2024-25", 9);
    expect(excel.showBy("CJ_DataPoints", "OWN1", "Latest")).toBe(9);
    expect(excel.showBy("CJ_DataPoints", "OWN1", "Working: votes as")).toBe("own");
  });
});

/* All in one workbook, one after the other: the same words in each kind, and again where something tells the two apart. */
describe("a row of any kind", () => {
  const words = "A panel of people who were there";

  const answer = ({ choices }: AdditionField): string =>
    choices === "outcomes" ? "O8" : (choices?.[0] ?? words);
  const otherAnswer = ({ choices }: AdditionField): string =>
    choices === "outcomes" ? "O1" : (choices?.[1] ?? `${words} too`);
  const typedAs = ({ fields }: Addition): AddRequest["typed"] =>
    Object.fromEntries(fields.map((field) => [field.header, answer(field)]));

  /** Rows of our tables that keep a height of their own, whatever is typed in them. */
  const rowsOfFixedHeight = (): readonly string[] =>
    excel.workbook.sheets.flatMap(({ name, tables, rowHeights }) =>
      tables.flatMap(({ area }) =>
        [...rowHeights.keys()]
          .filter((row) => row > area.top && row <= area.bottom)
          .map((row) => `${name}, row ${row + 1}`),
      ),
    );

  beforeAll(async () => {
    excel = await builtPlannerWorkbook({ ...scope, sheets: "Questions,Partners,Logic model" });
    for (const { sheet, fields } of additions) fillEmptyRows(tableNameOf(sheet), fields[0].header);
  });
  afterAll(() => excel.shutDown());

  it.each(additions)("is fitted to what is typed in it, and has room for its formulas: $id", async (kind) => {
    const before = rowsOfFixedHeight();
    const { id, wasEmptyRow } = await add(kind.id, typedAs(kind));
    expect(wasEmptyRow).toBe(false);
    expect(rowsOfFixedHeight()).toEqual(before);
    const { sheet, table } = tableCalled(tableNameOf(kind.sheet));
    if (!table.columns.some(({ name }) => name === roomHeader)) return;
    const [ofOurs] = rowNames(sheet, table);
    expect(excel.showBy(table.name, id, roomHeader)).toBe(excel.showBy(table.name, ofOurs ?? "", roomHeader));
  });

  const kindsApart = additions.flatMap((kind) =>
    kind.fields.filter((field) => field.tellsApart).map((field) => ({ kind, field, id: kind.id })),
  );

  it.each(kindsApart)(
    "may have the words of another that differs in $field.header: $id",
    async ({ kind, field }) => {
      const typed = { ...typedAs(kind), [field.header]: otherAnswer(field) };
      expect((await add(kind.id, typed)).wasEmptyRow).toBe(false);
      expect((await refused(kind.id, typed)).found).toBe(`"${words}" is already on ${kind.sheet}`);
    },
  );
});

describe("what was typed or pasted", () => {
  afterEach(() => excel.shutDown());

  it("stands in the cell as words, on one line, in a row of ours and in a new one", async () => {
    excel = await builtPlannerWorkbook(scope);
    const { id } = await add("activity", {
      "Improvement activity": "Peer\r\n mentors\u0007",
      Outcome: "O8",
    });
    expect(excel.showBy("CJ_Scoring", id, "Improvement activity")).toBe("Peer mentors");
    const own = await add("data-point", { ...aDataPoint, "Data point": "True" });
    expect(excel.showBy("CJ_DataPoints", own.id, "Data point")).toBe("True");
    const longest = "x".repeat(32_767);
    const need = await add("need", { Need: longest, Outcome: "O1" });
    expect(excel.showBy("CJ_NeedsProfile", need.id, "Need")).toBe(longest);
  });

  it("stays a text where it looks like a day or a number", async () => {
    excel = await builtPlannerWorkbook(scope);
    await add("data-point", { ...aDataPoint, "Data point": "May 2024" });
    expect(excel.showBy("CJ_DataPoints", "OWN1", "Data point")).toBe("May 2024");
    await add("service", { Service: "1 May 2024", Outcome: "O8" });
    expect(excel.showBy("CJ_ServicesProfile", "SV1", "Service")).toBe("1 May 2024");
  });
});
