import { Button } from "@fluentui/react-components";
import { agreementWords, describeAgreement } from "../../actions/agreement-words";
import { usePaneStyles } from "../pane-styles";
import type { Agreement } from "./use-agreement";

interface UndoButtonProps {
  readonly outcomeId: string;
  readonly agreement: Agreement;
}

/** Takes back the last agreement that was made here; says what comes back. */
export function UndoButton({ outcomeId, agreement }: UndoButtonProps) {
  const pane = usePaneStyles();
  const change = agreement.lastChangeOf(outcomeId);
  if (!change) return null;
  return (
    <div className={pane.actions}>
      <Button
        className={pane.action}
        disabledFocusable={agreement.phase.kind === "working"}
        onClick={() => void agreement.undo(change)}
      >
        Undo: back to {describeAgreement(agreementWords(change.before))}
      </Button>
    </div>
  );
}
