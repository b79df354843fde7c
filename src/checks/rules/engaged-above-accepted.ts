import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** Engagement follows acceptance; the weakest link of the funnel, since support can begin without a recorded acceptance. */
export const engagedAboveAccepted = comparisonRule({
  id: "VT-03",
  ruleId: "engaged-above-accepted",
  check: "Engaging is at most accepting support",
  left: "LE19.d",
  relation: atMost,
  right: "LE19.c",
  severity: "warning",
  basis: "basis.LE19",
  advice:
    "Check both figures. Support that began without a recorded acceptance explains an excess; record the acceptance, or say so in the counting basis on Setup.",
  source: "001_4cd31f86244bb500.txt, section 06 item 19",
});
