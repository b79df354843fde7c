import type { ReportingYear } from "./period";
import type { Severity } from "./verdict";

/** A cell by sheet name and A1 address, for example `Data points`, `G8`. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** One thing that a check has to say: what was found, what was expected, where, and what to do. */
export interface Finding {
  /** the short id that sheets, pane and command line print, `VT-02` */
  readonly rule: string;
  /** our kebab-case id, `accepted-above-aware` */
  readonly ruleId: string;
  readonly severity: Severity;
  readonly result: "failed" | "not tested" | "broken";
  /** where to look first; the cell that most likely has to change */
  readonly place: CellPlace;
  readonly year?: ReportingYear;
  /** the values looked at, by data point id, setting id or column header; a blank is null, a code or text is itself */
  readonly values: Readonly<Record<string, number | string | null>>;
  /** found and expected, in one sentence with the place left out: "People accepting support is 60, above …" */
  readonly message: string;
  /** what to do */
  readonly advice: string;
  /** id of the more telling rule that failed at the same cell, when this one is folded under it */
  readonly foldedUnder?: string;
}
