import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Failure } from "../attempt";
import { usePaneStyles } from "../pane-styles";
import { unexpectedTitle } from "./describe-failure";
import { Notice } from "./Notice";
import { TroubleDetails } from "./TroubleDetails";

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
  retry: { marginTop: tokens.spacingVerticalS },
});

interface FailureMessageProps {
  readonly failure: Failure;
  readonly retry?: { readonly label: string; readonly run: () => void };
  /** what the person should know beside it, for example what was kept */
  readonly children?: ReactNode;
}

/** Says why an action did not do what was asked, at once to a screen reader too. */
export function FailureMessage({ failure, retry, children }: FailureMessageProps) {
  const styles = useStyles();
  const pane = usePaneStyles();
  if (failure.kind === "trouble" && failure.trouble.kind === "cell-being-edited") {
    // Nothing is wrong: the person is typing, and says when it is over.
    return (
      <Notice intent="information" role="alert" title={failure.trouble.found}>
        <div className={styles.text}>{failure.trouble.whatToDo}</div>
        {retry && (
          <Button className={mergeClasses(pane.action, styles.retry)} onClick={retry.run}>
            {retry.label}
          </Button>
        )}
      </Notice>
    );
  }
  return (
    <Notice
      intent="error"
      role="alert"
      title={failure.kind === "trouble" ? failure.trouble.found : unexpectedTitle}
    >
      {failure.kind === "trouble" ? (
        <TroubleDetails trouble={failure.trouble} />
      ) : (
        <>
          <p className={styles.text}>{failure.message}</p>
          <p className={styles.text}>What you have typed stays as it is.</p>
        </>
      )}
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {retry && (
        <Button className={mergeClasses(pane.action, styles.retry)} onClick={retry.run}>
          {retry.label}
        </Button>
      )}
    </Notice>
  );
}
