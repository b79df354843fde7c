import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AddedRow } from "../../actions/add-row";
import { Remarks } from "../build/Remarks";
import { describeFailure } from "../messages/describe-failure";
import { Notice } from "../messages/Notice";
import { usePaneStyles } from "../pane-styles";
import { useGoTo } from "../use-go-to";
import { describeAdded } from "./describe-growth";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}` },
});

/** What was added, and the way to it. */
export function AddedMessage({ added, name }: { readonly added: AddedRow; readonly name: string }) {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { go, failure } = useGoTo(added.place);
  return (
    <>
      <Notice intent="success" title={`Added: ${name}`}>
        <p className={styles.text}>{describeAdded(added)}</p>
        <Button
          className={pane.action}
          aria-label={`Go to it: ${added.place.sheet}, ${added.place.cell}`}
          onClick={go}
        >
          Go to it
        </Button>
        {failure && (
          <p className={styles.text} role="alert">
            {describeFailure(failure)}
          </p>
        )}
      </Notice>
      <Remarks remarks={added.remarks} />
    </>
  );
}
