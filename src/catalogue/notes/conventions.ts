import type { Note } from "../note";

/** How this workbook reads, counts and compares. */
export const conventions: readonly Note[] = [
  {
    id: "N-lower-first",
    kind: "convention",
    title: "A lower score is a higher priority",
    text: "1 is the urgent, cheap or easy end of every scale. Order 1 is the lowest mean. Means are compared before they are rounded to one decimal for display; equal means share an order.",
    source: "Targeted resource, voluntary throughcare, Step 4, Scoring criteria",
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
    id: "N-status",
    kind: "convention",
    title: "Where the colours come from",
    text: "No source sets a target, a threshold or a colour for an outcome. All thresholds are this product’s own; they stand on Setup, and a changed one is named beside the results.",
    source: "House rule of this workbook",
  },
  {
    id: "N-less-is-better",
    kind: "convention",
    title: "One indicator where less is better",
    text: "Progress on national indicator 6 is a fall. Better when, on Data points, says so for each row.",
    source: "Improvement tool, section 06, outcome 6",
  },
  {
    id: "N-years-behind",
    kind: "convention",
    title: "Figures that come a year later",
    text: "National indicator 4 and local evidence 15 refer to the year before the report; they are due for that year and are judged for it.",
    source: "Improvement tool, section 06",
  },
  {
    id: "N-denominators-asked",
    kind: "convention",
    title: "Percentages without their base",
    text: "National indicators 4 and 7 are printed as percentages without saying of how many. Type numerator and denominator where you hold them; without them a change is judged by its size alone.",
    source: "Improvement tool, section 06",
  },
  {
    id: "N-scotland-only",
    kind: "convention",
    title: "Figures for Scotland as a whole",
    text: "National indicator 9 comes from a survey and may not exist for an area. It is context: it is shown, and gives no vote.",
    source: "Improvement tool, section 06",
  },
  {
    id: "N-pooled",
    kind: "convention",
    title: "Percentages are pooled, never averaged",
    text: "Where few people stand behind a share, years are put together: people over people. A mean of percentages is never taken.",
    source: "House rule of this workbook",
  },
  {
    id: "N-self-score",
    kind: "convention",
    title: "Self-score of a session",
    text: "Partners may give each outcome a score from 1 to 10 at the beginning and at the end of a year. Only the movement is told; it changes no status.",
    source: "As partnerships have published it",
  },
];
