import { withoutStop, withStop } from "../domain/sentence";
import type { AgreementAge, Status } from "../domain/status";

/** What partners agreed on an outcome, beside what its evidence suggests now. */
export interface AgreedStatus {
  /** undefined while nothing is agreed */
  readonly agreed: Status | undefined;
  readonly suggested: Status;
  /** a role; "" when not said */
  readonly by: string;
  /** "3 May 2025"; "" when not said */
  readonly on: string;
  readonly reason: string;
  readonly age: AgreementAge;
}

/**
 * The status in the narrative about an outcome. "as suggested" only where the data are those that partners saw: later
 * figures that happen to suggest the same were not before them.
 */
export function agreedStatusInWords({ agreed, suggested, by, on, reason, age }: AgreedStatus): string {
  // grey is no suggestion: too little is known, or nothing is typed at all
  const says = (now: string): string =>
    `; the evidence ${now}${suggested === "Grey" ? "is not enough to suggest one" : `suggests ${suggested}`}`;
  if (agreed === undefined) return `No status has been agreed${says("")}.`;
  const how = `${by === "" ? "" : ` by ${withoutStop(by)}`}${on === "" ? "" : ` on ${on}`}`;
  const why = reason === "" ? "" : ` Reason: ${withStop(reason)}`;
  if (age === "older")
    return `The agreed status is ${agreed}, agreed${how}${how === "" ? "" : ","} before the latest data${says("now ")}.${why}`;
  const beside = age === "latest" && agreed === suggested ? ", as suggested" : says("");
  return `The agreed status is ${agreed}${how === "" ? "" : `, agreed${how}`}${beside}.${why}`;
}
