import type { Rule } from "../rule";
import { activitiesOf, hasScores, meanOf, scoringLeft } from "../scoring-sheet";

/** Judged per outcome: dividing by all activities, scored or not, would raise the priority of the outcome. */
export const activitiesUnscored: Rule = {
  id: "SCO-05",
  ruleId: "activities-unscored",
  severity: "warning",
  advice:
    "Score the rest, or take the activity off the list; the outcome priority rests on the complete ones only.",
  source: "000_08d407e9504b914d.txt, Step 4",
  *judge(workbook) {
    for (const outcome of workbook.outcomes) {
      const activities = activitiesOf(workbook, outcome.id);
      const complete = activities.filter((row) => meanOf(row) !== undefined);
      const firstIncomplete = activities.find((row) => !complete.includes(row));
      yield {
        verdict: !activities.some(hasScores)
          ? "not tested"
          : firstIncomplete === undefined
            ? "passed"
            : "failed",
        place: firstIncomplete?.namePlace ?? outcome.place,
        values: {
          complete: complete.length,
          activities: activities.length,
        },
        message: () =>
          !activities.some(hasScores)
            ? `SCO-05 not tested: no activity of outcome ${outcome.id} has been scored yet`
            : complete.length === 0
              ? `Outcome ${outcome.id} has no priority: 0 of ${activities.length} activities have all their scores, expected all of them`
              : `The priority of outcome ${outcome.id} is the mean of ${complete.length} of ${activities.length} activities, expected all to be scored`,
      };
    }
  },
  native: ({ outcomeIds }) =>
    outcomeIds.map((id) => ({
      id: `SCO-05 ${id}`,
      check: `All activities of outcome ${id} are scored`,
      left: id,
      relation: "has all its activities scored",
      right: scoringLeft,
    })),
};
