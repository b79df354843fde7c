import { useState } from "react";
import type { Progress } from "../actions/build-request";
import type { Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { attempt, type Failure } from "./attempt";

/** A dry run, and what it was made for. */
export interface Planned<Request, Plan> {
  readonly request: Request;
  readonly plan: Plan;
}

/** Where something stands that is shown before it is written. While it is written, and when that fails, the plan stays to be seen. */
export type DryRunState<Request, Plan, Report> =
  | { readonly kind: "idle" }
  | {
      readonly kind: "working";
      readonly step: string;
      readonly progress?: Progress;
      readonly planned?: Planned<Request, Plan>;
    }
  | { readonly kind: "planned"; readonly planned: Planned<Request, Plan> }
  | { readonly kind: "done"; readonly planned: Planned<Request, Plan>; readonly report: Report }
  | {
      readonly kind: "failed";
      readonly failure: Failure;
      readonly request: Request;
      readonly planned?: Planned<Request, Plan>;
    };

/** Something that is shown first and then written. */
export interface DryRun<Request, Plan, Report> {
  readonly state: DryRunState<Request, Plan, Report>;
  /** the dry run */
  readonly plan: (request: Request) => Promise<void>;
  /**
   * writes what was planned
   * @returns whether it is there now
   */
  readonly write: (planned: Planned<Request, Plan>) => Promise<boolean>;
  /** after a failure: writes again what was being written, else makes the dry run again */
  readonly tryAgain: () => void;
  /** forgets the plan, because the choices that it was made from have changed; not what is just being done */
  readonly startAgain: () => void;
}

interface DryRunActions<Request, Plan, Report> {
  readonly plan: (request: Request) => Promise<Result<Plan, Trouble>>;
  readonly write: (
    request: Request,
    onProgress: (progress: Progress) => void,
  ) => Promise<Result<Report, Trouble>>;
  /** phrases in the present tense, for the time before the action says its own */
  readonly steps: { readonly plan: string; readonly write: string };
  /** called after something was written, or may have been */
  readonly onWritten?: () => void;
}

export function useDryRun<Request, Plan, Report>(
  actions: DryRunActions<Request, Plan, Report>,
): DryRun<Request, Plan, Report> {
  const [state, setState] = useState<DryRunState<Request, Plan, Report>>({ kind: "idle" });

  async function plan(request: Request): Promise<void> {
    setState({ kind: "working", step: actions.steps.plan });
    const outcome = await attempt(() => actions.plan(request));
    setState(
      outcome.ok
        ? { kind: "planned", planned: { request, plan: outcome.value } }
        : { kind: "failed", failure: outcome.failure, request },
    );
  }

  async function write(planned: Planned<Request, Plan>): Promise<boolean> {
    const { request } = planned;
    setState({ kind: "working", step: actions.steps.write, planned });
    const outcome = await attempt(() =>
      actions.write(request, (progress) =>
        setState({ kind: "working", step: progress.step, progress, planned }),
      ),
    );
    setState(
      outcome.ok
        ? { kind: "done", planned, report: outcome.value }
        : { kind: "failed", failure: outcome.failure, request, planned },
    );
    actions.onWritten?.();
    return outcome.ok;
  }

  function tryAgain(): void {
    if (state.kind === "failed") void (state.planned ? write(state.planned) : plan(state.request));
  }

  const startAgain = (): void => setState((now) => (now.kind === "working" ? now : { kind: "idle" }));

  return { state, plan, write, tryAgain, startAgain };
}

/** The plan that is shown or being written; undefined while there is none, and when it has been written. */
export function plannedIn<Request, Plan, Report>(
  state: DryRunState<Request, Plan, Report>,
): Planned<Request, Plan> | undefined {
  return state.kind !== "done" && "planned" in state ? state.planned : undefined;
}

/** The same, of several in one view: what is said about the others is over when this one begins. */
export function alone<Request, Plan, Report>(
  run: DryRun<Request, Plan, Report>,
  others: readonly { readonly startAgain: () => void }[],
): DryRun<Request, Plan, Report> {
  const begin = (): void => others.forEach((other) => other.startAgain());
  return {
    ...run,
    plan: (request) => {
      begin();
      return run.plan(request);
    },
    write: (planned) => {
      begin();
      return run.write(planned);
    },
  };
}
