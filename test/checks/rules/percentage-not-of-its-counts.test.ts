import { percentageNotOfItsCounts } from "../../../src/checks/rules/percentage-not-of-its-counts";
import { checkedWorkbook } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

const orders = (percentage: number | string, successful: number | string, ended: number | string) =>
  checkedWorkbook({
    outcome: "O4",
    figures: { "NI4.i": percentage, "NI4.i.successful": successful, "NI4.i.ended": ended },
  });
const name = "Community payback orders completed, per cent";

testRule(percentageNotOfItsCounts, {
  severity: "error",
  accepts: [
    { when: "percentages that their counts give", workbook: checkedWorkbook({ outcome: "O7" }) },
    { when: "a percentage rounded to a whole number", workbook: orders(73, 277, 380) },
    { when: "a half that was rounded up", workbook: orders(13, 1, 8) },
    { when: "a percentage with one decimal", workbook: orders(72.9, 277, 380) },
    { when: "a percentage with many", workbook: orders(100 / 3, 1, 3) },
  ],
  rejects: [
    {
      when: "a percentage of another number of orders",
      workbook: orders(70, 277, 380),
      tells: { "Data points!H6": `${name} is 70, expected 72.89 from its counts, in 2024-25` },
    },
    {
      when: "a decimal that the counts do not give",
      workbook: orders(73.1, 277, 380),
      tells: { "Data points!H6": `${name} is 73.1, expected 72.89 from its counts, in 2024-25` },
    },
    {
      when: "a share typed for a percentage",
      workbook: orders(0.73, 277, 380),
      tells: { "Data points!H6": `${name} is 0.73, expected 72.89 from its counts, in 2024-25` },
    },
  ],
  notTested: [
    {
      when: "while a count is missing",
      workbook: orders(73, 277, "[x]"),
      tells: {
        "Data points!H9": "VAL-11 not tested: community payback orders ended is [x], in 2024-25",
      },
    },
    {
      when: "when the row of the percentage that the counts give was deleted from Rates",
      workbook: { ...checkedWorkbook({ outcome: "O7" }), proportions: new Map() },
      tells: {
        "Data points!G6": "VAL-11 not tested: NI7.i.counts has no row on Rates, in 2023-24",
        "Data points!H6": "VAL-11 not tested: NI7.i.counts has no row on Rates, in 2024-25",
      },
    },
  ],
  notApplicable: [
    { when: "where there are no such orders", workbook: orders("[z]", "[z]", "[z]"), count: 1 },
  ],
  silent: [{ when: "in a workbook without percentages", workbook: checkedWorkbook() }],
});
