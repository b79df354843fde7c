import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** There may be several contacts for one person, or contacts without an assessment. */
export const contactsAboveAssessments = comparisonRule({
  id: "HOU-02",
  ruleId: "contacts-above-assessments",
  check: "Contacts to agree prevention are at most assessments",
  left: "LE14.c",
  relation: atMost,
  right: "LE14.b",
  severity: "information",
  advice: "Ask the supplier whether people are counted, or every contact.",
  source: "001_4cd31f86244bb500.txt, section 06 item 14",
});
