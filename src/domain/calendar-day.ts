/** Excel counts days from 30 December 1899 (true from 1 March 1900 on). */
const dayZero = Date.UTC(1899, 11, 30);
const millisecondsPerDay = 86_400_000;

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The number by which Excel stores the day that `date` is here: the time of day is left out. */
export function serialOfDay(date: Date): number {
  return excelDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The number by which Excel stores a calendar day; January is month 1. */
export function excelDay(year: number, month: number, day: number): number {
  return serialOfUtc(Date.UTC(year, month - 1, day));
}

/** The number by which Excel stores a moment, given in milliseconds as `Date.UTC` does. */
export function serialOfUtc(milliseconds: number): number {
  return (milliseconds - dayZero) / millisecondsPerDay;
}

/** The moment of a serial number, its time of day included, in the UTC fields of a date. */
export function utcOfSerial(serial: number): Date {
  return new Date(dayZero + Math.round(serial * millisecondsPerDay));
}

/** 45780 → "3 May 2025"; a time of day is left out. */
export function describeDay(serial: number): string {
  const day = utcOfSerial(Math.floor(serial));
  return `${day.getUTCDate()} ${monthNames[day.getUTCMonth()] ?? ""} ${day.getUTCFullYear()}`;
}
