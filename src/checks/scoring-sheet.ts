import { activityPriority, isScore, type ActivityPriority } from "../scoring/activity-priority";
import { isBlank, type ActivityRow, type CheckedWorkbook } from "./checked-workbook";

/** What stands in the Left column of Data checks for a rule that looks at every row of Scoring. */
export const scoringLeft = "Scoring";

type Score = ActivityRow["scores"][number];

/** A row counts as an improvement activity when it has a name or any score. */
export function isActivity(row: ActivityRow): boolean {
  return row.name !== "" || hasScores(row);
}

export function hasScores(row: ActivityRow): boolean {
  return row.scores.some((score) => !isBlank(score.value));
}

/** The activities of one outcome; rows that nobody has used are none. */
export function activitiesOf(workbook: CheckedWorkbook, outcomeId: string): readonly ActivityRow[] {
  return workbook.activities.filter((row) => row.outcomeId === outcomeId && isActivity(row));
}

export function priorityOf(row: ActivityRow): ActivityPriority {
  return activityPriority(row.scores.map((score) => score.value));
}

/** The mean of a row, undefined while it is incomplete. */
export function meanOf(row: ActivityRow): number | undefined {
  const priority = priorityOf(row);
  return priority.state === "scored" ? priority.mean : undefined;
}

/** The first cell that holds something that is no score. */
export function wrongScore(row: ActivityRow): Score | undefined {
  return row.scores.find(({ value }) => !isBlank(value) && !isScore(value));
}

/** The first cell without a valid score. */
export function firstMissingScore(row: ActivityRow): Score | undefined {
  return row.scores.find(({ value }) => !isScore(value));
}

/** `nameOf` at the beginning of a sentence. */
export function nameAtStart(row: ActivityRow): string {
  const name = nameOf(row);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** How a sentence calls an activity: its name, or its row when it has none. */
export function nameOf(row: ActivityRow): string {
  return row.name === "" ? `the activity without a name (${row.id || row.namePlace.cell})` : `"${row.name}"`;
}
