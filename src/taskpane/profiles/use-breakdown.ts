import { useState } from "react";
import type { BreakdownPlan, BreakdownRequest } from "../../actions/breakdown-request";
import { attempt, type Failure } from "../attempt";
import { usePlannerActions } from "../planner-actions";

/** Where the adding of groups stands. */
export type BreakdownState =
  | { readonly kind: "idle" }
  | { readonly kind: "working"; readonly step: string }
  | { readonly kind: "planned"; readonly request: BreakdownRequest; readonly plan: BreakdownPlan }
  | { readonly kind: "added"; readonly plan: BreakdownPlan }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface AddingBreakdown {
  readonly state: BreakdownState;
  /** the dry run */
  readonly plan: (request: BreakdownRequest) => Promise<void>;
  readonly add: (request: BreakdownRequest) => Promise<void>;
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
          ? { kind: "planned", request, plan: outcome.value }
          : { kind: "failed", failure: outcome.failure },
      );
    },
    add: async (request) => {
      setState({ kind: "working", step: "Adding rows" });
      const outcome = await attempt(() =>
        addBreakdown(request, ({ step }) => setState({ kind: "working", step })),
      );
      setState(
        outcome.ok ? { kind: "added", plan: outcome.value } : { kind: "failed", failure: outcome.failure },
      );
      onAdded();
    },
    startAgain: () => setState({ kind: "idle" }),
  };
}
