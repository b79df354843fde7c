import { rateNotAsCalculated } from "../../../src/checks/rules/rate-not-as-calculated";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(rateNotAsCalculated, {
  severity: "error",
  accepts: [
    {
      when: "80, 50 and 45.83… per cent for the clean funnel",
      workbook: checkedWorkbook({
        rates: { "LE19.i": { shown: 80 }, "LE19.ii": { shown: 50 }, "LE19.iii": { shown: 45.8333333333 } },
      }),
    },
    {
      when: "the words of a gap, a code and a zero denominator",
      workbook: checkedWorkbook({
        figures: { "LE19.b": "", "LE19.c": 0, "LE19.d": 0, "LE19.e": "[c]" },
        rates: {
          "LE19.i": { shown: "incomplete: 1 of 2" },
          "LE19.d/c": { shown: "not applicable" },
          "LE19.iii": { shown: "[c]" },
        },
      }),
    },
  ],
  rejects: [
    {
      when: "another number",
      workbook: checkedWorkbook({ rates: { "LE19.i": { shown: 79 } } }),
      tells: { "Rates!H6": "Made aware, of people liberated shows 79, expected 80, in 2024-25" },
    },
    {
      when: "a number typed over the formula, though it is right today",
      workbook: checkedWorkbook({ rates: { "LE19.i": { typed: 80 } } }),
      tells: {
        "Rates!H6":
          "Made aware, of people liberated is typed over its formula, expected the formula that works out 80, in 2024-25",
      },
    },
    {
      when: "a share over a confidential figure, which would give it away",
      workbook: checkedWorkbook({ figures: { "LE19.b": "[c]" }, rates: { "LE19.i": { shown: 80 } } }),
      tells: { "Rates!H6": 'Made aware, of people liberated shows 80, expected "[c]", in 2024-25' },
    },
    {
      when: "a mean over a gap",
      workbook: checkedWorkbook({ figures: { "LE19.b": "" }, rates: { "LE19.i": { shown: 0 } } }),
      tells: {
        "Rates!H6": 'Made aware, of people liberated shows 0, expected "incomplete: 1 of 2", in 2024-25',
      },
    },
    {
      when: "a cleared cell",
      workbook: checkedWorkbook({ rates: { "LE19.i": { typed: "" } } }),
      tells: { "Rates!H6": "Made aware, of people liberated shows nothing, expected 80, in 2024-25" },
    },
  ],
  notTested: "never: its cells always have an expected value",
});
