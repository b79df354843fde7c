import type { Source } from "../../domain/source";

/** The four words of the plan for where a deliverable stands, in the order of its overview. */
export const deliverableStatuses = [
  "Complete",
  "In progress",
  "In progress (with revised timescale)",
  "Outstanding",
] as const;

export type DeliverableStatus = (typeof deliverableStatuses)[number];

/**
 * A deliverable of the national delivery plan as it was printed. `title`, `timescale`, `status`, `responsibility` and
 * the bodies are official, doubtful words included; `shortTitle`, `whyRevised` and `note` are ours.
 */
export interface Deliverable {
  /** "D21"; the number keeps its meaning in later updates */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly shortTitle: string;
  readonly priorityActionId: string;
  /** as printed: "October 2023", once a sentence with two years */
  readonly timescale: string;
  /** a milestone before the end that the timescale names */
  readonly firstMilestone?: { readonly what: string; readonly by: string };
  readonly revisedTimescale?: string;
  /** the printed reason in our words; absent where the plan prints none */
  readonly whyRevised?: string;
  /** as at `planAsAt` */
  readonly status: DeliverableStatus;
  /** year, month, day on which the update says that it was published or took effect */
  readonly completedOn?: readonly [number, number, number];
  /** the bodies, one by one; the printed sentence is `responsibility` */
  readonly leadPartners: readonly string[];
  readonly collaborators: readonly string[];
  readonly responsibility: string;
  /** printed words that are doubtful or differ elsewhere; they are shown as printed */
  readonly note?: string;
  readonly source: Source;
}

export function fromPlan(number: number): Source {
  return { file: "003_667253055ec11f65.txt", section: `Table of deliverables, No. ${number}` };
}
