import { engagedAboveAccepted } from "../../../src/checks/rules/engaged-above-accepted";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  engagedAboveAccepted,
  atMostTable({
    id: "VT-03",
    left: "LE19.d",
    right: "LE19.c",
    names: { left: "engaging with support", right: "accepting support" },
    cell: "H10",
    severity: { samePeople: "error", otherwise: "warning" },
    sentence: "Engaging with support is 60, above accepting support 50, in 2024-25",
  }),
);
