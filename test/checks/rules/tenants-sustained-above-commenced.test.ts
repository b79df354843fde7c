import { tenantsSustainedAboveCommenced } from "../../../src/checks/rules/tenants-sustained-above-commenced";
import { atMostTable } from "../at-most-table";
import { testRule } from "../rule-table";

testRule(
  tenantsSustainedAboveCommenced,
  atMostTable({
    id: "HOU-05",
    outcome: "O6",
    left: "LE15.d.sustained",
    right: "LE15.d.commenced",
    hasOtherPairs: true,
    names: {
      left: "people leaving prison who stayed more than a year, nominations",
      right: "tenancies begun by people leaving prison, nominations",
    },
    cell: "H20",
    severity: "error",
    sentence:
      "People leaving prison who stayed more than a year, nominations is 60, above tenancies begun by people leaving prison, nominations 50, in 2024-25",
  }),
);
