import { bailCompletedAboveCommenced } from "../../../src/checks/rules/bail-completed-above-commenced";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  bailCompletedAboveCommenced,
  atMostTable({
    id: "FLW-05",
    outcome: "O3",
    left: "NI3.iii",
    right: "NI3.ii",

    names: { left: "bail supervision cases completed", right: "bail supervision cases commenced" },
    cell: "H8",
    severity: "warning",
    sentence: "Bail supervision cases completed is 60, above bail supervision cases commenced 50, in 2024-25",
  }),
);
