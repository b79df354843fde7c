import { homelessFromPrisonAboveAll } from "../../../src/checks/rules/homeless-from-prison-above-all";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  homelessFromPrisonAboveAll,
  atMostTable({
    id: "FLW-10",
    outcome: "O6",
    left: "NI6.i",
    right: "REF.applications",

    names: { left: "homelessness applications from prison", right: "all homelessness applications" },
    cell: "H6",
    severity: "error",
    sentence:
      "Homelessness applications from prison is 60, above all homelessness applications 50, in 2024-25",
  }),
);
