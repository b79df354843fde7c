import type { EvidenceKind } from "../catalogue/evidence-item";
import { logicModelHeadings } from "../catalogue/logic-model";
import { ownQuestionKinds } from "../catalogue/own-rows";
import { reportSections } from "../catalogue/report-prompts";
import { activitiesPerOutcome } from "../catalogue/scoring-criteria";
import { units } from "../domain/figure";
import type { Polarity } from "../domain/status";
import type { RowBlueprint } from "./blueprint";
import { evaluation, partnersTogether, reportPrompt } from "./question-kinds";

/** One thing that a person says of a row before it is added. */
export interface AdditionField {
  /** header of the column that takes it */
  readonly header: string;
  /** how the pane asks for it */
  readonly label: string;
  readonly hint?: string;
  /** the words to choose from; "outcomes": the ids of the outcomes in the workbook, local ones too */
  readonly choices?: readonly string[] | "outcomes";
  /** it can be left blank; anything else has to be given */
  readonly isOptional?: true;
  /** two rows of the same name may stand side by side when they differ here */
  readonly tellsApart?: true;
}

/** A kind of row that people add to a sheet of ours; from then on it is theirs. */
export interface Addition {
  readonly id: string;
  /** "local outcome": what is added, in a sentence */
  readonly noun: string;
  /** what its name must differ from, where the sheet holds other rows besides: "national or local outcome" */
  readonly namedApartFrom?: string;
  readonly sheet: string;
  readonly explanation: string;
  /** the next free number follows, in a series that no row of ours takes part in; `<outcome>`: number or id of the outcome */
  readonly keyPrefix: string;
  /** the first is its name */
  readonly fields: readonly [AdditionField, ...AdditionField[]];
  /** cells that are the same for every row of the kind */
  readonly fixed: Readonly<Record<string, string | number>>;
  /** headers of `fixed` by which a row is of this kind: one of another kind may have the same name */
  readonly kindBy?: readonly string[];
  /** what else is particular to single cells of such a row, as in rows of ours */
  readonly besides?: Pick<RowBlueprint, "formulas" | "numberFormats">;
  /** cells that repeat the name, by header */
  readonly repeatsName?: readonly string[];
  /** a row of the outcome that is still empty takes it, before another row is made: headers by which it is of the same kind */
  readonly fillsEmptyRow?: readonly string[];
  /** empty rows that come with it on another sheet, with its id under Outcome */
  readonly alsoRows?: { readonly sheet: string; readonly count: number };
  /** later sheets that have a line for each such row: where they are there, they get one in the same run */
  readonly alsoLines?: readonly string[];
}

const outcome: AdditionField = {
  header: "Outcome",
  label: "Outcome",
  choices: "outcomes",
  tellsApart: true,
};

/** Its words become the supplier on Requests. */
const source = (header: string): AdditionField => ({
  header,
  label: "Who has the figures",
  hint: "For example: Scottish Prison Service",
  isOptional: true,
});

/** Figures decide the third kind, and which of them is a matter for Rates. */
const judgedInWords = ["narrative", "mechanism"] as const satisfies readonly EvidenceKind[];

const betterWhen = ["higher", "lower", "context only"] as const satisfies readonly Polarity[];

/** What rows of the people's own say about where their words come from. */
const added = "Added by the partnership";

/** Everything that can be added from the pane, in its order. A kind is one entry here. */
export const additions: readonly Addition[] = [
  {
    id: "activity",
    noun: "improvement activity",
    sheet: "Scoring",
    explanation: "Something to do for an outcome, to be scored on Scoring. The lower its score, the sooner.",
    keyPrefix: "A<outcome>.",
    fields: [
      {
        header: "Improvement activity",
        label: "The activity",
        hint: "For example: Meet people before release",
      },
      outcome,
    ],
    fixed: {},
    fillsEmptyRow: [],
    alsoLines: ["Impact and effort"],
  },
  {
    id: "data-point",
    noun: "data point",
    sheet: "Data points",
    explanation:
      "A figure of your own, typed by year on Data points. It has one vote on its outcome’s status, unless it is for context only.",
    keyPrefix: "OWN",
    fields: [
      {
        header: "Data point",
        label: "What is counted",
        hint: "For example: Number of people with a named worker",
      },
      outcome,
      { header: "Unit", label: "Unit", choices: units },
      { header: "Better when", label: "Better when it is", choices: betterWhen },
      source("Source"),
    ],
    fixed: { Kind: "own data point", "Years behind": 0 },
    repeatsName: ["Short name"],
    alsoLines: ["Requests"],
  },
  {
    id: "question",
    noun: "profile question",
    sheet: "Demographic profile",
    explanation:
      "A question about the people whom an outcome is about, answered with figures by year or in words.",
    keyPrefix: "Q.own",
    fields: [
      { header: "Question", label: "The question", hint: "For example: How many people have no address?" },
      outcome,
      { header: "Answered with", label: "Answered with", choices: [...new Set(ownQuestionKinds)] },
      source("Source used"),
    ],
    fixed: { Breakdown: "All people", "Where it comes from": added },
    fillsEmptyRow: ["Breakdown", "Answered with"],
    alsoLines: ["Requests"],
  },
  {
    id: "evaluation-question",
    noun: "evaluation question",
    sheet: "Questions",
    explanation: "What you ask a partner about an activity; the answer and its gap are written beside it.",
    keyPrefix: "QU.own",
    fields: [
      {
        header: "Question",
        label: "The question",
        hint: "For example: Do people learn of you before release?",
      },
      outcome,
      { header: "Who is asked", label: "Who is asked", tellsApart: true, isOptional: true },
      { header: "About activity", label: "About which activity", isOptional: true },
    ],
    fixed: { Kind: evaluation.kind, Section: evaluation.section, "Source of the question": added },
    kindBy: ["Kind"],
    fillsEmptyRow: ["Kind", "Section"],
  },
  {
    id: "report-prompt",
    noun: "prompt for the progress report",
    sheet: "Questions",
    explanation: "What the progress report on an outcome has to say besides; partners answer it together.",
    keyPrefix: "QU.own",
    fields: [
      { header: "Question", label: "The prompt", hint: "For example: What have people told us?" },
      outcome,
      {
        header: "Section",
        label: "Section of the report",
        choices: reportSections.map(({ title }) => title),
        tellsApart: true,
      },
    ],
    fixed: { Kind: reportPrompt, "Who is asked": partnersTogether, "Source of the question": added },
    kindBy: ["Kind"],
  },
  {
    id: "local-evidence",
    noun: "item of local evidence",
    sheet: "Local evidence",
    explanation:
      "Something that partners judge in words. It has one vote on its outcome’s status. A mechanism is in place or not, and people’s themes say how it works.",
    keyPrefix: "LEown",
    fields: [
      { header: "Local evidence", label: "What is judged", hint: "For example: A lived experience panel" },
      outcome,
      { header: "Kind", label: "Kind", choices: judgedInWords },
    ],
    fixed: { "Source of the wording": added },
    besides: { formulas: { "Votes with": '"its judgement"' }, numberFormats: { Date: "d mmmm yyyy" } },
  },
  {
    id: "need",
    noun: "need",
    sheet: "Needs profile",
    explanation: "Something that people need. Services say by its id that they meet it.",
    keyPrefix: "ND.own",
    fields: [
      { header: "Need", label: "The need", hint: "For example: Housing" },
      outcome,
      source("Source used"),
    ],
    fixed: { Breakdown: "All people", "Where it comes from": added },
    fillsEmptyRow: ["Breakdown"],
    alsoLines: ["Requests"],
  },
  {
    id: "service",
    noun: "service",
    sheet: "Services profile",
    explanation: "A service that people can be referred to, with who provides it.",
    keyPrefix: "SV.own",
    fields: [
      { header: "Service", label: "Name of the service" },
      { header: "Provider", label: "Who provides it", isOptional: true },
      outcome,
    ],
    fixed: { "Where it comes from": added },
    fillsEmptyRow: [],
  },
  {
    id: "partner",
    noun: "partner",
    sheet: "Partners",
    explanation: "A body that plans with you, beside those that the Act names.",
    keyPrefix: "P.own",
    fields: [
      { header: "Partner", label: "Name of the partner", hint: "For example: A housing association" },
      {
        header: "Who speaks for it",
        label: "Who speaks for it",
        hint: "A role and a mailbox, no names of people",
        isOptional: true,
      },
    ],
    fixed: {},
    fillsEmptyRow: [],
  },
  {
    id: "partner-activity",
    noun: "partner’s activity",
    sheet: "Logic model",
    explanation:
      "A partner and something that it does for an outcome; the next activity is added the same way.",
    keyPrefix: "LM.own",
    fields: [
      { header: "Activity, input or goal", label: "What the partner does" },
      { header: "Partner", label: "Name of the partner", tellsApart: true },
      outcome,
    ],
    fixed: { "Part of the model": logicModelHeadings.activity, "Source of the wording": added },
    kindBy: ["Part of the model"],
    fillsEmptyRow: ["Part of the model"],
  },
  {
    id: "local-outcome",
    noun: "local outcome",
    namedApartFrom: "national or local outcome",
    sheet: "Outcomes",
    explanation:
      "An outcome of your own beside the national ones, with six rows on Scoring for its activities.",
    keyPrefix: "LO",
    fields: [{ header: "Outcome", label: "The outcome", hint: "For example: More people move into work" }],
    fixed: {},
    alsoRows: { sheet: "Scoring", count: activitiesPerOutcome },
    alsoLines: ["Impact and effort"],
  },
];
