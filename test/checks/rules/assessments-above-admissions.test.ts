import { assessmentsAboveAdmissions } from "../../../src/checks/rules/assessments-above-admissions";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  assessmentsAboveAdmissions,
  atMostTable({
    id: "HOU-01",
    outcome: "O6",
    left: "LE14.b",
    right: "LE14.a",

    names: { left: "housing needs assessments within 72 hours", right: "admissions" },
    cell: "H10",
    severity: "warning",
    sentence: "Housing needs assessments within 72 hours is 60, above admissions 50, in 2024-25",
  }),
);
