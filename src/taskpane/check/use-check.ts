import { useEffect, useRef, useState } from "react";
import type { CheckReport } from "../../actions/check-report";
import type { Trouble } from "../../domain/trouble";
import { attempt, type Failure } from "../attempt";
import { usePlannerActions } from "../planner-actions";
import { createQuietRunner, type QuietRunner } from "./run-when-quiet";

/** A check that could be done. */
export interface Checked {
  readonly kind: "ready";
  readonly report: CheckReport;
  /** not the first of this view */
  readonly isRepeat: boolean;
}

/** The last result stays in sight while the figures are checked again, and when that fails. */
export type CheckState =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly previous: Checked | undefined }
  /** a cell is being edited, which stops every reading; the check follows by itself */
  | { readonly kind: "waiting"; readonly trouble: Trouble; readonly previous: Checked | undefined }
  | Checked
  | { readonly kind: "failed"; readonly failure: Failure; readonly previous: Checked | undefined };

export interface Checking {
  readonly state: CheckState;
  /** why the checks do not run by themselves, when they do not */
  readonly watchFailure: Failure | undefined;
  readonly checkAgain: () => void;
}

/** Typing a row of figures is one change: the checks wait until the cells have been quiet for this long. */
const quietMilliseconds = 400;

/** How long to leave a person who is typing in a cell before asking again. */
const editingMilliseconds = 2000;

export function lastChecked(state: CheckState): Checked | undefined {
  switch (state.kind) {
    case "idle":
      return undefined;
    case "ready":
      return state;
    case "working":
    case "waiting":
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
      setState((before) => ({ kind: "working", previous: lastChecked(before) }));
      const outcome = await attempt(checkWorkbook);
      // Of a view that was left only the report is kept: it opens with that and checks again.
      setState((before) => {
        const previous = lastChecked(before);
        if (outcome.ok) return { kind: "ready", report: outcome.value, isRepeat: previous !== undefined };
        const { failure } = outcome;
        return isCellBeingEdited(failure)
          ? { kind: "waiting", trouble: failure.trouble, previous }
          : { kind: "failed", failure, previous };
      });
      if (isOpen && !outcome.ok && isCellBeingEdited(outcome.failure)) checks.request(editingMilliseconds);
    }, quietMilliseconds);
    runner.current = checks;

    // Watching begins before the first check, so that no change falls between them.
    const watching = attempt(() =>
      watchWorkbook(() => {
        if (isOpen) checks.request();
      }),
    );
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

function isCellBeingEdited(failure: Failure): failure is Extract<Failure, { kind: "trouble" }> {
  return failure.kind === "trouble" && failure.trouble.kind === "cell-being-edited";
}
