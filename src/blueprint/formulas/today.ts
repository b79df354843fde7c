import { setting } from "./references";

/** The day that dates are compared with: Setup's Today, so that it can be looked at as on another day; else the computer's. */
export const today = `IF(ISNUMBER(${setting("today")}),${setting("today")},TODAY())`;

/** Days from today to the day in a cell, less than 0 when it has passed; "" where no date stands. */
export function daysUntil(cell: string): string {
  return `IFERROR(IF(ISNUMBER(${cell}),INT(${cell})-INT(${today}),""),"")`;
}

/** "1 day", "12 days"; the number has to be positive. */
export function daysFormula(days: string): string {
  return `(${days})&IF((${days})=1," day"," days")`;
}
