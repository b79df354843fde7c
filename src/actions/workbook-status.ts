import type { CellPlace } from "../domain/finding";
import type { ReportingYear } from "../domain/period";

/** Where the open workbook stands, for the pane's home. */
export type WorkbookStatus =
  | { readonly kind: "not built" }
  | {
      readonly kind: "built";
      readonly area: string;
      readonly reportingYear: ReportingYear;
      readonly firstYear: ReportingYear;
      readonly schemaVersion: string;
      /** sheets of the blueprint that are no longer there */
      readonly missingSheets: readonly string[];
      readonly isReadOnly: boolean;
      /** the date that the workbook goes by when Setup gives one, as Excel stores it */
      readonly today: number | undefined;
      readonly standing: Standing;
    };

/** How far the work in it has come. A part is undefined when its sheet cannot be read. */
export interface Standing {
  readonly figures: FiguresStanding | undefined;
  readonly checks: ChecksStanding | undefined;
  /** undefined while the sheet Outcomes is not there */
  readonly outcomes: readonly OutcomeStanding[] | undefined;
  readonly activities: ActivitiesStanding | undefined;
}

/** Figures of the reporting year: a number or a code counts as filled. */
export interface FiguresStanding {
  readonly filled: number;
  readonly of: number;
  /** filled cells over all years */
  readonly filledEver: number;
  /** the first cell of the reporting year that waits for a figure; the first of all when none does */
  readonly next: CellPlace;
  readonly areInvented: boolean;
}

/** What the checks found. */
export interface ChecksStanding {
  readonly toFix: number;
  readonly toLookAt: number;
  /** what the first finding to fix says, without a full stop; "" when there is none */
  readonly first: string;
}

export interface OutcomeStanding {
  readonly id: string;
  readonly title: string;
  /** "" while nothing is agreed */
  readonly agreed: string;
  readonly isAgreedBeforeLatest: boolean;
}

export interface ActivitiesStanding {
  readonly named: number;
  /** with six scores */
  readonly scored: number;
  /** the first cell that waits for a name or a score */
  readonly next: CellPlace;
}
