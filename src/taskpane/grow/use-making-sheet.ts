import type { AdditionPlan } from "../../actions/addition-plan";
import type { BuildReport } from "../../actions/build-request";
import { usePlannerActions } from "../planner-actions";
import { useDryRun, type DryRun, type Planned } from "../use-dry-run";

/** asked for by the sheet's name */
export type PlannedSheet = Planned<string, AdditionPlan>;
export type MakingSheet = DryRun<string, AdditionPlan, BuildReport>;

/** @param onWritten called after a sheet was made, or may have been */
export function useMakingSheet(onWritten: () => void): MakingSheet {
  const { planSheet, makeSheet } = usePlannerActions();
  return useDryRun({
    plan: planSheet,
    write: makeSheet,
    steps: { plan: "Reading the workbook", write: "Making the sheet" },
    onWritten,
  });
}
