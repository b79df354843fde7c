import type { ReportingYear } from "../domain/period";

/** What the analyst asks for when building; already checked (see `readBuildRequest`). */
export interface BuildRequest {
  /** official name of a partnership, from the catalogue */
  readonly area: string;
  readonly reportingYear: ReportingYear;
  readonly firstYear: ReportingYear;
  /** catalogue ids of national outcomes, for example ["O8"] */
  readonly outcomes: readonly string[];
  /** fill invented figures, marked as invented */
  readonly sample: boolean;
  /** the starter sheets alone, or these later sheets besides; absent: the starter sheets */
  readonly sheets?: "starter" | readonly string[];
  /** the workbook may be given years that it lacks; absent: other years than its own are refused */
  readonly moreYears?: true;
}

/** What the dry run says: nothing has been written. */
export interface BuildPlan {
  readonly sheets: readonly {
    /** what it is called in this workbook, or will be */
    readonly name: string;
    readonly action: "make" | "complete" | "keep";
    /** "6 rows are missing" … ; empty for "keep" */
    readonly detail: string;
  }[];
  /** empty: the build can go ahead */
  readonly obstacles: readonly import("../domain/trouble").Trouble[];
  /** things to know that do not stop the build, for example a sheet that was renamed */
  readonly remarks: readonly string[];
}

export interface BuildReport {
  /** sheets under the names that they have in this workbook */
  readonly made: readonly string[];
  readonly completed: readonly string[];
  /** what people call the sheets of ours that they renamed, by our name */
  readonly renamed: ReadonlyMap<string, string>;
  readonly cellsWritten: number;
  readonly remarks: readonly string[];
}

/** `done` of `total` steps; the step is a phrase in the present tense, "Writing Scoring". */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}
