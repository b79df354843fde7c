import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { comparedColumns, comparedFigures, partYear } from "./compared-figures";
import { comparedFromColumn, hasRateBegun, isPartYearOfRate } from "./compared-rates";
import { differenceMarkFormula, rateMark, rateMarkColumn } from "./rate-mark";
import { column, columnSpan, headerSpan, latestYearWhere, own, threshold } from "./references";
import {
  amountFormula,
  notANumberFormula,
  notANumberIn,
  movementFormula,
  oneDecimalFormula,
  oneOfFormula,
  percentTargetFaultFormula,
  statusTones,
  statusWordsFormula,
  yearDueFormula,
  yearsBeforeFormula,
} from "./status-words";
import { placeFormula, type ListedRows } from "./listed-rows";
import { isImpossible } from "./own-errors";
import { hasTargetUsed, inputFaultColumns, statusInputs, targetUsedColumn } from "./status-inputs";
import { polaritiesUsed, polarityUsed, polarityUsedColumn } from "./polarity-column";
import { workingColumn } from "./working-column";
import { yearsNotDueColumn } from "./years-not-due";
import { yearlyColumns, type YearlyColumns } from "./year-columns";

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
      "The percentage to reach, if partners set one: type 80 for 80%. The notes on local evidence 14, 15 and 19 hope for everybody, 100; see Notes.",
      years,
    ).filter((input) => input.header !== "Part year"),
    shown: [
      {
        header: "Suggested status",
        role: "formula",
        widthInCharacters: 24,
        formula: statusWordsFormula(w("status")),
        tones: statusTones,
      },
      {
        header: "Why",
        role: "formula",
        widthInCharacters: 76,
        linesToAllow: 2,
        formula: whyFormula(),
      },
    ],
    working: workingColumns(years),
  };
}

/** The two counts behind each year of a rate. */
export function countsOfRates(
  years: readonly ReportingYear[],
): Readonly<Record<"numerators" | "denominators", YearlyColumns>> {
  return {
    numerators: yearlyColumns(table, "numerator", years),
    denominators: yearlyColumns(table, "denominator", years),
  };
}

const better = polarityUsed(table);
const isLower = `${better}="lower"`;
const sign = `IF(${isLower},-1,1)`;
const hasTarget = hasTargetUsed(table);
const latest = me("Latest year");
const minBase = threshold("minBase");
const mark = me(rateMark);
const n1 = w("pool people");
const m1 = w("pool count");
const k1 = w("pool years");
const n0 = w("baseline people");
const m0 = w("baseline count");
const k0 = w("baseline years");
const movement = w("movement");
const difference = w("difference");

function workingColumns(years: readonly ReportingYear[]): readonly ColumnBlueprint[] {
  const { numerators, denominators } = countsOfRates(years);
  const compared = comparedFigures(table, years);
  const twoBefore = yearsBeforeFormula(latest, "2");
  /** the people of one more year, "" when it is not compared: it has none, the series starts later or it is a part year */
  const pooled = (by: number, year: string): string => {
    const before = w(`people over ${by}`);
    const now = compared.in(year);
    return `IF(${before}="","",IF(ISNUMBER(${now}),${before}+${now},""))`;
  };
  const to = w("baseline to");
  const peopleFrom = (from: string): string => `SUMPRODUCT(${compared.between(from, to)},${compared.cells})`;
  const usualFrom = yearsBeforeFormula(to, `(${threshold("baselineYears")}-1)`);
  const longFrom = yearsBeforeFormula(to, `(MAX(3,${threshold("baselineYears")})-1)`);
  const baselineFrom = w("baseline from");
  return [
    ...(["numerator", "denominator"] as const).flatMap((side) =>
      years.map((year) =>
        workingColumn(
          `${side} ${year}`,
          `IF(ISNUMBER(${me(year)}),INDEX(${column("CJ_DataPoints", year)},${w(`${side} row`)}),"")`,
        ),
      ),
    ),
    rateMarkColumn(),
    comparedFromColumn(),
    ...comparedColumns(years, (year) => ({
      isPartYear: isPartYearOfRate(years)(year),
      hasBegun: hasRateBegun(year),
      cell: me(denominators.headerOf(year)),
    })),
    {
      ...workingColumn("year before", `IF(${latest}="","",${yearsBeforeFormula(latest, "1")})`),
      since: 2,
      formerly: ["Working: latest position"],
    },
    workingColumn("people over 1", `IF(${latest}="","",${denominators.in(latest)})`),
    workingColumn("people over 2", pooled(1, w("year before"))),
    workingColumn("people over 3", `IF(${latest}="","",${pooled(2, `(${twoBefore})`)})`),
    workingColumn(
      "pool years",
      `IF(${latest}="","",IF(${w("people over 1")}>=${minBase},1,IF(${w("people over 2")}="",1,` +
        `IF(${w("people over 2")}>=${minBase},2,IF(${w("people over 3")}="",2,3)))))`,
    ),
    workingColumn(
      "pool people",
      `IF(${k1}="","",IF(${k1}=1,${w("people over 1")},IF(${k1}=2,${w("people over 2")},${w("people over 3")})))`,
    ),
    workingColumn(
      "pool count",
      `IF(${k1}="","",${numerators.in(latest)}+IF(${k1}>1,${numerators.in(w("year before"))},0)+IF(${k1}>2,${numerators.in(`(${twoBefore})`)},0))`,
    ),
    workingColumn("pool start", `IF(${k1}="","",${yearsBeforeFormula(latest, `(${k1}-1)`)})`),
    workingColumn(
      "baseline to",
      latestYearWhere(
        years,
        (year) => `AND("${year}"<${w("pool start")},ISNUMBER(${me(compared.headerOf(year))}))`,
      ),
    ),
    workingColumn(
      "baseline from",
      `IF(${to}="","",IF(${peopleFrom(`(${usualFrom})`)}>=${minBase},${usualFrom},${longFrom}))`,
    ),
    workingColumn("baseline people", `IF(${baselineFrom}="","",${peopleFrom(baselineFrom)})`),
    workingColumn("baseline count", `IF(${baselineFrom}="","",${baselineCount(years)})`),
    workingColumn(
      "baseline years",
      `IF(${baselineFrom}="","",SUMPRODUCT(${compared.between(baselineFrom, to)}*(${compared.cells}<9E+99)*(${compared.cells}<>"")))`,
    ),
    workingColumn(
      "difference",
      `IF(OR(${n1}="",${n0}=""),"",IF(OR(${n1}<${minBase},${n0}<${minBase}),"",ROUND(100*${m1}/${n1}-100*${m0}/${n0},9)))`,
    ),
    workingColumn(
      "ordinary variation",
      `IF(${difference}="","",ROUND(${threshold("variation")}*100*SQRT(MAX(0,${shareOfBoth}*(1-${shareOfBoth})*(1/${n1}+1/${n0}))),9))`,
    ),
    polarityUsedColumn(table),
    targetUsedColumn(table),
    workingColumn("movement", movementWord()),
    workingColumn("errors", errorsOf(years)),
    workingColumn("part year", `IF(${latest}="","no",IF(${compared.in(latest)}="${partYear}","yes","no"))`),
    {
      ...workingColumn("year due", yearDueFormula(me("Years behind"))),
      since: 2,
    },
    yearsNotDueColumn(table, years, (year) => `NOT(${hasRateBegun(year)})`),
    {
      ...workingColumn("rate due", notANumberIn(years, w("year due"), me)),
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
    ...inputFaultColumns(table, years),
    { ...workingColumn("place", placeOfJudged()), since: 2 },
    {
      ...workingColumn(
        "latest in words",
        `${me("Id")}&" "&IF(${latest}="","none",${oneDecimalFormula(me("Latest"))}&"% ("&${me("Latest counts")}&", "&${latest}&")")`,
        46,
      ),
      since: 2,
    },
  ];
}

/** Proportions that are judged have a place; the conversions that are only context have none. */
function placeOfJudged(): string {
  return placeFormula(
    { table, list: "" },
    `AND(${me("Id")}<>"",${me("Outcome")}<>"",${better}<>"context only")`,
    `(${polaritiesUsed(table)}<>"context only")`,
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
  const ofFigures = ["numerator", "denominator"].map((side) => `${isImpossible(latest, w(`${side} row`))}*1`);
  return (
    `IF(${latest}="",0,SUMPRODUCT((${touched.join("+")})*(${column(checks, "Severity")}="error")*(${failed}))+` +
    `${ofFigures.join("+")})`
  );
}

/** The numerators of the baseline, over the years whose denominators are compared. */
function baselineCount(years: readonly ReportingYear[]): string {
  const { numerators } = countsOfRates(years);
  const { headerOf } = comparedFigures(table, years);
  return years
    .map(
      (year) =>
        `IF(AND(ISNUMBER(${me(headerOf(year))}),"${year}">=${w("baseline from")},"${year}"<=${w("baseline to")}),${me(numerators.headerOf(year))},0)`,
    )
    .join("+");
}

const pooledWords = `IF(${k1}=1,"","; "&${k1}&" years pooled")`;
const unitOf = (header: string): string => `IF(${me(header)}="","people",${me(header)})`;
const outOf = `" "&${unitOf("Out of")}`;
const countsOfPool = `ROUND(${m1},2)&" of "&ROUND(${n1},2)&${outOf}`;

function whyGrey(): string {
  const due = w("year due");
  const cell = w("rate due");
  const noneDue =
    `IF(AND(${cell}<>"",LEFT(${cell},14)<>"incomplete: 0 "),` +
    `${due}&" is "&${notANumberFormula(cell, cell)}&IF(LEFT(${cell},10)="incomplete"," figures",""),` +
    `IF(${latest}="","no figure yet","the latest figure is for "&${latest}&", "&${due}&" was due"))`;
  return (
    `IF(OR(${latest}="",${latest}<${due}),${noneDue},` +
    `IF(${w("errors")}>0,"it rests on an error, see Check",` +
    `IF(${w("part year")}="yes",${latest}&" is marked as a part year",IF(${hasTarget},${percentTargetFaultFormula(me("Target"), { unit: me("Unit"), mark })},` +
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
    `IF(${better}="context only","",IF(${w("why grey")}<>"","Grey",` +
    `IF(${hasTarget},IF(${isMet},"Green",IF(${isClose},"Amber","Red")),` +
    `IF(${movement}="improving","Green",IF(${movement}="worsening","Red","Amber")))))`
  );
}

function whyFormula(): string {
  const status = w("status");
  const missing = w("missing people");
  const target = `"target "&ROUND(${me("Target")},2)&${mark}&" ("&${countsOfPool}&")"`;
  const position =
    `IF(${status}="Green","meets "&${target},${missing}&IF(${isLower}," fewer "," more ")&IF(${missing}=1,${oneOfFormula(unitOf("Counted"))},${unitOf("Counted")})&` +
    `" would make this green: "&${target})&IF(${n1}<${minBase},"; fewer than "&ROUND(${minBase},2)&", judged in "&${unitOf("Counted")},"")&` +
    `IF(${movement}="","","; "&${movement})`;
  const share = (m: string, n: string): string => oneDecimalFormula(`100*${m}/${n}`);
  const moved =
    `${movement}&", "&IF(ABS(${difference})<${w("ordinary variation")},` +
    `${share(m0, n0)}&${mark}&" to "&${share(m1, n1)}&${mark}&" is within ordinary variation",` +
    `${amountFormula(difference, differenceMarkFormula(mark))}&" on "&IF(${k0}=1,"",${k0}&" years to ")&${w("baseline to")})`;
  return (
    `IF(${status}="","",${status}&" – "&IF(${status}="Grey",${w("why grey")},` +
    `IF(${hasTarget},${position},${moved})&${pooledWords}))`
  );
}
