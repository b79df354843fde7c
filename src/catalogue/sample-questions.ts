import type { Source } from "../domain/source";

/** A sample question of the data collection plan; official words. `kind` says how it is answered. */
export interface SampleQuestion {
  readonly id: string;
  readonly kind: "numbers" | "in words";
  readonly question: string;
  readonly possibleSource: string;
  /** the data point that answers it, typed once on Data points and shown here; absent: its figures are typed here */
  readonly figureId?: string;
  /** how many people there are on a day, which twelve months do not add up to */
  readonly isOnADay?: true;
  readonly outcomeId: string;
  readonly source: Source;
}

const source: Source = { file: "000_08d407e9504b914d.txt", section: "Step 1, Understanding People" };
const planningData = "Strategic planning data provided to local authorities by SPS";
const people = "local workforce and people with living experience";

/** The seven sample questions of the demographic profile, in the printed order; the source calls them pick and mix. */
export const sampleQuestions: readonly SampleQuestion[] = [
  {
    id: "Q1",
    kind: "numbers",
    question: "How many people are there in prison with an index sentence of less than four years?",
    possibleSource: planningData,
    isOnADay: true,
    outcomeId: "O8",
    source,
  },
  {
    id: "Q2",
    kind: "numbers",
    question: "How many people are held on remand?",
    possibleSource: planningData,
    isOnADay: true,
    outcomeId: "O8",
    source,
  },
  {
    id: "Q3",
    kind: "numbers",
    question: "How many people eligible for voluntary throughcare were liberated from prison?",
    possibleSource: "SPS/local authority information sharing agreement",
    figureId: "Q3",
    outcomeId: "O8",
    source,
  },
  {
    id: "Q4",
    kind: "numbers",
    question: "How many voluntary throughcare cases commenced?",
    possibleSource: "National indicator – provided annually by JAS",
    figureId: "NI8.i",
    outcomeId: "O8",
    source,
  },
  {
    id: "Q5",
    kind: "in words",
    question: "How are people made aware of voluntary throughcare services on admission to prison?",
    possibleSource: people,
    outcomeId: "O8",
    source,
  },
  {
    id: "Q6",
    kind: "in words",
    question: "What do we know about people being released from prison directly from court?",
    possibleSource: people,
    outcomeId: "O8",
    source,
  },
  {
    id: "Q7",
    kind: "in words",
    question: "What information do we receive from Public Social Partnerships about people being supported?",
    possibleSource: people,
    outcomeId: "O8",
    source,
  },
];
