import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { bringIntoView } from "../bring-into-view";

const useStyles = makeStyles({
  working: {
    marginBottom: tokens.spacingVerticalM,
    // Work that is over at once shows nothing; the room is kept, so that nothing moves.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDelay: "400ms",
    animationDuration: "200ms",
    animationFillMode: "both",
  },
  step: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});

interface WorkingProps {
  /** a phrase in the present tense, "Writing Scoring" */
  readonly step: string;
  /** absent while the end is not known */
  readonly progress?: { readonly done: number; readonly total: number } | undefined;
}

/**
 * A step that is being done, in sight: the button that was pressed may stand at the lower edge of the pane. The sentence
 * is spoken by a live region of the view, not here.
 */
export function Working({ step, progress }: WorkingProps) {
  const styles = useStyles();
  return (
    <div className={styles.working} ref={bringIntoView}>
      <p className={styles.step} aria-hidden="true">{`${step} …`}</p>
      <ProgressBar
        aria-label={step}
        thickness="large"
        {...(progress === undefined ? {} : { value: progress.done, max: Math.max(1, progress.total) })}
      />
    </div>
  );
}
