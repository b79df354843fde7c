import type { BuildRequest } from "../../actions/build-request";
import { readBuildRequest } from "../../actions/read-build-request";
import type { WorkbookStatus } from "../../actions/workbook-status";
import { findPartnership } from "../../catalogue/partnerships";
import { startOf, yearFrom, yearsBefore, yearsBetween, type ReportingYear } from "../../domain/period";

/** What stands in the form. `areaText` is what was typed, so it may name no partnership. */
export interface BuildChoices {
  readonly areaText: string;
  readonly reportingYear: ReportingYear;
  readonly firstYear: ReportingYear;
  readonly sample: boolean;
}

/** Years before the reporting year that a workbook holds unless asked otherwise. */
const usualYearsBefore = 4;

/** The published series that the sheets are for begin here (voluntary throughcare, 2004-05). */
const earliestOffered = yearFrom(2004);

/** The reporting year that has last ended by `today`; a plan reports on a whole year, 1 April to 31 March. */
export function latestCompleteYear(today: Date): ReportingYear {
  const hasAprilCome = today.getMonth() >= 3;
  return yearFrom(today.getFullYear() - (hasAprilCome ? 1 : 2));
}

/** The form as it is first shown: from the workbook when that is built, else empty and the usual years. */
export function initialChoices(status: WorkbookStatus | undefined, today: Date): BuildChoices {
  if (status?.kind === "built") {
    const { area, reportingYear, firstYear } = status;
    return { areaText: area, reportingYear, firstYear, sample: false };
  }
  const reportingYear = latestCompleteYear(today);
  return {
    areaText: "",
    reportingYear,
    firstYear: yearsBefore(reportingYear, usualYearsBefore),
    sample: false,
  };
}

/** Moves the reporting year; the first year keeps its distance, so that the number of years stays. */
export function withReportingYear(choices: BuildChoices, reportingYear: ReportingYear): BuildChoices {
  const distance = startOf(choices.reportingYear) - startOf(choices.firstYear);
  const firstStart = Math.max(startOf(earliestOffered), startOf(reportingYear) - distance);
  return { ...choices, reportingYear, firstYear: yearFrom(firstStart) };
}

/** Reporting years to choose from, newest first: up to the year that is running, and always the one chosen. */
export function reportingYearsOffered(choices: BuildChoices, today: Date): readonly ReportingYear[] {
  const running = yearFrom(startOf(latestCompleteYear(today)) + 1);
  const newest = startOf(choices.reportingYear) > startOf(running) ? choices.reportingYear : running;
  return newestFirst(earliestOffered, newest);
}

/** First years to choose from, newest first; never after the reporting year, and always the one chosen. */
export function firstYearsOffered(choices: BuildChoices): readonly ReportingYear[] {
  const { firstYear, reportingYear } = choices;
  const oldest = startOf(firstYear) < startOf(earliestOffered) ? firstYear : earliestOffered;
  return newestFirst(oldest, reportingYear);
}

function newestFirst(first: ReportingYear, last: ReportingYear): readonly ReportingYear[] {
  return [...yearsBetween(first, last)].reverse();
}

export type ChoicesReading =
  | { readonly ok: true; readonly request: BuildRequest }
  | { readonly ok: false; readonly field: "area" | "first year"; readonly message: string };

/** The choices as a request for all outcomes of the catalogue, or what is wrong and at which field. */
export function readChoices(choices: BuildChoices): ChoicesReading {
  const { areaText, ...others } = choices;
  if (areaText.trim() === "") {
    const message = "No area is chosen. Choose one of the 30 partnerships.";
    return { ok: false, field: "area", message };
  }
  const reading = readBuildRequest({ ...others, area: areaText.trim() });
  if (reading.ok) return { ok: true, request: reading.value };
  const { found, whatToDo } = reading.trouble;
  const field = findPartnership(areaText).found ? "first year" : "area";
  return { ok: false, field, message: `${found}. ${whatToDo}` };
}
