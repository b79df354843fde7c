import type { Source } from "../domain/source";

/**
 * A national outcome. `title` is official, without a full stop; `shortTitle` is ours. The improvement tool does not
 * number the outcomes: 1 to 9 follow its order, as published partnership reports do.
 */
export interface Outcome {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly shortTitle: string;
  readonly aimId: string;
  readonly priorityActionId: string;
  /** what pairs it with its priority action: the published framework, a source document, or only like wording */
  readonly alignedBy: "framework" | "document" | "wording";
  readonly source: Source;
}

const source: Source = {
  file: "001_4cd31f86244bb500.txt",
  section: '06 National Indicators and Local Evidence, "National Outcome"',
};

/** The national outcomes, in the order of the framework. */
export const outcomes: readonly Outcome[] = [
  {
    id: "O1",
    number: 1,
    title: "More people successfully complete diversion from prosecution",
    shortTitle: "Diversion",
    aimId: "AIM1",
    priorityActionId: "PA1",
    alignedBy: "framework",
    source,
  },
  {
    id: "O2",
    number: 2,
    title: "More people in police custody receive support to address their needs",
    shortTitle: "Police custody",
    aimId: "AIM1",
    priorityActionId: "PA2",
    alignedBy: "framework",
    source,
  },
  {
    id: "O3",
    number: 3,
    title: "More people are assessed for and successfully complete bail supervision",
    shortTitle: "Bail supervision",
    aimId: "AIM2",
    priorityActionId: "PA3",
    alignedBy: "framework",
    source,
  },
  {
    id: "O4",
    number: 4,
    title: "More people access services to support desistance and successfully complete community sentences",
    shortTitle: "Community sentences",
    aimId: "AIM2",
    priorityActionId: "PA5",
    alignedBy: "wording",
    source,
  },
  {
    id: "O5",
    number: 5,
    title:
      "More people have access to, and continuity of, health and social care following release from a prison sentence",
    shortTitle: "Health and social care",
    aimId: "AIM3",
    priorityActionId: "PA7",
    alignedBy: "wording",
    source,
  },
  {
    id: "O6",
    number: 6,
    title: "More people have access to suitable accommodation following release from a prison sentence",
    shortTitle: "Accommodation",
    aimId: "AIM3",
    priorityActionId: "PA8",
    alignedBy: "wording",
    source,
  },
  {
    id: "O7",
    number: 7,
    title: "More people with convictions access support to enhance their readiness for employment",
    shortTitle: "Employability",
    aimId: "AIM3",
    priorityActionId: "PA9",
    alignedBy: "wording",
    source,
  },
  {
    id: "O8",
    number: 8,
    title: "More people access voluntary throughcare following a short term prison sentence",
    shortTitle: "Voluntary throughcare",
    aimId: "AIM3",
    priorityActionId: "PA10",
    alignedBy: "document",
    source,
  },
  {
    id: "O9",
    number: 9,
    title:
      "More people across the workforce and in the community understand, and have confidence in, community justice",
    shortTitle: "Understanding and confidence",
    aimId: "AIM4",
    priorityActionId: "PA13",
    alignedBy: "wording",
    source,
  },
];

export function outcomeById(id: string): Outcome | undefined {
  return outcomes.find((outcome) => outcome.id === id);
}
