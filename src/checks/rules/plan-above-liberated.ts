import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** Part iii) is a proportion of people liberated. */
export const planAboveLiberated = comparisonRule({
  id: "VT-04",
  ruleId: "plan-above-liberated",
  check: "Pre-release plan is at most liberated",
  left: "LE19.e",
  relation: atMost,
  right: "LE19.a",
  severity: "warning",
  basis: "basis.LE19",
  advice:
    "Check both figures with their suppliers. If plans are counted for people liberated in another year, say so in the counting basis on Setup.",
  source: "001_4cd31f86244bb500.txt, section 06 item 19 iii)",
});
