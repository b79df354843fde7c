import { madeAwareAboveLiberated } from "../../../src/checks/rules/made-aware-above-liberated";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  madeAwareAboveLiberated,
  atMostTable({
    id: "VT-01",
    left: "LE19.b",
    right: "LE19.a",
    names: { left: "made aware", right: "liberated" },
    cell: "H8",
    severity: { samePeople: "error", otherwise: "warning" },
    sentence: "Made aware is 60, above liberated 50, in 2024-25",
  }),
);
