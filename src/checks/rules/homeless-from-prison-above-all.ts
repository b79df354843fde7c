import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** A subset of the same applications. */
export const homelessFromPrisonAboveAll = comparisonRule({
  id: "FLW-10",
  ruleId: "homeless-from-prison-above-all",
  check: "Homelessness applications from prison are at most all applications",
  left: "NI6.i",
  relation: atMost,
  right: "REF.applications",
  severity: "error",
  advice: "Check both figures with housing: applications from prison are some of all applications.",
  source: "001_4cd31f86244bb500.txt, section 06 outcome 6",
});
