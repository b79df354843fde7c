import { outcomePriority } from "../../scoring/outcome-priority";
import { calculatedJudgement } from "../calculated-cell";
import type { Rule } from "../rule";
import { activitiesOf, isActivity, priorityOf } from "../scoring-sheet";

/** The priority of an outcome is the mean of its complete activities, by the formula that we wrote. */
export const outcomePriorityNotMean: Rule = {
  id: "SCO-04",
  ruleId: "outcome-priority-not-mean",
  severity: "error",
  advice: "Restore the formula of the column: build again in the add-in.",
  source: "000_08d407e9504b914d.txt, Step 4: sum of the activity priorities divided by their number",
  *judge(workbook) {
    for (const row of workbook.activities) {
      if (!isActivity(row) || row.outcomeId === "") continue;
      const expected =
        outcomePriority(activitiesOf(workbook, row.outcomeId).map(priorityOf)).mean ?? "no complete activity";
      yield calculatedJudgement(row.outcomePriority, expected, `The priority of outcome ${row.outcomeId}`);
    }
  },
  native: () => [],
};
