import { lookUp } from "../../catalogue/suppliers";
import type { ReportingYear } from "../../domain/period";
import { firstThatApplies } from "./first-that-applies";
import { column, columnSpan, headerSpan, own, quoted, setting } from "./references";
import { daysFormula, today } from "./today";

export const requestsTable = "CJ_Requests";

/** provisional, revised */
export const markerWords = ["[p]", "[r]"] as const;
export const partYearWords = ["no", "yes"] as const;

const dataPoints = "CJ_DataPoints";
const profile = "CJ_DemographicProfile";
const me = (header: string): string => own(requestsTable, header);
const place = me("Working: place");
const yearPlace = me("Working: year column");
const isOnDataPoints = `N(${place})>0`;
const point = (header: string): string => `INDEX(${column(dataPoints, header)},${place})`;
const question = (header: string): string => `INDEX(${column(profile, header)},-${place})`;
const needed = me("Still needed");
const isNeeded = `LEFT(${needed},6)="needed"`;
const figure = me("Working: figure");

/** In which row of Data points the figure stands, else less than 0: in which row of Demographic profile; "" when in neither. */
export const placeOfFigure = placeOfFigureFormula();

function placeOfFigureFormula(): string {
  const rowIn = (table: string): string => `MATCH(${me("Figure id")},${column(table, "Id")},0)`;
  return `IF(${me("Figure id")}="","",IFERROR(${rowIn(dataPoints)},IFERROR(-${rowIn(profile)},"")))`;
}

/** @param years of the workbook; a look-up in the one header of a single year is not the same in all engines */
export function yearColumnOf(years: readonly ReportingYear[]): string {
  const [first = "", ...others] = years;
  if (others.length === 0) return `IF(${me("Year")}&""="${first}",1,"")`;
  const at = (table: string): string =>
    `MATCH(${me("Year")}&"",${headerSpan(table, first, others.at(-1) ?? "")},0)`;
  return `IF(${me("Year")}="","",IFERROR(IF(${isOnDataPoints},${at(dataPoints)},${at(profile)}),""))`;
}

/** What stands there for the figure and year now: a number, a code, a text, "" when blank, "error". */
export function figureNow(years: readonly ReportingYear[]): string {
  const read = (table: string, row: string): string => {
    const cell = `INDEX(${columnSpan(table, years[0] ?? "", years.at(-1) ?? "")},${row},${yearPlace})`;
    return `IF(${cell}="","",${cell})`;
  };
  return `IF(OR(${place}="",${yearPlace}=""),"",IFERROR(IF(${isOnDataPoints},${read(dataPoints, place)},${read(profile, `-${place}`)}),"error"))`;
}

/** "part year" where Data points lists the year under Part year; else "". */
export const partYearThere = `IFERROR(IF(AND(${me("Year")}<>"",ISNUMBER(FIND(${me("Year")},${point("Part year")}&""))),"part year",""),"")`;

/** "[p]" or "[r]" where Markers on Data points says "2024-25 [p]"; else "". */
export const markerThere = `IFERROR(${firstThatApplies(
  markerWords.map(
    (marker) =>
      [`ISNUMBER(FIND(${me("Year")}&" ${marker}",${point("Markers")}&""))`, quoted(marker)] as const,
  ),
  '""',
)},"")`;

/** "96, part year, [p]": what is typed for the figure and year, with what is said of it there. */
export const typedSoFar = `IF(${figure}="","",${figure}&${["part year", "marker"]
  .map((what) => me(`Working: ${what} there`))
  .map((there) => `IF(${there}="","",", "&${there})`)
  .join("&")})`;

/** The official label; a row of Data points that has none shows its short name. A question of the profile as it is asked there. */
export const figureLabel =
  `IF(${me("Figure id")}="","",IF(${place}="","no such id: "&${me("Figure id")},` +
  `IF(${isOnDataPoints},IF(${point("Data point")}="",${point("Short name")},${point("Data point")}),${question("Question")})&""))`;

/** "1 April 2024 to 31 March 2025"; "" for what is no reporting year. */
export const period = `IFERROR(IF(AND(LEN(${me("Year")})=7,MID(${me("Year")},5,1)="-",MOD(LEFT(${me("Year")},4)+1,100)=MID(${me("Year")},6,2)+0),"1 April "&LEFT(${me("Year")},4)&" to 31 March "&(LEFT(${me("Year")},4)+1),""),"")`;

/** Whether the figure still has to be asked for: blank, or not available without a reason. */
export const stillNeeded =
  `IF(AND(${me("Figure id")}="",${me("Year")}=""),"",IF(${place}="","id not found",` +
  `IF(${me("Period")}="","not a reporting year",IF(${yearPlace}="","needed: no column for this year yet",` +
  `IF(ISNUMBER(${figure}),"received",IF(${figure}="","needed",` +
  `IF(${figure}="[x]",IF(${me("Reason when not available")}="","needed: [x] without a reason","not available, reason given"),` +
  `IF(OR(${figure}="[z]",${figure}="[c]"),"received: "&${figure},"needed: neither a number nor a code"))))))))`;

/** Days from Setup's Today to Due, less than 0 when it has passed; "" without a date. */
export const daysLeft = `IFERROR(IF(ISNUMBER(${me("Due")}),INT(${me("Due")})-INT(${today}),""),"")`;

/** How far the request has come, by Setup's Today. */
export const whereItStands = whereItStandsFormula();

function whereItStandsFormula(): string {
  const left = me("Working: days left");
  return (
    `IFERROR(IF(NOT(${isNeeded}),"",IF(${me("Received on")}<>"","came, not typed yet",IF(${me("Asked on")}="","not asked yet",` +
    `IF(${left}="","asked, no due date",IF(${left}=0,"due today",` +
    `IF(${left}<0,"overdue by ","due in ")&${daysFormula(`ABS(${left})`)}))))),"a date is an error")`
  );
}

/** "a) No. of admissions" says too little by itself: the title of its item stands before it in the letter. */
export const itemTitle =
  `IF(MID(${me("Figure")},2,1)=")",IFERROR(INDEX(${column("CJ_LocalEvidence", "Local evidence")},` +
  `MATCH(LEFT(${me("Figure id")},FIND(".",${me("Figure id")})-1),${column("CJ_LocalEvidence", "Id")},0))&"",""),"")`;

/** One sentence to copy into a letter; for a published figure what to look up. Empty once the figure is there. */
export const letterLine = letterLineFormula();

function letterLineFormula(): string {
  // the figure of Scotland begins with "Scotland:"
  const isForScotland = `ISNUMBER(FIND(".scotland",${me("Figure id")}))`;
  const area = setting("area");
  const isLookedUp = `${me("Supplier")}=${quoted(lookUp)}`;
  // up to the colon, without the full stop of a title that has no parts
  const title = me("Working: item title");
  const end = `IFERROR(FIND(":",${title}),IFERROR(FIND(".|",${title}&"|"),LEN(${title})+1))`;
  const stem = `IF(${title}="","",LEFT(${title},${end}-1)&": ")`;
  const unit = `IFERROR(IF(${point("Unit")}="","","; unit: "&${point("Unit")}&IF(${point("Unit")}="per cent",", 0 to 100","")),"")`;
  const due = `IF(ISNUMBER(${me("Due")}),", by "&TEXT(${me("Due")},"d mmmm yyyy"),"")`;
  const codes = quoted(
    ". Write 0 for none; if there is no figure, [x] not available and why, [z] not applicable or [c] confidential.",
  );
  // where the label can be misread: which twelve months, whose tenancies
  const howToCount = `IFERROR(IF(${point("How to count")}="",""," How to count: "&${point("How to count")}),"")`;
  return (
    `IFERROR(IF(OR(NOT(${isNeeded}),${me("Period")}=""),"",IF(${isLookedUp},"Please look up","Please send")&" for "&` +
    `IF(${isForScotland},"",IF(${area}="","our area",${area})&", ")&${me("Period")}&": """&${stem}&${me("Figure")}&""" ("&${me("Figure id")}&${unit}&")"&` +
    `${due}&IF(${isLookedUp},".",${codes}&${howToCount})),"")`
  );
}

/** What does not fit, the most telling first. */
export const requestCheck = requestCheckFormula();

function requestCheckFormula(): string {
  const asked = me("Asked on");
  const due = me("Due");
  const received = me("Received on");
  const isNone = (header: string, words: readonly string[]): string =>
    `ISERROR(FIND("|"&LOWER(${me(header)})&"|","||${words.join("|")}|"))`;
  const partYear = me("Working: part year there");
  const marker = me("Working: marker there");
  return `IFERROR(${firstThatApplies(
    [
      [`${needed}=""`, '""'],
      [`${place}=""`, `"Expected an id of Data points or Demographic profile, found "&${me("Figure id")}`],
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
        `AND(${isNeeded},${received}<>"")`,
        `"Received: type the figure on "&IF(${isOnDataPoints},"Data points","Demographic profile")`,
      ],
      // the profile has neither of the two columns
      [
        `AND(${isOnDataPoints},${me("Part year")}<>"",(${me("Part year")}="yes")<>(${partYear}<>""))`,
        `IF(${partYear}="","Part year: type "&${me("Year")}&" under Part year on Data points","Data points says part year, here it says no: correct one")`,
      ],
      [
        `AND(${isOnDataPoints},${me("Marker")}<>"",${me("Marker")}<>${marker})`,
        `"Marker: type "&${me("Year")}&" "&${me("Marker")}&" under Markers on Data points"&IF(${marker}="","",", where "&${marker}&" stands")`,
      ],
      [`${me("Supplier")}=""`, '"Name a supplier"'],
    ],
    '"OK"',
  )},"A cell of this row holds an error")`;
}
