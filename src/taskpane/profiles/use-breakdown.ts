import type { BreakdownPlan, BreakdownRequest } from "../../actions/breakdown-request";
import { usePlannerActions } from "../planner-actions";
import { useDryRun, type DryRun } from "../use-dry-run";

export type AddingBreakdown = DryRun<BreakdownRequest, BreakdownPlan, BreakdownPlan>;

/** @param onWritten called after rows were added, or may have been */
export function useBreakdown(onWritten: () => void): AddingBreakdown {
  const { planBreakdown, addBreakdown } = usePlannerActions();
  return useDryRun({
    plan: planBreakdown,
    write: addBreakdown,
    steps: { plan: "Reading the profiles", write: "Reading the profiles" },
    onWritten,
  });
}
