import { atMost } from "../relations/comparison";
import { comparisonsRule } from "../year-rule";

/** Orders that ended successfully are some of those that ended; orders imposed in the year are another group. */
export const ordersCompletedAboveEnded = comparisonsRule({
  id: "FLW-08",
  ruleId: "orders-completed-above-ended",
  pairs: [
    {
      check: "Community payback orders completed are at most those that ended",
      left: "NI4.i.successful",
      relation: atMost,
      right: "NI4.i.ended",
    },
    {
      check: "Drug treatment and testing orders completed are at most those that ended",
      left: "NI4.ii.successful",
      relation: atMost,
      right: "NI4.ii.ended",
    },
  ],
  severity: "error",
  advice:
    "Check both counts with justice social work: both are of orders that ended in the year, not of orders imposed in it.",
  source: "001_4cd31f86244bb500.txt, section 06 outcome 4; published rates divide by orders that ended",
});
