import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** More contacts than admissions suggests that events were counted, not people. */
export const contactsAboveAdmissions = comparisonRule({
  id: "HOU-03",
  ruleId: "contacts-above-admissions",
  check: "Contacts to agree prevention are at most admissions",
  left: "LE14.c",
  relation: atMost,
  right: "LE14.a",
  severity: "warning",
  advice: "Ask the supplier whether people or events are counted; a proportion needs the same of both.",
  source: "001_4cd31f86244bb500.txt, section 06 item 14",
});
