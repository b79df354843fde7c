import { useState } from "react";
import type { AgreementChange, AgreeRequest } from "../../actions/agree-status";
import { attempt, type Failure } from "../attempt";
import { usePlannerActions } from "../planner-actions";

/** What was last done about agreements. The changes of this session stay, so that each can be taken back. */
export type AgreementPhase =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly step: string }
  | { readonly kind: "agreed"; readonly change: AgreementChange }
  | { readonly kind: "taken back"; readonly change: AgreementChange }
  | { readonly kind: "failed"; readonly failure: Failure; readonly outcomeId: string };

export interface Agreement {
  readonly phase: AgreementPhase;
  /** the latest change of an outcome that can be taken back */
  readonly lastChangeOf: (outcomeId: string) => AgreementChange | undefined;
  /** @returns whether it was written */
  readonly agree: (request: AgreeRequest) => Promise<boolean>;
  readonly undo: (change: AgreementChange) => Promise<void>;
}

/** @param onWritten called after cells were written, or may have been */
export function useAgreement(onWritten: () => void): Agreement {
  const { agreeStatus, undoAgreement, today } = usePlannerActions();
  const [phase, setPhase] = useState<AgreementPhase>({ kind: "idle" });
  const [changes, setChanges] = useState<readonly AgreementChange[]>([]);

  async function agree(request: AgreeRequest): Promise<boolean> {
    setPhase({ kind: "working", step: "Writing the agreed status" });
    const outcome = await attempt(() => agreeStatus(request, today()));
    if (outcome.ok) {
      setChanges((before) => [...before, outcome.value]);
      setPhase({ kind: "agreed", change: outcome.value });
    } else {
      setPhase({ kind: "failed", failure: outcome.failure, outcomeId: request.outcomeId });
    }
    onWritten();
    return outcome.ok;
  }

  async function undo(change: AgreementChange): Promise<void> {
    setPhase({ kind: "working", step: "Putting back what stood there" });
    const outcome = await attempt(() => undoAgreement(change));
    if (outcome.ok) {
      setChanges((before) => before.filter((other) => other !== change));
      setPhase({ kind: "taken back", change });
    } else {
      setPhase({ kind: "failed", failure: outcome.failure, outcomeId: change.outcomeId });
    }
    onWritten();
  }

  return {
    phase,
    lastChangeOf: (outcomeId) => changes.filter((change) => change.outcomeId === outcomeId).at(-1),
    agree,
    undo,
  };
}
