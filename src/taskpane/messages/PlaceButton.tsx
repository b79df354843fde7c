import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CellPlace } from "../../domain/finding";
import { useGoTo } from "../use-go-to";
import { describeFailure } from "./describe-failure";

const useStyles = makeStyles({
  button: {
    minWidth: "0",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    // A link in a text: in forced colours a border would run into the lines above and below.
    border: "none",
    // The text of the button lines up with the text above it.
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
    textDecorationLine: "underline",
  },
  failure: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

interface PlaceButtonProps {
  readonly place: CellPlace;
  /** what stands there, "Judgement"; said before the place */
  readonly what?: string;
}

/** Names a cell and goes to it. What stands in the way is said below the button. */
export function PlaceButton({ place, what }: PlaceButtonProps) {
  const styles = useStyles();
  const { go, failure } = useGoTo(place);
  const name = `${what === undefined ? "" : `${what}: `}${place.sheet}, ${place.cell}`;
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={styles.button}
        aria-label={`Go to ${name}`}
        onClick={go}
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
