import { yearOfAct } from "../../catalogue/framework";
import { lookUp } from "../../catalogue/suppliers";
import type { ReportingYear } from "../../domain/period";
import { cellHeader } from "./figures-typed";
import { firstThatApplies } from "./first-that-applies";
import { column, columnSpan, headerSpan, own, quoted } from "./references";
import { requestWords, requestWordsIn } from "./request-words";
import { daysFormula, daysUntil, today } from "./today";

export const requestsTable = "CJ_Requests";

/** provisional, revised */
export const markerWords = ["[p]", "[r]"] as const;
export const partYearWords = ["no", "yes"] as const;

const dataPoints = "CJ_DataPoints";
const profile = "CJ_DemographicProfile";
const needs = "CJ_NeedsProfile";
const me = (header: string): string => own(requestsTable, header);
const place = me("Working: row");
const figure = me("Working: figure");
const isNeeded = `${me("Working: needed")}=1`;
/** of a row that asks for nothing too */
const isNotNeeded = `${me("Working: needed")}=0`;

/** Rows of Needs profile are counted from here, so that they are told from rows of Data points. */
const afterDataPoints = "1000000";
const isOnProfile = `${place}<0`;
const isNeed = `${place}>${afterDataPoints}`;
/** a cell of Data points; an error for a figure that stands on another sheet */
const point = (header: string): string => `INDEX(${column(dataPoints, header)},${place})`;

/**
 * Where the figure stands: its row on Data points; less than 0 for a row of Demographic profile, above a million for one
 * of Needs profile; "" for an id that is on none of them. One number, since every column of the row looks there.
 */
export const placeOfFigure = placeOfFigureFormula();

function placeOfFigureFormula(): string {
  const rowIn = (table: string): string => `MATCH(${me("Figure id")},${column(table, "Id")},0)`;
  return (
    `IFERROR(IF(${me("Figure id")}="","",IFERROR(${rowIn(dataPoints)},IFERROR(-${rowIn(profile)},` +
    `${afterDataPoints}+${rowIn(needs)}))),"")`
  );
}

/**
 * The same of each sheet that can hold the figure: a row of another sheet is no row of this one, so that the look-up fails
 * there and goes on. Without any it is an error.
 */
function ofItsSheet(of: (table: string, row: string) => string): string {
  return (
    `IFERROR(${of(dataPoints, place)},IFERROR(${of(profile, `-${place}`)},` +
    `${of(needs, `${place}-${afterDataPoints}`)}))`
  );
}

/** How the figure is asked for, in whatever year: worked out on its own sheet. */
export const wordsOfFigure = `IF(${place}="","",${ofItsSheet(
  (table, row) => `INDEX(${column(table, requestWords)},${row})`,
)})`;
const words = requestWordsIn(me(requestWords));

/**
 * What stands there for the figure and year now: a number, a code, a text, "" when blank or for a year without a column.
 * @param years of the workbook; a look-up in the one header of a single year is not the same in all engines
 */
export function figureNow(years: readonly ReportingYear[]): string {
  const [first = "", last = ""] = [years[0], years.at(-1)];
  const [firstCell, lastCell] = [cellHeader(first), cellHeader(last)];
  const cells = (table: string): string => columnSpan(table, firstCell, lastCell);
  const found =
    years.length < 2
      ? `IF(${me("Year")}&""="${first}",${ofItsSheet((table, row) => `INDEX(${cells(table)},${row})`)},"")`
      : ofItsSheet((table, row) => {
          const year = `MATCH("${cellHeader("")}"&${me("Year")},${headerSpan(table, firstCell, lastCell)},0)`;
          return `INDEX(${cells(table)},${row},${year})`;
        });
  return `IF(${place}="","",IFERROR(${found},""))`;
}

/** "yes" where Data points lists the year under Part year, else "no"; "" for a figure of a profile, which has no such column, or without a year. */
export const partYearThere =
  `IFERROR(IF(OR(${me("Period")}="",${isOnProfile},${isNeed}),"",` +
  `IF(ISNUMBER(FIND(${me("Year")},${point("Part year")}&"")),"yes","no")),"")`;

/** "[p]" or "[r]" where Markers on Data points says "2024-25 [p]"; else "". */
export const markerThere = markerWords.reduceRight(
  (otherwise, word) =>
    `IF(ISNUMBER(FIND(${me("Year")}&" ${word}",${point("Markers")})),"${word}",${otherwise})`,
  '""',
);

/** "96, part year, [p]": what is typed for the figure and year, with what is said of it there. */
export const typedSoFar = typedSoFarFormula();

function typedSoFarFormula(): string {
  const marker = me("Working: marker");
  return (
    `IF(${figure}="","",${figure}&IF(${me("Working: part year")}="yes",", part year","")&` +
    `IF(${marker}="","",", "&${marker}))`
  );
}

/** The official label; for a question of the profile, a need or an own figure its words. */
export const figureLabel =
  `IFERROR(IF(${me("Figure id")}="","",IF(${place}="","no such id: "&${me("Figure id")},` +
  `${words.label})),"")`;

/** "1 April 2024 to 31 March 2025"; "" for what is no reporting year. */
export const period = periodFormula();

function periodFormula(): string {
  const year = me("Year");
  const start = `LEFT(${year},4)`;
  return `IFERROR(IF(${year}=${start}&"-"&RIGHT(${start}+1,2),"1 April "&${start}&" to 31 March "&(${start}+1),""),"")`;
}

/** A number of part of the year is never judged; it is enough where the row says that a part year is what was asked for. */
const isOnlyPart = `AND(${me("Working: part year")}="yes",${me("Part year")}<>"yes")`;

/**
 * Whether the figure still has to be asked for: blank, of part of the year only, or not available without a reason.
 * @param years of the workbook
 */
export function stillNeeded(years: readonly ReportingYear[]): string {
  const cases: readonly (readonly [string, string])[] = [
    [`AND(${me("Figure id")}="",${me("Year")}="")`, '""'],
    [`${place}=""`, '"id not found"'],
    [`${me("Period")}=""`, '"not a reporting year"'],
    [`ISERROR(FIND(${me("Year")},"${years.join(" ")}"))`, '"needed: no column for this year yet"'],
    [`ISNUMBER(${figure})`, `IF(${isOnlyPart},"needed: only part of the year is there","received")`],
    [`${figure}=""`, '"needed"'],
    [
      `${figure}="[x]"`,
      `IF(${me("Reason when not available")}="","needed: [x] without a reason","not available, reason given")`,
    ],
    [`OR(${figure}="[z]",${figure}="[c]")`, `"received: "&${figure}`],
  ];
  return `IFERROR(${firstThatApplies(cases, '"needed: neither a number nor a code"')},"a cell of this row holds an error")`;
}

/** 1 or 0, for the head of the sheet and for the columns that follow a request. */
export const isStillNeeded = `IF(LEFT(${me("Still needed")},6)="needed",1,0)`;

/** Days from Setup's Today to Due, less than 0 when it has passed; "" without a date. */
export const daysLeft = daysUntil(me("Due"));

/** How far the request has come, by Setup's Today. */
export const whereItStands = whereItStandsFormula();

function whereItStandsFormula(): string {
  const left = me("Working: days");
  return (
    `IFERROR(IF(${isNotNeeded},"",IF(${me("Received on")}<>"","came, not typed yet",IF(${me("Asked on")}="","not asked yet",` +
    `IF(${left}="","asked, no due date",IF(${left}=0,"due today",` +
    `IF(${left}<0,"overdue by ","due in ")&${daysFormula(`ABS(${left})`)}))))),"a date is an error")`
  );
}

export const isOverdue = `IF(LEFT(${me("Where it stands")},7)="overdue",1,0)`;

/**
 * Which letter the line belongs to: what is asked of one supplier on one day, or has not been asked yet. "" for a figure
 * that is there or is looked up.
 */
export const letterOf =
  `IFERROR(IF(OR(${isNotNeeded},${me("Supplier")}=${quoted(lookUp)}),"",` +
  `LEFT(${me("Asked on")}&"|"&${withoutWildcards(me("Supplier"))},200)),"error")`;

/** MATCH would take * and ? of a name for any letters, and find no ~ at all. */
function withoutWildcards(name: string): string {
  return ["~", "*", "?"].reduce((text, sign, i) => `SUBSTITUTE(${text},"${sign}","|${i}")`, name);
}

/**
 * One sentence to copy into a letter; for a published figure what to look up. Empty once the figure is there. The first
 * line of a letter says how all of them are answered.
 */
export const letterLine = letterLineFormula();

function letterLineFormula(): string {
  const letter = me("Working: letter");
  const first = `MATCH(${letter},${column(requestsTable, "Working: letter")},0)`;
  const isFirst = `INDEX(${column(requestsTable, "Id")},${first})=${me("Id")}`;
  const codes = quoted(
    " In every line: write 0 for none; if there is no figure, [x] not available and why, [z] not applicable or [c] confidential.",
  );
  // where the label can be misread: which twelve months, whose tenancies
  const howToCount = `IFERROR(IF(${point("How to count")}="",""," How to count: "&${point("How to count")}),"")`;
  const due = `IF(ISNUMBER(${me("Due")}),", by "&TEXT(${me("Due")},"d mmmm yyyy"),"")`;
  return (
    `IFERROR(IF(${isNotNeeded},"",IF(${letter}="","Please look up for ","Please send for ")&` +
    `${words.whom}&${me("Period")}&": """&${words.item}&${me("Figure")}&""" ("&${me("Figure id")}&${words.unit}&")"&${due}&"."&` +
    `IF(${letter}="","",${howToCount}&IF(${isFirst},${codes},""))),"")`
  );
}

/**
 * What is asked for and of whom. The same figure and year may be asked of several suppliers, of the same only once: the
 * letter would hold the line twice.
 */
export const asksFor =
  `IFERROR(IF(OR(${me("Figure id")}="",${me("Year")}="",${me("Supplier")}=""),"",` +
  `${me("Figure id")}&" "&${me("Year")}&" "&LEFT(${me("Supplier")},99)),"")`;

/** What does not fit, the most telling first. */
export const requestCheck = requestCheckFormula();

function requestCheckFormula(): string {
  const asked = me("Asked on");
  const due = me("Due");
  const received = me("Received on");
  const isNone = (header: string, words: readonly string[]): string =>
    `ISERROR(FIND("|"&LOWER(${me(header)})&"|","||${words.join("|")}|"))`;
  const partYear = me("Working: part year");
  // there and here; each is one of the two words or blank when this is asked
  const bothPartYears = `${partYear}&${me("Part year")}`;
  const marker = me("Working: marker");
  const request = me("Working: asks for");
  return `IFERROR(${firstThatApplies(
    [
      [`${me("Still needed")}=""`, '""'],
      [`${place}=""`, `"Expected an id of Data points or of a profile, found "&${me("Figure id")}`],
      [`${me("Period")}=""`, '"Expected a reporting year such as 2024-25"'],
      [
        `OR(ISTEXT(${asked}),ISTEXT(${due}),ISTEXT(${received}))`,
        '"A date of this row is a text: type it as 30/06/2025"',
      ],
      [
        `IF(COUNT(${asked},${due},${received})=0,FALSE,OR(MIN(${asked},${due},${received})<DATE(${yearOfAct},1,1),INT(MAX(${asked},${received}))>INT(${today})))`,
        `"A date of this row lies before ${yearOfAct}, or it was asked or received on a day to come: correct it"`,
      ],
      [`AND(${due}<>"",${due}<${asked})`, '"Due is before Asked on"'],
      [`AND(${received}<>"",${received}<${asked})`, '"Received on is before Asked on"'],
      [isNone("Marker", markerWords), '"Marker is none of the choices in this row"'],
      [isNone("Part year", partYearWords), '"Part year is none of the choices in this row"'],
      [
        // a number that is needed is one of part of the year
        `AND(${isNeeded},${received}<>"")`,
        `"Received"&IF(ISNUMBER(${figure}),", but only part of the year is there: type the whole figure, or yes under Part year here",` +
          `": type the figure on "&IF(${isOnProfile},"Demographic profile",IF(${isNeed},"Needs profile","Data points")))`,
      ],
      [`${bothPartYears}="noyes"`, `"Part year: type "&${me("Year")}&" under Part year on Data points"`],
      [`${bothPartYears}="yesno"`, '"Data points says part year, here it says no: correct one"'],
      [
        `AND(${partYear}<>"",${me("Marker")}<>"",${me("Marker")}<>${marker})`,
        `"Marker: type "&${me("Year")}&" "&${me("Marker")}&" under Markers on Data points"&IF(${marker}="","",", where "&${marker}&" stands")`,
      ],
      [isNotNeeded, '"OK"'],
      [`${me("Supplier")}=""`, '"Name a supplier"'],
      [
        `COUNTIF(${column(requestsTable, "Working: asks for")},${request})>1`,
        `"Asked for in another row too: filter Figure id by "&${me("Figure id")}`,
      ],
    ],
    '"OK"',
  )},"A cell of this row holds an error")`;
}
