/** One row of the Notes sheet: a source, a convention, or a place where we depart from a printed sentence. */
export interface Note {
  readonly id: string;
  readonly kind: "source" | "convention" | "departure";
  readonly title: string;
  readonly text: string;
  readonly source: string;
}

export const notes: readonly Note[] = [
  {
    id: "N-six-criteria",
    kind: "departure",
    title: "Six criteria, not five",
    text: "The priority of an improvement activity is the mean of six scores. The note below the printed table says five, but the table has six columns, and its printed results 3, 4 and 2.5 only come out with six.",
    source: "Targeted resource, voluntary throughcare, Step 4, Scoring criteria",
  },
  {
    id: "N-lower-first",
    kind: "convention",
    title: "A lower score is a higher priority",
    text: "1 is the urgent, cheap or easy end of every scale. Order 1 is the lowest mean. Means are compared before they are rounded to one decimal for display; equal means share an order.",
    source: "Targeted resource, voluntary throughcare, Step 4, Scoring criteria",
  },
  {
    id: "N-denominators",
    kind: "departure",
    title: "Denominators of local evidence 19",
    text: "The title speaks of the proportion of people liberated, so i), ii) and iii) are divided by a). The point d) belongs to no titled proportion; the conversions b ÷ a, c ÷ b and d ÷ c are added by this workbook.",
    source: "Improvement tool, section 06, item 19",
  },
  {
    id: "N-indicator-funnel",
    kind: "convention",
    title: "Cases and people are different things",
    text: "National indicator 8 counts justice social work cases commenced. Local evidence 19 counts people, includes third sector support, and help can be asked for up to twelve months after release. The two are not expected to be equal.",
    source: "Targeted resource, voluntary throughcare, Outcome overview; improvement tool, section 06",
  },
  {
    id: "N-shorthand",
    kind: "convention",
    title: "Shorthand in place of a number",
    text: "[x] not available, [z] not applicable, [c] confidential. Leave a cell blank until something is known. 0 is a number: none were counted.",
    source: "Analysis Function, shorthand for statistics in spreadsheets",
  },
  {
    id: "N-not-tested",
    kind: "convention",
    title: "Not tested is not passed",
    text: "A check that lacks a figure says not tested. A share is shown only when both of its figures are numbers; otherwise the cell says what is missing.",
    source: "House rule of this workbook",
  },
  {
    id: "N-year-ends",
    kind: "convention",
    title: "Steps of one year are not always one group of people",
    text: "Cases run across the year end, and three systems count three things. State the counting basis on Setup: only when the same people are counted throughout is an excess an error.",
    source: "Improvement tool, item 19; national statistics caution against linking stages within a year",
  },
  {
    id: "N-tool",
    kind: "source",
    title: "Community justice improvement tool",
    text: "National indicators and local evidence: numbers, titles and labels are used as printed.",
    source:
      "A Community Justice Improvement Tool: The Role of Local Evidence in the Community Justice Performance Framework, version 1.1, Community Justice Scotland",
  },
  {
    id: "N-resource",
    kind: "source",
    title: "Targeted resource for voluntary throughcare",
    text: "The four steps, the sample questions, the scoring criteria and their anchors.",
    source:
      "Achieving Community Justice Outcomes: voluntary throughcare, Community Justice Scotland, June 2024",
  },
];
