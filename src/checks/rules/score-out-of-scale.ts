import { plainValue, showCellValue } from "../../domain/cell-value";
import type { Rule } from "../rule";
import { hasScores, nameOf, scoringLeft, wrongScore } from "../scoring-sheet";

const scale = "1, 2, 3, 4 or 5";

/** The anchors stand at 1 and 5; whole numbers are implied by the scale and the worked example. */
export const scoreOutOfScale: Rule = {
  id: "SCO-01",
  ruleId: "score-out-of-scale",
  severity: "error",
  advice: "Type a whole number from 1 to 5; the anchors show in the input message of the cell.",
  source: "000_08d407e9504b914d.txt, Step 4, Scoring criteria",
  *judge(workbook) {
    for (const row of workbook.activities) {
      const wrong = wrongScore(row);
      yield {
        verdict:
          wrong !== undefined
            ? "failed"
            : hasScores(row)
              ? "passed"
              : row.name === ""
                ? "not applicable"
                : "not tested",
        place: wrong?.place ?? row.namePlace,
        values: Object.fromEntries(row.scores.map((score) => [score.header, plainValue(score.value)])),
        message: () =>
          wrong === undefined
            ? `SCO-01 not tested: ${nameOf(row)} has no scores yet`
            : `${wrong.header} of ${nameOf(row)} is ${showCellValue(wrong.value)}, expected ${scale}`,
      };
    }
  },
  native: () => [
    {
      id: "SCO-01",
      check: "Every score is 1, 2, 3, 4 or 5",
      left: scoringLeft,
      relation: "every score is on the scale",
      right: "",
    },
  ],
};
