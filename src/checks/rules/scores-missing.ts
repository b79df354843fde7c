import { plainValue } from "../../domain/cell-value";
import type { Rule } from "../rule";
import { isScore } from "../../scoring/activity-priority";
import { firstMissingScore, hasScores, nameAtStart, nameOf, scoringLeft } from "../scoring-sheet";

/** The priority is the mean of all six; a mean of fewer is not comparable. */
export const scoresMissing: Rule = {
  id: "SCO-02",
  ruleId: "scores-missing",
  severity: "error",
  advice:
    "Give every criterion a whole number from 1 to 5; until then the activity has no priority and is left out of the order.",
  source: "000_08d407e9504b914d.txt, Step 4 (its note says five criteria, its table has six)",
  *judge(workbook) {
    for (const row of workbook.activities) {
      const needed = row.scores.length;
      const valid = row.scores.filter((score) => isScore(score.value)).length;
      const firstMissing = firstMissingScore(row);
      yield {
        verdict: !hasScores(row)
          ? row.name === ""
            ? "not applicable"
            : "not tested"
          : valid === needed
            ? "passed"
            : "failed",
        place: firstMissing?.place ?? row.namePlace,
        values: Object.fromEntries(row.scores.map((score) => [score.header, plainValue(score.value)])),
        message: () =>
          hasScores(row)
            ? `${nameAtStart(row)} has ${valid} of ${needed} scores, expected all ${needed}`
            : `SCO-02 not tested: ${nameOf(row)} has no scores yet`,
      };
    }
  },
  native: () => [
    {
      id: "SCO-02",
      check: "Every scored activity has all six scores",
      left: scoringLeft,
      relation: "every scored activity has six scores",
      right: "",
    },
  ],
};
