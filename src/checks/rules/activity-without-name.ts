import type { Verdict } from "../../domain/verdict";
import type { CheckedOutcome } from "../checked-workbook";
import type { Rule } from "../rule";
import { activitiesOf, hasScores, scoringLeft } from "../scoring-sheet";

/**
 * Scores need a name, and an outcome that partners made a priority needs an activity. A workshop takes the outcomes one
 * after another: until its priority is decided, one without activities is not tested; one that is no priority needs none.
 */
export const activityWithoutName: Rule = {
  id: "SCO-10",
  ruleId: "activity-without-name",
  severity: "error",
  advice:
    "Type what the improvement activity is, or clear its scores; name at least one activity for each outcome that is a priority.",
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
    for (const outcome of workbook.outcomes) {
      const activities = activitiesOf(workbook, outcome.id);
      yield {
        verdict: activities.length > 0 ? "passed" : verdictWithoutActivity(outcome),
        place: outcome.place,
        values: { activities: activities.length },
        message: () =>
          outcome.isPriority === true
            ? `Outcome ${outcome.id} is a priority for action and has no improvement activity, expected at least one`
            : `SCO-10 not tested: ${outcome.id} has no improvement activity yet, nor was it said whether it is a priority`,
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

function verdictWithoutActivity({ isPriority }: CheckedOutcome): Verdict {
  if (isPriority === undefined) return "not tested";
  return isPriority ? "failed" : "not applicable";
}
