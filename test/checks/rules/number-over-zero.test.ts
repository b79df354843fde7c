import { numberOverZero } from "../../../src/checks/rules/number-over-zero";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

/** No tenancy began, from any source of let. */
const noTenancies = Object.fromEntries(
  ["a", "b", "c", "d", "e"].map((letter) => [`LE15.${letter}.commenced`, 0]),
);

testRule(numberOverZero, {
  severity: "error",
  accepts: [
    {
      when: "not applicable over a total of 0",
      workbook: checkedWorkbook({ outcome: "O6", figures: noTenancies }),
    },
    {
      when: "not applicable over a total of 0, one of its parts left out",
      workbook: checkedWorkbook({ outcome: "O6", figures: { ...noTenancies, "LE15.d.commenced": "[z]" } }),
    },
    {
      when: "not applicable over a denominator of 0",
      workbook: checkedWorkbook({ figures: { "LE19.c": 0, "LE19.d": 0 } }),
    },
    {
      when: "a code over a denominator of 0",
      workbook: checkedWorkbook({ figures: { "LE19.c": 0, "LE19.d": "[c]" } }),
    },
  ],
  rejects: [
    {
      when: "a share typed where no tenancy began",
      workbook: checkedWorkbook({
        outcome: "O6",
        figures: noTenancies,
        rates: { "LE15.total": { typed: 75 } },
      }),
      tells: {
        "Rates!H8":
          'Tenancies that lasted more than a year, all sources shows 75 although its denominator is 0, expected "not applicable", in 2024-25',
      },
    },
    {
      when: "0 per cent typed where the denominator is 0",
      workbook: checkedWorkbook({
        figures: { "LE19.c": 0, "LE19.d": 0 },
        rates: { "LE19.d/c": { typed: 0 } },
      }),
      tells: {
        "Rates!H11":
          'Conversion, accepting to engaging shows 0 although its denominator is 0, expected "not applicable", in 2024-25',
      },
    },
    {
      when: "100 per cent where nobody was liberated",
      workbook: checkedWorkbook({
        figures: { "LE19.a": 0, "LE19.e": 0 },
        rates: { "LE19.iii": { shown: 100 } },
      }),
      tells: {
        "Rates!H8":
          'Pre-release plan, of people liberated shows 100 although its denominator is 0, expected "not applicable", in 2024-25',
      },
    },
  ],
  notTested: [
    {
      when: "when a number was typed over a total that lacks a part",
      workbook: checkedWorkbook({
        outcome: "O6",
        figures: { ...noTenancies, "LE15.d.commenced": "" },
        rates: { "LE15.total": { typed: 75 } },
      }),
      tells: {
        "Data points!H15":
          "VAL-10 not tested: tenancies begun by people leaving prison, nominations is blank, in 2024-25",
      },
    },
    {
      when: "when the denominator is blank",
      workbook: checkedWorkbook({ figures: { "LE19.c": "" } }),
      tells: {
        "Data points!H9": "VAL-10 not tested: accepting support is blank, in 2024-25",
      },
    },
    {
      when: "when a number was typed over a denominator that is missing, naming the denominator",
      workbook: checkedWorkbook({ figures: { "LE19.c": "[x]" }, rates: { "LE19.d/c": { typed: 68 } } }),
      tells: { "Data points!H9": "VAL-10 not tested: accepting support is [x], in 2024-25" },
    },
  ],
  notApplicable: [
    // three rates in two years, one of them over a total
    { when: "while totals are above 0", workbook: checkedWorkbook({ outcome: "O6" }), count: 6 },
    // seven proportions in two years, all over a denominator above 0
    { when: "while no denominator is 0", workbook: checkedWorkbook({ figures: { "LE19.e": 0 } }), count: 14 },
  ],
});
