import type { BuildRequest } from "../../actions/build-request";
import { readBuildRequest } from "../../actions/read-build-request";
import type { WorkbookStatus } from "../../actions/workbook-status";
import { outcomeById, outcomes } from "../../catalogue/outcomes";
import { findPartnership } from "../../catalogue/partnerships";
import { startOf, yearFrom, yearsBefore, yearsBetween, type ReportingYear } from "../../domain/period";

/** What stands in the form. `areaText` is what was typed, so it may name no partnership. */
export interface BuildChoices {
  readonly areaText: string;
  readonly reportingYear: ReportingYear;
  readonly firstYear: ReportingYear;
  /** in the order of the framework */
  readonly outcomeIds: readonly string[];
  /** outcomes that the workbook has already */
  readonly standingOutcomeIds: readonly string[];
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
    const standing = (status.standing.outcomes ?? []).map(({ id }) => id).filter((id) => outcomeById(id));
    return {
      areaText: area,
      reportingYear,
      firstYear,
      outcomeIds: standing.length > 0 ? inOrder(standing) : allOutcomes,
      standingOutcomeIds: inOrder(standing),
      sample: false,
    };
  }
  const reportingYear = latestCompleteYear(today);
  return {
    areaText: "",
    reportingYear,
    firstYear: yearsBefore(reportingYear, usualYearsBefore),
    outcomeIds: allOutcomes,
    standingOutcomeIds: [],
    sample: false,
  };
}

const allOutcomes = outcomes.map(({ id }) => id);

function inOrder(ids: readonly string[]): readonly string[] {
  return allOutcomes.filter((id) => ids.includes(id));
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
  | { readonly ok: false; readonly field: "area" | "first year" | "outcomes"; readonly message: string };

/** The choices as a request, or what is wrong and at which field. */
export function readChoices(choices: BuildChoices): ChoicesReading {
  const { areaText, outcomeIds, reportingYear, firstYear, sample } = choices;
  if (areaText.trim() === "") {
    const message = "No area is chosen. Choose one of the 30 partnerships.";
    return { ok: false, field: "area", message };
  }
  if (outcomeIds.length === 0) {
    return { ok: false, field: "outcomes", message: "No outcome is chosen. Choose at least one." };
  }
  const reading = readBuildRequest({
    area: areaText.trim(),
    reportingYear,
    firstYear,
    sample,
    outcomes: outcomeIds.join(","),
  });
  if (reading.ok) return { ok: true, request: reading.value };
  const { found, whatToDo } = reading.trouble;
  const field = findPartnership(areaText).found ? "first year" : "area";
  return { ok: false, field, message: `${found}. ${whatToDo}` };
}
