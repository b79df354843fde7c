import { typedWithinHundred, withinHundred } from "../relations/proportion-cell";
import type { Rule, Weight } from "../rule";
import { cellRule } from "../year-rule";

const text = {
  id: "VAL-02",
  ruleId: "percentage-out-of-range",
  severity: "error",
  source: "001_4cd31f86244bb500.txt, section 06",
  advice:
    "Type 72 for 72%; if the cell shows a % sign, set its format to Number first. If it is worked out, check its two figures: neither is negative, and above 100 per cent the first is not part of the second.",
} as const;

/**
 * The steps of local evidence 19 are shares of the same people only where the counting basis says so; assessments and
 * contacts of local evidence 14 are events per 100 admissions, and about a rate that people add nothing is known.
 */
function weightOf(rate: string): Weight | undefined {
  const item = rate.split(".")[0] ?? "";
  if (item === "LE19") return { severity: "warning", basis: "basis.LE19" };
  return ["LE15", "NI4", "NI7"].includes(item) ? undefined : { severity: "warning" };
}

/** There can be several contacts for one admission (HOU-02); that they exceed admissions is told by HOU-03 alone. */
const noShares = ["LE14.c/a"];

const workedOut = cellRule({ ...text, relation: withinHundred, weightOf, except: noShares });
const typed = cellRule({
  ...text,
  relation: typedWithinHundred,
  appliesTo: ({ unit }) => unit === "per cent",
});

/** A share of a whole, worked out on Rates or typed on Data points. */
export const percentageOutOfRange: Rule = {
  ...text,
  *judge(workbook) {
    yield* typed.judge(workbook);
    yield* workedOut.judge(workbook);
  },
  native: (scope) => [...typed.native(scope), ...workedOut.native(scope)],
};
