import { profileDiffersFromFunnel } from "../../../src/checks/rules/profile-differs-from-funnel";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(profileDiffersFromFunnel, {
  severity: "warning",
  accepts: [
    {
      when: "the same number in both places",
      workbook: checkedWorkbook({ figures: { Q3: 118, "LE19.a": 118 } }),
    },
    { when: "0 in both places", workbook: checkedWorkbook({ figures: { Q3: 0, "LE19.a": 0 } }) },
  ],
  rejects: [
    {
      when: "fewer people in the profile",
      workbook: checkedWorkbook({ figures: { Q3: 118 } }),
      tells: { "Data points!H12": "Eligible and liberated is 118, different from liberated 120, in 2024-25" },
    },
    {
      when: "more people in the profile",
      workbook: checkedWorkbook({ figures: { Q3: 121 } }),
      tells: { "Data points!H12": "Eligible and liberated is 121, different from liberated 120, in 2024-25" },
    },
    {
      when: "0 beside a number: 0 is not a blank",
      workbook: checkedWorkbook({ figures: { Q3: 0 } }),
      tells: { "Data points!H12": "Eligible and liberated is 0, different from liberated 120, in 2024-25" },
    },
  ],
  notTested: [
    {
      when: "when the profile is blank",
      workbook: checkedWorkbook({ figures: { Q3: "" } }),
      tells: { "Data points!H12": "VT-13 not tested: eligible and liberated is blank, in 2024-25" },
    },
    {
      when: "when both are [x]: two gaps are not the same number",
      workbook: checkedWorkbook({ figures: { Q3: "[x]", "LE19.a": "[x]" } }),
      tells: { "Data points!H12": "VT-13 not tested: eligible and liberated is [x], in 2024-25" },
    },
    {
      when: "when the funnel has no number",
      workbook: checkedWorkbook({ figures: { "LE19.a": "[c]" } }),
      tells: { "Data points!H7": "VT-13 not tested: liberated is [c], in 2024-25" },
    },
  ],
  notApplicable: [
    { when: "when one of the two is [z]", workbook: checkedWorkbook({ figures: { Q3: "[z]" } }), count: 1 },
  ],
});
