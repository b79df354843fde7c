import { engagedAboveLiberated } from "../../../src/checks/rules/engaged-above-liberated";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  engagedAboveLiberated,
  atMostTable({
    id: "VT-06",
    left: "LE19.d",
    right: "LE19.a",
    names: { left: "engaging with support", right: "liberated" },
    cell: "H10",
    severity: { samePeople: "error", otherwise: "warning" },
    sentence: "Engaging with support is 60, above liberated 50, in 2024-25",
  }),
);
