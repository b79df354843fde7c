import { totalById } from "../../catalogue/figures";
import type { CellValue } from "../../domain/cell-value";
import type { FigureTotal } from "../../domain/figure";
import type { ReportingYear } from "../../domain/period";
import {
  proportionCell,
  proportionOf,
  proportionOfTotals,
  type ProportionResult,
} from "../../domain/proportion";
import { calculatedJudgement, figureIn } from "../calculated-cell";
import { ownPartsOf, type CheckedWorkbook, type ProportionRow } from "../checked-workbook";
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
        const expected = proportionCell(calculated(workbook, row, year));
        const cell = row.cellIn(year);
        yield calculatedJudgement(cell, expected, `${row.shortName}`, year);
      }
    }
  },
  native: () => [],
};

/** Of two data points, or of two totals of data points. */
function calculated(workbook: CheckedWorkbook, row: ProportionRow, year: ReportingYear): ProportionResult {
  const over = totalById(row.numerator);
  const under = totalById(row.denominator);
  if (over !== undefined && under !== undefined) {
    const partsOf = ({ id, figureIds }: FigureTotal): readonly CellValue[] => [
      ...figureIds.map((figureId) => figureIn(workbook, figureId, year)),
      ...ownPartsOf(workbook, id).map((part) => part.valueIn(year)),
    ];
    return proportionOfTotals(partsOf(over), partsOf(under), over.figureIds.length);
  }
  return proportionOf(figureIn(workbook, row.numerator, year), figureIn(workbook, row.denominator, year));
}
