import type { VerdictCounts } from "../../domain/verdict";
import type { ArrangedFindings } from "./arrange-findings";
import type { CheckReport } from "../../actions/check-report";
import type { Read, ReadingState } from "../use-live-reading";

/** The sentence of the live region. Trouble speaks for itself; a repeat is not announced before it has a result. */
export function describeCheck(
  state: ReadingState<CheckReport>,
  arranged: ArrangedFindings | undefined,
): string {
  switch (state.kind) {
    case "idle":
      return "Checking the figures …";
    case "working":
      // The same words as before: a region that changes is spoken, and nothing is known yet.
      return state.previous ? describeChecked(state.previous, arranged) : "Checking the figures …";
    case "waiting":
      return `${state.trouble.found}. ${state.trouble.whatToDo} The check follows by itself.`;
    case "ready":
      return describeChecked(state, arranged);
    case "failed":
      return "";
  }
}

function describeChecked({ isRepeat }: Read<unknown>, arranged: ArrangedFindings | undefined): string {
  if (!arranged) return "";
  const verb = isRepeat ? "Checked again" : "Checked";
  const { toFix, toLookAt, couldNotCheck } = arranged;
  return `${verb}: ${toFix.count} to fix, ${toLookAt.count} to look at, ${couldNotCheck.count} could not check.`;
}

/** The five counts in words, what was judged before what was not; never added up, since each says something else. */
export const countWords = [
  ["passed", "passed"],
  ["failed", "failed"],
  ["notTested", "not tested"],
  ["notApplicable", "not applicable"],
  ["broken", "broken"],
] as const satisfies readonly (readonly [keyof VerdictCounts, string])[];
