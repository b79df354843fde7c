import type { Source } from "../domain/source";

/**
 * A question to one partner about one activity of the logic model. Activity and partner are as printed, the question is
 * in our words.
 */
export interface EvaluationQuestion {
  readonly id: string;
  readonly outcomeId: string;
  readonly activity: string;
  readonly questionFor: string;
  readonly question: string;
  readonly source: Source;
}

const source: Source = { file: "000_08d407e9504b914d.txt", section: "Step 3, Ask evaluation questions" };
const activity = "Provide admissions and liberations data to local authorities and PSPs";
const isReceived =
  "Does the admissions and liberations data reach you regularly, and how do you use it to plan?";

const receivers = ["Housing", "Justice Social Work", "Third Sector PSP providers"];

/** The four sample questions, in the printed order. */
export const evaluationQuestions: readonly EvaluationQuestion[] = [
  {
    id: "EQ1",
    outcomeId: "O8",
    activity,
    questionFor: "SPS",
    question:
      "How do you make sure that the admissions and liberations data reaches the right person in the council, for justice social work and for housing?",
    source,
  },
  ...receivers.map((questionFor, i) => ({
    id: `EQ${i + 2}`,
    outcomeId: "O8",
    activity,
    questionFor,
    question: isReceived,
    source,
  })),
];

/** Empty rows of each outcome in which partners ask evaluation questions of their own. */
export const ownQuestionsPerOutcome = 3;

/** The four things that the narrative assessment of an outcome holds; the title is as printed, the questions are ours. */
export const narrativeAssessment = {
  title: "Narrative assessment for the CJOIP",
  questions: [
    { id: "1", question: "Is the outcome being achieved in the area?" },
    { id: "2", question: "If not, how near is it to being achieved?" },
    { id: "3", question: "Is it a priority for action?" },
    { id: "4", question: "What will partners do to achieve it, or to go on achieving it?" },
  ],
  source: {
    file: "000_08d407e9504b914d.txt",
    section: "Step 4, Narrative assessment for the CJOIP",
  },
} as const satisfies {
  readonly title: string;
  readonly questions: readonly { readonly id: string; readonly question: string }[];
  readonly source: Source;
};
