import { atMost } from "../relations/comparison";
import { comparisonRule } from "../year-rule";

/** One admission can have several contacts, so more of them than admissions can be true; the warning asks whether they were meant. */
export const contactsAboveAdmissions = comparisonRule({
  id: "HOU-03",
  ruleId: "contacts-above-admissions",
  check: "Contacts to agree prevention are at most admissions",
  left: "LE14.c",
  relation: atMost,
  right: "LE14.a",
  severity: "warning",
  advice:
    "Ask the supplier what is counted. Several contacts for one admission can be right: leave it, and say so under Text of local evidence 14. Where people were counted, correct the figure.",
  source: "001_4cd31f86244bb500.txt, section 06 item 14",
});
