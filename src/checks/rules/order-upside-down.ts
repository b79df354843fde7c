import { priorityOrder } from "../../scoring/priority-order";
import { calculatedJudgement } from "../calculated-cell";
import type { Rule } from "../rule";
import { isActivity, meanOf, nameOf } from "../scoring-sheet";

/** Order 1 is the lowest mean: lower scores come first, the opposite of a RAG scale. */
export const orderUpsideDown: Rule = {
  id: "SCO-07",
  ruleId: "order-upside-down",
  severity: "error",
  advice: "Restore the formulas of the two order columns: build again in the add-in.",
  source: "000_08d407e9504b914d.txt, Step 4, note below the table",
  *judge(workbook) {
    const all = workbook.activities.filter(isActivity);
    const overall = priorityOrder(all.map(meanOf));
    for (const [i, row] of all.entries()) {
      const peers = all.filter((other) => other.outcomeId === row.outcomeId);
      const within = priorityOrder(peers.map(meanOf))[peers.indexOf(row)];
      const name = nameOf(row);
      yield calculatedJudgement(row.orderInOutcome, within ?? "", `The order of ${name} within its outcome`);
      yield calculatedJudgement(row.orderOverall, overall[i] ?? "", `The overall order of ${name}`);
    }
  },
  native: () => [],
};
