import type { ColumnBlueprint, SheetBlueprint } from "../../src/blueprint/blueprint";
import { roleColours } from "../../src/blueprint/tones";
import type { Operation } from "../../src/excel/operations";
import { planLooks, type SheetPlaces } from "../../src/excel/plan-looks";
import { wrapText } from "../../src/excel/text-lines";

const year = (header: string): ColumnBlueprint => ({
  header,
  role: "input",
  widthInCharacters: 12,
  align: "right",
  tones: { x: "bad" },
});

const blueprint: SheetBlueprint = {
  name: "Profile",
  tabColor: "#000000",
  title: "Profile",
  purpose: "For typing.",
  liveNote: { formula: '""' },
  legend: "Type in yellow boxes.",
  table: {
    name: "CJ_Profile",
    keyHeader: "Id",
    columns: [
      { header: "Question", role: "label", widthInCharacters: 50 },
      { header: "Id", role: "label", widthInCharacters: 9 },
      year("2023-24"),
      year("2024-25"),
      { header: "Working: a header of many words", role: "formula", widthInCharacters: 9, align: "centre" },
    ],
    rows: [
      { key: "Q1", cells: { Question: "How many?", Id: "Q1" } },
      { key: "Q2", cells: { Question: "How many?", Id: "Q2" } },
      { key: "Q3", cells: { Id: "Q3" }, formulas: { "2023-24": "1+1", "2024-25": "1+1" } },
      { key: "Q4", cells: { Question: "How many of them ".repeat(5), Id: "Q4" } },
    ],
  },
};

const places: SheetPlaces = {
  sheet: "Profile",
  head: { top: 0, left: 0 },
  top: 4,
  headersAt: 4,
  columnOf: (header) => blueprint.table.columns.findIndex((column) => column.header === header),
  rowOf: (key) => 5 + blueprint.table.rows.findIndex((row) => row.key === key),
  bodyRows: 4,
};

function looks<K extends Operation["kind"]>(kind: K, where = places): Extract<Operation, { kind: K }>[] {
  return planLooks(blueprint, where).filter(
    (operation): operation is Extract<Operation, { kind: K }> => operation.kind === kind,
  );
}

describe("the looks of a sheet", () => {
  it("put boxes round cells for typing, and not round a formula among them", () => {
    const filled = looks("format").filter(({ format }) => format.fill !== undefined);
    expect(filled.map(({ block, format }) => [block, format.fill, format.boxLines])).toEqual([
      ["A5:E5", roleColours.header.fill, undefined],
      ["C6:D7", roleColours.input.fill, roleColours.boxes],
      ["C8:D8", roleColours.formula.fill, undefined],
      ["C9:D9", roleColours.input.fill, roleColours.boxes],
      ["E6:E9", roleColours.formula.fill, undefined],
    ]);
  });

  it("say once what holds for neighbours: heights of more than a line, widths, alignment, tones", () => {
    expect(looks("height").map(({ block, points }) => [block, points])).toEqual([
      ["A1", 22],
      ["A2", 15],
      ["A3", 30],
      ["A4", 15],
      ["A5", 33],
      ["A9", 33],
    ]);
    expect(looks("width").map(({ block }) => block)).toEqual(["A1", "B1", "C1:D1", "E1"]);
    expect(looks("tone").map(({ block, formula }) => [block, formula])).toEqual([
      ["C6:D9", '=LEFT(C6,1)="x"'],
    ]);
  });

  it("stand headers as the cells below them, in a header row of two lines", () => {
    const aligned = looks("format").filter(({ format }) => format.align !== undefined);
    expect(aligned.map(({ block, format }) => [block, format.align])).toEqual([
      ["C5:D5", "right"],
      ["E5", "centre"],
      ["C6:D9", "right"],
      ["E6:E9", "centre"],
    ]);
  });

  it("leave room for a long text that somebody typed, when they are done again on a sheet that stands", () => {
    const typed = "An answer in many words. ".repeat(3);
    const contentOf = (row: number, header: string): string =>
      row === 5 && header === "2024-25" ? typed : "";
    const first = looks("height", { ...places, contentOf }).find(({ block }) => block === "A6");
    expect(first?.points).toBe(3 + 15 * wrapText(typed, 12).lines);
    expect(first?.points).toBeGreaterThan(60);
  });
});

describe("an estimate of wrapped text", () => {
  it("breaks lines between words and says what is left of the last one", () => {
    expect(wrapText("one", 50).lines).toBe(1);
    expect(wrapText("fourteen chars", 10)).toMatchObject({ lines: 2, breaksWord: false });
    expect(wrapText("fourteen chars", 10).roomAtEnd).toBeLessThan(wrapText("fourteen a", 9).roomAtEnd);
    expect(wrapText("one\ntwo three\n\nfour", 50).lines).toBe(4);
  });

  it("breaks a word only where it is longer than a line, and takes bold and large type for wider", () => {
    expect(wrapText("amberToleranceCount", 10)).toMatchObject({ lines: 3, breaksWord: true });
    const title = "Community justice outcome improvement plan";
    expect(wrapText(title, 42).lines).toBe(1);
    expect(wrapText(title, 42, { bold: true, size: 16 }).lines).toBe(2);
  });

  it("takes digits and capitals for wider than the letters of a sentence", () => {
    const roomAfter = (letter: string): number => wrapText(letter.repeat(15), 30).roomAtEnd;
    expect(roomAfter("i")).toBeGreaterThan(roomAfter("e"));
    expect(roomAfter("e")).toBeGreaterThanOrEqual(roomAfter("7"));
    expect(roomAfter("7")).toBeGreaterThan(roomAfter("W"));
  });
});
