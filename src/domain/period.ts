/** A reporting year, 1 April to 31 March, written "2024-25". */
export type ReportingYear = string & { readonly __brand: "ReportingYear" };

/** The sentence says what was expected; the caller adds where. */
export type YearReading =
  { readonly ok: true; readonly year: ReportingYear } | { readonly ok: false; readonly expected: string };

/** First and last reporting year that a workbook may hold; the Community Justice (Scotland) Act is of 2016, older series go back to 2004-05. */
const earliestStart = 2000;
const latestStart = 2099;

/** Reads "2024-25". The second part must be the year after the first: "2024-26" and "2024" are refused. */
export function readReportingYear(text: string): YearReading {
  const match = /^(\d{4})-(\d{2})$/.exec(text.trim());
  const start = Number(match?.[1]);
  const isYear = match !== null && Number(match[2]) === (start + 1) % 100;
  if (isYear && isHeld(start)) return { ok: true, year: yearFrom(start) };
  if (isYear) {
    return {
      ok: false,
      expected: `a reporting year from ${yearFrom(earliestStart)} to ${yearFrom(latestStart)}`,
    };
  }
  const typedStart = Number(/^\d{4}/.exec(text.trim())?.[0]);
  const example = yearFrom(isHeld(typedStart) ? typedStart : 2024);
  return { ok: false, expected: `a reporting year from 1 April to 31 March, such as ${example}` };
}

function isHeld(start: number): boolean {
  return start >= earliestStart && start <= latestStart;
}

/** The reporting year that starts on 1 April of `start`. */
export function yearFrom(start: number): ReportingYear {
  return `${start}-${String((start + 1) % 100).padStart(2, "0")}` as ReportingYear;
}

/** The calendar year in which it starts: "2024-25" → 2024. */
export function startOf(year: ReportingYear): number {
  return Number(year.slice(0, 4));
}

/** Every reporting year from `first` to `last`, oldest first; empty when `first` is after `last`. */
export function yearsBetween(first: ReportingYear, last: ReportingYear): readonly ReportingYear[] {
  return Array.from({ length: Math.max(0, startOf(last) - startOf(first) + 1) }, (_, i) =>
    yearFrom(startOf(first) + i),
  );
}

/** "2024-25" minus 4 → "2020-21" */
export function yearsBefore(year: ReportingYear, count: number): ReportingYear {
  return yearFrom(startOf(year) - count);
}
