import { yearOfAct } from "../../catalogue/framework";
import type { ColumnBlueprint } from "../blueprint";
import { column, own } from "./references";
import { workingColumn } from "./working-column";

const header = "Working: today";

/** The column of Setup that holds the day in the row of Today, and nothing in the others. */
export const todayColumn: ColumnBlueprint = {
  ...workingColumn(header, undefined, 19),
  align: "centre",
  numberFormat: "d mmmm yyyy",
  since: 3,
};

const typed = own("CJ_Setup", "Value");

/** The condition, in the row of Today, that a day which can be meant stands there. */
export const isTodayTyped = `IF(ISNUMBER(${typed}),${typed}>=DATE(${yearOfAct},1,1),FALSE)`;

/**
 * Its formula: the typed day, so that a workbook can be looked at as on another one; else the computer's. The only TODAY
 * of the workbook, which has Excel work the cell out at every edit, stands in a column that nothing else reads.
 */
export const todayFormulas: Readonly<Record<string, string>> = {
  [header]: `IF(${isTodayTyped},${typed},TODAY())`,
};

/** The day that dates are compared with. */
export const today = `INDEX(${column("CJ_Setup", header)},MATCH("today",${column("CJ_Setup", "Id")},0))`;

/** Days from today to the day in a cell, less than 0 when it has passed; "" where no date stands. */
export function daysUntil(cell: string): string {
  return `IFERROR(IF(ISNUMBER(${cell}),INT(${cell})-INT(${today}),""),"")`;
}

/** "1 day", "12 days"; the number has to be positive. */
export function daysFormula(days: string): string {
  return `(${days})&IF((${days})=1," day"," days")`;
}
