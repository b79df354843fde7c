import { bailCommencedAboveReports } from "../../../src/checks/rules/bail-commenced-above-reports";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  bailCommencedAboveReports,
  atMostTable({
    id: "FLW-04",
    outcome: "O3",
    left: "NI3.ii",
    right: "NI3.i",

    names: { left: "bail supervision cases commenced", right: "bail suitability reports" },
    cell: "H7",
    severity: "warning",
    sentence: "Bail supervision cases commenced is 60, above bail suitability reports 50, in 2024-25",
  }),
);
