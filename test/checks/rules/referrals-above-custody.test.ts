import { referralsAboveCustody } from "../../../src/checks/rules/referrals-above-custody";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  referralsAboveCustody,
  atMostTable({
    id: "FLW-07",
    outcome: "O2",
    left: "NI2.i",
    right: "REF.custody",

    names: { left: "referrals from custody centres", right: "people held in custody centres" },
    cell: "H6",
    severity: "information",
    sentence: "Referrals from custody centres is 60, above people held in custody centres 50, in 2024-25",
  }),
);
