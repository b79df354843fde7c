import type { AgreementAge, Status } from "../domain/status";

/** What partners agreed on an outcome, beside what its figures suggest now. */
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
  if (agreed === undefined) return `No status has been agreed; the figures suggest ${suggested}.`;
  const how = `${by === "" ? "" : ` by ${by}`}${on === "" ? "" : ` on ${on}`}`;
  const why = reason === "" ? "" : ` Reason: ${reason}.`;
  if (age === "older")
    return `The agreed status is ${agreed}, agreed${how}${how === "" ? "" : ","} before the latest data; the figures now suggest ${suggested}.${why}`;
  const beside =
    age === "latest" && agreed === suggested ? ", as suggested" : `; the figures suggest ${suggested}`;
  return `The agreed status is ${agreed}${how === "" ? "" : `, agreed${how}`}${beside}.${why}`;
}
