import { agreementWords, describeAgreement, isBeforeLatest } from "../../actions/agreement-words";
import type { AgreementPart, OutcomeReport } from "../../actions/outcome-report";
import type { Status } from "../../domain/status";
import type { AgreementPhase } from "./use-agreement";

/** What partners agreed leads, since only that is reported: "agreed Amber, before the latest data; suggested Green". */
export function describeStanding(outcome: OutcomeReport): string {
  const { suggestion, agreement } = outcome;
  const suggested = suggestion.status === undefined ? "no suggestion" : `suggested ${suggestion.status}`;
  if (agreement.words.status === "") return `not agreed yet; ${suggested}`;
  return `agreed ${agreement.words.status}${ageInWords(outcome)}; ${suggested}`;
}

/** ", before the latest data" behind an agreed status that is; else "". */
export function ageInWords({ agreement }: OutcomeReport): string {
  return isBeforeLatest(agreement.age) ? ", before the latest data" : "";
}

/** What a screen reader hears of an agreement; trouble speaks for itself. "" while nothing was done. */
export function describePhase(phase: AgreementPhase): string {
  switch (phase.kind) {
    case "idle":
    case "failed":
      return "";
    case "working":
      return `${phase.step} …`;
    case "agreed":
      return `Agreed: ${agreementWords(phase.change.after).status}. Before: ${describeAgreement(agreementWords(phase.change.before))}.`;
    case "taken back":
      return `Taken back. Now: ${describeAgreement(agreementWords(phase.change.before))}.`;
  }
}

/** Parts of an agreement that are expected and still blank; never a reason to refuse it. */
export function missingParts({
  agreement,
  suggestion,
}: OutcomeReport): readonly { readonly part: AgreementPart; readonly words: string }[] {
  const { words } = agreement;
  if (words.status === "") return [];
  const differs = suggestion.status !== undefined && words.status !== suggestion.status;
  return [
    ...(differs && words.reason === ""
      ? [{ part: "reason" as const, words: "why it differs from the suggestion" }]
      : []),
    ...(words.by === "" ? [{ part: "by" as const, words: "who agreed it (a role)" }] : []),
    ...(words.on === "" ? [{ part: "on" as const, words: "when it was agreed" }] : []),
  ];
}

/** Whether agreeing with the suggestion would change nothing but the date. */
export function isAgreedAsSuggested({ agreement, suggestion }: OutcomeReport): boolean {
  return (
    suggestion.status !== undefined &&
    agreement.words.status === suggestion.status &&
    !isBeforeLatest(agreement.age) &&
    agreement.cells.evidence.shown !== ""
  );
}

/** A reason explains one status; beside another one it would mislead. */
export function reasonFor(status: Status, { words }: OutcomeReport["agreement"]): string {
  return words.status === "" || words.status === status ? words.reason : "";
}
