import { outcomePriorityNotMean } from "../../../src/checks/rules/outcome-priority-not-mean";
import { checkedWorkbook, withFirstActivity } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(outcomePriorityNotMean, {
  severity: "error",
  accepts: [
    {
      when: "3.1667 for 3, 4 and 2.5",
      workbook: withFirstActivity({ outcomePriority: { shown: 3.1666666666667 } }),
    },
    {
      when: "the mean of two when the third is incomplete",
      workbook: withFirstActivity({ scores: [4, 1, 3, 3, 5, ""], outcomePriority: { shown: 3.25 } }),
    },
    {
      when: "words while no activity is complete",
      workbook: checkedWorkbook({
        activities: [
          { name: "Call earlier", scores: [3], outcomePriority: { shown: "no complete activity" } },
        ],
      }),
    },
    {
      when: "a mean of its own for each outcome",
      workbook: checkedWorkbook({
        activities: [
          { name: "One", scores: [1, 1, 1, 1, 1, 1], outcomeId: "O1", outcomePriority: { shown: 1 } },
          { name: "Eight", scores: [5, 5, 5, 5, 5, 5], outcomePriority: { shown: 5 } },
        ],
      }),
    },
  ],
  rejects: [
    {
      when: "3.2, which is rounded",
      workbook: withFirstActivity({ outcomePriority: { shown: 3.2 } }),
      tells: { "Scoring!M6": "The priority of outcome O8 shows 3.2, expected 3.1667" },
    },
    {
      when: "a sum divided by all activities, scored or not",
      workbook: withFirstActivity({ scores: [4, 1, 3, 3, 5, ""], outcomePriority: { shown: 6.5 / 3 } }),
      tells: { "Scoring!M6": "The priority of outcome O8 shows 2.1667, expected 3.25" },
    },
    {
      when: "a number typed over the formula",
      workbook: withFirstActivity({ outcomePriority: { typed: 9.5 / 3 } }),
      tells: {
        "Scoring!M6":
          "The priority of outcome O8 is typed over its formula, expected the formula that works out 3.1667",
      },
    },
  ],
  notTested: "never: its cells always have an expected value",
});
