/** Excel counts days from 30 December 1899 (true from 1 March 1900 on). */
const dayZero = Date.UTC(1899, 11, 30);
const millisecondsPerDay = 86_400_000;

const monthNames = [
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
  return (Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - dayZero) / millisecondsPerDay;
}

/** 45780 → "3 May 2025"; a time of day is left out. */
export function describeDay(serial: number): string {
  const day = new Date(dayZero + Math.floor(serial) * millisecondsPerDay);
  return `${day.getUTCDate()} ${monthNames[day.getUTCMonth()] ?? ""} ${day.getUTCFullYear()}`;
}
