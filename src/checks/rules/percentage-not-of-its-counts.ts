import { figureById } from "../../catalogue/figures";
import { proportions } from "../../catalogue/proportions";
import { lowerFirst } from "../../domain/sentence";
import { asItsCounts } from "../relations/proportion-cell";
import { comparisonsRule } from "../year-rule";

const counts = ".counts";

/** A percentage and its counts, typed side by side, tell one fact. */
export const percentageNotOfItsCounts = comparisonsRule({
  id: "VAL-11",
  ruleId: "percentage-not-of-its-counts",
  pairs: proportions
    .filter(({ id }) => id.endsWith(counts))
    .map(({ id }) => {
      const left = id.slice(0, -counts.length);
      const name = figureById(left)?.shortName ?? left;
      return {
        check: `The typed ${lowerFirst(name)}, agrees with its counts`,
        left,
        relation: asItsCounts,
        right: id,
      };
    }),
  severity: "error",
  advice:
    "Check percentage and counts: they are of the same year and the same orders or people. For orders, divide by all that ended in the year.",
  source: "arithmetic; published rates divide by the orders that ended (rule FLW-08 asks the same)",
});
