import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** A person has to be aware of support to accept it. */
export const acceptedAboveAware = comparisonRule({
  id: "VT-02",
  ruleId: "accepted-above-aware",
  check: "Accepting support is at most made aware",
  left: "LE19.c",
  relation: atMost,
  right: "LE19.b",
  severity: "warning",
  basis: "basis.LE19",
  advice:
    "Check both figures: a person has to be aware of support to accept it. If support was accepted by people counted elsewhere, say so in the counting basis on Setup.",
  source: "001_4cd31f86244bb500.txt, section 06 item 19, rationale",
});
