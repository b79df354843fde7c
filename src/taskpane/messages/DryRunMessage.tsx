import { bringIntoView } from "../bring-into-view";
import type { DryRun } from "../use-dry-run";
import { FailureMessage } from "./FailureMessage";
import { Working } from "./Working";

interface DryRunMessageProps {
  readonly run: Pick<DryRun<unknown, unknown, unknown>, "state" | "tryAgain">;
  /** what may be there when the writing stopped half-way, for beside "Try again"; absent: the form's own button does that */
  readonly halfWay?: string;
}

/** What is being done, or why it was not. */
export function DryRunMessage({ run: { state, tryAgain }, halfWay }: DryRunMessageProps) {
  if (state.kind === "working") return <Working step={state.step} progress={state.progress} />;
  if (state.kind !== "failed") return null;
  const again =
    halfWay === undefined
      ? {}
      : {
          retry: { label: "Try again", run: tryAgain },
          children: state.planned ? halfWay : "Nothing has been written.",
        };
  return (
    <div ref={bringIntoView}>
      <FailureMessage failure={state.failure} {...again} />
    </div>
  );
}
