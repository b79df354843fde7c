import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { comparedColumns, comparedFigures, partYear } from "./compared-figures";
import { cellColumns, figuresTypedColumn, isFigureError } from "./figures-typed";
import { isImpossible, ownErrorColumns } from "./own-errors";
import { column, columnSpan, headerSpan, latestYearWhere, own, threshold } from "./references";
import {
  amountFormula,
  notANumberFormula,
  notANumberIn,
  movementFormula,
  oneOfFormula,
  oneOrTwoDecimalsFormula,
  percentTargetFaultFormula,
  statusTones,
  statusWordsFormula,
  yearDueFormula,
  yearsBeforeFormula,
} from "./status-words";
import { placeFormula, type ListedRows } from "./listed-rows";
import {
  hasTargetUsed,
  inputFaultColumns,
  seriesStart,
  statusInputs,
  targetUsedColumn,
} from "./status-inputs";
import { baseColumns, isBaseTooSmall, isLatestTooSmall, base } from "./percentage-base";
import { polarityUsed, polarityUsedColumn } from "./polarity-column";
import { workingColumn } from "./working-column";
import { yearsNotDueColumn } from "./years-not-due";

const table = "CJ_DataPoints";
const me = (header: string): string => own(table, header);

/** The columns of Data points that suggest a status; `figureStatus` in Excel's words, step by step. */
export function figureStatusColumns(years: readonly ReportingYear[]): {
  readonly inputs: readonly ColumnBlueprint[];
  readonly shown: readonly ColumnBlueprint[];
  readonly working: readonly ColumnBlueprint[];
} {
  return {
    inputs: statusInputs(
      "The number to reach, if partners set one. Blank: the status is movement against earlier years.",
      years,
    ),
    shown: [
      {
        header: "Suggested status",
        role: "formula",
        widthInCharacters: 40,
        formula: statusWordsFormula(me("Working: status")),
        tones: statusTones,
      },
      {
        header: "Why",
        role: "formula",
        // one line, so that the rows of Data points are as low as their names
        widthInCharacters: 104,
        formula: whyFormula(),
      },
    ],
    working: workingColumns(years),
  };
}

const isPercent = `${me("Unit")}="per cent"`;
const better = polarityUsed(table);
const isLower = `${better}="lower"`;
const sign = `IF(${isLower},-1,1)`;
const x = me("Latest");
const baseline = me("Working: baseline");
const k = me("Working: years averaged");
const difference = me("Working: difference");
const variation = me("Working: ordinary variation");
const basis = me("Working: movement basis");
const changed = me("Working: change tested");
const movement = me("Working: movement");
const hasTarget = hasTargetUsed(table);

function workingColumns(years: readonly ReportingYear[]): readonly ColumnBlueprint[] {
  const to = me("Working: baseline to");
  const from = me("Working: baseline from");
  const compared = comparedFigures(table, years);
  const within = compared.between(from, to);
  return [
    ...cellColumns(table, years),
    ...comparedColumns(years, (year) => ({
      isPartYear: isMarkedFormula(year),
      hasBegun: `"${year}">=${me(seriesStart)}`,
      cell: me(year),
    })),
    { ...workingColumn("votes as", votesAs()), since: 2 },
    polarityUsedColumn(table),
    targetUsedColumn(table),
    workingColumn(
      "is judged",
      `IF(${better}="context only","no",IF(OR(${me("Kind")}="national indicator",${me("Working: votes as")}="own",${hasTarget}),"yes","no"))`,
    ),
    // numbers that are none are told by their unit
    figuresTypedColumn(table, years, undefined, () => "FALSE"),
    ...ownErrorColumns(years),
    workingColumn("row has an error", `IF(${isFigureError(table)},"yes","no")`),
    workingColumn("year due", yearDueFormula(me("Years behind"))),
    yearsNotDueColumn(table, years, (year) => `${me(seriesStart)}>"${year}"`, `${me("Data point")}=""`),
    {
      ...workingColumn("figure due", notANumberIn(years, me("Working: year due"), me)),
      since: 2,
    },
    workingColumn(
      "baseline to",
      latestYearWhere(
        // the last year is before no other
        years.slice(0, -1),
        (year) => `AND("${year}"<${me("Latest year")},ISNUMBER(${me(compared.headerOf(year))}))`,
      ),
    ),
    workingColumn(
      "baseline from",
      `IF(${to}="","",${yearsBeforeFormula(to, `(${threshold("baselineYears")}-1)`)})`,
    ),
    workingColumn(
      "years averaged",
      `IF(${to}="",0,IFERROR(SUMPRODUCT((${compared.cells}<9E+99)*(${compared.cells}<>"")*${within}),0))`,
    ),
    workingColumn("baseline", `IF(${k}=0,"",SUMPRODUCT(${within},${compared.cells})/${k})`),
    workingColumn("difference", `IF(OR(${baseline}="",${x}=""),"",ROUND(${x}-${baseline},9))`),
    ...baseColumns(),
    workingColumn(
      "ordinary variation",
      `IF(${difference}="","",IF(${isPercent},${base.ordinaryVariation},` +
        `ROUND(${threshold("variation")}*SQRT(MAX(0,${x}+${baseline}/${k})),9)))`,
    ),
    workingColumn("movement basis", movementBasis()),
    { ...workingColumn("change tested", changeTested()), since: 3 },
    { ...workingColumn("better by", `IF(${basis}="","",${sign}*${changed})`), since: 3 },
    { ...workingColumn("band", bandInForce()), since: 3 },
    workingColumn("movement", movementWord()),
    { ...workingColumn("movement in words", movementInWords(), 60), since: 3 },
    workingColumn("errors", errorsOf(years)),
    workingColumn("short", `IF(${hasTarget},IF(${x}="","",ROUND(${sign}*(${me("Target")}-${x}),9)),"")`),
    workingColumn("why grey", whyGrey(), 70),
    workingColumn("status", statusFormula()),
    workingColumn("steady", `IF(AND(${me("Working: status")}="Amber",NOT(${hasTarget})),"yes","no")`),
    ...inputFaultColumns(table, years, `COUNTIF(${compared.cells},"${partYear}")`),
    { ...workingColumn("place", placeOfVoter()), since: 2 },
    { ...workingColumn("vote in words", `${me("Id")}&" "&${me("Working: status")}`), since: 2 },
    {
      ...workingColumn(
        "latest in words",
        `${me("Id")}&" "&IF(${x}="","none",ROUND(${x},2)&" ("&${me("Latest year")}&")")`,
        36,
      ),
      since: 2,
    },
  ];
}

/**
 * How a row votes on its outcome: as a part of the national indicator, or as an indicator of the partnership's own, which
 * is any row whose kind is none of ours. Context figures, local evidence (it votes there) and reference figures do not.
 */
function votesAs(): string {
  const kind = me("Kind");
  return (
    `IF(OR(${me("Id")}="",${me("Outcome")}="",${better}="context only"),"",` +
    `IF(${kind}="national indicator","indicator",IF(OR(${kind}="local evidence",${kind}="reference figure"),"","own")))`
  );
}

function placeOfVoter(): string {
  const votes = me("Working: votes as");
  return placeFormula(
    { table, list: `${votes}&"|"&` },
    `${votes}<>""`,
    `(${column(table, "Working: votes as")}=${votes})`,
    "Id",
  );
}

/** Rows of Data points that vote, in sentences on Outcomes. */
export const indicatorRows: ListedRows = { table, place: "Working: place", list: "indicator|", most: 4 };
export const ownIndicatorRows: ListedRows = { table, place: "Working: place", list: "own|", most: 6 };

/** Which of the tests decides the movement: the words are those of the sentence. */
function movementBasis(): string {
  return (
    `IF(OR(${difference}="",${me("Working: row has an error")}="yes"),"",IF(${isPercent},` +
    `IF(${variation}="","points",IF(${isBaseTooSmall},"too few",IF(ABS(${difference})<${variation},"ordinary share","share"))),IF(${baseline}=0,"from zero",` +
    `IF(ABS(${difference})<${threshold("minChange")},"few",` +
    `IF(ABS(${difference})<${variation},"ordinary","per cent")))))`
  );
}

/** What is held to the band: per cent of the baseline, or points; from zero the count itself. */
function changeTested(): string {
  return `IF(${basis}="","",IF(${basis}="from zero",${x},IF(${basis}="per cent",ROUND(100*${difference}/${baseline},9),${difference})))`;
}

/** The least change that counts as a clear one. */
function bandInForce(): string {
  const onSetup = `IF(${basis}="per cent",${threshold("bandCount")},${threshold("bandPct")})`;
  return `IF(${basis}="from zero",${threshold("minChange")},IF(ISNUMBER(${me("Own band")}),${me("Own band")},${onSetup}))`;
}

function movementWord(): string {
  const isOrdinary = `OR(${basis}="few",${basis}="ordinary",${basis}="ordinary share")`;
  return (
    `IF(OR(${basis}="",${basis}="too few"),"",IF(${isOrdinary},"no clear change",` +
    `${movementFormula(me("Working: better by"), me("Working: band"))}))`
  );
}

/** "improving, up 30.8% on 2023-24": the movement, and what it rests on. */
function movementInWords(): string {
  const on = `IF(${k}=1," on "," on the mean of "&${k}&" years to ")&${me("Working: baseline to")}`;
  const amount = `IF(${basis}="per cent",${amountFormula(changed, '"%"')},${amountFormula(changed, '" points"', 2)})`;
  const what =
    `IF(${basis}="ordinary share",${oneOrTwoDecimalsFormula(baseline)}&"% to "&${oneOrTwoDecimalsFormula(x)}&"%",` +
    `IF(OR(${basis}="from zero",${basis}="few",${basis}="ordinary"),ROUND(${baseline},2)&" to "&ROUND(${x},2),${amount}))`;
  const comparedWith =
    `IF(OR(${basis}="ordinary",${basis}="ordinary share")," is within ordinary variation",` +
    `IF(${basis}="few"," is a difference of fewer than "&ROUND(${threshold("minChange")},2),` +
    `${on}&IF(${basis}="points","; size of base not known","")))`;
  return `IF(${movement}="","",${movement}&", "&${what}&${comparedWith})`;
}

/** How many errors of Data checks, or of the row itself, rest on the figure of its latest year. */
function errorsOf(years: readonly ReportingYear[]): string {
  const checks = "CJ_DataChecks";
  const first = years[0] ?? "";
  const last = years.at(-1) ?? "";
  const position = `MATCH(${me("Latest year")},${headerSpan(checks, first, last)},0)`;
  const failed = `INDEX(${columnSpan(checks, first, last)},0,${position})="failed"`;
  return (
    `IF(${me("Latest year")}="",0,SUMPRODUCT(` +
    `((${column(checks, "Left")}=${me("Id")})+(${column(checks, "Right")}=${me("Id")}))*` +
    `(${column(checks, "Severity")}="error")*(${failed}))+${isImpossible(me("Latest year"))}*1)`
  );
}

function whyGrey(): string {
  return (
    `IF(${me("Working: row has an error")}="yes","a figure of this row is an error",` +
    `IF(OR(${me("Latest year")}="",${me("Latest year")}<${me("Working: year due")}),${noFigureDue()},` +
    `IF(${me("Working: errors")}>0,"it rests on an error, see Check",` +
    `IF(ISNUMBER(FIND(${me("Latest year")},${me("Part year")}&"")),${me("Latest year")}&" is marked as a part year",` +
    `IF(${hasTarget},IF(${isPercent},${percentTargetFaultFormula(me("Target"))},""),` +
    `IF(${isLatestTooSmall(isPercent)},${base.fewNow},` +
    `IF(${basis}="too few",${base.fewBefore},` +
    `IF(${movement}="","no target and no earlier year to compare",""))))))))`
  );
}

/** As `whyNoFigureDue`: what stands in the cell of the year due, else how old the latest figure is. */
function noFigureDue(): string {
  const latest = me("Latest year");
  const due = me("Working: year due");
  const cell = me("Working: figure due");
  return (
    `IF(${cell}<>"",${due}&" is "&${notANumberFormula(cell, '"a text, not a number"')},` +
    `IF(${latest}="","no figure yet","the latest figure is for "&${latest}&", "&${due}&" was due"))`
  );
}

/** Whether Part year names the year. */
function isMarkedFormula(year: ReportingYear): string {
  return `ISNUMBER(FIND("${year}",${me("Part year")}&""))`;
}

const tolerance = `IF(${isPercent},${threshold("amberTolerancePct")},ROUND(${threshold("amberToleranceCount")}*ABS(${me("Target")})/100,9))`;

function statusFormula(): string {
  const short = me("Working: short");
  const isClose =
    `IF(AND(${me("Target")}=0,${isLower}),${x}<=${threshold("minChange")},` +
    `OR(${short}<=${tolerance},AND(NOT(${isPercent}),${short}<=${threshold("amberPeople")})))`;
  return (
    `IF(${me("Working: is judged")}="no","",IF(${me("Working: why grey")}<>"","Grey",` +
    `IF(${hasTarget},IF(${short}<=0,"Green",IF(${isClose},"Amber","Red")),` +
    `IF(${movement}="improving","Green",IF(${movement}="worsening","Red","Amber")))))`
  );
}

function whyFormula(): string {
  const status = me("Working: status");
  const short = me("Working: short");
  const people = `ROUNDUP(${short},0)`;
  const mark = `IF(${isPercent},"%","")`;
  const target = `ROUND(${me("Target")},2)&${mark}&" ("&ROUND(${x},2)&${mark}&")"`;
  const away =
    `IF(${isPercent},${oneOrTwoDecimalsFormula(short)}&" points from target ",` +
    `${people}&IF(${isLower}," fewer "," more ")&IF(${people}=1,${oneOfFormula(me("Unit"))},${me("Unit")})&" would make this green: target ")`;
  const againstTarget =
    `IF(${status}="Green","meets target ",${away})&${target}&` + `IF(${movement}="","","; "&${movement})`;
  return (
    `IF(${status}="","",${status}&" – "&IF(${status}="Grey",${me("Working: why grey")},` +
    `IF(${hasTarget},${againstTarget},${me("Working: movement in words")})))`
  );
}
