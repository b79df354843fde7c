/*
 * Months of plans, typed as words ("October 2023") or as dates. They are compared as whole numbers, twelve to a year,
 * since a plan that says December 2023 is neither early nor late within that month. These formulas stand in several cells
 * of every row, so each names its cell as seldom as it can.
 */

import { quoted } from "./references";

const names = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]; // prettier-ignore

/**
 * The short and the long name of each month between bars, in stretches of equal length: the place of a name tells its month.
 * With the century behind each name, so that a text is a month of this century if all of it but two digits stands here.
 */
const stretch = 24;
const calendar = names.map((name) => `|${name.slice(0, 3)} 20|${name} 20|`.padEnd(stretch)).join("");

/** The text in which `monthNumber` looks up the names of months; it stands in a cell of its own, since many cells need it. */
export const calendarFormula = quoted(calendar);

/** What `monthNumber` gives for an empty cell and for one that names no month; real months are above 24,000. */
export const noMonth = 0;
const unreadableMonth = -1;

/**
 * The number of the month in a cell, year × 12 + month − 1. It reads "October 2023", "Oct 2023" and dates; a year alone,
 * or a text that ends with "by 2028", means its December. Empty gives 0, anything else −1, also an error value. (A slip such
 * as "March 20.4" is a month long before the plan, which the checks tell.)
 * @param calendarCell the cell that holds `calendarFormula`
 */
export function monthNumber(cell: string, calendarCell: string): string {
  return unlessUnreadable(`IF(${cell}="",${noMonth},${monthRead(cell, calendarCell)})`);
}

/** −1 where an expression with `monthRead` is an error. */
export function unlessUnreadable(month: string): string {
  return `IFERROR(${month},${unreadableMonth})`;
}

/** As `monthNumber` of a cell that is not empty, but an error where no month is named. */
export function monthRead(cell: string, calendarCell: string): string {
  const text = `TRIM(${cell})`;
  // the year 2028, a text or a number, ends with " by 2028" once " by " stands before it
  const isDecember = `LEFT(RIGHT("  by "&${text},8),6)=" by 20"`;
  const ofName = `INT((FIND("|"&LOWER(LEFT(${text},LEN(${text})-2))&"|",${calendarCell})-1)/${stretch})`;
  const ofText = `(2000+RIGHT(${text},2))*12+IF(${isDecember},11,${ofName})`;
  return `IF(${isDay(cell)},YEAR(${cell})*12+MONTH(${cell})-1,${ofText})`;
}

/** A condition: the cell holds a day of this century, by its distance from the middle; a text counts as 0. */
function isDay(cell: string): string {
  const [before, after] = [36_525, 73_051]; // 31 December 1999, 1 January 2100
  return `ABS(N(${cell})-${(before + after) / 2})<${(after - before) / 2}`;
}

/** Months from January 2000, the first that is read; DATE counts on from there. */
const beforeJanuary2000 = 2000 * 12 - 1;

/** The first day of a month given by its number, or of so many months later. */
export function monthDate(month: string, later = 0): string {
  return `DATE(2000,${month}-${beforeJanuary2000 - later},1)`;
}

/** "October 2023" */
export function monthWords(month: string): string {
  return `TEXT(${monthDate(month)},"mmmm yyyy")`;
}

/** "1 month", "12 months"; the number has to be positive. */
export function monthsFormula(months: string): string {
  return `(${months})&IF(${months}=1," month"," months")`;
}
