import { useEffect, useRef, useState } from "react";
import type { Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import type { StopWatching } from "../actions/watch-workbook";
import { attempt, type Failure, type Outcome } from "./attempt";
import { usePlannerActions } from "./planner-actions";
import { createQuietRunner, type QuietRunner } from "./run-when-quiet";

/** A reading that could be done. */
export interface Read<T> {
  readonly kind: "ready";
  readonly value: T;
  /** not the first of this view */
  readonly isRepeat: boolean;
}

/** The last reading stays in sight while the workbook is read again, and when that fails. */
export type ReadingState<T> =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly previous: Read<T> | undefined }
  /** a cell is being edited, which stops every reading; it follows by itself */
  | { readonly kind: "waiting"; readonly trouble: Trouble; readonly previous: Read<T> | undefined }
  | Read<T>
  | { readonly kind: "failed"; readonly failure: Failure; readonly previous: Read<T> | undefined };

export interface LiveReading<T> {
  readonly state: ReadingState<T>;
  /** why it is not read again by itself, when it is not */
  readonly watchFailure: Failure | undefined;
  readonly readAgain: () => void;
}

/** Typing a row of figures is one change: reading waits until the cells have been quiet for this long. */
const quietMilliseconds = 400;

/** How long to leave a person who is typing in a cell before asking again. */
const editingMilliseconds = 2000;

export function lastRead<T>(state: ReadingState<T>): Read<T> | undefined {
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

/**
 * Reads the workbook when the view is opened and whenever cells change while it is open; stops when it is left.
 * @param read one of the planner's actions, the same function at every drawing
 * @param isWorthKeeping whether a reading may stand there, until there is a new one, when the view is opened again;
 * the same function at every drawing; every reading is kept when absent
 */
export function useLiveReading<T>(
  read: () => Promise<Result<T, Trouble>>,
  isWorthKeeping: (value: T) => boolean = always,
): LiveReading<T> {
  const { watchWorkbook } = usePlannerActions();
  const [state, setState] = useState<ReadingState<T>>({ kind: "idle" });
  const [watchFailure, setWatchFailure] = useState<Failure>();
  const runner = useRef<QuietRunner>(undefined);

  useEffect(() => {
    let isOpen = true;
    setState((before) => {
      const kept = lastRead(before);
      return kept === undefined || isWorthKeeping(kept.value) ? before : { kind: "idle" };
    });
    // Watching begins before the first reading, so that no change falls between them.
    let watching: Promise<Outcome<StopWatching>> | undefined;
    async function watch(): Promise<void> {
      watching ??= attempt(() =>
        watchWorkbook(() => {
          if (isOpen) readings.request();
        }),
      );
      const outcome = await watching;
      const isRefused = !outcome.ok && !isCellBeingEdited(outcome.failure);
      // While a cell is being edited it cannot begin; it is tried again with the reading.
      if (!outcome.ok && !isRefused) watching = undefined;
      if (isOpen) setWatchFailure(isRefused ? outcome.failure : undefined);
    }

    const readings = createQuietRunner(async () => {
      await watch();
      if (!isOpen) return;
      setState((before) => ({ kind: "working", previous: lastRead(before) }));
      const outcome = await attempt(read);
      // Of a view that was left only the reading is kept: it opens with that and reads again.
      setState((before) => {
        const previous = lastRead(before);
        if (outcome.ok) return { kind: "ready", value: outcome.value, isRepeat: previous !== undefined };
        const { failure } = outcome;
        return isCellBeingEdited(failure)
          ? { kind: "waiting", trouble: failure.trouble, previous }
          : { kind: "failed", failure, previous };
      });
      // Editing may have ended after watching was refused and before the reading: then that alone has to be tried again.
      const isStopped = watching === undefined || (!outcome.ok && isCellBeingEdited(outcome.failure));
      if (isOpen && isStopped) readings.request(editingMilliseconds);
    }, quietMilliseconds);
    runner.current = readings;

    readings.runNow();

    return () => {
      isOpen = false;
      readings.cancel();
      void watching?.then(async (outcome) => {
        // Nothing is left to show a failure to stop; a change that still arrives finds `isOpen` false.
        if (outcome.ok) await outcome.value().catch(() => undefined);
      });
    };
  }, [read, isWorthKeeping, watchWorkbook]);

  return { state, watchFailure, readAgain: () => runner.current?.runNow() };
}

function always(): boolean {
  return true;
}

function isCellBeingEdited(failure: Failure): failure is Extract<Failure, { kind: "trouble" }> {
  return failure.kind === "trouble" && failure.trouble.kind === "cell-being-edited";
}
