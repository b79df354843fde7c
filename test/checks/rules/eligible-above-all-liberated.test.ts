import { eligibleAboveAllLiberated } from "../../../src/checks/rules/eligible-above-all-liberated";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  eligibleAboveAllLiberated,
  atMostTable({
    id: "VT-14",
    left: "Q3",
    right: "REF.liberated",
    names: { left: "eligible and liberated", right: "all people liberated" },
    cell: "H12",
    severity: { samePeople: "error", otherwise: "warning" },
    sentence: "Eligible and liberated is 60, above all people liberated 50, in 2024-25",
  }),
);
