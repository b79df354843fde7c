import type { ColumnBlueprint, RowBlueprint } from "../../src/blueprint/blueprint";
import { roleColours } from "../../src/blueprint/tones";
import { roomHeader } from "../../src/blueprint/formulas/room-for-lines";
import { houseSheet } from "../../src/blueprint/house-sheet";
import type { Operation } from "../../src/excel/operations";
import { planLooks } from "../../src/excel/plan-looks";
import { wrapText } from "../../src/excel/text-lines";
import { placesOf, profileSheet, questionRow } from "./profile-sheet";

const year = (header: string): ColumnBlueprint => ({
  header,
  role: "input",
  widthInCharacters: 12,
  align: "right",
  tones: { x: "bad" },
});

const blueprint = profileSheet(
  [
    year("2023-24"),
    year("2024-25"),
    { header: "Working: a header of many words", role: "formula", widthInCharacters: 9, align: "centre" },
  ],
  [
    questionRow("Q1", "How many?"),
    questionRow("Q2", "How many?"),
    { key: "Q3", cells: { Id: "Q3" }, formulas: { "2023-24": "1+1", "2024-25": "1+1" } },
    questionRow("Q4", "How many of them ".repeat(5)),
  ],
);
const places = placesOf(blueprint);

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

  it("say once what holds for neighbours: heights of the head, widths, alignment, tones", () => {
    expect(looks("height").map(({ block, points }) => [block, points])).toEqual([
      ["A1", 22],
      ["A2", 15],
      ["A3", 30],
      ["A4", 15],
      ["A5", 33],
    ]);
    expect(looks("width").map(({ block }) => block)).toEqual(["A1", "B1", "C1:D1", "E1"]);
    expect(looks("tone").map(({ block, formula }) => [block, formula])).toEqual([
      ["C6:D9", '=LEFT(C6,1)="x"'],
    ]);
  });

  it("stand headers as the cells below them, in a header row of two lines, and figures clear of the next column", () => {
    const aligned = looks("format").filter(({ format }) => format.align !== undefined);
    expect(aligned.map(({ block, format }) => [block, format.align, format.indent])).toEqual([
      ["C5:D5", "right", 1],
      ["E5", "centre", undefined],
      ["C6:D9", "right", 1],
      ["E6:E9", "centre", undefined],
    ]);
  });

  it("set the widths before anything wraps, since Excel fits a row to the widths of that moment", () => {
    const order = planLooks(blueprint, places).map((operation) =>
      operation.kind === "format" && operation.format.wrap === true ? "wrap" : operation.kind,
    );
    expect(order.lastIndexOf("width")).toBeLessThan(order.indexOf("wrap"));
    expect(order.lastIndexOf("wrap")).toBeLessThan(order.indexOf("fit rows"));
  });
});

describe("heights of rows", () => {
  /** Rows 6 to 9 that get a height, where the last column holds a formula. */
  const heightsWith = (
    formula: Partial<ColumnBlueprint>,
    second: Partial<RowBlueprint> = {},
  ): Readonly<Record<string, number>> => {
    const { table } = blueprint;
    const columns = table.columns.map((column, i) =>
      i === 4 ? { ...column, formula: "1", ...formula } : column,
    );
    const rows = table.rows.map((row) => (row.key === "Q2" ? { ...row, ...second } : row));
    const planned = planLooks({ ...blueprint, table: { ...table, columns, rows } }, places);
    const given: Record<string, number> = {};
    for (const operation of planned) {
      if (operation.kind !== "height") continue;
      const [from = 0, to = from] = operation.block.split(":").map((cell) => Number(cell.slice(1)));
      for (let row = Math.max(from, 6); row <= to; row++) given[row] = operation.points;
    }
    return given;
  };

  it("are none of ours: rows are fitted in one go, and grow with what is typed", () => {
    expect(looks("fit rows").map(({ rows }) => rows)).toEqual(["6:9"]);
    expect(heightsWith({})).toEqual({});
    const rows = blueprint.table.rows.slice(0, 3); // of one line each: they fit by themselves
    const low = { ...blueprint, table: { ...blueprint.table, rows } };
    expect(planLooks(low, places).filter(({ kind }) => kind === "fit rows")).toEqual([]);
  });

  it("are kept where formulas may give more lines than the words of the row fill, two in the last", () => {
    expect(heightsWith({ linesToAllow: 2 })).toEqual({ 6: 33, 7: 33, 8: 33 });
    expect(heightsWith({ linesToAllow: 3 })).toEqual({ 6: 48, 7: 48, 8: 48, 9: 48 });
    expect(heightsWith({}, { linesToAllow: 1 })).toEqual({ 7: 18 });
  });

  it("are none of ours where people type: numbers one below the other keep the room, and the row grows", () => {
    const { table, ...sheet } = blueprint;
    const columns = table.columns.map((column, i) =>
      i === 4 ? { ...column, formula: "1", linesToAllow: 2 } : column,
    );
    const second = (row: RowBlueprint): RowBlueprint =>
      row.key === "Q2" ? { ...row, linesToAllow: 3 } : row;
    const inHouse = houseSheet({ ...sheet, table: { ...table, columns, rows: table.rows.map(second) } });
    expect(inHouse.table.rows.map(({ cells }) => cells[roomHeader])).toEqual([
      "1\n2",
      "1\n2\n3",
      "1\n2",
      "1\n2",
    ]);
    const at = (header: string): number =>
      inHouse.table.columns.findIndex((column) => column.header === header);
    const planned = planLooks(inHouse, { ...places, columnOf: at });
    expect(planned.flatMap((one) => (one.kind === "height" ? [one.block] : []))).not.toContainEqual(
      expect.stringMatching(/[6-9]/),
    );
    expect(planned.flatMap((one) => (one.kind === "fit rows" ? [one.rows] : []))).toEqual(["6:9"]);
  });

  it("are kept where words fill the last line only just, since letters may be narrower than we take them for", () => {
    const justTwo = "How many? ".repeat(4) + "Say so.";
    expect([wrapText(justTwo, 50).lines, wrapText(justTwo, 55).lines]).toEqual([2, 1]);
    const answered = (Question: string): Partial<RowBlueprint> => ({ cells: { Question, Id: "Q2" } });
    expect(heightsWith({ linesToAllow: 2 }, answered(justTwo))).toHaveProperty("7");
    expect(heightsWith({ linesToAllow: 2 }, answered(justTwo.repeat(2)))).not.toHaveProperty("7");
  });

  it("leave a long text that somebody typed its room, when they are done again on a sheet that stands", () => {
    const typed = "An answer in many words. ".repeat(3);
    const contentOf = (row: number, header: string): string =>
      row === 6 && header === "2024-25" ? typed : "";
    const heights = (allowed: number): readonly unknown[] => {
      const { table } = blueprint;
      const rows = table.rows.map((row) => ({ ...row, linesToAllow: allowed }));
      return planLooks({ ...blueprint, table: { ...table, rows } }, { ...places, contentOf }).flatMap(
        (operation) => (operation.kind === "height" ? [operation.block] : []),
      );
    };
    expect(heights(2)).toEqual(["A1", "A2", "A3", "A4", "A5:A6", "A8:A9"]);
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
