import type { Addition } from "../blueprint/additions";
import type { ReportingYear } from "../domain/period";
import type { WorkbookVersion } from "./workbook-version";

/** An outcome to choose from, national or local. */
export interface OutcomeChoice {
  readonly id: string;
  readonly title: string;
}

/** A sheet that is made on request, and whether it is there. */
export interface RequestedSheet {
  readonly name: string;
  readonly purpose: string;
  /** what the sheet is called in this workbook, where it is there */
  readonly standsAs?: string;
}

/** What an open workbook can be given, and what it has. */
export interface GrowableWorkbook {
  readonly version: WorkbookVersion;
  /** the version that Setup names, to be shown */
  readonly schemaVersion: string;
  readonly isReadOnly: boolean;
  readonly firstYear: ReportingYear;
  readonly reportingYear: ReportingYear;
  /** in the order of the sheet Outcomes, local ones too */
  readonly outcomes: readonly OutcomeChoice[];
  /** national outcomes that it lacks, in the order of the framework */
  readonly missingOutcomes: readonly OutcomeChoice[];
  readonly additions: readonly Addition[];
  readonly sheets: readonly RequestedSheet[];
}
