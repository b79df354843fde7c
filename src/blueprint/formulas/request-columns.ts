import { sampleQuestions } from "../../catalogue/sample-questions";
import { lookUp } from "../../catalogue/suppliers";
import type { ReportingYear } from "../../domain/period";
import { firstThatApplies } from "./first-that-applies";
import { column, columnSpan, headerSpan, own, quoted, setting } from "./references";
import { today } from "./today";

export const requestsTable = "CJ_Requests";

/** provisional, revised */
export const markerWords = ["[p]", "[r]"] as const;
export const partYearWords = ["no", "yes"] as const;

const dataPoints = "CJ_DataPoints";
const profile = "CJ_DemographicProfile";
const needs = "CJ_NeedsProfile";
const me = (header: string): string => own(requestsTable, header);
const place = me("Working: row");
const yearPlace = me("Working: year");
const figure = me("Working: figure");
const isNeeded = `${me("Working: needed")}=1`;

/** Rows of Needs profile are counted from here, so that they are told from rows of Data points. */
const afterDataPoints = "1E6";
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
    `IF(${me("Figure id")}="","",IFERROR(${rowIn(dataPoints)},IFERROR(-${rowIn(profile)},` +
    `IFERROR(${afterDataPoints}+${rowIn(needs)},""))))`
  );
}

/** The same of each sheet that can hold the figure. */
function ofItsSheet(of: (table: string, row: string) => string): string {
  return (
    `IF(${isOnProfile},${of(profile, `-${place}`)},` +
    `IF(${isNeed},${of(needs, `${place}-${afterDataPoints}`)},${of(dataPoints, place)}))`
  );
}

/** @param years of the workbook; a look-up in the one header of a single year is not the same in all engines */
export function yearColumnOf(years: readonly ReportingYear[]): string {
  const [first = "", ...others] = years;
  if (others.length === 0) return `IF(${me("Year")}&""="${first}",1,"")`;
  const among = (table: string): string =>
    `MATCH(${me("Year")}&"",${headerSpan(table, first, others.at(-1) ?? "")},0)`;
  return `IF(OR(${place}="",${me("Year")}=""),"",IFERROR(${ofItsSheet(among)},""))`;
}

/** What stands there for the figure and year now: a number, a code, a text, "" when blank, "error". */
export function figureNow(years: readonly ReportingYear[]): string {
  const read = (table: string, row: string): string => {
    const cell = `INDEX(${columnSpan(table, years[0] ?? "", years.at(-1) ?? "")},${row},${yearPlace})`;
    return `IF(${cell}="","",${cell})`;
  };
  return `IF(OR(${place}="",${yearPlace}=""),"",IFERROR(${ofItsSheet(read)},"error"))`;
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

/**
 * The official label; a row of Data points that has none shows its short name. A question of the profile as it is asked
 * there; a need with words before it that say what is counted.
 */
export const figureLabel = figureLabelFormula();

function figureLabelFormula(): string {
  const words = ofItsSheet((table, row) => {
    if (table === profile) return `INDEX(${column(profile, "Question")},${row})`;
    if (table === needs) return `"People with this need: "&INDEX(${column(needs, "Need")},${row})`;
    return `IF(${point("Data point")}="",${point("Short name")},${point("Data point")})`;
  });
  return `IF(${me("Figure id")}="","",IF(${place}="","no such id: "&${me("Figure id")},${words}&""))`;
}

/** "1 April 2024 to 31 March 2025"; "" for what is no reporting year. */
export const period = periodFormula();

function periodFormula(): string {
  const year = me("Year");
  const start = `LEFT(${year},4)`;
  return `IFERROR(IF(${year}=${start}&"-"&RIGHT(${start}+1,2),"1 April "&${start}&" to 31 March "&(${start}+1),""),"")`;
}

/** A number of part of the year is never judged; it is enough where the row says that a part year is what was asked for. */
const isOnlyPart = `AND(${me("Working: part year")}="yes",${me("Part year")}<>"yes")`;
const onlyPart = "needed: only part of the year is there";

/** Whether the figure still has to be asked for: blank, of part of the year only, or not available without a reason. */
export const stillNeeded =
  `IF(AND(${me("Figure id")}="",${me("Year")}=""),"",IF(${place}="","id not found",` +
  `IF(${me("Period")}="","not a reporting year",IF(${yearPlace}="","needed: no column for this year yet",` +
  `IF(ISNUMBER(${figure}),IF(${isOnlyPart},"${onlyPart}","received"),IF(${figure}="","needed",` +
  `IF(${figure}="[x]",IF(${me("Reason when not available")}="","needed: [x] without a reason","not available, reason given"),` +
  `IF(OR(${figure}="[z]",${figure}="[c]"),"received: "&${figure},"needed: neither a number nor a code"))))))))`;

/** 1 or 0, for the head of the sheet and for the columns that follow a request. */
export const isStillNeeded = `IF(LEFT(${me("Still needed")},6)="needed",1,0)`;

/** Days from Setup's Today to Due, less than 0 when it has passed; "" without a date. */
export const daysLeft = `IFERROR(IF(ISNUMBER(${me("Due")}),INT(${me("Due")})-INT(${today}),""),"")`;

/** How far the request has come, by Setup's Today. */
export const whereItStands = whereItStandsFormula();

function whereItStandsFormula(): string {
  const left = me("Working: days");
  return (
    `IFERROR(IF(NOT(${isNeeded}),"",IF(${me("Received on")}<>"","came, not typed yet",IF(${me("Asked on")}="","not asked yet",` +
    `IF(${left}="","asked, no due date",IF(${left}=0,"due today",` +
    `IF(${left}<0,"overdue by ","due in ")&ABS(${left})&IF(ABS(${left})=1," day"," days")))))),"a date is an error")`
  );
}

export const isOverdue = `IF(LEFT(${me("Where it stands")},7)="overdue",1,0)`;

/** "a) No. of admissions" says too little by itself: the title of its item stands before it in the letter. */
export const itemTitle =
  `IF(MID(${me("Figure")},2,1)=")",IFERROR(INDEX(${column("CJ_LocalEvidence", "Local evidence")},` +
  `MATCH(LEFT(${me("Figure id")},FIND(".",${me("Figure id")})-1),${column("CJ_LocalEvidence", "Id")},0))&"",""),"")`;

const onADay = sampleQuestions.flatMap(({ id, isOnADay }) => (isOnADay === true ? [id] : []));
/** a question of the profile about how many people there are on a day */
const isOnADay = `ISNUMBER(FIND("|"&${me("Figure id")}&"|","|${onADay.join("|")}|"))`;

/** The unit of a figure of Data points; of the profiles only where it is sure that people are counted. */
export const unit = `IFERROR(IF(OR(${isNeed},${isOnADay}),"people",${point("Unit")}&""),"")`;

/** One sentence to copy into a letter; for a published figure what to look up. Empty once the figure is there. */
export const letterLine = letterLineFormula();

function letterLineFormula(): string {
  // the figure of Scotland begins with "Scotland:"
  const isForScotland = `ISNUMBER(FIND(".scotland",${me("Figure id")}))`;
  const area = setting("area");
  const isLookedUp = `${me("Supplier")}=${quoted(lookUp)}`;
  // up to the colon, without the full stop of a title that has no parts
  const title = me("Working: item");
  const end = `IFERROR(FIND(":",${title}),LEN(${title})+IF(RIGHT(${title},1)=".",0,1))`;
  const stem = `IF(${title}="","",LEFT(${title},${end}-1)&": ")`;
  const itsUnit = me("Working: unit");
  const inUnit = `IF(${itsUnit}="","","; unit: "&${itsUnit}&IF(${itsUnit}="per cent",", 0 to 100",""))`;
  const due = `IF(ISNUMBER(${me("Due")}),", by "&TEXT(${me("Due")},"d mmmm yyyy"),"")`;
  const codes = quoted(
    ". Write 0 for none; if there is no figure, [x] not available and why, [z] not applicable or [c] confidential.",
  );
  // where the label can be misread: which twelve months, whose tenancies
  const howToCount = `IFERROR(IF(${point("How to count")}="",""," How to count: "&${point("How to count")}),"")`;
  return (
    `IFERROR(IF(OR(NOT(${isNeeded}),${me("Period")}=""),"",IF(${isLookedUp},"Please look up","Please send")&" for "&` +
    `IF(${isForScotland},"",IF(${area}="","our area",${area})&", ")&IF(${isOnADay},"on a day that you name within ","")&${me("Period")}&": """&${stem}&${me("Figure")}&""" ("&${me("Figure id")}&${inUnit}&")"&` +
    `${due}&IF(${isLookedUp},".",${codes}&${howToCount})),"")`
  );
}

/**
 * What is asked for and of whom. The same figure and year may be asked of several suppliers, of the same only once: the
 * letter would hold the line twice.
 */
export const asksFor =
  `IF(OR(${me("Figure id")}="",${me("Year")}="",${me("Supplier")}=""),"",` +
  `${me("Figure id")}&" "&${me("Year")}&" "&LEFT(${me("Supplier")},99))`;

/** What does not fit, the most telling first. */
export const requestCheck = requestCheckFormula();

function requestCheckFormula(): string {
  const asked = me("Asked on");
  const due = me("Due");
  const received = me("Received on");
  const isNone = (header: string, words: readonly string[]): string =>
    `ISERROR(FIND("|"&LOWER(${me(header)})&"|","||${words.join("|")}|"))`;
  const partYear = me("Working: part year");
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
      [`AND(${due}<>"",${due}<${asked})`, '"Due is before Asked on"'],
      [`AND(${received}<>"",${received}<${asked})`, '"Received on is before Asked on"'],
      [isNone("Marker", markerWords), '"Marker is none of the choices in this row"'],
      [isNone("Part year", partYearWords), '"Part year is none of the choices in this row"'],
      [
        `AND(${me("Still needed")}="${onlyPart}",${received}<>"")`,
        '"Received, but only part of the year is there: type the whole figure, or yes under Part year here"',
      ],
      [
        `AND(${isNeeded},${received}<>"")`,
        `"Received: type the figure on "&IF(${isOnProfile},"Demographic profile",IF(${isNeed},"Needs profile","Data points"))`,
      ],
      [
        `AND(${partYear}<>"",${me("Part year")}<>"",${me("Part year")}<>${partYear})`,
        `IF(${partYear}="no","Part year: type "&${me("Year")}&" under Part year on Data points","Data points says part year, here it says no: correct one")`,
      ],
      [
        `AND(${partYear}<>"",${me("Marker")}<>"",${me("Marker")}<>${marker})`,
        `"Marker: type "&${me("Year")}&" "&${me("Marker")}&" under Markers on Data points"&IF(${marker}="","",", where "&${marker}&" stands")`,
      ],
      [`NOT(${isNeeded})`, '"OK"'],
      [`${me("Supplier")}=""`, '"Name a supplier"'],
      [
        `COUNTIF(${column(requestsTable, "Working: asks for")},${request})>1`,
        `"Asked for in another row too: filter Figure id by "&${me("Figure id")}`,
      ],
    ],
    '"OK"',
  )},"A cell of this row holds an error")`;
}
