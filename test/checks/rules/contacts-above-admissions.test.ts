import { contactsAboveAdmissions } from "../../../src/checks/rules/contacts-above-admissions";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  contactsAboveAdmissions,
  atMostTable({
    id: "HOU-03",
    outcome: "O6",
    left: "LE14.c",
    right: "LE14.a",

    names: { left: "contacts to agree prevention within 14 days", right: "admissions" },
    cell: "H11",
    severity: "warning",
    sentence: "Contacts to agree prevention within 14 days is 60, above admissions 50, in 2024-25",
  }),
);
