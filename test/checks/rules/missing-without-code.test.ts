import { missingWithoutCode } from "../../../src/checks/rules/missing-without-code";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

const otherWords = [
  ..."N/A tbc TBC - – .. x nil none (c) * <5".split(" "),
  ...["not available", "not known", "< 5", " [x]", "[x] ", " n/a ", "not  available"],
];

const rejected = (word: string) => ({
  when: JSON.stringify(word),
  workbook: checkedWorkbook({ figures: { "LE19.c": word } }),
  tells: {
    "Data points!H9": `Accepting support is "${word}", expected [x], [z] or [c] for a missing figure, in 2024-25`,
  },
});

testRule(missingWithoutCode, {
  severity: "error",
  accepts: [
    { when: "0: none were counted", workbook: checkedWorkbook({ figures: { "LE19.c": 0 } }) },
    {
      when: "the three codes",
      workbook: checkedWorkbook({ figures: { "LE19.b": "[x]", "LE19.c": "[z]", "LE19.d": "[C]" } }),
    },
    {
      when: "any other text or an error, which is another rule's business",
      workbook: checkedWorkbook({
        figures: { "LE19.b": "60", "LE19.c": "see note", "LE19.d": "#N/A", "LE19.e": " " },
      }),
    },
  ],
  rejects: [rejected("n/a"), ...otherWords.map(rejected)],
  notApplicable: [
    {
      when: "when the cell is blank in a year in which the figure is not due",
      workbook: checkedWorkbook({ figures: { "LE19.c": "" }, notDue: ["LE19.c"] }),
      count: 1,
    },
  ],
  notTested: [
    {
      when: "when the cell is blank: nothing is known of it yet",
      workbook: checkedWorkbook({ figures: { "LE19.c": "" } }),
      tells: { "Data points!H9": "VAL-05 not tested: accepting support is blank, in 2024-25" },
    },
  ],
});
