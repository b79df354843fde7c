import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** Cases last beyond the year in which they begin, so after a fall more can end than begin. */
export const diversionCompletedAboveCommenced = comparisonRule({
  id: "FLW-02",
  ruleId: "diversion-completed-above-commenced",
  check: "Diversion cases completed are at most commenced",
  left: "NI1.iii",
  relation: atMost,
  right: "NI1.ii",
  severity: "warning",
  advice: "Check both figures with their supplier. Cases begun in the year before can make this true.",
  source: "001_4cd31f86244bb500.txt, section 06 outcome 1",
});
