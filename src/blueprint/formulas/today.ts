import { setting } from "./references";

/** The day that dates are compared with: Setup's Today, so that it can be looked at as on another day; else the computer's. */
export const today = `IF(ISNUMBER(${setting("today")}),${setting("today")},TODAY())`;

/** "1 day", "12 days"; the number has to be positive. */
export function daysFormula(days: string): string {
  return `(${days})&IF((${days})=1," day"," days")`;
}
