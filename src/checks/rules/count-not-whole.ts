import { wholeNumber } from "../relations/cell-content";
import { cellRule } from "../year-rule";

/** A count of people or cases is never negative or fractional. */
export const countNotWhole = cellRule({
  id: "VAL-01",
  ruleId: "count-not-whole",
  relation: wholeNumber,
  appliesTo: ({ unit }) => unit !== undefined && unit !== "per cent",
  severity: "error",
  advice:
    "Type the count itself: a whole number, 0 or more; if the cell shows a % sign, set its format to Number first. A share belongs on Rates, where it is calculated.",
  source: "the nature of the data points; 001_4cd31f86244bb500.txt, section 06",
});
