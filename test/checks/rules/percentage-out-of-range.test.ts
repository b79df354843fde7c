import { percentageOutOfRange } from "../../../src/checks/rules/percentage-out-of-range";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(percentageOutOfRange, {
  severity: "error",
  accepts: [
    { when: "typed percentages", workbook: checkedWorkbook({ outcome: "O4" }) },
    {
      when: "a typed 0 and a typed 100",
      workbook: checkedWorkbook({ outcome: "O4", figures: { "NI4.i": 0, "NI4.ii": 100 } }),
    },
    {
      when: "a typed 1, and a binary remainder beside 0 and 1",
      workbook: checkedWorkbook({ outcome: "O4", figures: { "NI4.i": 1 - 1e-12, "NI4.ii": 1e-12 } }),
    },
    { when: "0 per cent", workbook: checkedWorkbook({ figures: { "LE19.e": 0 } }) },
    { when: "100 per cent", workbook: checkedWorkbook({ figures: { "LE19.b": 120 } }) },
    {
      when: "100 per cent and a binary remainder",
      workbook: checkedWorkbook({ rates: { "LE19.i": { shown: 100.00000000001 } } }),
    },
  ],
  rejects: [
    {
      when: "a typed percentage above 100",
      workbook: checkedWorkbook({ outcome: "O7", figures: { "NI7.i": 120 } }),
      tells: {
        "Data points!H6":
          "Convictions in employability services, per cent is 120 per cent, expected 0, or 1 to 100 (Excel keeps 72% as 0.72), in 2024-25",
      },
    },
    {
      when: "a typed percentage below 0",
      workbook: checkedWorkbook({ outcome: "O9", figures: { "NI9.i": -1 } }),
      tells: {
        "Data points!H6":
          "People who agree with community sentences, per cent is -1 per cent, expected 0, or 1 to 100 (Excel keeps 72% as 0.72), in 2024-25",
      },
    },
    {
      when: "a percentage typed with its sign, of which Excel keeps a hundredth",
      workbook: checkedWorkbook({ outcome: "O7", figures: { "NI7.i": 0.72 } }),
      tells: {
        "Data points!H6":
          "Convictions in employability services, per cent is 0.72 per cent, expected 0, or 1 to 100 (Excel keeps 72% as 0.72), in 2024-25",
      },
    },
    {
      when: "more orders completed than ended",
      workbook: checkedWorkbook({ outcome: "O4", figures: { "NI4.ii.successful": 11 } }),
      tells: {
        "Rates!H7":
          "Drug treatment and testing orders completed, from counts is 110 per cent, expected 0 to 100, in 2024-25",
      },
    },
    {
      when: "more tenants who stayed than tenancies, over all sources of let",
      workbook: checkedWorkbook({ outcome: "O6", figures: { "LE15.a.sustained": 50 } }),
      tells: {
        "Rates!H8":
          "Tenancies that lasted more than a year, all sources is 110 per cent, expected 0 to 100, in 2024-25",
      },
    },
    {
      when: "more assessments than admissions, which can be true",
      workbook: checkedWorkbook({ outcome: "O6", figures: { "LE14.b": 220 } }),
      severity: "warning",
      tells: {
        "Rates!H6": "Housing needs assessments, of admissions is 110 per cent, expected 0 to 100, in 2024-25",
      },
    },
    {
      when: "more people with a plan than were liberated, all of them the same people",
      workbook: checkedWorkbook({
        figures: { "LE19.e": 150 },
        settings: { "basis.LE19": "same people" },
      }),
      tells: {
        "Rates!H8": "Pre-release plan, of people liberated is 125 per cent, expected 0 to 100, in 2024-25",
      },
    },
    {
      when: "more people with a plan than were liberated",
      workbook: checkedWorkbook({ figures: { "LE19.e": 150 } }),
      severity: "warning",
      tells: {
        "Rates!H8": "Pre-release plan, of people liberated is 125 per cent, expected 0 to 100, in 2024-25",
      },
    },
    {
      when: "a conversion above 100 per cent",
      workbook: checkedWorkbook({ figures: { "LE19.b": 50 } }),
      severity: "warning",
      tells: {
        "Rates!H10":
          "Conversion, made aware to accepting support is 120 per cent, expected 0 to 100, in 2024-25",
      },
    },
    {
      when: "a negative share",
      workbook: checkedWorkbook({ figures: { "LE19.e": -12 } }),
      severity: "warning",
      tells: {
        "Rates!H8": "Pre-release plan, of people liberated is -10 per cent, expected 0 to 100, in 2024-25",
      },
    },
  ],
  notTested: [
    {
      when: "when a typed percentage is confidential",
      workbook: checkedWorkbook({ outcome: "O7", figures: { "NI7.i": "[c]" } }),
      tells: {
        "Data points!H6":
          "VAL-02 not tested: convictions in employability services, per cent is [c], in 2024-25",
      },
    },
    {
      when: "when a figure of the share is missing",
      workbook: checkedWorkbook({ figures: { "LE19.e": "" } }),
      tells: {
        "Data points!H11": "VAL-02 not tested: leaving with a pre-release plan is blank, in 2024-25",
      },
    },
    {
      when: "when a figure of the share is confidential",
      workbook: checkedWorkbook({ figures: { "LE19.e": "[c]" } }),
      tells: { "Data points!H11": "VAL-02 not tested: leaving with a pre-release plan is [c], in 2024-25" },
    },
  ],
  notApplicable: [
    {
      when: "when a figure of a rate that is not due is missing",
      workbook: checkedWorkbook({ figures: { "LE19.e": "" }, notDue: ["LE19.iii"] }),
      count: 1,
    },
    {
      when: "when a figure of the share is [z]",
      workbook: checkedWorkbook({ figures: { "LE19.e": "[z]" } }),
      count: 1,
    },
    {
      when: "when the denominator is 0",
      workbook: checkedWorkbook({ figures: { "LE19.c": 0, "LE19.d": 0 } }),
      count: 1,
    },
  ],
});
