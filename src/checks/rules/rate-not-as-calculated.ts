import { proportionCell, proportionOf } from "../../domain/proportion";
import { calculatedJudgement, figureIn } from "../calculated-cell";
import type { Rule } from "../rule";

/** Never calculate over a missing value: a rate is what the pure function says, by the formula that we wrote. */
export const rateNotAsCalculated: Rule = {
  id: "VAL-07",
  ruleId: "rate-not-as-calculated",
  severity: "error",
  advice: "Restore the formula: build again in the add-in. A typed share goes stale when its figures change.",
  source: "rule of this workbook",
  *judge(workbook) {
    for (const row of workbook.proportions.values()) {
      for (const year of workbook.years) {
        const expected = proportionCell(
          proportionOf(figureIn(workbook, row.numerator, year), figureIn(workbook, row.denominator, year)),
        );
        const cell = row.cellIn(year);
        yield calculatedJudgement(cell, expected, `${row.shortName}`, year);
      }
    }
  },
  native: () => [],
};
