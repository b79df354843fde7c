import type { Rule } from "../rule";
import { activitiesOf, scoringLeft } from "../scoring-sheet";

/**
 * Judged per outcome, and only where linking has begun: the Logic model is made when it is first needed, and until then
 * nobody can name one of its rows. Words are as good as an id, since closing a gap in the data is a fair exception.
 */
export const activityWithoutLogicModelRow: Rule = {
  id: "SCO-13",
  ruleId: "activity-without-logic-model-row",
  severity: "warning",
  advice:
    "Type the id of a row of Logic model under Logic model row on Scoring, or which gap in the data the activity closes.",
  source: "000_08d407e9504b914d.txt, Step 3, Assess progress towards the outcome",
  *judge(workbook) {
    for (const outcome of workbook.outcomes) {
      const activities = activitiesOf(workbook, outcome.id);
      const unlinked = activities.filter(({ logicModelRow }) => logicModelRow === "");
      const [first] = unlinked;
      const hasBegun = unlinked.length < activities.length;
      yield {
        verdict: !hasBegun ? "not tested" : first === undefined ? "passed" : "failed",
        place: first?.namePlace ?? outcome.place,
        values: {
          unlinked: unlinked.length,
          activities: activities.length,
        },
        message: () =>
          hasBegun
            ? `${unlinked.length} of ${activities.length} activities of outcome ${outcome.id} name no row of the logic model, expected one beside each, or the gap that it closes`
            : `SCO-13 not tested: no activity of outcome ${outcome.id} names a row of the logic model yet`,
      };
    }
  },
  native: ({ outcomeIds }) =>
    outcomeIds.map((id) => ({
      id: `SCO-13 ${id}`,
      check: `Each activity of outcome ${id} names a row of the logic model, or a gap`,
      left: id,
      relation: "has its activities linked to the logic model",
      right: scoringLeft,
    })),
};
