import type { Rule } from "../rule";
import { activitiesOf, hasScores, isActivity, scoringLeft } from "../scoring-sheet";

/**
 * Scores need a name, and an outcome that is being scored needs an activity. While nothing at all has been entered on
 * Scoring an outcome without activities is not tested: the workshop has not happened yet.
 */
export const activityWithoutName: Rule = {
  id: "SCO-10",
  ruleId: "activity-without-name",
  severity: "error",
  advice:
    "Type what the improvement activity is, or clear its scores; name at least one activity for each outcome that is scored.",
  source: "000_08d407e9504b914d.txt, Step 4",
  *judge(workbook) {
    for (const row of workbook.activities) {
      const scored = hasScores(row);
      yield {
        verdict: row.name !== "" ? "passed" : scored ? "failed" : "not applicable",
        place: row.namePlace,
        values: {},
        message: () =>
          `Scores stand in a row without an activity (${row.id || row.namePlace.cell}), expected a name`,
      };
    }
    const anythingEntered = workbook.activities.some(isActivity);
    for (const outcome of workbook.outcomes) {
      const activities = activitiesOf(workbook, outcome.id);
      yield {
        verdict: activities.length > 0 ? "passed" : anythingEntered ? "failed" : "not tested",
        place: outcome.place,
        values: { activities: activities.length },
        message: () =>
          anythingEntered
            ? `Outcome ${outcome.id} has no improvement activity, expected at least one`
            : "SCO-10 not tested: nothing has been entered on Scoring yet",
      };
    }
  },
  native: ({ outcomeIds }) => [
    {
      id: "SCO-10",
      check: "Every scored activity has a name",
      left: scoringLeft,
      relation: "every scored activity has a name",
      right: "",
    },
    ...outcomeIds.map((id) => ({
      id: `SCO-10 ${id}`,
      check: `Outcome ${id} has an activity`,
      left: id,
      relation: "has an activity",
      right: scoringLeft,
    })),
  ],
};
