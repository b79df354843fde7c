import type { CellResult } from "../../model/cell";
import { LeaveToPackage } from "./values";

const millisecondsOfDay = 86_400_000;
/** 1 January 1970 */
const firstOfUnix = 25_569;
/** 1 March 1900: before it the serial numbers count a day that there was not */
const firstSafeDay = 61;
/** 31 December 9999 */
const lastDay = 2_958_465;

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** Year, month from 1 and day of a serial number; times of day and the days of early 1900 are left to the package. */
function partsOf(serial: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  requireDay(serial);
  const date = new Date((serial - firstOfUnix) * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function requireDay(serial: number): void {
  if (!Number.isInteger(serial) || serial < firstSafeDay || serial > lastDay) throw new LeaveToPackage();
}

export function yearOf(serial: number): CellResult {
  return partsOf(serial).year;
}

export function monthOf(serial: number): CellResult {
  return partsOf(serial).month;
}

/** Months and days beyond their ends count on, as in Excel: month 14 is February of the next year. */
export function serialOfDate(year: number, month: number, day: number): CellResult {
  const isWhole = [year, month, day].every(Number.isInteger);
  if (!isWhole || year < 1900 || year > 9999) throw new LeaveToPackage();
  const serial = Date.UTC(year, month - 1, day) / millisecondsOfDay + firstOfUnix;
  requireDay(serial);
  return serial;
}

/** @returns `undefined` for a format that is not one of the two in which our formulas write days */
export function dayInWords(serial: number, format: string): string | undefined {
  if (format !== "mmmm yyyy" && format !== "d mmmm yyyy") return undefined;
  const { year, month, day } = partsOf(serial);
  const words = `${months[month - 1] ?? ""} ${year}`;
  return format === "mmmm yyyy" ? words : `${day} ${words}`;
}
