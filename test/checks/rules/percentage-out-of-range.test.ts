import { percentageOutOfRange } from "../../../src/checks/rules/percentage-out-of-range";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(percentageOutOfRange, {
  severity: { samePeople: "error", otherwise: "warning" },
  accepts: [
    { when: "0 per cent", workbook: checkedWorkbook({ figures: { "LE19.e": 0 } }) },
    { when: "100 per cent", workbook: checkedWorkbook({ figures: { "LE19.b": 120 } }) },
    {
      when: "100 per cent and a binary remainder",
      workbook: checkedWorkbook({ rates: { "LE19.i": { shown: 100.00000000001 } } }),
    },
  ],
  rejects: [
    {
      when: "more people with a plan than were liberated",
      workbook: checkedWorkbook({ figures: { "LE19.e": 150 } }),
      tells: {
        "Rates!H8": "Pre-release plan, of people liberated is 125 per cent, expected 0 to 100, in 2024-25",
      },
    },
    {
      when: "a conversion above 100 per cent",
      workbook: checkedWorkbook({ figures: { "LE19.b": 50 } }),
      tells: {
        "Rates!H10":
          "Conversion, made aware to accepting support is 120 per cent, expected 0 to 100, in 2024-25",
      },
    },
    {
      when: "a negative share",
      workbook: checkedWorkbook({ figures: { "LE19.e": -12 } }),
      tells: {
        "Rates!H8": "Pre-release plan, of people liberated is -10 per cent, expected 0 to 100, in 2024-25",
      },
    },
  ],
  notTested: [
    {
      when: "when a figure of the share is missing",
      workbook: checkedWorkbook({ figures: { "LE19.e": "" } }),
      tells: {
        "Rates!H8":
          'VAL-02 not tested: pre-release plan, of people liberated is "incomplete: 1 of 2", in 2024-25',
      },
    },
    {
      when: "when a figure of the share is confidential",
      workbook: checkedWorkbook({ figures: { "LE19.e": "[c]" } }),
      tells: { "Rates!H8": "VAL-02 not tested: pre-release plan, of people liberated is [c], in 2024-25" },
    },
  ],
  notApplicable: [
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
