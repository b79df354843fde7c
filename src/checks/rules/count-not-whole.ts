import { notNegative, wholeNumber } from "../relations/cell-content";
import type { Rule } from "../rule";
import { cellRule } from "../year-rule";

const text = {
  id: "VAL-01",
  ruleId: "count-not-whole",
  severity: "error",
  advice:
    "Type the count itself: a whole number, 0 or more; if the cell shows a % sign, set its format to Number first. A share belongs on Rates, where it is calculated.",
  source: "the nature of the data points; 001_4cd31f86244bb500.txt, section 06",
} as const;

const counted = cellRule({
  ...text,
  relation: wholeNumber,
  appliesTo: ({ unit }) => unit !== undefined && unit !== "per cent",
});

/** Hours may be fractions, so that of an unknown unit only this is known. */
const ofUnknownUnit = cellRule({
  ...text,
  relation: notNegative,
  appliesTo: ({ unit }) => unit === undefined,
});

/** A count of people or cases is never negative or fractional, and nothing else that is typed here is negative. */
export const countNotWhole: Rule = {
  ...text,
  *judge(workbook) {
    yield* counted.judge(workbook);
    yield* ofUnknownUnit.judge(workbook);
  },
  native: (scope) => [...counted.native(scope), ...ofUnknownUnit.native(scope)],
};
