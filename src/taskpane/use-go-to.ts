import { useState } from "react";
import type { CellPlace } from "../domain/finding";
import { attempt, type Failure } from "./attempt";
import { usePlannerActions } from "./planner-actions";

/** Goes to a cell on request; the failure is why that was not possible the last time. */
export function useGoTo(place: CellPlace): {
  readonly go: () => void;
  readonly failure: Failure | undefined;
} {
  const { goToCell } = usePlannerActions();
  const [failure, setFailure] = useState<Failure>();
  async function goThere(): Promise<void> {
    const outcome = await attempt(() => goToCell(place));
    setFailure(outcome.ok ? undefined : outcome.failure);
  }
  return { go: () => void goThere(), failure };
}
