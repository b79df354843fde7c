import type { SheetBlueprint } from "../../src/blueprint/blueprint";
import { makeSheet } from "../../src/excel/make-sheet";

const blueprint: SheetBlueprint = {
  name: "Profile",
  tabColor: "#000000",
  title: "Profile",
  purpose: "For typing.",
  liveNote: { text: "" },
  legend: "Yellow: for typing.",
  table: {
    name: "CJ_Profile",
    keyHeader: "Id",
    columns: [
      { header: "Id", role: "label", widthInCharacters: 9 },
      { header: "2024-25", role: "input", widthInCharacters: 9 },
    ],
    rows: [
      { key: "Q1", cells: { Id: "Q1", "2024-25": 7 } },
      { key: "Q2", cells: { Id: "Q2" } },
      { key: "Q3", cells: { Id: "Q3" }, formulas: { "2024-25": "1+1" } },
    ],
  },
};

describe("a column for typing in which a row holds a formula of ours", () => {
  const { structure, formulas, looks } = makeSheet(blueprint, [], []);

  it("has its typed cells written once more after the formula, which Excel may have spread over them", () => {
    expect(formulas.slice(0, 2)).toEqual([
      { kind: "fill", sheet: "Profile", block: "B8", formula: "=1+1" },
      { kind: "write", sheet: "Profile", block: "B6:B8", contents: [[7], [""], [null]] },
    ]);
  });

  it("starts without the formula, since the tables that it names may not be there yet", () => {
    const written = structure.find((operation) => operation.kind === "write" && operation.block === "A5:B8");
    expect(written).toMatchObject({ contents: [["Id", "2024-25"], ["Q1", 7], ["Q2", ""], ["Q3", ""]] }); // prettier-ignore
  });

  it("shows that one cell as a formula", () => {
    const fills = looks.flatMap((look) =>
      look.kind === "format" && look.block === "B8" ? [look.format.fill] : [],
    );
    expect(fills).toEqual(["#EDF2F7"]);
  });
});
