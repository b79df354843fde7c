import type { ReactNode } from "react";
import { plannedIn, type DryRun, type Planned } from "../use-dry-run";
import { DryRunMessage } from "./DryRunMessage";

/** What a plan that is shown has besides itself. */
export interface WayOn {
  readonly isWorking: boolean;
  readonly onWrite: () => void;
  /** what is being done, or why it was not: beside the button that writes */
  readonly message: ReactNode;
}

interface DryRunStepsProps<Request, Plan, Report> {
  readonly run: DryRun<Request, Plan, Report>;
  /** what may be there when the writing stopped half-way */
  readonly halfWay: string;
  readonly drawPlan: (planned: Planned<Request, Plan>, wayOn: WayOn) => ReactNode;
  readonly drawReport?: (report: Report, planned: Planned<Request, Plan>) => ReactNode;
}

/** Dry run, writing and report, one after the other, where the plan has a section and a button of its own. */
export function DryRunSteps<Request, Plan, Report>({
  run,
  halfWay,
  drawPlan,
  drawReport,
}: DryRunStepsProps<Request, Plan, Report>) {
  const { state, write } = run;
  const planned = plannedIn(state);
  const message = <DryRunMessage run={run} halfWay={halfWay} />;
  return (
    <>
      {planned
        ? drawPlan(planned, {
            isWorking: state.kind === "working",
            onWrite: () => void write(planned),
            message,
          })
        : message}
      {state.kind === "done" && drawReport?.(state.report, state.planned)}
    </>
  );
}
