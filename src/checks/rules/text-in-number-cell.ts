import { numberOrCode } from "../relations/cell-content";
import { cellRule } from "../year-rule";

/** Text in the cell of a figure, where Excel would silently ignore it. */
export const textInNumberCell = cellRule({
  id: "VAL-03",
  ruleId: "text-in-number-cell",
  relation: numberOrCode,
  severity: "error",
  advice:
    "Type a number, or [x] not available, [z] not applicable, [c] confidential. A number stored as text has to be typed again.",
  source: "rule of this workbook: text is silently left out of sums and averages",
});
