import type { BuildPlan, BuildReport, BuildRequest } from "../../actions/build-request";
import { usePlannerActions } from "../planner-actions";
import { useDryRun, type DryRun } from "../use-dry-run";

export type Building = DryRun<BuildRequest, BuildPlan, BuildReport>;

/** @param onWritten called after something was built, or may have been */
export function useBuild(onWritten: () => void): Building {
  const { planBuild, buildWorkbook } = usePlannerActions();
  return useDryRun({
    plan: planBuild,
    write: buildWorkbook,
    steps: { plan: "Reading the workbook", write: "Starting to build" },
    onWritten,
  });
}
