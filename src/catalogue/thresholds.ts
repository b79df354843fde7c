/**
 * A number that the RAG progress status depends on; a row of Setup with its allowed range. All of them are this
 * product's own choice, because the source documents contain no colours, thresholds, targets or baselines.
 */
export interface Threshold {
  readonly id: ThresholdId;
  readonly label: string;
  readonly default: number;
  readonly lowest: number;
  readonly highest: number;
  /** a count of people, years or votes: a fraction is not used */
  readonly isWhole?: true;
  readonly explanation: string;
}

export type ThresholdId =
  | "amberToleranceCount"
  | "amberTolerancePct"
  | "amberPeople"
  | "bandCount"
  | "bandPct"
  | "variation"
  | "minChange"
  | "minBase"
  | "baselineYears"
  | "minCoverage"
  | "minRedVotes"
  | "redShare"
  | "greenShare";

export type Thresholds = Readonly<Record<ThresholdId, number>>;

export const thresholds: readonly Threshold[] = [
  {
    id: "amberToleranceCount",
    label: "Amber tolerance of a count, per cent of its target",
    default: 10,
    lowest: 1,
    highest: 50,
    explanation: "A count this close to its target is amber rather than red.",
  },
  {
    id: "amberTolerancePct",
    label: "Amber tolerance of a percentage, points",
    default: 5,
    lowest: 1,
    highest: 25,
    explanation: "A percentage this close to its target is amber rather than red.",
  },
  {
    id: "amberPeople",
    label: "People short of a target that still count as close",
    default: 2,
    lowest: 0,
    highest: 20,
    isWhole: true,
    explanation: "In a small area, a few people can be many percentage points.",
  },
  {
    id: "bandCount",
    label: "Band of no clear change of a count, per cent",
    default: 5,
    lowest: 0,
    highest: 50,
    explanation:
      "A change smaller than this is no clear change. A band typed in the row itself takes its place.",
  },
  {
    id: "bandPct",
    label: "Band of no clear change of a percentage, points",
    default: 3,
    lowest: 0,
    highest: 25,
    explanation:
      "A change smaller than this is no clear change. A band typed in the row itself takes its place.",
  },
  {
    id: "variation",
    label: "Ordinary variation, how many standard deviations",
    default: 2,
    lowest: 0,
    highest: 4,
    explanation:
      "A change counts only when it is larger than the difference that chance makes between two like years; 0 switches this off.",
  },
  {
    id: "minChange",
    label: "Smallest difference of a count that can be green or red",
    default: 5,
    lowest: 0,
    highest: 50,
    isWhole: true,
    explanation: "A difference of fewer people or cases is no clear change.",
  },
  {
    id: "minBase",
    label: "Smallest number of people for a percentage",
    default: 20,
    lowest: 1,
    highest: 100,
    isWhole: true,
    explanation:
      "Below it up to three years are pooled; still below, a target is judged in people, otherwise grey.",
  },
  {
    id: "baselineYears",
    label: "Years averaged to compare with",
    default: 1,
    lowest: 1,
    highest: 5,
    isWhole: true,
    explanation: "1 compares with the year before; 3 smooths.",
  },
  {
    id: "minCoverage",
    label: "Votes needed for an outcome, per cent",
    default: 50,
    lowest: 0,
    highest: 100,
    explanation: "With fewer indicators and evidence items assessed, the outcome is grey.",
  },
  {
    id: "minRedVotes",
    label: "Red votes needed for a red outcome",
    default: 2,
    lowest: 1,
    highest: 5,
    isWhole: true,
    explanation: "A single red vote never makes an outcome red while this is 2 or more.",
  },
  {
    id: "redShare",
    label: "Share of red votes for a red outcome, per cent",
    default: 50,
    lowest: 1,
    highest: 100,
    explanation:
      "A share of the votes that are assessed. Together with the green share it must be above 100.",
  },
  {
    id: "greenShare",
    label: "Share of green votes for a green outcome, per cent",
    default: 75,
    lowest: 50,
    highest: 100,
    explanation: "A share of the votes that are assessed. No vote may be red.",
  },
];

/** All defaults, by id. */
export const defaultThresholds: Thresholds = Object.fromEntries(
  thresholds.map((threshold) => [threshold.id, threshold.default]),
) as Thresholds; // every id of the union has an entry in the list, which a test holds
