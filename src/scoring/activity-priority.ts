import type { CellValue } from "../domain/cell-value";
import { criteria } from "../catalogue/scoring-criteria";

/** Priority of one improvement activity: a mean of all criteria, or how many of them have a score. */
export type ActivityPriority =
  | { readonly state: "scored"; readonly mean: number }
  | { readonly state: "incomplete"; readonly valid: number; readonly needed: number };

/** A score is the whole number 1, 2, 3, 4 or 5; half points, texts and codes are none. */
export function isScore(
  value: CellValue,
): value is { readonly state: "number"; readonly number: 1 | 2 | 3 | 4 | 5 } {
  return value.state === "number" && [1, 2, 3, 4, 5].includes(value.number);
}

/**
 * Priority of one improvement activity.
 * @param scores one cell per criterion (six); order does not matter; 1 = do first
 * @returns the mean of the six, unrounded; or how many valid scores there are — never a mean of fewer
 * @see 000_08d407e9504b914d.txt, Step 4, Scoring criteria (the note says five criteria, its table and figures have six)
 */
export function activityPriority(scores: readonly CellValue[]): ActivityPriority {
  const valid = scores.filter(isScore);
  if (valid.length < criteria.length || scores.length !== criteria.length) {
    return { state: "incomplete", valid: valid.length, needed: criteria.length };
  }
  return { state: "scored", mean: valid.reduce((sum, score) => sum + score.number, 0) / criteria.length };
}

/** What the cell shows: the mean, or "incomplete: 5 of 6". */
export function priorityCell(priority: ActivityPriority): number | string {
  return priority.state === "scored" ? priority.mean : `incomplete: ${priority.valid} of ${priority.needed}`;
}
