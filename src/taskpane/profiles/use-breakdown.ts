import { useState } from "react";
import type { BreakdownPlan, BreakdownRequest } from "../../actions/breakdown-request";
import type { Progress } from "../../actions/build-request";
import { attempt, type Failure } from "../attempt";
import { usePlannerActions } from "../planner-actions";

/** A dry run, and what it was made for. */
export interface PlannedBreakdown {
  readonly request: BreakdownRequest;
  readonly plan: BreakdownPlan;
}

/** Where the adding of groups stands. While they are written, and when that fails, the plan stays to be seen. */
export type BreakdownState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "working";
      readonly step: string;
      readonly progress?: Progress;
      readonly planned?: PlannedBreakdown;
    }
  | { readonly kind: "planned"; readonly planned: PlannedBreakdown }
  | { readonly kind: "added"; readonly plan: BreakdownPlan }
  | {
      readonly kind: "failed";
      readonly failure: Failure;
      readonly request: BreakdownRequest;
      readonly planned?: PlannedBreakdown;
    };

export interface AddingBreakdown {
  readonly state: BreakdownState;
  /** the dry run */
  readonly plan: (request: BreakdownRequest) => Promise<void>;
  /** writes what was planned */
  readonly add: (planned: PlannedBreakdown) => Promise<void>;
  /** forgets the plan, because the choices have changed */
  readonly startAgain: () => void;
}

/** @param onAdded called after rows were added, or may have been */
export function useBreakdown(onAdded: () => void): AddingBreakdown {
  const { planBreakdown, addBreakdown } = usePlannerActions();
  const [state, setState] = useState<BreakdownState>({ kind: "idle" });
  return {
    state,
    plan: async (request) => {
      setState({ kind: "working", step: "Reading the profiles" });
      const outcome = await attempt(() => planBreakdown(request));
      setState(
        outcome.ok
          ? { kind: "planned", planned: { request, plan: outcome.value } }
          : { kind: "failed", failure: outcome.failure, request },
      );
    },
    add: async (planned) => {
      const { request } = planned;
      setState({ kind: "working", step: "Reading the profiles", planned });
      const outcome = await attempt(() =>
        addBreakdown(request, (progress) =>
          setState({ kind: "working", step: progress.step, progress, planned }),
        ),
      );
      setState(
        outcome.ok
          ? { kind: "added", plan: outcome.value }
          : { kind: "failed", failure: outcome.failure, request, planned },
      );
      onAdded();
    },
    startAgain: () => setState({ kind: "idle" }),
  };
}
