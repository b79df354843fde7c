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
      when: "an outcome without activities once scoring has begun, at its row",
      workbook: checkedWorkbook({ outcomeIds: ["O8", "O1"] }),
      tells: { "Scoring!C7": "Outcome O1 has no improvement activity, expected at least one" },
    },
  ],
  notTested: [
    {
      when: "while nothing has been entered: the workshop has not happened yet",
      workbook: checkedWorkbook({ activities: [{ name: "", scores: [] }] }),
      tells: { "Scoring!C6": "SCO-10 not tested: nothing has been entered on Scoring yet" },
    },
  ],
  notApplicable: [
    {
      when: "to a row that nobody has used",
      workbook: checkedWorkbook({ activities: validActivities }),
      count: 1,
    },
  ],
});
