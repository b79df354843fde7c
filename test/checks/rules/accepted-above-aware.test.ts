import { acceptedAboveAware } from "../../../src/checks/rules/accepted-above-aware";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  acceptedAboveAware,
  atMostTable({
    id: "VT-02",
    left: "LE19.c",
    right: "LE19.b",
    names: { left: "accepting support", right: "made aware" },
    cell: "H9",
    severity: { samePeople: "error", otherwise: "warning" },
    sentence: "Accepting support is 60, above made aware 50, in 2024-25",
  }),
);
