import { judgements } from "../../catalogue/local-evidence";
import { startOf } from "../../domain/period";
import type { WorkbookScope } from "../workbook-scope";
import { firstThatApplies } from "./first-that-applies";
import { placeFormula, type ListedRows } from "./listed-rows";
import { dayFaults } from "./plausible-day";
import { column, own, quoted } from "./references";
import { unknownOutcome } from "./unknown-outcome";

export const evidenceTable = "CJ_LocalEvidence";
const me = (header: string): string => own(evidenceTable, header);
const byFigures = `${me("Kind")}="data points"`;
const judged = me("Judgement");
const plain = me("Working: status");

/** Which row of Rates votes for an item with data points; an error when there is none of that id. */
const rateRow = `MATCH(${me("Votes with")},${column("CJ_Rates", "Id")},0)`;
const rate = (header: string): string => `INDEX(${column("CJ_Rates", header)},${rateRow})`;

/** The plain status word: of the proportion that votes, or of the judgement; blank and an error are Grey, "context only" has none. */
export const evidenceStatus = `IFERROR(IF(${me("Id")}="","",IF(${byFigures},${rate("Working: status")}&"",${ofJudgement()})),"Grey")`;

function ofJudgement(): string {
  return judgements.reduceRight(
    (otherwise, { words, status }) => `IF(${judged}=${quoted(words)},"${status}",${otherwise})`,
    '"Grey"',
  );
}

const isJudgement = `OR(${judgements.map(({ words }) => `${judged}=${quoted(words)}`).join(",")})`;

/** Items with a place among those of their outcome, in sentences on Outcomes. */
export const evidenceRows: ListedRows = {
  table: evidenceTable,
  place: "Working: place",
  list: "",
  most: 8,
};

/** Items are ordered by their numbers, "LE7" before "LE10"; those that people added follow by their ids. */
export const evidenceOrderKey = `IF(AND(LEFT(${me("Id")},2)="LE",ISNUMBER(${me("Working: number")})),"LE"&TEXT(${me("Working: number")},"000"),${me("Id")}&"")`;

export const evidencePlace = placeFormula(
  { table: evidenceTable, list: "" },
  `AND(${me("Id")}<>"",${me("Outcome")}<>"",${plain}<>"")`,
  `(${column(evidenceTable, "Working: status")}<>"")`,
  "Working: order key",
);

export const evidenceVoteWords = `${me("Id")}&" "&${plain}`;

/** The reason in words, beginning with the status word. */
export const evidenceWhy =
  `IFERROR(IF(${me("Id")}="","",IF(${byFigures},` +
  `IFERROR(${me("Votes with")}&": "&${rate("Why")},"Grey – no proportion votes for this item"),` +
  `IF(${judged}="","Grey – not judged yet",IF(${isJudgement},${plain}&" – judged: "&${judged}&${dateWords()},` +
  `"Grey – the judgement is none of the choices in this row")))),"Grey – a cell of this row holds an error")`;

function dateWords(): string {
  const date = me("Date");
  return `IFERROR(IF(${date}="",", no date",IF(ISNUMBER(${date}),", "&TEXT(${date},"d mmmm yyyy"),", "&${date})),", the date is an error")`;
}

/**
 * What is missing or does not fit, the most telling first. A green judgement expects text and a date; a mechanism
 * expects its themes, since the tool asks what was learnt and not only whether there is one; a date has to be one that can
 * be, and should lie in the reporting year, throughout which evidence is gathered.
 * @see 001_4cd31f86244bb500.txt, section 04; section 07, notes 1, 2, 9, 10, 20 and 21
 */
export function evidenceCheck({ reportingYear }: WorkbookScope): string {
  const start = startOf(reportingYear);
  const date = me("Date");
  const text = me("Text");
  const written = `OR(${text}<>"",${me("Themes")}<>"",${date}<>"")`;
  const greenLacks =
    `IF(AND(${text}="",${date}=""),"Green expects text and a date: both are missing",` +
    `IF(${text}="","Green expects text: it is missing","Green expects a date: it is missing"))`;
  const isInPlace = `LEFT(${judged},8)="In place"`;
  const outside = `OR(${date}<DATE(${start},4,1),${date}>DATE(${start + 1},3,31))`;
  const ofFigures = `IF(ISERROR(${rateRow}),${quoted("Votes with names no proportion on Rates")},IF(${plain}="Grey","No status from the figures yet","OK"))`;
  return `IFERROR(${firstThatApplies(
    [
      [`${me("Id")}=""`, '""'],
      [`${me("Outcome")}=""`, '"Name the outcome in the column Outcome"'],
      unknownOutcome(evidenceTable),
      [byFigures, ofFigures],
      [`${judged}=""`, `IF(${written},"Written up but not judged: choose a judgement","Not judged yet")`],
      [`NOT(${isJudgement})`, '"The judgement is none of the choices in this row"'],
      ...dayFaults(evidenceTable, "Date"),
      [`AND(${plain}="Green",OR(${text}="",${date}=""))`, greenLacks],
      [
        `AND(${me("Kind")}="mechanism",${isInPlace},${me("Themes")}="")`,
        '"Themes are missing: what did people say?"',
      ],
      [`AND(${date}<>"",${outside})`, `"The date lies outside ${reportingYear}"`],
    ],
    '"OK"',
  )},"A cell of this row holds an error")`;
}
