import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { partYearHeader } from "./figure-status-columns";
import { column, columnSpan, headerSpan, latestYearWhere, own, ownSpan, threshold } from "./references";
import {
  amountFormula,
  isShareTargetFormula,
  notANumberFormula,
  notANumberIn,
  movementFormula,
  oneDecimalFormula,
  oneOfFormula,
  statusTones,
  statusWordsFormula,
  yearDueFormula,
  yearsBeforeFormula,
} from "./status-words";
import { placeFormula, type ListedRows } from "./listed-rows";
import { inputFaultColumn, statusInputs } from "./status-inputs";
import { workingColumn } from "./working-column";

const table = "CJ_Rates";
const me = (header: string): string => own(table, header);
const w = (header: string): string => me(`Working: ${header}`);

/** The columns of Rates that suggest a status; `proportionStatus` in Excel's words, step by step. */
export function proportionStatusColumns(years: readonly ReportingYear[]): {
  readonly inputs: readonly ColumnBlueprint[];
  readonly shown: readonly ColumnBlueprint[];
  readonly working: readonly ColumnBlueprint[];
} {
  return {
    inputs: statusInputs(
      "The percentage to reach, if partners set one: type 80 for 80%. The framework's own ambition for these is 100.",
      years,
    ).filter((input) => input.header !== "Part year"),
    shown: [
      {
        header: "Suggested status",
        role: "formula",
        widthInCharacters: 24,
        wrap: true,
        formula: statusWordsFormula(w("status")),
        tones: statusTones,
      },
      {
        header: "Why",
        role: "formula",
        widthInCharacters: 76,
        wrap: true,
        linesToAllow: 2,
        formula: whyFormula(),
      },
    ],
    working: workingColumns(years),
  };
}

const isLower = `${me("Better when")}="lower"`;
const sign = `IF(${isLower},-1,1)`;
const hasTarget = `ISNUMBER(${me("Target")})`;
const latest = me("Latest year");
const minBase = threshold("minBase");
const n1 = w("pool people");
const m1 = w("pool count");
const k1 = w("pool years");
const n0 = w("baseline people");
const m0 = w("baseline count");
const k0 = w("baseline years");
const movement = w("movement");
const difference = w("difference");

function workingColumns(years: readonly ReportingYear[]): readonly ColumnBlueprint[] {
  const first = years[0] ?? "";
  const last = years.at(-1) ?? "";
  const headers = headerSpan(table, first, last);
  const partYears = ownSpan(table, partYearHeader(first), partYearHeader(last));
  const counts = (side: "numerator" | "denominator"): string =>
    ownSpan(table, `Working: ${side} ${first}`, `Working: ${side} ${last}`);
  const position = w("latest position");
  /** the count so many years before the latest, "" when there is none, the series starts later or it is a part year */
  const back = (side: "numerator" | "denominator", by: number): string => {
    const at = `${position}-${by}`;
    const isComparable = `AND(INDEX(${headers},1,${at})>=${me("Series starts")}&"",INDEX(${partYears},1,${at})<>"yes")`;
    return `IF(${position}>${by},IF(${isComparable},INDEX(${counts(side)},1,${at}),""),"")`;
  };
  const pooled = (by: number): string => {
    const before = w(`people over ${by}`);
    const now = back("denominator", by);
    return `IF(${before}="","",IF(ISNUMBER(${now}),${before}+${now},""))`;
  };
  const window = (from: string): string =>
    `(${headers}>=${from})*(${headers}<=${w("baseline to")})*(${headers}>=${me("Series starts")}&"")*(${counts("denominator")}<>"")*(${partYears}<>"yes")`;
  const sumOver = (side: "numerator" | "denominator", from: string): string =>
    `SUMPRODUCT(${window(from)},${counts(side)})`;
  const usualFrom = yearsBeforeFormula(w("baseline to"), `(${threshold("baselineYears")}-1)`);
  const longFrom = yearsBeforeFormula(w("baseline to"), `(MAX(3,${threshold("baselineYears")})-1)`);
  const poolStart = `INDEX(${headers},1,${position}-${k1}+1)`;
  return [
    ...(["numerator", "denominator"] as const).flatMap((side) =>
      years.map((year) =>
        workingColumn(
          `${side} ${year}`,
          `IF(ISNUMBER(${me(year)}),INDEX(${column("CJ_DataPoints", year)},${w(`${side} row`)}),"")`,
        ),
      ),
    ),
    ...years.map((year) => ({ ...workingColumn(`part year ${year}`, partYear(year), 11), since: 2 })),
    workingColumn("latest position", `IF(${latest}="","",MATCH(${latest},${headers},0))`),
    workingColumn("people over 1", `IF(${position}="","",INDEX(${counts("denominator")},1,${position}))`),
    workingColumn("people over 2", `IF(${position}="","",${pooled(1)})`),
    workingColumn("people over 3", `IF(${position}="","",${pooled(2)})`),
    workingColumn(
      "pool years",
      `IF(${position}="","",IF(${w("people over 1")}>=${minBase},1,IF(${w("people over 2")}="",1,` +
        `IF(${w("people over 2")}>=${minBase},2,IF(${w("people over 3")}="",2,3)))))`,
    ),
    workingColumn(
      "pool people",
      `IF(${k1}="","",IF(${k1}=1,${w("people over 1")},IF(${k1}=2,${w("people over 2")},${w("people over 3")})))`,
    ),
    workingColumn(
      "pool count",
      `IF(${k1}="","",INDEX(${counts("numerator")},1,${position})+IF(${k1}>1,${back("numerator", 1)},0)+IF(${k1}>2,${back("numerator", 2)},0))`,
    ),
    workingColumn("pool start", `IF(${k1}="","",${poolStart})`),
    workingColumn(
      "baseline to",
      latestYearWhere(
        years,
        (year) =>
          `AND("${year}"<${w("pool start")},"${year}">=${me("Series starts")}&"",${w(`denominator ${year}`)}<>"",${me(partYearHeader(year))}<>"yes")`,
      ),
    ),
    workingColumn(
      "baseline from",
      `IF(${w("baseline to")}="","",IF(${sumOver("denominator", usualFrom)}>=${minBase},${usualFrom},${longFrom}))`,
    ),
    workingColumn(
      "baseline people",
      `IF(${w("baseline from")}="","",${sumOver("denominator", w("baseline from"))})`,
    ),
    workingColumn(
      "baseline count",
      `IF(${w("baseline from")}="","",${sumOver("numerator", w("baseline from"))})`,
    ),
    workingColumn(
      "baseline years",
      `IF(${w("baseline from")}="","",SUMPRODUCT(${window(w("baseline from"))}*1))`,
    ),
    workingColumn(
      "difference",
      `IF(OR(${n1}="",${n0}=""),"",IF(OR(${n1}<${minBase},${n0}<${minBase}),"",ROUND(100*${m1}/${n1}-100*${m0}/${n0},9)))`,
    ),
    workingColumn(
      "ordinary variation",
      `IF(${difference}="","",ROUND(${threshold("variation")}*100*SQRT(MAX(0,${shareOfBoth}*(1-${shareOfBoth})*(1/${n1}+1/${n0}))),9))`,
    ),
    workingColumn("movement", movementWord()),
    workingColumn("errors", errorsOf(years)),
    workingColumn(
      "part year",
      `IF(${position}="","no",IF(INDEX(${partYears},1,${position})="yes","yes","no"))`,
    ),
    {
      ...workingColumn("year due", yearDueFormula(me("Years behind"))),
      since: 2,
    },
    {
      ...workingColumn("rate due", notANumberIn(ownSpan(table, first, last), w("year due"), headers)),
      since: 2,
    },
    workingColumn(
      "missing people",
      `IF(OR(NOT(${hasTarget}),${n1}=""),"",MAX(0,ROUNDUP(ROUND(${sign}*(${me("Target")}*${n1}/100-${m1}),9),0)))`,
    ),
    workingColumn(
      "short",
      `IF(OR(NOT(${hasTarget}),${n1}=""),"",ROUND(${sign}*(${me("Target")}-100*${m1}/${n1}),9))`,
    ),
    workingColumn("why grey", whyGrey(), 30),
    workingColumn("status", statusFormula()),
    workingColumn("steady", `IF(AND(${w("status")}="Amber",NOT(${hasTarget})),"yes","no")`),
    inputFaultColumn(table, years),
    { ...workingColumn("place", placeOfJudged()), since: 2 },
    {
      ...workingColumn(
        "latest in words",
        `${me("Id")}&" "&IF(${latest}="","none",${oneDecimalFormula(me("Latest"))}&"% ("&${me("Latest counts")}&", "&${latest}&")")`,
      ),
      since: 2,
    },
  ];
}

/** Proportions that are judged have a place; the conversions that are only context have none. */
function placeOfJudged(): string {
  return placeFormula(
    { table, list: "" },
    `AND(${me("Id")}<>"",${me("Outcome")}<>"",${me("Better when")}<>"context only")`,
    `(${column(table, "Better when")}<>"context only")`,
    "Id",
  );
}

/** Proportions that are judged, in sentences on Outcomes. */
export const judgedRates: ListedRows = { table, place: "Working: place", list: "", most: 8 };

const shareOfBoth = `((${m1}+${m0})/(${n1}+${n0}))`;

function movementWord(): string {
  const band = `IF(ISNUMBER(${me("Own band")}),${me("Own band")},${threshold("bandPct")})`;
  return (
    `IF(${difference}="","",IF(ABS(${difference})<${w("ordinary variation")},"no clear change",` +
    `${movementFormula(`${sign}*${difference}`, band)}))`
  );
}

/** Errors that rest on the proportion or on either of its figures, in its latest year. */
function errorsOf(years: readonly ReportingYear[]): string {
  const checks = "CJ_DataChecks";
  const first = years[0] ?? "";
  const last = years.at(-1) ?? "";
  const failed = `INDEX(${columnSpan(checks, first, last)},0,MATCH(${latest},${headerSpan(checks, first, last)},0))="failed"`;
  const left = column(checks, "Left");
  const right = column(checks, "Right");
  const touched = [
    `(${left}=${me("Id")})`,
    ...["Numerator", "Denominator"].flatMap((side) => [`(${left}=${me(side)})`, `(${right}=${me(side)})`]),
  ];
  return `IF(${latest}="",0,SUMPRODUCT((${touched.join("+")})*(${column(checks, "Severity")}="error")*(${failed})))`;
}

/** Whether either of its figures is marked as a part year. */
function partYear(year: ReportingYear): string {
  const marked = (row: string): string =>
    `IFERROR(INDEX(${column("CJ_DataPoints", partYearHeader(year))},${row})="yes",FALSE)`;
  return `IF(OR(${marked(w("numerator row"))},${marked(w("denominator row"))}),"yes","")`;
}

const pooledWords = `IF(${k1}=1,"","; "&${k1}&" years pooled")`;
const unitOf = (header: string): string => `IF(${me(header)}="","people",${me(header)})`;
const outOf = `" "&${unitOf("Out of")}`;
const countsOfPool = `ROUND(${m1},2)&" of "&ROUND(${n1},2)&${outOf}`;

function whyGrey(): string {
  const due = w("year due");
  const cell = w("rate due");
  const noneDue =
    `IF(AND(${cell}<>"",LEFT(${cell},10)<>"incomplete"),${due}&" is "&${notANumberFormula(cell, cell)},` +
    `IF(${latest}="","no figure yet","the latest figure is for "&${latest}&", "&${due}&" was due"))`;
  return (
    `IF(OR(${latest}="",${latest}<${due}),${noneDue},` +
    `IF(${w("errors")}>0,"an error on Data checks rests on this figure",` +
    `IF(${w("part year")}="yes",${latest}&" is marked as a part year",IF(${hasTarget},IF(${isShareTargetFormula(me("Target"))},"the target is not above 1: type 80 for 80%",""),` +
    `IF(${n1}<${minBase},"only "&${countsOfPool}&", fewer than "&ROUND(${minBase},2)&${pooledWords},` +
    `IF(${n0}="","no target and no earlier year to compare",` +
    `IF(${n0}<${minBase},"only "&ROUND(${m0},2)&" of "&ROUND(${n0},2)&${outOf}&" in the years before, fewer than "&ROUND(${minBase},2),"")))))))`
  );
}

function statusFormula(): string {
  const missing = w("missing people");
  const isMet = `IF(${n1}<${minBase},${missing}=0,${w("short")}<=0)`;
  const isClose = `OR(${missing}<=${threshold("amberPeople")},AND(${n1}>=${minBase},${w("short")}<=${threshold("amberTolerancePct")}))`;
  return (
    `IF(${me("Better when")}="context only","",IF(${w("why grey")}<>"","Grey",` +
    `IF(${hasTarget},IF(${isMet},"Green",IF(${isClose},"Amber","Red")),` +
    `IF(${movement}="improving","Green",IF(${movement}="worsening","Red","Amber")))))`
  );
}

function whyFormula(): string {
  const status = w("status");
  const missing = w("missing people");
  const target = `"target "&ROUND(${me("Target")},2)&"% ("&${countsOfPool}&")"`;
  const position =
    `IF(${status}="Green","meets "&${target},${missing}&IF(${isLower}," fewer "," more ")&IF(${missing}=1,${oneOfFormula(unitOf("Counted"))},${unitOf("Counted")})&` +
    `" would make this green: "&${target})&IF(${n1}<${minBase},"; fewer than "&ROUND(${minBase},2)&", judged in "&${unitOf("Counted")},"")&` +
    `IF(${movement}="","","; "&${movement})`;
  const share = (m: string, n: string): string => oneDecimalFormula(`100*${m}/${n}`);
  const moved =
    `${movement}&", "&IF(ABS(${difference})<${w("ordinary variation")},` +
    `${share(m0, n0)}&"% to "&${share(m1, n1)}&"% is within ordinary variation",` +
    `${amountFormula(difference, " points")}&" on "&IF(${k0}=1,"",${k0}&" years to ")&${w("baseline to")})`;
  return (
    `IF(${status}="","",${status}&" – "&IF(${status}="Grey",${w("why grey")},` +
    `IF(${hasTarget},${position},${moved})&${pooledWords}))`
  );
}
