import { diversionCommencedAboveAssessed } from "../../../src/checks/rules/diversion-commenced-above-assessed";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  diversionCommencedAboveAssessed,
  atMostTable({
    id: "FLW-01",
    outcome: "O1",
    left: "NI1.ii",
    right: "NI1.i",

    names: { left: "diversion cases commenced", right: "diversion assessments undertaken" },
    cell: "H7",
    severity: "warning",
    sentence: "Diversion cases commenced is 60, above diversion assessments undertaken 50, in 2024-25",
  }),
);
