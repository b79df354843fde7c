import { activityWithoutName } from "../../../src/checks/rules/activity-without-name";
import { checkedWorkbook, validActivities, withFirstActivity } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(activityWithoutName, {
  severity: "error",
  accepts: [
    {
      when: "a name without scores",
      workbook: checkedWorkbook({ activities: [{ name: "Call earlier", scores: [] }] }),
    },
  ],
  rejects: [
    {
      when: "scores without a name, by the id of the row",
      workbook: withFirstActivity({ name: "" }),
      tells: { "Scoring!A6": "Scores stand in a row without an activity (A8.1), expected a name" },
    },
    {
      when: "a single score without name and id, by its cell",
      workbook: withFirstActivity({ name: "", id: "", scores: [3] }),
      tells: { "Scoring!A6": "Scores stand in a row without an activity (A6), expected a name" },
    },
    {
      when: "a priority without activities, at its row",
      workbook: checkedWorkbook({ outcomeIds: ["O8", "O1"], isPriority: true }),
      tells: {
        "Scoring!C7":
          "Outcome O1 is a priority for action and has no improvement activity, expected at least one",
      },
    },
  ],
  notTested: [
    {
      when: "an outcome whose turn in the workshop has not come, while another is scored",
      workbook: checkedWorkbook({ outcomeIds: ["O8", "O1"] }),
      tells: {
        "Scoring!C7":
          "SCO-10 not tested: O1 has no improvement activity yet, nor was it said whether it is a priority",
      },
    },
  ],
  notApplicable: [
    {
      when: "to a row that nobody has used",
      workbook: checkedWorkbook({ activities: validActivities }),
      count: 1,
    },
    {
      when: "to an outcome that partners decided is no priority",
      workbook: checkedWorkbook({ outcomeIds: ["O8", "O1"], isPriority: false }),
      count: 2,
    },
  ],
});
