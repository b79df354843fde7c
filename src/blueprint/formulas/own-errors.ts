import { units } from "../../domain/figure";
import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { figuresTyped, unlessAmiss } from "./figures-typed";
import { column, own } from "./references";
import { workingColumn } from "./working-column";

/*
 * Figures that cannot be true, of rows that Data checks knows nothing about: those that people add to Data points. The
 * rules VAL-01 and VAL-02 and, for texts, VAL-03 in Excel's words, so that such a row is judged without the add-in too.
 */

const table = "CJ_DataPoints";
const me = (header: string): string => own(table, header);

const wholeBelow = "Working: whole below";
const impossible = "Working: impossible";
const ownErrors = "Working: own errors";

/** A number that no count reaches. */
const endless = "9E+99";

/**
 * Below which number a figure has to be whole: any count; a percentage below 1, which was typed with its sign, and of
 * which Excel keeps a hundredth; nothing else.
 */
function wholeBelowColumn(): ColumnBlueprint {
  const counted = units.filter((unit) => unit !== "per cent").join("|");
  const isCounted = `ISNUMBER(FIND("|"&LOWER(${me("Unit")})&"|","|${counted}|"))`;
  return {
    ...workingColumn(
      wholeBelow,
      `IFERROR(IF(${me("Unit")}="per cent",1,IF(${isCounted},${endless},0)),0)`,
      9,
    ),
    since: 3,
  };
}

/** The years whose number cannot be one of the row's unit: ", 2023-24, 2024-25". Texts and errors are `figuresTyped`. */
function impossibleColumn(years: readonly ReportingYear[]): ColumnBlueprint {
  const below = me(wholeBelow);
  const amiss = years.map((year) => {
    const cell = me(year);
    const isImpossible = `OR(${cell}<IF(MOD(${cell},1)=0,0,${below}),${cell}*(${below}=1)>100)`;
    return `IF(IF(ISNUMBER(${cell}),${isImpossible},FALSE),", ${year}","")`;
  });
  // MOD has its limit beyond a million million
  return { ...workingColumn(impossible, `IFERROR(${amiss.join("&")},"")`, 24), since: 3 };
}

/** How many years of the row are errors without a finding on Data checks; 0 without an id, by which others name it. */
function ownErrorsColumn(): ColumnBlueprint {
  const typed = me(figuresTyped);
  const checks = (header: string): string => column("CJ_DataChecks", header);
  const isTold = `SUMIFS(${checks("Failed")},${checks("Left")},${me("Id")})>0`;
  // nine characters a year, but the first has no comma before it; "error" is one, "none" is none
  const count = `LEN(${me(impossible)})/9+INT((LEN(${typed})+4)/9)`;
  return {
    ...workingColumn(
      ownErrors,
      `IF(AND(LEN(${typed})<5,${me(impossible)}=""),0,IF(OR(${me("Id")}="",${isTold}),0,${count}))`,
      9,
    ),
    since: 3,
  };
}

/** The steps, from left to right. */
export function ownErrorColumns(years: readonly ReportingYear[]): readonly ColumnBlueprint[] {
  return [wholeBelowColumn(), impossibleColumn(years), ownErrorsColumn()];
}

/** All of them, for the Cover and the notes of Data points and Data checks. */
export const ownErrorsTotal = `SUM(${column(table, ownErrors)})`;

/** The sentence about them, else what comes after it. */
export function unlessOwnErrors(otherwise: string): string {
  const below = me(wholeBelow);
  const expected =
    `IF(${below}=1,"0, or 1 to 100 (Excel keeps 72% as 0.72)",` +
    `IF(${below}=0,"a number","a whole number")&" of 0 or more")`;
  const numbers = `"Not "&${expected}&": "&MID(${me(impossible)},3,999)`;
  return `IF(${me(ownErrors)}>0,IF(${me(impossible)}<>"",${numbers},${unlessAmiss(table, '""')}),${otherwise})`;
}

/**
 * The condition that the number of a year is such an error.
 * @param row counted from the first of Data points; that of the formula unless given
 */
export function isImpossible(year: string, row?: string): string {
  const years = row === undefined ? me(impossible) : `INDEX(${column(table, impossible)},${row})`;
  return `ISNUMBER(FIND(${year},${years}))`;
}
