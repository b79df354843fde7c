/** One of the six scoring criteria. Scores are whole numbers 1–5; 1 is the urgent, cheap or easy end of every scale. */
export interface Criterion {
  readonly id: string;
  /** the printed header, exactly; the header of the Scoring column */
  readonly header: string;
  /** the question in our words; the source asks it as a yes/no question whose sense flips (S4) */
  readonly question: string;
  readonly anchor1: string;
  readonly anchor5: string;
}

/**
 * The six criteria of the scoring table. The note beneath the printed table speaks of five; the table and its printed
 * results (3, 4 and 2.5) have six, so the divisor is six.
 * @see 000_08d407e9504b914d.txt, Step 4 - Scoring criteria
 */
export const criteria: readonly Criterion[] = [
  {
    id: "C1",
    header: "Critical to meeting standards",
    question: "How crucial is it to an effective service?",
    anchor1: "1 = Critical",
    anchor5: "5 = Not critical",
  },
  {
    id: "C2",
    header: "Strategic value",
    question: "How important is it to the overall strategy?",
    anchor1: "1 = Highly important",
    anchor5: "5 = Not important",
  },
  {
    id: "C3",
    header: "Ease",
    question: "How easy or difficult is it to complete?",
    anchor1: "1 = Very easy",
    anchor5: "5 = Very difficult",
  },
  {
    id: "C4",
    header: "Benefit to the individual",
    question: "How likely is a significant benefit to the individual?",
    anchor1: "1 = Highly likely",
    anchor5: "5 = Not likely",
  },
  {
    id: "C5",
    header: "Cost",
    question: "How much does it cost?",
    anchor1: "1 = Low cost",
    anchor5: "5 = High cost",
  },
  {
    id: "C6",
    header: "Resource impact",
    question: "How much of the partnership's own resource does it take?",
    anchor1: "1 = Low impact",
    anchor5: "5 = High impact",
  },
];

/** The sentence printed below the table. */
export const directionNote =
  "Note: The lower the score the higher the improvement activity and overall outcome priority.";

/** Header of the mean of the six, as printed. */
export const priorityHeader = "Overall priority (average)";

/** The scoring table starts with this many rows per outcome. */
export const activitiesPerOutcome = 6;

/** The printed worked example: three rows of six scores, in the order of `criteria`, and what the source prints. */
export const workedExample = {
  outcomeId: "O8",
  rows: [
    { activity: "Imp activity 1", scores: [4, 1, 3, 3, 5, 2], printed: 3 },
    { activity: "Imp activity 2", scores: [5, 2, 4, 4, 4, 5], printed: 4 },
    { activity: "Imp activity 3", scores: [1, 1, 5, 1, 3, 4], printed: 2.5 },
  ],
  outcomePrinted: 3.2,
} as const;
