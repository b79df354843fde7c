import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** Also tested when a step between is missing. */
export const engagedAboveLiberated = comparisonRule({
  id: "VT-06",
  ruleId: "engaged-above-liberated",
  check: "Engaging is at most liberated",
  left: "LE19.d",
  relation: atMost,
  right: "LE19.a",
  severity: "warning",
  basis: "basis.LE19",
  advice:
    "Check both figures with their suppliers. If they count different people or periods, say so in the counting basis on Setup.",
  source: "001_4cd31f86244bb500.txt, section 06 item 19",
});
