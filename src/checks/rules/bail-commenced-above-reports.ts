import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** A case normally follows a report on suitability, which may have come in the year before. */
export const bailCommencedAboveReports = comparisonRule({
  id: "FLW-04",
  ruleId: "bail-commenced-above-reports",
  check: "Bail supervision cases commenced are at most suitability reports",
  left: "NI3.ii",
  relation: atMost,
  right: "NI3.i",
  severity: "warning",
  advice:
    "Check both figures with their supplier. In a small area reports of the year before can make this true.",
  source: "001_4cd31f86244bb500.txt, section 06 outcome 3",
});
