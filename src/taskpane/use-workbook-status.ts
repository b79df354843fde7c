import { useEffect, useState } from "react";
import type { WorkbookStatus } from "../actions/workbook-status";
import { attempt, type Failure } from "./attempt";
import { usePlannerActions } from "./planner-actions";

export type StatusState =
  | { readonly kind: "working" }
  | { readonly kind: "ready"; readonly status: WorkbookStatus }
  | { readonly kind: "failed"; readonly failure: Failure };

/** Where the workbook stands, read whenever the view is opened; while it is read again, the last answer stays. */
export function useWorkbookStatus(): { readonly state: StatusState; readonly readAgain: () => void } {
  const { readStatus } = usePlannerActions();
  const [state, setState] = useState<StatusState>({ kind: "working" });
  const [reading, setReading] = useState(0);

  useEffect(() => {
    let isWanted = true;
    void attempt(readStatus).then((outcome) => {
      if (!isWanted) return;
      setState(
        outcome.ok ? { kind: "ready", status: outcome.value } : { kind: "failed", failure: outcome.failure },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [readStatus, reading]);

  return { state, readAgain: () => setReading((count) => count + 1) };
}
