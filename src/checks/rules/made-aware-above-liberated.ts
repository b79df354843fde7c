import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** Part i) is a proportion of people liberated; the same people cannot exceed 100 per cent. */
export const madeAwareAboveLiberated = comparisonRule({
  id: "VT-01",
  ruleId: "made-aware-above-liberated",
  check: "Made aware is at most liberated",
  left: "LE19.b",
  relation: atMost,
  right: "LE19.a",
  severity: "warning",
  basis: "basis.LE19",
  advice:
    "Check both figures with their suppliers. If they count different people or periods, say so in the counting basis on Setup.",
  source: "001_4cd31f86244bb500.txt, section 06 item 19 and section 07 note 19",
});
