import { excelDay } from "../domain/calendar-day";
import { startOf, type ReportingYear } from "../domain/period";
import { actionStatuses } from "../catalogue/action-words";
import { sourceOfSample } from "./sample-profiles";
import type { WorkbookScope } from "./workbook-scope";

/** Invented content of Questions, Logic model, Actions and Requests, for trying them out. It describes no area. */
type Cells = Readonly<Record<string, string | number>>;

const invented = "Invented: ";

const questions: Readonly<Record<string, Cells>> = {
  EQ1: { Answer: `${invented}a weekly list goes to one shared mailbox of each council.`, Gap: "none" },
  EQ2: { Gap: "asked for" },
  "RP8.1.1": { Answer: `${invented}a little more each year since 2021-22.`, Gap: "none" },
  "RP8.1.2": {
    Answer: `${invented}partners know; people in prison often hear of it late.`,
    Gap: "not available",
  },
  "RP8.2.1": { Answer: `${invented}mostly men of 25 to 40; women are fewer and further away.`, Gap: "none" },
  "RP8.2.2": { Gap: "not available" },
};

export function sampleQuestionCells(id: string): Cells {
  return questions[id] ?? {};
}

const logicModel: Readonly<Record<string, Cells>> = {
  "LM8.2": { "In place": "partly in place", Evidence: `${invented}two of three agreements are signed.` },
  "LM8.9": {
    "In place": "in place",
    Evidence: `${invented}leaflet at admission and a talk each month.`,
    "Tested by": "LE19.b",
  },
  "LM8.11": { "In place": "partly in place", "Tested by": "LE19.a" },
  "LM8.13": {
    "In place": "in place",
    Evidence: `${invented}every plan has a named worker.`,
    "Tested by": "LE19.e",
  },
  "LM8.16": { "In place": "not in place", Evidence: `${invented}there is no framework contract.` },
  "LM8.23": {
    "In place": "in place",
    Evidence: `${invented}two partnerships work here.`,
    "Tested by": "LE20",
  },
};

export function sampleLogicModelCells(id: string): Cells {
  return logicModel[id] ?? {};
}

/** The actions of the sample for the outcomes of the workbook; all but one of the dates are some years ahead, so that few are late. */
export function sampleAction(
  index: number,
  { reportingYear, outcomeIds }: Pick<WorkbookScope, "reportingYear" | "outcomeIds">,
): Cells {
  const next = startOf(reportingYear) + 1;
  const [done, going, revised, , notStarted] = actionStatuses;
  const actions: readonly Cells[] = [
    {
      Action: "Agree one referral route with the prison link centre",
      Outcome: "O8",
      Kind: "improvement",
      Status: going,
      Due: excelDay(next + 3, 12, 31),
      Owner: "Justice social work manager",
      "Scoring activity": "A8.1",
      "Logic model row": "LM8.15",
      "National deliverable": 33,
    },
    {
      Action: "Ask prison social work for the needs of people on admission",
      Outcome: "O8",
      Kind: "gap",
      Status: notStarted,
      Due: excelDay(next, 9, 30),
      Owner: "Partnership analyst",
      "Comes from": "ND6",
    },
    {
      Action: "Train housing staff in throughcare support",
      Outcome: "O8",
      Kind: "improvement",
      Status: revised,
      Due: excelDay(next + 3, 3, 31),
      Owner: "Council housing lead",
      "Scoring activity": "A8.2",
    },
    {
      Action: "Publish the route to support on the partnership's page",
      Outcome: "O8",
      Kind: "improvement",
      Status: done,
      Due: excelDay(next, 6, 30),
      Owner: "Partnership coordinator",
      "Logic model row": "LM8.9",
    },
    {
      Action: "Fill the vacant post, so that the groupwork programme can start again",
      Outcome: "O4",
      Kind: "improvement",
      Status: going,
      Due: excelDay(next + 3, 9, 30),
      Owner: "Justice social work manager",
      "Scoring activity": "A4.1",
      "Progress so far": `${invented}advertised twice; interviews in August.`,
    },
    {
      Action: "Open the prison housing desk on two more days",
      Outcome: "O6",
      Kind: "improvement",
      Status: notStarted,
      Due: excelDay(next + 3, 4, 30),
      Owner: "Council housing lead",
      "Scoring activity": "A6.1",
    },
  ];
  return actions.filter(({ Outcome }) => outcomeIds.includes(String(Outcome)))[index] ?? {};
}

/** What stands beside a request of the sample: most figures came in June, others were not asked for. */
export function sampleRequestCells(figureId: string, reportingYear: ReportingYear): Cells {
  if (!/^(NI8\.i|LE19\.[a-e])$/.test(figureId)) return {};
  const next = startOf(reportingYear) + 1;
  return {
    "Asked on": excelDay(next, 5, 6),
    Due: excelDay(next, 6, 30),
    "Received on": excelDay(next, 6, 20),
    Source: sourceOfSample,
  };
}
