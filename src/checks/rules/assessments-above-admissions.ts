import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** One assessment for each admission; those admitted in the last days of the year before are assessed in this one. */
export const assessmentsAboveAdmissions = comparisonRule({
  id: "HOU-01",
  ruleId: "assessments-above-admissions",
  check: "Housing needs assessments are at most admissions",
  left: "LE14.b",
  relation: atMost,
  right: "LE14.a",
  severity: "warning",
  advice: "Check with the prison whether people or admissions are counted, and say on Setup which it is.",
  source: "001_4cd31f86244bb500.txt, section 06 item 14",
});
