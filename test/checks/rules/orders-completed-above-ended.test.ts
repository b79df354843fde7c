import { ordersCompletedAboveEnded } from "../../../src/checks/rules/orders-completed-above-ended";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  ordersCompletedAboveEnded,
  atMostTable({
    id: "FLW-08",
    outcome: "O4",
    left: "NI4.ii.successful",
    right: "NI4.ii.ended",
    hasOtherPairs: true,
    names: {
      left: "drug treatment and testing orders successfully completed",
      right: "drug treatment and testing orders ended",
    },
    cell: "H10",
    severity: "error",
    sentence:
      "Drug treatment and testing orders successfully completed is 60, above drug treatment and testing orders ended 50, in 2024-25",
  }),
);
