import type { WorkbookScope } from "../blueprint/workbook-scope";
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

/** The outcomes that a workbook was built for, by the ids in the Outcome column of Data points. */
export function outcomesIn(outcomeColumn: readonly RawValue[]): readonly string[] {
  const present = new Set(outcomeColumn.map(String));
  return outcomes.map((outcome) => outcome.id).filter((id) => present.has(id));
}

/** The scope whose blueprint an existing workbook should have. */
export function scopeToCheck(built: BuiltScope, outcomeIds: readonly string[]): WorkbookScope {
  return { ...built, outcomeIds, sample: false };
}
