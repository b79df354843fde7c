import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** A subset of the same people. */
export const convictionsAboveAllInServices = comparisonRule({
  id: "FLW-12",
  ruleId: "convictions-above-all-in-services",
  check: "People with convictions are at most all people in employability services",
  left: "NI7.i.convictions",
  relation: atMost,
  right: "NI7.i.all",
  severity: "error",
  advice: "Check both counts with the employability partners: the first are some of the second.",
  source: "001_4cd31f86244bb500.txt, section 06 outcome 7",
});
