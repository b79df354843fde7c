/*
 * Months of plans, typed as words ("October 2023") or as dates. They are compared as whole numbers, twelve to a year,
 * since a plan that says December 2023 is neither early nor late within that month.
 */

const names = " january february march april may june july august september october november december ";
const starts = "jan feb mar apr may jun jul aug sep oct nov dec ";

/** What `monthNumber` gives for an empty cell and for one that names no month; real months are above 24,000. */
export const noMonth = 0;
export const unreadableMonth = -1;

/**
 * The number of the month in a cell, year × 12 + month − 1. It reads "October 2023", "Oct 2023" and dates; a year alone,
 * or a text that ends with "by 2028", means its December. Empty gives 0, anything else −1, also an error value.
 */
export function monthNumber(cell: string): string {
  const text = `LOWER(TRIM(${cell}))`;
  const year = `(MID(${text},LEN(${text})-3,4)+0)`;
  const name = `LEFT(${text},LEN(${text})-5)`;
  const isName = `IF(LEN(${name})=3,ISNUMBER(FIND(${name}&" ","${starts}")),ISNUMBER(FIND(" "&${name}&" ","${names}")))`;
  const ofName = `IF(${isName},${year}*12+(FIND(LEFT(${text},3),"${starts}")-1)/4,${unreadableMonth})`;
  const ofText = `IF(OR(LEN(${text})=4,MID(" "&${text},LEN(${text})-6,4)=" by "),${year}*12+11,${ofName})`;
  const inRange = `IF(AND(${year}>=2000,${year}<2100,INT(${year})=${year}),${ofText},${unreadableMonth})`;
  const ofNumber =
    `IF(AND(${cell}>=36526,${cell}<73051),YEAR(${cell})*12+MONTH(${cell})-1,` +
    `IF(AND(${cell}>=2000,${cell}<2100),INT(${cell})*12+11,${unreadableMonth}))`;
  return `IFERROR(IF(${cell}="",${noMonth},IF(ISNUMBER(${cell}),${ofNumber},${inRange})),${unreadableMonth})`;
}

/** The first day of a month given by its number. */
export function monthDate(month: string): string {
  return `DATE(INT((${month})/12),MOD(${month},12)+1,1)`;
}

/** "October 2023" */
export function monthWords(month: string): string {
  return `TEXT(${monthDate(month)},"mmmm yyyy")`;
}

/** "1 month", "12 months"; the number has to be positive. */
export function monthsFormula(months: string): string {
  return `(${months})&IF((${months})=1," month"," months")`;
}
