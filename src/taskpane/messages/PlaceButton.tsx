import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CellPlace } from "../../domain/finding";
import { attempt, type Failure } from "../attempt";
import { usePlannerActions } from "../planner-actions";
import { describeFailure } from "./describe-failure";

const useStyles = makeStyles({
  button: {
    minWidth: "0",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    // The text of the button lines up with the text above it.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    textDecorationLine: "underline",
  },
  failure: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

/** Names a cell and goes to it. What stands in the way is said below the button. */
export function PlaceButton({ place }: { readonly place: CellPlace }) {
  const styles = useStyles();
  const { goToCell } = usePlannerActions();
  const [failure, setFailure] = useState<Failure>();

  async function go(): Promise<void> {
    const outcome = await attempt(() => goToCell(place));
    setFailure(outcome.ok ? undefined : outcome.failure);
  }

  const name = `${place.sheet}, ${place.cell}`;
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={styles.button}
        aria-label={`Go to ${name}`}
        onClick={() => void go()}
      >
        {name}
      </Button>
      {failure && (
        <p className={styles.failure} role="alert">
          {describeFailure(failure)}
        </p>
      )}
    </>
  );
}
