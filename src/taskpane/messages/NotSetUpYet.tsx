import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useOpenView } from "../navigation";
import { usePaneStyles } from "../pane-styles";
import { lastRead, type ReadingState } from "../use-live-reading";

/** For the live region too. */
export const notSetUpYet = "This workbook is not set up yet.";

/** A new workbook, in which nothing of ours was ever read: the ordinary beginning, not trouble. */
export function isNotSetUpYet(state: ReadingState<unknown>): boolean {
  return (
    state.kind === "failed" &&
    lastRead(state) === undefined &&
    state.failure.kind === "trouble" &&
    state.failure.trouble.kind === "workbook-not-built"
  );
}

/** What stands in a view while there is no planner in the workbook; as calm as Home, and leads where Home leads. */
export function NotSetUpYet({
  children,
}: {
  /** what the view shows once there is one */ readonly children: ReactNode;
}) {
  const pane = usePaneStyles();
  const openView = useOpenView();
  return (
    <>
      <p className={pane.paragraph}>
        {notSetUpYet} {children}
      </p>
      <div className={pane.actions}>
        <Button appearance="primary" className={pane.action} onClick={() => openView("build")}>
          Build workbook
        </Button>
      </div>
    </>
  );
}
