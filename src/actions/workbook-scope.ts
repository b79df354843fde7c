import type { WorkbookScope } from "../blueprint/workbook-scope";
import { figures } from "../catalogue/figures";
import { outcomes } from "../catalogue/outcomes";
import type { RawValue } from "../domain/cell-value";
import { readReportingYear, type ReportingYear } from "../domain/period";

/** What a workbook says of itself on Setup and in its tables. */
export interface BuiltScope {
  readonly area: string;
  readonly reportingYear: ReportingYear;
  readonly firstYear: ReportingYear;
  readonly schemaVersion: string;
}

/**
 * Reads the scope from the rows of Setup.
 * @param rows id and value of each setting
 * @returns undefined when the years are missing or no reporting years: then it is no workbook of ours
 */
export function scopeFromSetup(rows: ReadonlyMap<string, RawValue>): BuiltScope | undefined {
  const reportingYear = readReportingYear(String(rows.get("reportingYear") ?? ""));
  const firstYear = readReportingYear(String(rows.get("firstYear") ?? ""));
  if (!reportingYear.ok || !firstYear.ok) return undefined;
  return {
    area: String(rows.get("area") ?? ""),
    reportingYear: reportingYear.year,
    firstYear: firstYear.year,
    schemaVersion: String(rows.get("schemaVersion") ?? ""),
  };
}

/**
 * The outcomes that a workbook was built for: those with a row on Outcomes or with a data point
 * of their own. A data point that people added for another outcome, or one that several outcomes share, does not count.
 * @param ids the Id columns of Outcomes and of Data points, or one of them
 */
export function outcomesIn(ids: readonly RawValue[]): readonly string[] {
  const present = new Set(ids.map(String));
  const built = new Set(
    figures.flatMap(({ id, outcomeId, alsoFor }) =>
      present.has(id) && alsoFor === undefined ? [outcomeId] : [],
    ),
  );
  return outcomes.map((outcome) => outcome.id).filter((id) => built.has(id) || present.has(id));
}

/** The scope whose blueprint an existing workbook should have. */
export function scopeToCheck(built: BuiltScope, outcomeIds: readonly string[]): WorkbookScope {
  return { ...built, outcomeIds, sample: false };
}
