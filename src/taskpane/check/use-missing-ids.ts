import { useEffect, useRef, useState } from "react";
import type { IdsPlan, IdToGive } from "../../actions/ids-plan";
import { attempt, type Failure } from "../attempt";
import { usePlannerActions } from "../planner-actions";

export type GivingState =
  | { readonly kind: "idle" }
  | { readonly kind: "working" }
  | { readonly kind: "given"; readonly given: readonly IdToGive[] }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface MissingIds {
  /** the dry run; undefined until it is there, and while it cannot be made: the check says why */
  readonly plan: IdsPlan | undefined;
  readonly state: GivingState;
  readonly give: () => Promise<void>;
}

/**
 * The rows without an id, and what gives them theirs.
 * @param checked what the last check said: the rows are looked for again after each, so that cells are watched only once
 */
export function useMissingIds(checked: unknown): MissingIds {
  const { planIds, giveIds } = usePlannerActions();
  const [plan, setPlan] = useState<IdsPlan>();
  const [state, setState] = useState<GivingState>({ kind: "idle" });
  const [timesGiven, setTimesGiven] = useState(0);
  const isGiving = useRef(false);

  useEffect(() => {
    let isWanted = true;
    void attempt(planIds).then((outcome) => {
      if (isWanted && outcome.ok) setPlan(outcome.value);
    });
    return () => {
      isWanted = false;
    };
  }, [planIds, checked, timesGiven]);

  async function give(): Promise<void> {
    if (isGiving.current) return;
    isGiving.current = true;
    setState({ kind: "working" });
    const outcome = await attempt(giveIds);
    isGiving.current = false;
    setState(
      outcome.ok
        ? { kind: "given", given: outcome.value.given }
        : { kind: "failed", failure: outcome.failure },
    );
    setTimesGiven((times) => times + 1);
  }

  return { plan, state, give };
}
