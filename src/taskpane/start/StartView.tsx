import { Button } from "@fluentui/react-components";
import { FailureMessage } from "../messages/FailureMessage";
import { StatusLine } from "../messages/StatusLine";
import { useOpenView } from "../navigation";
import { usePaneStyles } from "../pane-styles";
import { useWorkbookStatus } from "../use-workbook-status";
import { BuiltWorkbook } from "./BuiltWorkbook";

/** Says where the workbook stands and offers the next step. */
export default function StartView() {
  const { state, readAgain } = useWorkbookStatus();
  switch (state.kind) {
    case "working":
      return <StatusLine text="Reading the workbook …" />;
    case "failed":
      return <FailureMessage failure={state.failure} retry={{ label: "Try again", run: readAgain }} />;
    case "ready":
      return state.status.kind === "built" ? <BuiltWorkbook status={state.status} /> : <NotBuiltYet />;
  }
}

function NotBuiltYet() {
  const styles = usePaneStyles();
  const openView = useOpenView();
  return (
    <>
      <p className={styles.paragraph}>
        Sets up a workbook for your community justice outcomes improvement plan: sheets for your figures,
        rates and priorities that work themselves out, and checks that find figures which contradict each
        other.
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
