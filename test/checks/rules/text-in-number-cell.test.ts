import { textInNumberCell } from "../../../src/checks/rules/text-in-number-cell";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(textInNumberCell, {
  severity: "error",
  accepts: [
    { when: "0", workbook: checkedWorkbook({ figures: { "LE19.c": 0 } }) },
    {
      when: "the three codes, in capitals too",
      workbook: checkedWorkbook({ figures: { "LE19.b": "[x]", "LE19.c": "[Z]", "LE19.d": "[c]" } }),
    },
    {
      when: "a negative number, which is another rule's business",
      workbook: checkedWorkbook({ figures: { "LE19.c": -1 } }),
    },
  ],
  rejects: [
    {
      when: "a number stored as text",
      workbook: checkedWorkbook({ figures: { "LE19.c": "60" } }),
      tells: {
        "Data points!H9": 'Accepting support is "60", expected a number, [x], [z], [c] or blank, in 2024-25',
      },
    },
    {
      when: "a note in place of a figure",
      workbook: checkedWorkbook({ figures: { "LE19.c": "about 60" } }),
      tells: {
        "Data points!H9":
          'Accepting support is "about 60", expected a number, [x], [z], [c] or blank, in 2024-25',
      },
    },
    {
      when: "a space, which looks like a blank",
      workbook: checkedWorkbook({ figures: { "LE19.c": " " } }),
      tells: {
        "Data points!H9": 'Accepting support is " ", expected a number, [x], [z], [c] or blank, in 2024-25',
      },
    },
    {
      when: "an error value",
      workbook: checkedWorkbook({ figures: { "LE19.c": "#REF!" } }),
      tells: {
        "Data points!H9":
          "Accepting support is an error, expected a number, [x], [z], [c] or blank, in 2024-25",
      },
    },
    {
      when: "TRUE",
      workbook: checkedWorkbook({ figures: { "LE19.c": true } }),
      tells: {
        "Data points!H9":
          'Accepting support is "TRUE", expected a number, [x], [z], [c] or blank, in 2024-25',
      },
    },
  ],
  notTested: [
    {
      when: "when the cell is blank: nothing is known of it yet",
      workbook: checkedWorkbook({ figures: { "LE19.c": "" } }),
      tells: { "Data points!H9": "VAL-03 not tested: accepting support is blank, in 2024-25" },
    },
  ],
});
