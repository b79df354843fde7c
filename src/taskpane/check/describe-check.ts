import type { VerdictCounts } from "../../domain/verdict";
import type { ArrangedFindings } from "./arrange-findings";
import type { CheckState } from "./use-check";

/** The sentence of the live region. Trouble speaks for itself; a repeat is not announced before it has a result. */
export function describeCheck(state: CheckState, arranged: ArrangedFindings | undefined): string {
  switch (state.kind) {
    case "idle":
      return "Checking the figures …";
    case "working":
      return state.previous === undefined ? "Checking the figures …" : describeArranged("Checked", arranged);
    case "ready":
      return describeArranged(state.isRepeat ? "Checked again" : "Checked", arranged);
    case "failed":
      return "";
  }
}

function describeArranged(verb: string, arranged: ArrangedFindings | undefined): string {
  if (!arranged) return "";
  const { toFix, toLookAt, couldNotCheck } = arranged;
  return `${verb}: ${toFix.count} to fix, ${toLookAt.count} to look at, ${couldNotCheck.count} could not check.`;
}

/** The five counts in words, in the order of the design; never added up, since each says something else. */
export const countWords = [
  ["passed", "passed"],
  ["failed", "failed"],
  ["notTested", "not tested"],
  ["notApplicable", "not applicable"],
  ["broken", "broken"],
] as const satisfies readonly (readonly [keyof VerdictCounts, string])[];
