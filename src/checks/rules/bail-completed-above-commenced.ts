import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** Cases last beyond the year in which they begin. */
export const bailCompletedAboveCommenced = comparisonRule({
  id: "FLW-05",
  ruleId: "bail-completed-above-commenced",
  check: "Bail supervision cases completed are at most commenced",
  left: "NI3.iii",
  relation: atMost,
  right: "NI3.ii",
  severity: "warning",
  advice: "Check both figures with their supplier. Cases begun in the year before can make this true.",
  source: "001_4cd31f86244bb500.txt, section 06 outcome 3",
});
