import { describeTrouble } from "../../src/domain/trouble";

const taken = {
  kind: "sheet-name-taken",
  found: "A sheet named Scoring is there already",
  expected: "no sheet of that name, or ours",
  whatToDo: "Rename that sheet and build again.",
} as const;

describe("describeTrouble", () => {
  it("says in one line what was found, where, what was expected and what to do", () => {
    expect(describeTrouble({ ...taken, where: { sheet: "Scoring", cell: "A5" } })).toBe(
      "A sheet named Scoring is there already (Scoring, A5). Expected: no sheet of that name, or ours. Rename that sheet and build again.",
    );
  });

  it("leaves the place out when it concerns the whole workbook, and the cell when it concerns a whole sheet", () => {
    expect(describeTrouble(taken)).toMatch(/^A sheet named Scoring is there already\. Expected/);
    expect(describeTrouble({ ...taken, where: { sheet: "Scoring" } })).toContain(
      "already (Scoring). Expected",
    );
  });
});
