import { monthNames, serialOfUtc } from "../../domain/calendar-day";

/** @returns Excel's serial number of a date; `undefined` when there is no such day, or it is before 1 March 1900 */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  const serial = serialOfUtc(date.getTime());
  // serials 1 to 60 are a day out in Excel, which takes 1900 for a leap year; no input of ours is that old
  return serial > 60 && year <= 9999 ? serial : undefined;
}

/** "24" → 2024, "30" → 1930, "1999" → 1999: the window that Excel uses. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** "sep", "Sept", "september" → 9 */
export function monthNumber(name: string): number | undefined {
  const wanted = name.toLowerCase();
  if (wanted.length < 3) return undefined;
  const index = monthNames.findIndex(
    (month) => month.toLowerCase().startsWith(wanted) || (wanted === "sept" && month === "September"),
  );
  return index < 0 ? undefined : index + 1;
}
