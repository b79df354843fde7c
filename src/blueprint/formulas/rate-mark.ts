import { differenceMark, perHundred, rateMark as markOf } from "../../domain/figure";
import type { ColumnBlueprint } from "../blueprint";
import { own, quoted } from "./references";
import { workingColumn } from "./working-column";

/** The column of Rates with what stands behind its numbers, so that every sentence about a rate says the same. */
export const rateMark = "Working: mark";

export function rateMarkColumn(): ColumnBlueprint {
  const isPerHundred = `${own("CJ_Rates", "Unit")}="${perHundred}"`;
  return {
    ...workingColumn(
      rateMark,
      `IF(${isPerHundred},${quoted(markOf(perHundred))},${quoted(markOf(undefined))})`,
      9,
    ),
    since: 3,
  };
}

/** As `differenceMark`; `mark` and `points` are expressions. */
export function differenceMarkFormula(mark: string, points = quoted(differenceMark("%"))): string {
  return `IF(${mark}="%",${points},${mark})`;
}

/** Points of per cent behind a size, an expression, which is written without digits where it is whole: "1 point". */
export function pointsOfSize(size: string): string {
  return `IF(${size}=1,${quoted(differenceMark("%", 1))},${quoted(differenceMark("%", 2))})`;
}
