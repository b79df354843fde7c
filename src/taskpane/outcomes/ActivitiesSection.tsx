import type { OutcomeReport } from "../../actions/outcome-report";
import { PlaceButton } from "../messages/PlaceButton";
import { usePaneStyles } from "../pane-styles";
import { Items, Section, useItemStyles } from "./Section";

/** Improvement activities, first things first, and what the outcome's mean rests on. */
export function ActivitiesSection({ outcome }: { readonly outcome: OutcomeReport }) {
  const styles = useItemStyles();
  const pane = usePaneStyles();
  const { activities, emptyActivity, mean } = outcome;
  return (
    <Section title="Improvement activities">
      {activities.length > 0 && (
        <p className={pane.paragraph}>
          {describeMean(mean)} A lower score is a higher priority: 1 comes first.
        </p>
      )}
      <Items
        label="Improvement activities"
        items={activities}
        empty={
          <>
            No activity is named yet. Name and score them on Scoring.{" "}
            {emptyActivity && <PlaceButton place={emptyActivity} />}
          </>
        }
        draw={(activity) => (
          <li key={activity.place.cell} className={styles.item}>
            <p className={styles.name}>
              {activity.order === "" ? "" : `${activity.order}. `}
              {activity.name}
            </p>
            <p className={styles.line}>{activity.priority || "not scored yet"}</p>
            <PlaceButton place={activity.place} />
          </li>
        )}
      />
    </Section>
  );
}

/** "Outcome mean 3.2, rests on 3 of 4 activities." */
function describeMean({ priority, restsOn }: OutcomeReport["mean"]): string {
  if (!/^\d/.test(priority))
    return `No outcome mean yet${restsOn === "" ? "" : `: ${restsOn} have six scores`}.`;
  return `Outcome mean ${priority}${restsOn === "" ? "" : `, rests on ${restsOn}`}.`;
}
