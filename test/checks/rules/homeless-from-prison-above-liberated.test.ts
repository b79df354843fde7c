import { homelessFromPrisonAboveLiberated } from "../../../src/checks/rules/homeless-from-prison-above-liberated";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  homelessFromPrisonAboveLiberated,
  atMostTable({
    id: "FLW-11",
    outcome: "O6",
    left: "NI6.i",
    right: "REF.liberated",

    names: { left: "homelessness applications from prison", right: "all people liberated" },
    cell: "H6",
    severity: "warning",
    sentence: "Homelessness applications from prison is 60, above all people liberated 50, in 2024-25",
  }),
);
