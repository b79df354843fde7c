import { countNotWhole } from "../../../src/checks/rules/count-not-whole";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(countNotWhole, {
  severity: "error",
  accepts: [
    { when: "0: none were counted", workbook: checkedWorkbook({ figures: { "LE19.d": 0 } }) },
    { when: "a large whole number", workbook: checkedWorkbook({ figures: { "NI8.i": 1234567 } }) },
    {
      when: "a fraction in a row of percentages",
      workbook: checkedWorkbook({ figures: { "NI8.i": 45.8 }, units: { "NI8.i": "per cent" } }),
    },
  ],
  rejects: [
    {
      when: "half a person",
      workbook: checkedWorkbook({ figures: { "LE19.c": 60.5 } }),
      tells: {
        "Data points!H9": "Accepting support is 60.5, expected a whole number, 0 or more, in 2024-25",
      },
    },
    {
      when: "a negative count",
      workbook: checkedWorkbook({ figures: { "LE19.c": -1 } }),
      tells: { "Data points!H9": "Accepting support is -1, expected a whole number, 0 or more, in 2024-25" },
    },
    {
      when: "45% typed into a count, which the cell stores as 0.45",
      workbook: checkedWorkbook({ figures: { "NI8.i": 0.45 } }),
      tells: {
        "Data points!H6":
          "Voluntary throughcare cases commenced is 0.45, expected a whole number, 0 or more, in 2024-25",
      },
    },
    {
      when: "a number a thousandth off, without rounding it in the sentence",
      workbook: checkedWorkbook({ figures: { "LE19.c": 60.001 } }),
      tells: {
        "Data points!H9": "Accepting support is 60.001, expected a whole number, 0 or more, in 2024-25",
      },
    },
  ],
  notTested: [
    {
      when: "when the cell is blank",
      workbook: checkedWorkbook({ figures: { "LE19.c": "" } }),
      tells: { "Data points!H9": "VAL-01 not tested: accepting support is blank, in 2024-25" },
    },
    {
      when: "when the figure is not available or confidential",
      workbook: checkedWorkbook({ figures: { "LE19.c": "[x]", "LE19.d": "[c]" } }),
      tells: {
        "Data points!H9": "VAL-01 not tested: accepting support is [x], in 2024-25",
        "Data points!H10": "VAL-01 not tested: engaging with support is [c], in 2024-25",
      },
    },
    {
      when: "when the cell holds text, which is another rule's business",
      workbook: checkedWorkbook({ figures: { "LE19.c": "60" } }),
      tells: { "Data points!H9": 'VAL-01 not tested: accepting support is "60", in 2024-25' },
    },
  ],
  notApplicable: [
    { when: "when the figure is [z]", workbook: checkedWorkbook({ figures: { "LE19.c": "[z]" } }), count: 1 },
  ],
});
