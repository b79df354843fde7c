import { column, own, quoted, setting } from "./references";
import { daysFormula, today as moment } from "./today";

export const dutiesTable = "CJ_StatutoryDuties";

const me = (header: string): string => own(dutiesTable, header);
const date = me("Working: date");
const link = me("Working: link");
const due = me("Working: due");
const state = me("Working: state");
const from = me("Working: not before");
const today = me("Working: today");
const dated = me("Working: day published");
const isDuty = `OR(${me("Kind")}="duty",${due}>0)`;
const isSetAside = `AND(${me("Applies here")}="no",${me("Kind")}<>"duty")`;
const isBlank = `${me("Duty or evidence")}&${me("Id")}=""`;
const day = (cell: string): string => `TEXT(${cell},"d mmmm yyyy")`;
const errorInRow = quoted("A cell of this row holds an error");

/** The calendar year in which the reporting year of Setup ends. */
const endYear = `(LEFT(${setting("reportingYear")},4)+1)`;

/** 31 December after the reporting year; "" while Setup names no year. */
export const yearlyDue = `IFERROR(DATE(${endYear},12,31),"")`;

/** A report on a year cannot be older than the end of that year: an earlier date is that of the report before. */
export const notBefore = `IFERROR(IF(${me("Each year")}="yes",DATE(${endYear},4,1),0),0)`;

/**
 * What is typed in the row, or in that of the duty whose evidence it is. It stands in a working column, because a column
 * cannot look itself up.
 */
export function typedOrShown(header: string): string {
  const ids = column(dutiesTable, "Id");
  const there = `INDEX(${column(dutiesTable, header)},MATCH(${me("As in")},${ids},0))`;
  const shown = (cell: string): string => `IF(${cell}="","",${cell})`;
  return `IFERROR(IF(${me("As in")}="",${shown(me(header))},${shown(there)}),"")`;
}

/** A day since 2000 as a number, 0 for anything else. */
const dayIn = (cell: string): string =>
  `IFERROR(IF(ISNUMBER(${cell}),IF(AND(${cell}>=36526,${cell}<73051),INT(${cell}),0),0),0)`;

export const dueDay = dayIn(me("Due"));

/** The day of the date that is typed or shown. */
export const publishedDay = dayIn(date);

/** The day that dates are compared with. */
export const thisDay = `INT(${moment})`;

/** 2: dated, the day has come and fits the year; 1: only a text or a link; 0: nothing that counts. */
export const dutyState =
  `IFERROR(IF(AND(${dated}>0,${dated}>=${from},${dated}<=${today}),2,` +
  `IF(AND(${date}="",${link}&${me("Evidence")}<>""),1,0)),0)`;

/**
 * The state in words: "41 days left", "Done, 5 December 2025". Without a date nobody knows whether it came out in time, so a
 * day that is past reads "No date yet, was due 12 days ago".
 */
export const dutyStatus =
  `IFERROR(IF(${isBlank},"",IF(${isSetAside},"Not used here",IF(${state}=2,` +
  `IF(${isDuty},IF(AND(${due}>0,INT(${date})>${due}),"Done "&${daysFormula(`INT(${date})-${due}`)}&" late, ","Done, "),"Recorded, ")&${day(date)},` +
  `IF(${due}>0,IF(${due}=${today},"Due today",IF(${due}>${today},${daysFormula(`${due}-${today}`)}&" left","No date yet, was due "&${daysFormula(`${today}-${due}`)}&" ago")),` +
  `IF(${state}=1,"Begun, no date yet","Not recorded yet"))))),${errorInRow})`;

/**
 * What is missing or does not fit, the most telling first.
 * @see Community Justice (Scotland) Act 2016; the source of each duty is in catalogue/statutory-duties.ts
 */
export const dutyCheck =
  `IFERROR(IF(${isBlank},"",IF(AND(${me("Applies here")}="no",${me("Kind")}="duty"),"A duty under the Act cannot be set aside: choose yes",` +
  `IF(${isSetAside},"OK",` +
  `IF(AND(${me("Due")}<>"",${due}=0),"Due is not a date: type it as 31/12/2025",` +
  `IF(AND(${date}<>"",${dated}=0),"Date published is not a date: type it as 31/12/2025",` +
  `IF(${dated}>${today},${day(date)}&" is still to come: type the date when it is published",` +
  `IF(AND(${dated}>0,${dated}<${from}),${day(date)}&" lies before the end of "&${setting("reportingYear")}&": type the date of the report on that year",` +
  `IF(${state}=2,${whenDated()},IF(${due}>0,IF(${due}<${today},"Was due "&${day(due)}&" (STA-02): type the date of publication and the link","Not published yet, due "&${day(due)}),` +
  `IF(${state}=1,"Add the date","Not recorded yet")))))))))),${errorInRow})`;

function whenDated(): string {
  return (
    `IF(AND(${isDuty},${link}=""),"Add the link, so that readers can find it (STA-01)",` +
    `IF(${link}&${me("Evidence")}="","Say what the evidence is, or add a link",` +
    `IF(AND(${due}>0,INT(${date})>${due}),"Published after the day on which it was due, "&${day(due)}&" (STA-02)","OK")))`
  );
}
