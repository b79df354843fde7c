import { diversionCompletedAboveCommenced } from "../../../src/checks/rules/diversion-completed-above-commenced";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  diversionCompletedAboveCommenced,
  atMostTable({
    id: "FLW-02",
    outcome: "O1",
    left: "NI1.iii",
    right: "NI1.ii",

    names: { left: "diversion cases completed", right: "diversion cases commenced" },
    cell: "H8",
    severity: "warning",
    sentence: "Diversion cases completed is 60, above diversion cases commenced 50, in 2024-25",
  }),
);
