import type { BuildReport } from "../../actions/build-request";
import type { Growth, GrowthPlan } from "../../actions/grow-workbook";
import { usePlannerActions } from "../planner-actions";
import { useDryRun, type DryRun, type Planned } from "../use-dry-run";

export type PlannedGrowth = Planned<Growth, GrowthPlan>;
export type Growing = DryRun<Growth, GrowthPlan, BuildReport>;

/**
 * Years and outcomes, or the upgrade of an earlier workbook.
 * @param onWritten called after something was written, or may have been
 */
export function useGrowth(onWritten: () => void): Growing {
  const { planGrowth, growWorkbook } = usePlannerActions();
  return useDryRun({
    plan: planGrowth,
    write: growWorkbook,
    steps: { plan: "Reading the workbook", write: "Reading the workbook" },
    onWritten,
  });
}

/** True while an upgrade is shown, written, or said to be done or to have failed: the workbook may read as upgraded before that is over. */
export function isUpgrade(state: Growing["state"]): boolean {
  const asked = state.kind === "failed" ? state : "planned" in state ? state.planned : undefined;
  return asked?.request.kind === "upgrade";
}
