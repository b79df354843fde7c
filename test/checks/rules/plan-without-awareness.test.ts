import { planWithoutAwareness } from "../../../src/checks/rules/plan-without-awareness";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  planWithoutAwareness,
  atMostTable({
    id: "VT-07",
    left: "LE19.e",
    right: "LE19.b",
    names: { left: "leaving with a pre-release plan", right: "made aware" },
    cell: "H11",
    severity: "warning",
    sentence: "Leaving with a pre-release plan is 60, above made aware 50, in 2024-25",
  }),
);
