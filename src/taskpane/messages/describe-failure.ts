import { describeTrouble } from "../../domain/trouble";
import type { Failure } from "../attempt";

export const unexpectedTitle = "Something went wrong in the add-in";

/** A failure as one line of text, for places without room for its parts. */
export function describeFailure(failure: Failure): string {
  return failure.kind === "trouble"
    ? describeTrouble(failure.trouble)
    : `${unexpectedTitle}: ${failure.message}`;
}
