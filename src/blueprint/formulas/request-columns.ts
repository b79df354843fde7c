import { lookUp } from "../../catalogue/suppliers";
import type { ReportingYear } from "../../domain/period";
import { firstThatApplies } from "./first-that-applies";
import { column, columnSpan, headerSpan, own, quoted, setting } from "./references";
import { daysFormula, today } from "./today";

export const requestsTable = "CJ_Requests";
const me = (header: string): string => own(requestsTable, header);
const point = (header: string): string =>
  `INDEX(${column("CJ_DataPoints", header)},${me("Working: row on Data points")})`;
const isOnDataPoints = `ISNUMBER(${me("Working: row on Data points")})`;
const needed = me("Still needed");
const isNeeded = `LEFT(${needed},6)="needed"`;
const figure = me("Working: figure");

/** Where the figure stands on Data points, and in which of its columns of years; "" when it is not there. */
export const rowOnDataPoints = `IF(${me("Figure id")}="","",IFERROR(MATCH(${me("Figure id")},${column("CJ_DataPoints", "Id")},0),""))`;

/** @param years of Data points; a look-up in the one header of a single year is not the same in all engines */
export function yearOnDataPoints(years: readonly ReportingYear[]): string {
  const [first = "", ...others] = years;
  if (others.length === 0) return `IF(${me("Year")}&""="${first}",1,"")`;
  const span = headerSpan("CJ_DataPoints", first, others.at(-1) ?? "");
  return `IF(${me("Year")}="","",IFERROR(MATCH(${me("Year")}&"",${span},0),""))`;
}

/** What Data points holds for the figure and year now: a number, a code, a text, "" when blank, "error". */
export function figureNow(years: readonly ReportingYear[]): string {
  const span = columnSpan("CJ_DataPoints", years[0] ?? "", years.at(-1) ?? "");
  const cell = `INDEX(${span},${me("Working: row on Data points")},${me("Working: year column")})`;
  return `IF(OR(${me("Working: row on Data points")}="",${me("Working: year column")}=""),"",IF(ISERROR(${cell}),"error",IF(${cell}="","",${cell})))`;
}

/** The official label; a row of Data points that has none shows its short name. */
export const figureLabel =
  `IF(${me("Figure id")}="","",IF(NOT(${isOnDataPoints}),"not on Data points: "&${me("Figure id")},` +
  `IF(${point("Data point")}="",${point("Short name")}&"",${point("Data point")}&"")))`;

/** "1 April 2024 to 31 March 2025"; "" for what is no reporting year. */
export const period = `IFERROR(IF(AND(LEN(${me("Year")})=7,MID(${me("Year")},5,1)="-",MOD(LEFT(${me("Year")},4)+1,100)=MID(${me("Year")},6,2)+0),"1 April "&LEFT(${me("Year")},4)&" to 31 March "&(LEFT(${me("Year")},4)+1),""),"")`;

/** Whether the figure still has to be asked for: blank, or not available without a reason. */
export const stillNeeded =
  `IF(AND(${me("Figure id")}="",${me("Year")}=""),"",IF(NOT(${isOnDataPoints}),"not on Data points",` +
  `IF(${me("Period")}="","not a reporting year",IF(${me("Working: year column")}="","needed: no column for this year yet",` +
  `IF(ISNUMBER(${figure}),"received",IF(${figure}="","needed",` +
  `IF(${figure}="[x]",IF(${me("Reason when not available")}="","needed: [x] without a reason","not available, reason given"),` +
  `IF(OR(${figure}="[z]",${figure}="[c]"),"received: "&${figure},"needed: neither a number nor a code"))))))))`;

/** How far the request has come, by Setup's Today. */
export const whereItStands =
  `IFERROR(IF(NOT(${isNeeded}),"",IF(${me("Received on")}<>"","came, not typed yet",IF(${me("Asked on")}="","not asked yet",` +
  `IF(NOT(ISNUMBER(${me("Due")})),"asked, no due date",IF(${me("Due")}<${today},"overdue by "&${daysFormula(`INT(${today}-${me("Due")})`)},` +
  `IF(INT(${me("Due")})=INT(${today}),"due today","due in "&${daysFormula(`INT(${me("Due")}-${today})`)})))))),"a date is an error")`;

/** One sentence to copy into a letter; for a published figure what to look up. Empty once the figure is there. */
export const letterLine = letterLineFormula();

function letterLineFormula(): string {
  const isForScotland = `ISNUMBER(FIND(".scotland",${me("Figure id")}))`;
  // the figure itself begins with "Scotland:"
  const area = `IF(${isForScotland},"",IF(${setting("area")}="","our area",${setting("area")})&", ")`;
  const isLookedUp = `${me("Supplier")}=${quoted(lookUp)}`;
  const opening = `IF(${isLookedUp},"Please look up","Please send")&" for "&${area}`;
  // "a) No. of admissions" says too little by itself: the title of its item stands before it, up to the colon
  const item = `LEFT(${me("Figure id")},FIND(".",${me("Figure id")})-1)`;
  const title = `INDEX(${column("CJ_LocalEvidence", "Local evidence")},MATCH(${item},${column("CJ_LocalEvidence", "Id")},0))`;
  // a title without parts ends with a full stop
  const words = `LEFT(${title},FIND(":",${title}&":")-1)`;
  const isStopped = `MID(${words},LEN(${words}),1)="."`;
  const stem = `IF(MID(${me("Figure")},2,1)=")",IFERROR(LEFT(${words},LEN(${words})-IF(${isStopped},1,0))&": ",""),"")`;
  const unit = `IF(${point("Unit")}="","","; unit: "&${point("Unit")}&IF(${point("Unit")}="per cent",", 0 to 100",""))`;
  const due = `IF(ISNUMBER(${me("Due")}),", by "&TEXT(${me("Due")},"d mmmm yyyy"),"")`;
  const codes = quoted(
    " Write 0 for none; if there is no figure, [x] not available and why, [z] not applicable or [c] confidential.",
  );
  return (
    `IFERROR(IF(OR(NOT(${isNeeded}),${me("Period")}=""),"",${opening}&${me("Period")}&": """&${stem}&${me("Figure")}&""" ("&${me("Figure id")}&${unit}&")"&` +
    `${due}&"."&IF(${isLookedUp},"",${codes})),"")`
  );
}

/**
 * What does not fit, the most telling first.
 * @param markerIsChosen condition for a marker among the choices
 * @param partYearIsChosen the same for Part year
 */
export function requestCheck(markerIsChosen: string, partYearIsChosen: string): string {
  const isBefore = (earlier: string, later: string): string =>
    `AND(ISNUMBER(${me(earlier)}),ISNUMBER(${me(later)}),${me(earlier)}<${me(later)})`;
  const isStrange = (header: string, isChosen: string): string => `AND(${me(header)}<>"",NOT(${isChosen}))`;
  const isMarked = `ISNUMBER(FIND(${me("Year")},${point("Part year")}&""))`;
  return `IFERROR(${firstThatApplies(
    [
      [`${needed}=""`, '""'],
      [`${needed}="not on Data points"`, `${me("Figure id")}&" is not on Data points"`],
      [`${needed}="not a reporting year"`, '"Expected a reporting year such as 2024-25"'],
      ...["Asked on", "Due", "Received on"].map(
        (header) =>
          [
            `AND(${me(header)}<>"",NOT(ISNUMBER(${me(header)})))`,
            `"${header} is a text: type the date as 30/06/2025"`,
          ] as const,
      ),
      [isBefore("Due", "Asked on"), '"Due is before Asked on"'],
      [isBefore("Received on", "Asked on"), '"Received on is before Asked on"'],
      [isStrange("Marker", markerIsChosen), '"Marker is none of the choices in this row"'],
      [isStrange("Part year", partYearIsChosen), '"Part year is none of the choices in this row"'],
      [`AND(${isNeeded},${me("Received on")}<>"")`, '"Received: type the figure on Data points"'],
      [
        `AND(${me("Part year")}="yes",NOT(${isMarked}))`,
        `"Part year: type "&${me("Year")}&" under Part year on Data points"`,
      ],
      [`${me("Supplier")}=""`, '"Name a supplier"'],
    ],
    '"OK"',
  )},"A cell of this row holds an error")`;
}
