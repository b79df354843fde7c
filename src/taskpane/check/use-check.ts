import { useEffect, useRef, useState } from "react";
import type { CheckReport } from "../../actions/check-report";
import { attempt, type Failure } from "../attempt";
import { usePlannerActions } from "../planner-actions";
import { createQuietRunner, type QuietRunner } from "./run-when-quiet";

/** The last report stays in sight while the figures are checked again, and when that fails. */
export type CheckState =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly previous: CheckReport | undefined }
  | { readonly kind: "ready"; readonly report: CheckReport; readonly isRepeat: boolean }
  | { readonly kind: "failed"; readonly failure: Failure; readonly previous: CheckReport | undefined };

export interface Checking {
  readonly state: CheckState;
  /** why the checks do not run by themselves, when they do not */
  readonly watchFailure: Failure | undefined;
  readonly checkAgain: () => void;
}

/** Typing a row of figures is one change: the checks wait until the cells have been quiet for this long. */
const quietMilliseconds = 400;

export function lastReport(state: CheckState): CheckReport | undefined {
  switch (state.kind) {
    case "idle":
      return undefined;
    case "ready":
      return state.report;
    case "working":
    case "failed":
      return state.previous;
  }
}

/** Checks when the view is opened and whenever cells change while it is open; stops when it is left. */
export function useCheck(): Checking {
  const { checkWorkbook, watchWorkbook } = usePlannerActions();
  const [state, setState] = useState<CheckState>({ kind: "idle" });
  const [watchFailure, setWatchFailure] = useState<Failure>();
  const runner = useRef<QuietRunner>(undefined);

  useEffect(() => {
    let isOpen = true;
    const checks = createQuietRunner(async () => {
      setState((before) => ({ kind: "working", previous: lastReport(before) }));
      const outcome = await attempt(checkWorkbook);
      // Of a view that was left only the report is kept: it opens with that and checks again.
      setState((before) => {
        const previous = lastReport(before);
        if (outcome.ok) return { kind: "ready", report: outcome.value, isRepeat: previous !== undefined };
        return { kind: "failed", failure: outcome.failure, previous };
      });
    }, quietMilliseconds);
    runner.current = checks;

    // Watching begins before the first check, so that no change falls between them.
    const watching = attempt(() => watchWorkbook(checks.request));
    void watching.then((outcome) => {
      if (!isOpen) return;
      setWatchFailure(outcome.ok ? undefined : outcome.failure);
      checks.runNow();
    });

    return () => {
      isOpen = false;
      checks.cancel();
      void watching.then(async (outcome) => {
        // Nothing is left to show a failure to stop; a change that still arrives finds `isOpen` false.
        if (outcome.ok) await outcome.value().catch(() => undefined);
      });
    };
  }, [checkWorkbook, watchWorkbook]);

  return { state, watchFailure, checkAgain: () => runner.current?.runNow() };
}
