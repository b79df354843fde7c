import { errorWord } from "../../checks/relations/relation";
import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import { firstThatApplies } from "./first-that-applies";
import { own } from "./references";
import { workingColumn } from "./working-column";

export const figuresTyped = "Working: figures typed";

/**
 * What stands in the year cells of a row: "none", "error" where one of them is an error value, else the years whose cell
 * is neither a figure nor a code, "" when there is no such year. Each cell is asked for itself, since people
 * put columns of their own between the years.
 * @param inWords a condition: the row takes no figures; one formula for all rows, so that a typed row has it too
 * @param isNoFigure the condition that a number is none of these figures; below 0 unless given
 */
export function figuresTypedColumn(
  table: string,
  years: readonly ReportingYear[],
  inWords?: string,
  isNoFigure: (cell: string) => string = (cell) => `${cell}<0`,
): ColumnBlueprint {
  const cells = years.map((year) => own(table, year));
  const amiss = years.map((year) => {
    const cell = own(table, year);
    // codes are told apart from other texts as `readCellValue` does, without regard to case; "||" is a blank cell
    const isNoCode = `ISERROR(FIND("|"&LOWER(${cell})&"|","|[x]|[z]|[c]||"))`;
    return `IF(IF(ISNUMBER(${cell}),${isNoFigure(cell)},${isNoCode}),", ${year}","")`;
  });
  const unlessInWords = (formula: string): string =>
    inWords === undefined ? formula : `IF(${inWords},"in words",${formula})`;
  const longest = years.map((year) => `, ${year}`).join("").length;
  return {
    ...workingColumn(
      figuresTyped,
      unlessInWords(`IFERROR(IF(${cells.join("&")}="","none",MID(${amiss.join("&")},3,${longest})),"error")`),
      24,
    ),
    since: 3,
  };
}

/** Header of the working column that holds the cell of a year as other sheets read it. */
export function cellHeader(year: string): string {
  return `Working: cell ${year}`;
}

/** The cells of the years, so that whoever looks them up need not ask each time: a blank is "", an error `errorWord`. */
export function cellColumns(table: string, years: readonly ReportingYear[]): readonly ColumnBlueprint[] {
  return years.map((year) => {
    const cell = own(table, year);
    const header = cellHeader(year);
    return {
      ...workingColumn(header, `IFERROR(IF(${cell}="","",${cell}),"${errorWord}")`, 11),
      since: 3,
    };
  });
}

/** True when no year of the row has a figure. */
export function noFigures(table: string): string {
  return `${own(table, figuresTyped)}="none"`;
}

/** True when a year of the row is an error value. */
export function isFigureError(table: string): string {
  return `${own(table, figuresTyped)}="error"`;
}

/**
 * The sentence about cells that are no figures, else what comes after it.
 * @param expected an expression
 */
export function unlessAmiss(
  table: string,
  otherwise: string,
  expected = '"a number of 0 or more, [x], [z] or [c]"',
): string {
  const typed = own(table, figuresTyped);
  return firstThatApplies(
    [
      [isFigureError(table), '"A cell of this row holds an error"'],
      [`AND(${typed}<>"",${typed}<>"none")`, `"Not "&${expected}&": "&${typed}`],
    ],
    otherwise,
  );
}
