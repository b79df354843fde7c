import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** A case follows an assessment, which may have been made in the year before. */
export const diversionCommencedAboveAssessed = comparisonRule({
  id: "FLW-01",
  ruleId: "diversion-commenced-above-assessed",
  check: "Diversion cases commenced are at most assessments",
  left: "NI1.ii",
  relation: atMost,
  right: "NI1.i",
  severity: "warning",
  advice:
    "Check both figures with their supplier. Cases that rest on assessments of the year before can make this true.",
  source: "001_4cd31f86244bb500.txt, section 06 outcome 1",
});
