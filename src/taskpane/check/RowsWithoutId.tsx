import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { IdToGive } from "../../actions/ids-plan";
import { FailureMessage } from "../messages/FailureMessage";
import { Notice } from "../messages/Notice";
import { PlaceButton } from "../messages/PlaceButton";
import { TroubleDetails } from "../messages/TroubleDetails";
import { usePaneStyles } from "../pane-styles";
import { useMissingIds } from "./use-missing-ids";

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  text: { margin: 0 },
});

/** Rows that people typed on the sheets: which id each would get, and the button that gives it. Without any, nothing. */
export function RowsWithoutId({ checked }: { /** the last check */ readonly checked: unknown }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const headingId = useId();
  const { plan, state, give } = useMissingIds(checked);
  const given = plan?.given ?? [];
  const waiting = plan?.waiting ?? [];
  const obstacles = plan?.obstacles ?? [];
  const count = given.length + waiting.length;
  const hasSaid = state.kind === "given" || state.kind === "failed";
  if (count === 0 && !hasSaid) return null;
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} className={pane.sectionHeading}>
        Rows without an id ({count})
      </h2>
      {count > 0 && (
        <p className={pane.paragraph}>
          These rows were typed on the sheets. An id lets other sheets name them. Ids that stand are never
          changed.
        </p>
      )}
      <ul className={pane.plainList} role="list" aria-labelledby={headingId}>
        {given.map(({ id, name, place }) => (
          <li key={`${place.sheet} ${place.cell}`} className={styles.item}>
            <p className={styles.text}>
              {name}: will be {id}
            </p>
            <PlaceButton place={place} />
          </li>
        ))}
        {waiting.map(({ name, why, place }) => (
          <li key={`${place.sheet} ${place.cell}`} className={styles.item}>
            <p className={styles.text}>
              {name}: no id yet. {why}
            </p>
            <PlaceButton place={place} />
          </li>
        ))}
      </ul>
      {obstacles.map((obstacle, index) => (
        <Notice key={index} intent="error" title={obstacle.found}>
          <TroubleDetails trouble={obstacle} />
        </Notice>
      ))}
      <p className={pane.paragraph} role="status">
        {state.kind === "given" && describeGiven(state.given)}
      </p>
      {given.length > 0 && plan?.isReadOnly === false && obstacles.length === 0 && (
        <div className={pane.actions}>
          <Button
            className={pane.action}
            disabledFocusable={state.kind === "working"}
            onClick={() => void give()}
          >
            {given.length === 1 ? "Give this id" : `Give these ${given.length} ids`}
          </Button>
        </div>
      )}
      {state.kind === "failed" && <FailureMessage failure={state.failure} />}
    </section>
  );
}

/** "Ids were given: A8.7, LO1." */
function describeGiven(given: readonly IdToGive[]): string {
  if (given.length === 0) return "Every row has its id.";
  const ids = given.map(({ id }) => id).join(", ");
  return given.length === 1 ? `The id ${ids} was given.` : `Ids were given: ${ids}.`;
}
