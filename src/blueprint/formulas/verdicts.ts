import { totalById } from "../../catalogue/figures";
import { relations } from "../../checks/relations";
import { errorWord, type Relation, type RelationCells } from "../../checks/relations/relation";
import type { NativeCheck } from "../../checks/rule";
import { scoringLeft } from "../../checks/scoring-sheet";
import type { ReportingYear } from "../../domain/period";
import { cellHeader } from "./figures-typed";
import { outcomeOfActivity } from "./outcome-columns";
import { column, headerSpan, own, ownSpan, quoted, setting } from "./references";
import { totalFormula } from "./total-proportion";
import { isNotDueIn, yearsNotDue } from "./years-not-due";

const table = "CJ_DataChecks";
const me = (header: string): string => own(table, header);

/** Header of the working column that holds the left or right figure of a year. */
export function workingHeader(side: "left" | "right", year: string): string {
  return `Working: ${side} ${year}`;
}

/** Header of the working column that holds the list which a relation looks its cell up in. */
export const workingList = "Working: list";

/** That list; null where the relation has none. */
export function listFormula(check: NativeCheck): string | null {
  const list = relations.find((r) => r.words === check.relation)?.list;
  return list === undefined ? null : quoted(list);
}

/** The verdict word of one year, compiled from the relation that the check declares; null when it is not judged by year. */
export function verdictFormula(check: NativeCheck, year: ReportingYear): string | null {
  const relation = relations.find((r) => r.words === check.relation);
  if (relation === undefined) return null;
  const cells: RelationCells = {
    left: me(workingHeader("left", year)),
    right: me(workingHeader("right", year)),
    sibling: (letter) => siblingCell(letter, year),
    list: me(workingList),
    untested: `IF(${isNotDueIn(year, me(yearsNotDue))},"not applicable","not tested")`,
  };
  return `IFERROR(${relation.verdictFormula(cells)},"broken")`;
}

/** What was found, in one sentence: for a check by year in its latest failing year, for the others in their own words. */
export function foundFormula(check: NativeCheck, years: readonly ReportingYear[]): string {
  const relation = relations.find((r) => r.words === check.relation);
  if (relation === undefined) {
    const found =
      check.left === scoringLeft
        ? `${me("Failed")}&" of "&(${me("Passed")}+${me("Failed")})&" activities fail: see the Check column of Scoring"`
        : `"Does not hold: "&${me("Check")}`;
    return `IF(${me("Failed")}=0,"",${found})`;
  }
  const first = years[0] ?? "";
  const last = years.at(-1) ?? "";
  const failingYear = me("Working: latest failing year");
  const position = `MATCH(${failingYear},${headerSpan(table, first, last)},0)`;
  const at = (side: "left" | "right"): string =>
    `INDEX(${ownSpan(table, workingHeader(side, first), workingHeader(side, last))},1,${position})`;
  const names = { left: me("Working: left name"), right: me("Working: right name") };
  const sentence = relation.foundFormula(names, {
    left: at("left"),
    right: at("right"),
    sibling: () => '""',
    list: me(workingList),
    untested: '""',
  });
  return `IF(${failingYear}="","",${sentence}&", in "&${failingYear})`;
}

/** The left or right figure of a year, looked up by id; a blank stays blank, an error becomes a word. */
export function workingFigure(
  check: NativeCheck,
  side: "left" | "right",
  year: ReportingYear,
): string | null {
  const relation = relations.find((r) => r.words === check.relation);
  if (relation === undefined || (side === "right" && check.right === "")) return null;
  if (side === "right" && totalById(check.right) !== undefined)
    return `IFERROR(${totalFormula(me("Right"), year)},"${errorWord}")`;
  const row = me(`Working: ${side} row`);
  if (tableOf(relation, side) === "CJ_DataPoints")
    return `IFERROR(INDEX(${column("CJ_DataPoints", cellHeader(year))},${row}),"")`;
  const cell = `INDEX(${column("CJ_Rates", year)},${row})`;
  return `IFERROR(IF(${cell}="","",${cell}),IF(${row}="none","","${errorWord}"))`;
}

function tableOf(relation: Relation | undefined, side: "left" | "right"): string {
  return (side === "left" ? relation?.leftIn : relation?.rightIn) === "Rates" ? "CJ_Rates" : "CJ_DataPoints";
}

/** Which row of its table the id stands in, or an error word; sorting that table keeps it true. */
export function workingRow(check: NativeCheck, side: "left" | "right"): string | null {
  const relation = relations.find((r) => r.words === check.relation);
  const rightOnly = relation === undefined && side === "right" && check.relation === settingRelations.remand;
  if (relation === undefined && !rightOnly) return null;
  if (side === "right" && totalById(check.right) !== undefined) return '"total"';
  const sheetTable = tableOf(relation, side);
  const id = me(side === "left" ? "Left" : "Right");
  return `IFERROR(MATCH(${id},${column(sheetTable, "Id")},0),"none")`;
}

/**
 * The years in which the check is not due, since one of its two figures is not; null when it is not judged by year. The
 * sheets of the figures say which years these are, so that years behind that people change count at once.
 */
export function notDueFormula(check: NativeCheck): string | null {
  const relation = relations.find((r) => r.words === check.relation);
  if (relation === undefined) return null;
  const ofSide = (side: "left" | "right"): string =>
    `IFERROR(INDEX(${column(tableOf(relation, side), yearsNotDue)},${me(`Working: ${side} row`)}),"")`;
  // a total stands in no row; the rate on its left is due when it is
  const hasRight = check.right !== "" && totalById(check.right) === undefined;
  return hasRight ? `${ofSide("left")}&${ofSide("right")}` : ofSide("left");
}

/** The short name for sentences; the id itself where it is no figure. */
export function workingName(check: NativeCheck, side: "left" | "right"): string | null {
  const relation = relations.find((r) => r.words === check.relation);
  if (relation === undefined) return null;
  const sheetTable = tableOf(relation, side);
  const id = me(side === "left" ? "Left" : "Right");
  return `IFERROR(INDEX(${column(sheetTable, "Short name")},${me(`Working: ${side} row`)})&"",${id}&"")`;
}

/** Relations of rules that are not judged by year. */
const settingRelations = {
  unit: "agrees with the counting basis",
  remand: "is stated where there are figures for",
  leavers: "is said where tenancies are typed",
  tenanciesEarlier: "has no tenancies of the reporting year",
  allScored: "has all its activities scored",
  hasActivity: "has an activity",
  allLinked: "has its activities linked to the logic model",
} as const;

/**
 * How many counts of local evidence 15 are typed under the years.
 * @param factor for each year, 0 or FALSE leaves it out
 */
function tenanciesTyped(
  years: readonly ReportingYear[],
  factor: (year: ReportingYear) => string = () => "",
): string {
  const partOf = column("CJ_DataPoints", "Part of");
  const typed = years.map((year) => {
    const cells = column("CJ_DataPoints", year);
    return `${factor(year)}(${cells}<9E+99)*(${cells}<>"")`;
  });
  return `SUMPRODUCT(((${partOf}="LE15.commenced")+(${partOf}="LE15.sustained"))*(${typed.join("+")}))`;
}

/** The verdict of a rule that is not judged by year: settings, and outcomes on Scoring; null for the others. */
export function verdictNotByYear(check: NativeCheck, years: readonly ReportingYear[]): string | null {
  const verdict = notByYear(check, years);
  return verdict === null ? null : `IFERROR(${verdict},"broken")`;
}

function notByYear(check: NativeCheck, years: readonly ReportingYear[]): string | null {
  const scoring = (header: string): string => column("CJ_Scoring", header);
  const inOutcome = (header: string): string =>
    `SUMIFS(${scoring(header)},${scoring(outcomeOfActivity)},${me("Left")})`;
  /** true for one of the listed answers; anything else on Setup, an error included, states nothing */
  const states = (value: string, answers: readonly string[]): string =>
    `IFERROR(OR(${answers.map((answer) => `${value}="${answer}"`).join(",")}),FALSE)`;
  switch (check.relation) {
    case settingRelations.unit: {
      const samePeople = `IFERROR(${setting(check.right)}="same people",FALSE)`;
      const contradicts = `AND(${setting(check.left)}="liberations",${samePeople})`;
      return `IF(${states(setting(check.left), ["people", "liberations"])},IF(${contradicts},"failed","passed"),"not tested")`;
    }
    case settingRelations.remand: {
      const figures = years.map(
        (year) => `ISNUMBER(INDEX(${column("CJ_DataPoints", year)},${me("Working: right row")}))`,
      );
      return `IF(${states(setting(check.left), ["yes", "no"])},"passed",IF(OR(${figures.join(",")}),"failed","not tested"))`;
    }
    case settingRelations.leavers: {
      const said = `IFERROR(TRIM(${setting(check.left)})<>"",FALSE)`;
      return `IF(${said},"passed",IF(${tenanciesTyped(years)}>0,"failed","not tested"))`;
    }
    case settingRelations.tenanciesEarlier: {
      const now = tenanciesTyped(years, (year) => `(${setting(check.right)}&""="${year}")*`);
      return `IF(${now}>0,"failed",IF(${tenanciesTyped(years)}>0,"passed","not tested"))`;
    }
    case settingRelations.allScored: {
      const rounded = scoring("Working: priority rounded");
      const complete = `SUMPRODUCT((${scoring(outcomeOfActivity)}=${me("Left")})*(${rounded}<9E+99)*(${rounded}<>""))`;
      const all = inOutcome("Working: is an activity");
      return `IF(${inOutcome("Working: scores entered")}=0,"not tested",IF(${complete}=${all},"passed","failed"))`;
    }
    case settingRelations.allLinked: {
      const linked = `SUMPRODUCT((${scoring(outcomeOfActivity)}=${me("Left")})*(${scoring("Working: is an activity")}=1)*(${scoring("Logic model row")}<>""))`;
      return `IF(${linked}=0,"not tested",IF(${linked}=${inOutcome("Working: is an activity")},"passed","failed"))`;
    }
    case settingRelations.hasActivity: {
      const outcomes = (header: string): string => column("CJ_Outcomes", header);
      const isDecided = (word: string): string =>
        `COUNTIFS(${outcomes("Id")},${me("Left")},${outcomes("Priority")},"${word}")>0`;
      return (
        `IF(${inOutcome("Working: is an activity")}>0,"passed",` +
        `IF(${isDecided("yes")},"failed",IF(${isDecided("no")},"not applicable","not tested")))`
      );
    }
    default:
      return null;
  }
}

/** How many years (or activities, for a rule about every row of Scoring) have a verdict. */
export function countFormula(
  check: NativeCheck,
  rule: string,
  verdict: string,
  years: readonly ReportingYear[],
): string {
  if (check.left === scoringLeft) return `COUNTIF(${column("CJ_Scoring", `Working: ${rule}`)},"${verdict}")`;
  const first = years[0] ?? "";
  // that column stands behind the years
  return `COUNTIF(${ownSpan(table, first, "Not by year")},"${verdict}")`;
}

/** The cell of LE19.b beside LE19.a, in the same year. */
function siblingCell(letter: string, year: ReportingYear): string {
  const left = me("Left");
  const id = `LEFT(${left},FIND(".",${left}))&"${letter}"`;
  return `INDEX(${column("CJ_DataPoints", year)},MATCH(${id},${column("CJ_DataPoints", "Id")},0))`;
}
