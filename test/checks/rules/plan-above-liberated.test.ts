import { planAboveLiberated } from "../../../src/checks/rules/plan-above-liberated";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  planAboveLiberated,
  atMostTable({
    id: "VT-04",
    left: "LE19.e",
    right: "LE19.a",
    names: { left: "leaving with a pre-release plan", right: "liberated" },
    cell: "H11",
    severity: { samePeople: "error", otherwise: "warning" },
    sentence: "Leaving with a pre-release plan is 60, above liberated 50, in 2024-25",
  }),
);
