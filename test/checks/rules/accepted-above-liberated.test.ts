import { acceptedAboveLiberated } from "../../../src/checks/rules/accepted-above-liberated";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  acceptedAboveLiberated,
  atMostTable({
    id: "VT-05",
    left: "LE19.c",
    right: "LE19.a",
    names: { left: "accepting support", right: "liberated" },
    cell: "H9",
    severity: { samePeople: "error", otherwise: "warning" },
    sentence: "Accepting support is 60, above liberated 50, in 2024-25",
  }),
);
