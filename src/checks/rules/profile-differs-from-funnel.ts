import { equals } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** Two places, one fact; expected, not strict. */
export const profileDiffersFromFunnel = comparisonRule({
  id: "VT-13",
  ruleId: "profile-differs-from-funnel",
  check: "Eligible and liberated equals liberated in the funnel",
  left: "Q3",
  relation: equals,
  right: "LE19.a",
  severity: "warning",
  advice:
    "Check that both count the same year and the same people. They may differ when the funnel includes people under statutory supervision.",
  source: "000_08d407e9504b914d.txt, Step 1 sample questions",
});
