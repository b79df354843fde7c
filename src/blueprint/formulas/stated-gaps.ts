import type { ColumnBlueprint } from "../blueprint";
import { workingColumn } from "./working-column";

/**
 * Header of the column that holds 1 where a row states a gap, else 0. Other sheets add these up instead of asking the cells
 * that people type into, so that an error in one of those goes no further.
 */
export const statesGap = "Working: states a gap";

/** The tables in which people type gaps; all of them have the column. */
export const gapTables = [
  "CJ_DemographicProfile",
  "CJ_NeedsProfile",
  "CJ_ServicesProfile",
  "CJ_Questions",
] as const;

/** @param isGap a condition on the cells of the row */
export function statesGapColumn(isGap: string): ColumnBlueprint {
  return { ...workingColumn(statesGap, `IFERROR(IF(${isGap},1,0),0)`, 9), since: 3 };
}
