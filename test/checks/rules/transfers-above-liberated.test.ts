import { transfersAboveLiberated } from "../../../src/checks/rules/transfers-above-liberated";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  transfersAboveLiberated,
  atMostTable({
    id: "FLW-09",
    outcome: "O5",
    left: "NI5.i",
    right: "REF.liberated",

    names: { left: "treatment transfers from custody to community", right: "all people liberated" },
    cell: "H6",
    severity: "warning",
    sentence:
      "Treatment transfers from custody to community is 60, above all people liberated 50, in 2024-25",
  }),
);
