import type { DryRunState, Planned } from "./use-dry-run";

/** What a screen reader hears of the state. Trouble speaks for itself. */
export function spokenState<Request, Plan, Report>(
  state: DryRunState<Request, Plan, Report>,
  says: {
    readonly planned: (planned: Planned<Request, Plan>) => string;
    readonly done: (report: Report, planned: Planned<Request, Plan>) => string;
  },
): string {
  switch (state.kind) {
    case "idle":
    case "failed":
      return "";
    case "working":
      return `${state.step} …`;
    case "planned":
      return says.planned(state.planned);
    case "done":
      return says.done(state.report, state.planned);
  }
}
