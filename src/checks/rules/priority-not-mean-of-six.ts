import { priorityCell } from "../../scoring/activity-priority";
import { calculatedJudgement } from "../calculated-cell";
import type { Rule } from "../rule";
import { isActivity, nameOf, priorityOf } from "../scoring-sheet";

/** The priority of an activity is the mean of its six scores, by the formula that we wrote. */
export const priorityNotMeanOfSix: Rule = {
  id: "SCO-03",
  ruleId: "priority-not-mean-of-six",
  severity: "error",
  advice: "Restore the formula of the column: build again in the add-in.",
  source: "000_08d407e9504b914d.txt, Step 4 table: 3, 4 and 2.5 come out only with six",
  *judge(workbook) {
    for (const row of workbook.activities) {
      const expected = isActivity(row) ? priorityCell(priorityOf(row)) : "";
      yield calculatedJudgement(row.priority, expected, `The priority of ${nameOf(row)}`);
    }
  },
  native: () => [],
};
