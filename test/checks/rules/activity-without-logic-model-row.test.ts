import { activityWithoutLogicModelRow } from "../../../src/checks/rules/activity-without-logic-model-row";
import { checkedWorkbook, validActivities, withFirstActivity } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(activityWithoutLogicModelRow, {
  severity: "warning",
  accepts: [
    {
      when: "a gap in words in place of an id",
      workbook: withFirstActivity({ logicModelRow: "closes the gap of Q3" }),
    },
  ],
  rejects: [
    {
      when: "one of three activities without a row, at its name",
      workbook: withFirstActivity({ logicModelRow: "" }),
      tells: {
        "Scoring!A6":
          "1 of 3 activities of outcome O8 name no row of the logic model, expected one beside each, or the gap that it closes",
      },
    },
  ],
  notTested: [
    {
      when: "before anybody has named a row for the outcome",
      workbook: checkedWorkbook({
        activities: validActivities.map((activity) => ({ ...activity, logicModelRow: "" })),
      }),
      tells: {
        "Scoring!A6": "SCO-13 not tested: no activity of outcome O8 names a row of the logic model yet",
      },
    },
    {
      when: "for an outcome without activities, at its row",
      workbook: checkedWorkbook({ outcomeIds: ["O8", "O1"] }),
      tells: {
        "Scoring!C7": "SCO-13 not tested: no activity of outcome O1 names a row of the logic model yet",
      },
    },
  ],
});
