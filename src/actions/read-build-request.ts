import { laterSheets } from "../blueprint/workbook-blueprint";
import { outcomes as knownOutcomes } from "../catalogue/outcomes";
import { findPartnership } from "../catalogue/partnerships";
import { readReportingYear, startOf, yearsBefore, type ReportingYear } from "../domain/period";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import type { BuildRequest } from "./build-request";

/** What somebody typed, in the pane or on the command line. */
export interface TypedBuildRequest {
  readonly area: string;
  readonly reportingYear: string;
  /** four years before the reporting year when absent or blank */
  readonly firstYear?: string | undefined;
  /** "all" or numbers with commas; all when absent */
  readonly outcomes?: string | undefined;
  readonly sample: boolean;
  /** "starter", "all" or names of later sheets with commas; starter when absent */
  readonly sheets?: string | undefined;
}

/** More year columns than this make the sheets unreadable and are most likely a slip. */
const mostYears = 25;

/** Reads and checks a request; the trouble says what was found and what was expected. */
export function readBuildRequest(typed: TypedBuildRequest): Result<BuildRequest, Trouble> {
  const partnership = findPartnership(typed.area);
  if (partnership.found === undefined) {
    return invalid(
      typed.area.trim() === "" ? "No area was given" : `There is no partnership named "${typed.area}"`,
      "one of the 30 community justice partnerships",
      `The nearest names are ${partnership.nearest.join(", ")}.`,
    );
  }
  const reportingYear = readReportingYear(typed.reportingYear);
  if (!reportingYear.ok) return invalidYear("reporting year", typed.reportingYear, reportingYear.expected);
  const firstYear = firstYearOf(typed.firstYear, reportingYear.year);
  if (!firstYear.ok) return firstYear;
  const outcomes = readOutcomes(typed.outcomes ?? "all");
  if (!outcomes.ok) return outcomes;
  const sheets = readSheets(typed.sheets ?? "starter");
  if (!sheets.ok) return sheets;
  return ok({
    area: partnership.found.name,
    reportingYear: reportingYear.year,
    firstYear: firstYear.value,
    outcomes: outcomes.value,
    sample: typed.sample,
    ...(sheets.value.length === 0 ? {} : { sheets: sheets.value }),
  });
}

function firstYearOf(text: string | undefined, reportingYear: ReportingYear): Result<ReportingYear, Trouble> {
  if (text === undefined || text.trim() === "") return ok(yearsBefore(reportingYear, 4));
  const first = readReportingYear(text);
  if (!first.ok) return invalidYear("first year", text, first.expected);
  const years = startOf(reportingYear) - startOf(first.year) + 1;
  if (years < 1) {
    return invalid(
      `The first year ${first.year} is after the reporting year ${reportingYear}`,
      "a first year that is not after the reporting year",
      "Swap the two, or choose an earlier first year.",
    );
  }
  if (years > mostYears) {
    return invalid(
      `From ${first.year} to ${reportingYear} are ${years} years`,
      `at most ${mostYears} years`,
      "Choose a later first year; older figures can be kept in a sheet of your own.",
    );
  }
  return ok(first.year);
}

/** @param text "all", or numbers of national outcomes with commas; gives their ids in the order of the framework */
export function readOutcomes(text: string): Result<readonly string[], Trouble> {
  const known = knownOutcomes.map((outcome) => outcome.number);
  if (text.trim().toLowerCase() === "all") return ok(knownOutcomes.map((outcome) => outcome.id));
  const asked = text.split(",").map((part) => part.trim().replace(/^O(?=\d)/i, ""));
  const unknown = asked.find((part) => !known.includes(Number(part)) || part === "");
  if (unknown !== undefined) {
    return invalid(
      `There is no content for outcome "${unknown}"`,
      `one or more of ${known.join(", ")}, separated by commas, or all`,
      "The national outcomes are numbered 1 to 9; local outcomes are added in the workbook.",
    );
  }
  return ok(
    knownOutcomes
      .filter((outcome) => asked.map(Number).includes(outcome.number))
      .map((outcome) => outcome.id),
  );
}

/** Names of later sheets; none for "starter". */
function readSheets(text: string): Result<readonly string[], Trouble> {
  const known = laterSheets.map(({ name }) => name);
  const asked = text.split(",").map((part) => part.trim().toLowerCase());
  if (asked.includes("all")) return ok(known);
  const unknown = asked.find(
    (part) => part !== "starter" && known.every((name) => name.toLowerCase() !== part),
  );
  if (unknown !== undefined) {
    return invalid(
      `There is no sheet "${unknown}" that could be made besides the starter sheets`,
      `starter, all, or names of sheets with commas: ${known.join(", ")}`,
      "The starter sheets are always made; leave the choice out to make them alone.",
    );
  }
  return ok(known.filter((name) => asked.includes(name.toLowerCase())));
}

function invalidYear(name: string, text: string, expected: string): Result<never, Trouble> {
  return invalid(
    text.trim() === "" ? `No ${name} was given` : `The ${name} is "${text}"`,
    expected,
    "Write both calendar years, the second with two digits.",
  );
}

function invalid(found: string, expected: string, whatToDo: string): Result<never, Trouble> {
  return trouble({ kind: "request-invalid", found, expected, whatToDo });
}
