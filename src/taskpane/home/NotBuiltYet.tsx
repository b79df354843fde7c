import { Button } from "@fluentui/react-components";
import { useOpenView } from "../navigation";
import { usePaneStyles } from "../pane-styles";

/** First run: what it is for, then the one thing to do. */
export function NotBuiltYet() {
  const styles = usePaneStyles();
  const openView = useOpenView();
  return (
    <>
      <p className={styles.paragraph}>
        Sets up a workbook for your community justice outcomes improvement plan: sheets for your figures,
        rates, statuses and priorities that work themselves out, and checks that find figures which contradict
        each other.
      </p>
      <p className={styles.paragraph}>This workbook is not set up yet. You see what will be made first.</p>
      <div className={styles.actions}>
        <Button appearance="primary" className={styles.action} onClick={() => openView("build")}>
          Build workbook
        </Button>
      </div>
      <p className={styles.quiet}>
        No data leaves the workbook. Partners can open it without this add-in: everything in it is an ordinary
        Excel formula.
      </p>
    </>
  );
}
