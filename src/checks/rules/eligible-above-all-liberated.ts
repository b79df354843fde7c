import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** A subset of the same people. */
export const eligibleAboveAllLiberated = comparisonRule({
  id: "VT-14",
  ruleId: "eligible-above-all-liberated",
  check: "Eligible and liberated is at most all people liberated",
  left: "Q3",
  relation: atMost,
  right: "REF.liberated",
  severity: "warning",
  basis: "basis.LE19",
  advice: "Check both figures: the people eligible are some of all people liberated.",
  source: "000_08d407e9504b914d.txt, Step 1 sample questions",
});
