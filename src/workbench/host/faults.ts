import { HostError } from "./host-error";

/** Faults that a test orders, so that it can see what the add-in does when Excel fails half-way. */
export interface OrderedFaults {
  /**
   * The n-th action from now that changes the workbook (1 is the next, counted over all requests) fails with
   * GeneralException; what came before it stays done. Once.
   */
  failAtAction(n: number): void;
  /**
   * The n-th request from now that carries actions fails with GeneralException: half-way through its actions
   * (the default) or before the first. Once.
   */
  failAtRequest(n: number, where?: "half-way" | "at once"): void;
}

/** What the processor asks before it goes on. */
export interface FaultPoints {
  beforeRequest(actionCount: number): void;
  beforeAction(index: number): void;
  beforeWrite(): void;
}

export function orderFaults(): OrderedFaults & FaultPoints {
  let writesLeft = 0;
  let requestsLeft = 0;
  let where: "half-way" | "at once" = "half-way";
  let failingAction = -1;
  const fail = (): never => {
    throw new HostError("GeneralException", "The host failed here because a test ordered it.");
  };
  return {
    failAtAction(n) {
      writesLeft = n;
    },
    failAtRequest(n, at = "half-way") {
      requestsLeft = n;
      where = at;
    },
    beforeRequest(actionCount) {
      failingAction = -1;
      if (requestsLeft > 0 && --requestsLeft === 0) {
        failingAction = where === "at once" ? 0 : Math.floor(actionCount / 2);
      }
    },
    beforeAction(index) {
      if (index === failingAction) fail();
    },
    beforeWrite() {
      if (writesLeft > 0 && --writesLeft === 0) fail();
    },
  };
}
