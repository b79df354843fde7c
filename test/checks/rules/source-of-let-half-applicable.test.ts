import { sourceOfLetHalfApplicable } from "../../../src/checks/rules/source-of-let-half-applicable";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

const letter = (sustained: number | string, commenced: number | string) =>
  checkedWorkbook({
    outcome: "O6",
    figures: { "LE15.d.sustained": sustained, "LE15.d.commenced": commenced },
  });

testRule(sourceOfLetHalfApplicable, {
  severity: "warning",
  accepts: [{ when: "a source that is [z] on both sides", workbook: letter("[z]", "[z]") }],
  rejects: [
    {
      when: "tenants who stayed in tenancies that are [z]",
      workbook: letter(5, "[z]"),
      tells: {
        "Data points!H20":
          "People leaving prison who stayed more than a year, nominations is 5, tenancies begun by people leaving prison, nominations is [z]; expected [z] or a number for both, in 2024-25",
      },
    },
    {
      when: "tenancies whose tenants who stayed are [z]",
      workbook: letter("[z]", 0),
      tells: {
        "Data points!H20":
          "People leaving prison who stayed more than a year, nominations is [z], tenancies begun by people leaving prison, nominations is 0; expected [z] or a number for both, in 2024-25",
      },
    },
  ],
  notTested: [
    {
      when: "when the other count is blank",
      workbook: letter("", "[z]"),
      tells: {
        "Data points!H20":
          "HOU-11 not tested: people leaving prison who stayed more than a year, nominations is blank, in 2024-25",
      },
    },
  ],
  notApplicable: [{ when: "while no count is [z]", workbook: letter(4, 9), count: 10 }],
});
