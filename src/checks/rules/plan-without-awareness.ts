import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** A plan normally implies that the person was told of support; not a necessity. */
export const planWithoutAwareness = comparisonRule({
  id: "VT-07",
  ruleId: "plan-without-awareness",
  check: "Pre-release plan is at most made aware",
  left: "LE19.e",
  relation: atMost,
  right: "LE19.b",
  severity: "warning",
  advice:
    "Check whether the plans include some made for housing, health or statutory reasons; that can be true and needs only a note.",
  source: "001_4cd31f86244bb500.txt, section 06 item 19",
});
