import fc from "fast-check";
import { numberOrCode, notAWordForMissing, wholeNumber } from "../../../src/checks/relations/cell-content";
import { atMost, equals } from "../../../src/checks/relations/comparison";
import { nobodyAtTheStart } from "../../../src/checks/relations/nobody-at-the-start";
import { noNumberOverZero, withinHundred } from "../../../src/checks/relations/proportion-cell";
import type { Relation } from "../../../src/checks/relations/relation";
import { readCellValue, type RawValue } from "../../../src/domain/cell-value";
import type { Verdict } from "../../../src/domain/verdict";

// The same examples in every run.
fc.configureGlobal({ seed: 2026 });

/** What can stand in a cell, one of each kind that has to be kept apart. */
const contents = [0, 7, "[x]", "[z]", "[c]", "", "n/a", "#N/A"] as const;

const short = { p: "passed", f: "failed", t: "not tested", n: "not applicable" } as const;

/** "p f t n" as the verdicts for each of `contents`. */
function spelt(letters: string): readonly Verdict[] {
  return letters.split(" ").map((letter) => short[letter as keyof typeof short]);
}

function judge(relation: Relation, left: RawValue, right: RawValue = "", sibling: RawValue = ""): Verdict {
  return relation.judge({
    left: readCellValue(left),
    right: readCellValue(right),
    sibling: () => readCellValue(sibling),
  });
}

describe("a rule about one cell", () => {
  it.each([
    // left: 0 7 [x] [z] [c] blank n/a #N/A
    { relation: wholeNumber, letters: "p p t n t t t t" },
    { relation: numberOrCode, letters: "p p p p p t f f" },
    { relation: notAWordForMissing, letters: "p p p p p t f p" },
    { relation: withinHundred, letters: "p p t n t t t t" },
  ])("keeps 0, the codes, blank, text and error apart: $relation.words", ({ relation, letters }) => {
    expect(contents.map((left) => judge(relation, left))).toEqual(spelt(letters));
  });
});

describe("a rule about two cells", () => {
  it.each<{ relation: Relation; right: RawValue; letters: string }>([
    // left: 0 7 [x] [z] [c] blank n/a #N/A
    { relation: atMost, right: 7, letters: "p p t n t t t t" },
    { relation: equals, right: 7, letters: "f p t n t t t t" },
    { relation: noNumberOverZero, right: 7, letters: "n n n n n n n n" },
    { relation: atMost, right: 0, letters: "p f t n t t t t" },
    { relation: equals, right: 0, letters: "p f t n t t t t" },
    { relation: noNumberOverZero, right: 0, letters: "f f p p p p p p" },
    ...["", "[x]", "[c]", "n/a", "#N/A"].flatMap((right) => [
      { relation: atMost, right, letters: "t t t n t t t t" },
      { relation: equals, right, letters: "t t t n t t t t" },
      { relation: noNumberOverZero, right, letters: "t t t t t t t t" },
    ]),
    { relation: atMost, right: "[z]", letters: "n n n n n n n n" },
    { relation: equals, right: "[z]", letters: "n n n n n n n n" },
  ])(
    "keeps the states of both cells apart: $relation.words, right $right",
    ({ relation, right, letters }) => {
      expect(contents.map((left) => judge(relation, left, right))).toEqual(spelt(letters));
    },
  );

  it("never passes or fails a comparison that lacks a number", () => {
    const cell = fc.constantFrom<RawValue>(...contents, "60", " ", true, "<5");
    fc.assert(
      fc.property(fc.constantFrom(atMost, equals), cell, cell, (relation, left, right) => {
        const bothNumbers = typeof left === "number" && typeof right === "number";
        expect(["passed", "failed"].includes(judge(relation, left, right))).toBe(bothNumbers);
      }),
    );
  });
});

describe("the start of a funnel", () => {
  it.each([
    // later steps hold this; a: 0 7 [x] [z] [c] blank n/a #N/A
    [0, "p p t n t t t t"],
    [7, "f p t n t t t t"],
    ["", "t p t n t t t t"],
    ["[x]", "t p t n t t t t"],
    ["[z]", "t p t n t t t t"],
    ["[c]", "t p t n t t t t"],
    ["#N/A", "t p t n t t t t"],
  ] as const)("is judged by what is known of the later steps: %j", (later, letters) => {
    expect(contents.map((left) => judge(nobodyAtTheStart, left, "", later))).toEqual(spelt(letters));
  });
});

describe("a calculated share", () => {
  it("is not applicable, not out of range, where its cell says so", () => {
    expect(judge(withinHundred, "not applicable")).toBe("not applicable");
  });

  it("is not tested where its cell says what is missing", () => {
    expect(judge(withinHundred, "incomplete: 1 of 2")).toBe("not tested");
    expect(judge(withinHundred, "not calculated: text in the figures")).toBe("not tested");
  });

  it.each([
    [100, "passed"],
    [100.0000000001, "passed"],
    [100.00000001, "failed"],
    [-0.00000001, "failed"],
  ] as const)("of %d per cent is %s", (percent, verdict) => {
    expect(judge(withinHundred, percent)).toBe(verdict);
  });
});
