import { activitiesPerOutcome } from "../catalogue/scoring-criteria";

/** One thing that a person says of a row before it is added. */
export interface AdditionField {
  /** header of the column that takes it */
  readonly header: string;
  /** how the pane asks for it */
  readonly label: string;
  readonly hint?: string;
  /** the words to choose from; "outcomes": the ids of the outcomes in the workbook, local ones too */
  readonly choices?: readonly string[] | "outcomes";
}

/** A kind of row that people add to a sheet of ours; from then on it is theirs. */
export interface Addition {
  readonly id: string;
  /** "local outcome": what is added, in a sentence */
  readonly noun: string;
  readonly sheet: string;
  readonly explanation: string;
  /** the next free number follows; `<outcome>` stands for the number or id of the outcome */
  readonly keyPrefix: string;
  /** the first is its name and has to be given; the others may be left blank */
  readonly fields: readonly [AdditionField, ...AdditionField[]];
  /** cells that are the same for every row of the kind */
  readonly fixed: Readonly<Record<string, string | number>>;
  /** empty rows that come with it on another sheet, with its id under Outcome */
  readonly alsoRows?: { readonly sheet: string; readonly count: number };
}

const outcome: AdditionField = { header: "Outcome", label: "Outcome", choices: "outcomes" };

/** Everything that can be added from the pane, in its order. A kind is one entry here. */
export const additions: readonly Addition[] = [
  {
    id: "local-outcome",
    noun: "local outcome",
    sheet: "Outcomes",
    explanation: "An outcome of your own beside the national ones, with rows for its activities on Scoring.",
    keyPrefix: "LO",
    fields: [{ header: "Outcome", label: "What the outcome is", hint: "More people …" }],
    fixed: {},
    alsoRows: { sheet: "Scoring", count: activitiesPerOutcome },
  },
  {
    id: "data-point",
    noun: "data point",
    sheet: "Data points",
    explanation: "A figure of your own, typed by year. It counts towards the status once it has a target.",
    keyPrefix: "OWN",
    fields: [
      { header: "Data point", label: "What is counted", hint: "No. of people who …" },
      outcome,
      { header: "Unit", label: "Unit", choices: ["people", "cases", "per cent"] },
      { header: "Better when", label: "Better when", choices: ["higher", "lower", "context only"] },
    ],
    fixed: { Kind: "own data point", "Years behind": 0 },
  },
  {
    id: "question",
    noun: "question",
    sheet: "Demographic profile",
    explanation: "A question about the people whom an outcome is about, answered with figures by year.",
    keyPrefix: "OQ",
    fields: [{ header: "Question", label: "The question", hint: "How many people …" }, outcome],
    fixed: { Breakdown: "All people", "Answered with": "numbers" },
  },
  {
    id: "need",
    noun: "need",
    sheet: "Needs profile",
    explanation: "Something that people need; services name it by its id.",
    keyPrefix: "ND",
    fields: [{ header: "Need", label: "The need" }, outcome],
    fixed: { Breakdown: "All people" },
  },
  {
    id: "service",
    noun: "service",
    sheet: "Services profile",
    explanation: "A service that people can be referred to.",
    keyPrefix: "SV",
    fields: [
      { header: "Service", label: "Name of the service" },
      { header: "Provider", label: "Who provides it" },
      outcome,
    ],
    fixed: {},
  },
  {
    id: "activity",
    noun: "improvement activity",
    sheet: "Scoring",
    explanation: "An activity to score; the lower its score, the higher its priority.",
    keyPrefix: "A<outcome>.",
    fields: [{ header: "Improvement activity", label: "The activity" }, outcome],
    fixed: {},
  },
  {
    id: "partner",
    noun: "partner",
    sheet: "Logic model",
    explanation: "A partner with a first activity in the logic model.",
    keyPrefix: "LM.own",
    fields: [
      { header: "Activity", label: "Its first activity" },
      { header: "Partner", label: "Name of the partner" },
      outcome,
    ],
    fixed: {},
  },
];
