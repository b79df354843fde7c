import { notAWordForMissing } from "../relations/cell-content";
import { cellRule } from "../year-rule";

/** Blank, not available, not applicable, confidential and 0 are five different things. */
export const missingWithoutCode = cellRule({
  id: "VAL-05",
  ruleId: "missing-without-code",
  relation: notAWordForMissing,
  severity: "error",
  advice:
    "Use [x] not available, [z] not applicable or [c] confidential; leave the cell blank while nothing is known; type 0 only when none were counted.",
  source: "000_08d407e9504b914d.txt, Step 1; UK government shorthand for statistics",
});
