import { convictionsAboveAllInServices } from "../../../src/checks/rules/convictions-above-all-in-services";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  convictionsAboveAllInServices,
  atMostTable({
    id: "FLW-12",
    outcome: "O7",
    left: "NI7.i.convictions",
    right: "NI7.i.all",

    names: {
      left: "people with convictions in employability services",
      right: "all people in employability services",
    },
    cell: "H7",
    severity: "error",
    sentence:
      "People with convictions in employability services is 60, above all people in employability services 50, in 2024-25",
  }),
);
