import { activitiesUnscored } from "../../../src/checks/rules/activities-unscored";
import { checkedWorkbook, validActivities, withFirstActivity } from "../checked-workbook-builder";
import { testRule } from "../rule-table";

testRule(activitiesUnscored, {
  severity: "warning",
  accepts: [
    { when: "one complete activity", workbook: checkedWorkbook({ activities: validActivities.slice(0, 1) }) },
  ],
  rejects: [
    {
      when: "one of three activities without scores, at its name",
      workbook: withFirstActivity({ scores: ["", "", "", "", "", ""] }),
      tells: {
        "Scoring!A6":
          "The priority of outcome O8 is the mean of 2 of 3 activities, expected all to be scored",
      },
    },
    {
      when: "one of three activities with five scores",
      workbook: withFirstActivity({ scores: [4, 1, 3, 3, 5, ""] }),
      tells: {
        "Scoring!A6":
          "The priority of outcome O8 is the mean of 2 of 3 activities, expected all to be scored",
      },
    },
    {
      when: "five scores in a row without a name, which counts as an activity",
      workbook: withFirstActivity({ name: "", scores: [4, 1, 3, 3, 5, ""] }),
      tells: {
        "Scoring!A6":
          "The priority of outcome O8 is the mean of 2 of 3 activities, expected all to be scored",
      },
    },
    {
      when: "an outcome with no complete activity, which has no priority at all",
      workbook: checkedWorkbook({ activities: [{ name: "Call earlier", scores: [4, "", "", "", "", ""] }] }),
      tells: {
        "Scoring!A6":
          "Outcome O8 has no priority: 0 of 1 activities have all their scores, expected all of them",
      },
    },
  ],
  notTested: [
    {
      when: "before the scoring has begun",
      workbook: checkedWorkbook({ activities: [{ name: "Call earlier", scores: [] }] }),
      tells: { "Scoring!A6": "SCO-05 not tested: no activity of outcome O8 has been scored yet" },
    },
    {
      when: "for an outcome without activities, at its row",
      workbook: checkedWorkbook({ outcomeIds: ["O8", "O1"] }),
      tells: { "Scoring!C7": "SCO-05 not tested: no activity of outcome O1 has been scored yet" },
    },
  ],
});
