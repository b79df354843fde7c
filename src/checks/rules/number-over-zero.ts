import { noNumberOverZero } from "../relations/proportion-cell";
import { cellRule } from "../year-rule";

/** 0 over 0 is neither 0 nor 100 per cent. */
export const numberOverZero = cellRule({
  id: "VAL-10",
  ruleId: "number-over-zero",
  relation: noNumberOverZero,
  severity: "error",
  advice:
    "Restore the formula of the rate (build again in the add-in); with a denominator of 0 there is no share.",
  source: "arithmetic",
});
