import { remandNotStated } from "../../../src/checks/rules/remand-not-stated";
import { checkedWorkbook, year } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(remandNotStated, {
  severity: "warning",
  accepts: [
    { when: "yes", workbook: checkedWorkbook({ settings: { "remand.LE19.a": "yes" } }) },
    { when: "no", workbook: checkedWorkbook({ settings: { "remand.LE19.a": "no" } }) },
  ],
  rejects: [
    {
      when: "figures while it is not stated",
      workbook: checkedWorkbook({ settings: { "remand.LE19.a": "not stated" } }),
      tells: {
        "Setup!C8":
          "Setup does not state whether releases from remand are counted in LE19.a, expected yes or no",
      },
    },
    {
      when: "figures while the setting is blank",
      workbook: checkedWorkbook({ settings: { "remand.LE19.a": "" } }),
      tells: {
        "Setup!C8":
          "Setup does not state whether releases from remand are counted in LE19.a, expected yes or no",
      },
    },
  ],
  notTested: [
    {
      when: "while there are no figures to ask about: a code is no figure",
      workbook: {
        ...checkedWorkbook({ figures: { "LE19.a": "[x]" }, settings: { "remand.LE19.a": "not stated" } }),
        years: [year],
      },
      tells: { "Setup!C8": "VT-16 not tested: LE19.a has no figures yet" },
    },
  ],
  silent: [
    { when: "without the data point", workbook: checkedWorkbook({ withoutFigures: ["LE19.a"] }) },
    { when: "without the setting", workbook: checkedWorkbook({ withoutSettings: ["remand.LE19.a"] }) },
  ],
});
