import type { Thresholds } from "../catalogue/thresholds";
import { roundTo } from "../domain/cell-value";
import type { Status } from "../domain/status";

/** A vote on an outcome: one for its national indicator, one for each item of local evidence. */
export interface Vote {
  /** "NI8", "LE18" */
  readonly name: string;
  readonly status: Status;
}

/** What the suggestion for an outcome rests on. */
export interface OutcomeVotes {
  /** worst assessed part of the national indicator; undefined when there is none or all of it is context only: no vote and no cap */
  readonly indicator: Vote | undefined;
  /** the indicator is amber only because nothing clearly moved, without a target */
  readonly indicatorIsSteady: boolean;
  readonly evidence: readonly Vote[];
}

/**
 * Suggested status of an outcome, and the votes in words. Partners agree the status; this only suggests.
 * The rule is ours (README of this folder): the framework gives no thresholds, targets or colours.
 */
export function outcomeStatus(
  votes: OutcomeVotes,
  t: Thresholds,
): { readonly status: Status; readonly why: string } {
  const all = [...(votes.indicator === undefined ? [] : [votes.indicator]), ...votes.evidence];
  const assessed = all.filter((vote) => vote.status !== "Grey");
  const red = assessed.filter((vote) => vote.status === "Red").length;
  const green = assessed.filter((vote) => vote.status === "Green").length;
  const isShare = (count: number, percent: number): boolean =>
    count >= roundTo((percent * assessed.length) / 100, 9);
  const indicatorAllows =
    votes.indicator === undefined ||
    votes.indicator.status === "Green" ||
    (votes.indicator.status === "Amber" && votes.indicatorIsSteady);
  const isCovered = assessed.length > 0 && assessed.length >= roundTo((t.minCoverage * all.length) / 100, 9);
  const status: Status = !isCovered
    ? "Grey"
    : red >= t.minRedVotes && isShare(red, t.redShare)
      ? "Red"
      : red === 0 && isShare(green, t.greenShare) && indicatorAllows
        ? "Green"
        : "Amber";
  const evidenceOnly = status !== "Grey" && votes.indicator?.status === "Grey";
  if (all.length === 0) return { status, why: `${status} – nothing votes on this outcome yet` };
  const list = all.map((vote) => `${vote.name} ${vote.status}`).join("; ");
  return {
    status,
    why: `${status} – ${list}: ${assessed.length} of ${all.length} assessed${evidenceOnly ? ", evidence only" : ""}`,
  };
}

/** The worst of the parts that are assessed; grey when none is, undefined when there is none. */
export function indicatorVote(name: string, parts: readonly Status[]): Vote | undefined {
  if (parts.length === 0) return undefined;
  const worst = (["Red", "Amber", "Green"] as const).find((status) => parts.includes(status));
  return { name, status: worst ?? "Grey" };
}
