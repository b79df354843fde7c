import fc from "fast-check";
import { readCellValue, type RawValue } from "../../src/domain/cell-value";
import { activityPriority, isScore, priorityCell } from "../../src/scoring/activity-priority";

// The same examples in every run.
fc.configureGlobal({ seed: 2026 });

/** What the priority cell shows for six typed cells. */
function shown(...scores: readonly RawValue[]): number | string {
  return priorityCell(activityPriority(scores.map(readCellValue)));
}

const score = fc.integer({ min: 1, max: 5 });
const sixScores = fc.tuple(score, score, score, score, score, score);
/** What people type that is no score. */
const noScore = fc.constantFrom<RawValue>("", 0, 6, -1, 2.5, "3", "[x]", "[z]", "[c]", "high", true, "#N/A");

describe("isScore", () => {
  it("takes the whole numbers 1 to 5", () => {
    expect([1, 2, 3, 4, 5].every((raw) => isScore(readCellValue(raw)))).toBe(true);
  });

  it.each<RawValue>(["", 0, 6, -1, 2.5, 4.999999, "3", "three", "[x]", "[z]", "[c]", true, "#N/A"])(
    "refuses %j",
    (raw) => {
      expect(isScore(readCellValue(raw))).toBe(false);
    },
  );
});

describe("activityPriority", () => {
  it.each<[readonly RawValue[], string]>([
    [["", "", "", "", "", ""], "incomplete: 0 of 6"],
    [[4, "", "", "", "", ""], "incomplete: 1 of 6"],
    [[4, 1, 3, 3, 5, ""], "incomplete: 5 of 6"],
    [[4, 1, 3, 3, 5, 2.5], "incomplete: 5 of 6"],
    [[4, 1, 3, 3, 5, "2"], "incomplete: 5 of 6"],
    [[4, 1, 3, 3, 5, "[x]"], "incomplete: 5 of 6"],
    [[4, 1, 3, 3, 5, 0], "incomplete: 5 of 6"],
    [[4, 1, 3, 3, 5, 6], "incomplete: 5 of 6"],
    [[4, 1, 3, 3, 0, 9], "incomplete: 4 of 6"],
  ])("says of %j how many scores there are: %s", (scores, words) => {
    expect(shown(...scores)).toBe(words);
  });

  it("says incomplete of 4 1 3 3 5 and a blank, and not 3.2, the mean of five", () => {
    expect(shown(4, 1, 3, 3, 5, "")).not.toBe(3.2);
  });

  it("gives no mean for five or seven cells: a criterion was removed or added", () => {
    expect(shown(3, 3, 3, 3, 3)).toBe("incomplete: 5 of 6");
    expect(activityPriority([3, 3, 3, 3, 3, 3, 3].map(readCellValue)).state).toBe("incomplete");
  });

  it("does not round: 1 1 1 1 1 2 is seven sixths", () => {
    expect(shown(1, 1, 1, 1, 1, 2)).toBe(7 / 6);
  });

  it("gives a sixth of the sum, between 1 and 5, whatever the order of the criteria", () => {
    fc.assert(
      fc.property(
        sixScores.chain((scores) =>
          fc.tuple(fc.constant(scores), fc.shuffledSubarray(scores, { minLength: 6 })),
        ),
        ([scores, shuffled]) => {
          const mean = shown(...scores);
          expect(mean).toBe(scores.reduce((sum, n) => sum + n, 0) / 6);
          expect(mean).toBeGreaterThanOrEqual(1);
          expect(mean).toBeLessThanOrEqual(5);
          expect(shown(...shuffled)).toBe(mean);
        },
      ),
    );
  });

  it("has no mean as soon as one of the six is no score", () => {
    fc.assert(
      fc.property(sixScores, fc.nat({ max: 5 }), noScore, (scores, at, wrong) => {
        const cells: readonly RawValue[] = scores.map((n, i) => (i === at ? wrong : n));
        expect(shown(...cells)).toBe("incomplete: 5 of 6");
      }),
    );
  });
});
