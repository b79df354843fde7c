import type { BuildPlan, BuildReport, BuildRequest } from "../../actions/build-request";
import { usePlannerActions } from "../planner-actions";
import { useDryRun, type DryRun } from "../use-dry-run";

export type Building = DryRun<BuildRequest, BuildPlan, BuildReport>;

export function useBuild(): Building {
  const { planBuild, buildWorkbook } = usePlannerActions();
  return useDryRun({
    plan: planBuild,
    write: buildWorkbook,
    steps: { plan: "Reading the workbook", write: "Starting to build" },
  });
}
