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
  /** undefined while the sheet Statutory duties, or its row, is not there */
  readonly report: ReportStanding | undefined;
}

/** Figures that are due by the reporting year, each in the newest year in which it is: a number or a code counts as filled. */
export interface FiguresStanding {
  readonly filled: number;
  readonly of: number;
  /** how many of them come out later, so that they are due for an earlier year */
  readonly ofEarlier: number;
  /** filled cells over all years */
  readonly filledEver: number;
  /** the first cell that waits for a figure, those of the reporting year before others; the first of all when none does */
  readonly next: CellPlace;
  /** the year of that cell */
  readonly nextYear: ReportingYear;
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

/** What Statutory duties says of the annual report on the reporting year. */
export interface ReportStanding {
  readonly isDone: boolean;
  /** the sheet's words for when: "18 September 2025", "41 days late, 10 February 2026"; only that counts which is done */
  readonly published: string;
  /** the day by which it is due, as Excel stores it; undefined where the sheet has none */
  readonly due: number | undefined;
  /** where its date is typed */
  readonly place: CellPlace;
}
