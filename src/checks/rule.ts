import type { CellPlace, Finding } from "../domain/finding";
import type { Figure, Proportion } from "../domain/figure";
import type { ReportingYear } from "../domain/period";
import type { Severity, Verdict } from "../domain/verdict";
import type { CheckedWorkbook } from "./checked-workbook";

/** How much a failure weighs. */
export interface Weight {
  /** severity, unless `basis` raises it */
  readonly severity: Severity;
  /** id of the counting basis setting that makes a failure an error when it says "same people" */
  readonly basis?: string;
}

/** What a rule says of one row, in one year where it is judged by year. */
export interface Judgement {
  readonly verdict: Verdict;
  /** where it is not the rule's own */
  readonly weight?: Weight | undefined;
  readonly place: CellPlace;
  readonly year?: ReportingYear;
  /** the values looked at, by data point id or column header; asked for, like the message, only when there is something to tell */
  readonly values: Finding["values"];
  /** found and expected; asked for only when the verdict is worth telling */
  readonly message: () => string;
}

/** One row of the Data checks sheet: a rule applied to one left id. */
export interface NativeCheck {
  /** unique on the sheet: the rule, with the left id where a rule has several rows */
  readonly id: string;
  readonly check: string;
  readonly left: string;
  readonly relation: string;
  readonly right: string;
  /** where it is not the rule's own */
  readonly weight?: Weight | undefined;
}

/** What a workbook was built for; decides which rows a native rule has. */
export interface NativeScope {
  readonly figures: readonly Figure[];
  readonly proportions: readonly Proportion[];
  readonly outcomeIds: readonly string[];
}

/** A rule knows how to judge; the list (`index.ts`) knows the order in which findings are told. */
export interface Rule extends Weight {
  /** the short id that sheets, pane and command line print: VT-02 */
  readonly id: string;
  /** our id, kebab-case, names the failing state, never reused */
  readonly ruleId: string;
  /** what to do when it fails */
  readonly advice: string;
  /** where the rule comes from */
  readonly source: string;
  /** one judgement per row, and per year where the rule is judged by year */
  readonly judge: (workbook: CheckedWorkbook) => Iterable<Judgement>;
  /** its rows on Data checks; empty for a rule that only the engine judges */
  readonly native: (scope: NativeScope) => readonly NativeCheck[];
}
