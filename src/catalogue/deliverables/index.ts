import { aim1Deliverables } from "./aim-1";
import { aim2Deliverables } from "./aim-2";
import { aim3Deliverables } from "./aim-3";
import { aim4Deliverables } from "./aim-4";
import type { Deliverable, DeliverableStatus } from "./deliverable";

/** The 41 deliverables of the national delivery plan, update 1, by number. */
export const deliverables: readonly Deliverable[] = [
  ...aim1Deliverables,
  ...aim2Deliverables,
  ...aim3Deliverables,
  ...aim4Deliverables,
];

/** The month that the printed statuses speak of; they are never compared with today. */
export const planAsAt = "December 2023";

/** The totals that the plan prints beside its lists. @see 003_667253055ec11f65.txt, Status overview */
export const printedTotals: Readonly<Record<DeliverableStatus, number>> = {
  Complete: 7,
  "In progress": 25,
  "In progress (with revised timescale)": 6,
  Outstanding: 3,
};
