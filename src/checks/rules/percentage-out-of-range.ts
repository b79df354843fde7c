import { withinHundred } from "../relations/proportion-cell";
import { cellRule } from "../year-rule";

/** A share of a whole. Every proportion here comes from the funnel, so its counting basis decides whether an excess is an error. */
export const percentageOutOfRange = cellRule({
  id: "VAL-02",
  ruleId: "percentage-out-of-range",
  relation: withinHundred,
  severity: "warning",
  basis: "basis.LE19",
  advice:
    "Check the two figures that it is worked out from; neither can be negative. Above 100 per cent the first is not part of the second; when they truly count different people, it is no share.",
  source: "001_4cd31f86244bb500.txt, section 06",
});
