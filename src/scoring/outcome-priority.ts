import { roundTo } from "../domain/cell-value";
import type { ActivityPriority } from "./activity-priority";

/** Mean of the complete activities of one outcome, and on how many of its activities it rests. */
export interface OutcomePriority {
  /** unrounded; undefined while no activity is complete */
  readonly mean: number | undefined;
  readonly complete: number;
  readonly activities: number;
}

/**
 * Sum of the activity priorities divided by their number. An incomplete activity is left out and counted: dividing by
 * all of them would lower the value, that is raise the priority.
 * @param activities the priorities of the activities of one outcome, complete or not
 * @see 000_08d407e9504b914d.txt, Step 4 (printed example: 9.5 / 3 = 3.1667, shown 3.2)
 */
export function outcomePriority(activities: readonly ActivityPriority[]): OutcomePriority {
  const means = activities.flatMap((activity) => (activity.state === "scored" ? [activity.mean] : []));
  return {
    mean: means.length === 0 ? undefined : means.reduce((sum, mean) => sum + mean, 0) / means.length,
    complete: means.length,
    activities: activities.length,
  };
}

/** The mean in the narrative about an outcome, and on how many activities it rests when that is not all; "" without one. */
export function outcomeMeanInWords({ mean, complete, activities }: OutcomePriority): string {
  if (mean === undefined) return "";
  const restsOn = complete === activities ? "" : `, with ${complete} of ${activities} scored`;
  return `Its activities score ${roundTo(mean, 1).toFixed(1)} on average${restsOn} (1 is done first).`;
}
