import { planGrownLooks, type GrownSheet } from "../../src/excel/plan-grown-looks";
import { placesOf, profileSheet, questionRow } from "./profile-sheet";

const long = "A question of more words than fit one line of the column, so it needs two. ";

/** Rows 6 to 9 of the sheet; in row 8 the formula may need three lines. Row 10 is the people's own. */
const blueprint = profileSheet(
  [{ header: "2024-25", role: "input", widthInCharacters: 12 }],
  [
    questionRow("Q1", "How many?"),
    questionRow("Q2", long),
    { ...questionRow("Q3", long), linesToAllow: 3 },
    questionRow("Q4", "How many?"),
  ],
);
const places = placesOf(blueprint, 1);

/** What becomes of the heights of rows: those that are fitted, and those that get a height. */
function heights(grown: Partial<GrownSheet>, of = blueprint): readonly unknown[] {
  const none = { columns: new Set<string>(), rows: new Set<number>(), reworded: new Set<string>() };
  return planGrownLooks(of, places, { ...none, renewed: [], ...grown }).flatMap((operation): unknown[] => {
    if (operation.kind === "fit rows") return [operation.rows];
    return operation.kind === "height" ? [[operation.block, operation.points]] : [];
  });
}

describe("heights on a sheet that grows", () => {
  it("are touched from the first row that came in on, those of the people's own rows too, and none above it", () => {
    expect(heights({ rows: new Set([6]) })).toEqual(["7:10", ["A8", 48]]);
    expect(heights({ rows: new Set([8]) })).toEqual(["9:10"]);
  });

  it("are left alone where every row of the sheet has one line", () => {
    const rows = blueprint.table.rows.map(({ key }) => questionRow(key, "How many?"));
    const low = { ...blueprint, table: { ...blueprint.table, rows } };
    expect(heights({ rows: new Set([6]) }, low)).toEqual([]);
  });

  it("follow the words of a row that got others", () => {
    expect(heights({ reworded: new Set(["Q1", "Q3"]) })).toEqual(["6:6", ["A8", 48]]);
  });

  it("stay as people dragged them when a column is added that needs no more lines", () => {
    expect(heights({ columns: new Set(["2024-25"]) })).toEqual([]);
  });

  it("follow a column that needs more lines", () => {
    const [first, ...others] = blueprint.table.rows;
    if (first === undefined) throw new Error("four rows");
    const answered = { ...first, cells: { ...first.cells, "2024-25": "[x] not available" } };
    const table = { ...blueprint.table, rows: [answered, ...others] };
    expect(heights({ columns: new Set(["2024-25"]) }, { ...blueprint, table })).toEqual(["6:6"]);
  });
});
