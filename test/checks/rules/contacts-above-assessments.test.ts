import { contactsAboveAssessments } from "../../../src/checks/rules/contacts-above-assessments";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  contactsAboveAssessments,
  atMostTable({
    id: "HOU-02",
    outcome: "O6",
    left: "LE14.c",
    right: "LE14.b",

    names: {
      left: "contacts to agree prevention within 14 days",
      right: "housing needs assessments within 72 hours",
    },
    cell: "H11",
    severity: "information",
    sentence:
      "Contacts to agree prevention within 14 days is 60, above housing needs assessments within 72 hours 50, in 2024-25",
  }),
);
