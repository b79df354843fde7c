import type { RawValue } from "../domain/cell-value";
import type { CellPlace, Finding } from "../domain/finding";
import type { Status } from "../domain/status";
import type { CellContent } from "../excel/write-cells";

/** What a cell says, and where it stands. "" is a blank cell. */
export interface PlacedText {
  readonly text: string;
  readonly place: CellPlace;
}

/** A status as a cell shows it; no word while there is none, or while the cell holds something else. */
export interface PlacedStatus extends PlacedText {
  readonly status: Status | undefined;
}

/** The five cells of an outcome's row that an agreement is made of. */
export const agreementHeaders = {
  status: "Agreed status",
  reason: "Reason",
  by: "Agreed by",
  on: "Agreed on",
  evidence: "Evidence when agreed",
} as const;

export type AgreementPart = keyof typeof agreementHeaders;

/** What these cells show and hold, so that a change can be told and taken back. */
export type AgreementCells = Readonly<
  Record<AgreementPart, { readonly shown: RawValue; readonly content: CellContent }>
>;

/** An agreement in words; "" where a cell is blank. `on` is a date, "3 May 2025". */
export interface AgreementWords {
  readonly status: string;
  readonly reason: string;
  readonly by: string;
  readonly on: string;
}

/** A figure or a rate: latest number, change and status. */
export interface FigureLine {
  readonly id: string;
  readonly name: string;
  /** "1,870 in 2024-25", or that there is no figure */
  readonly latest: string;
  /** "up 30 on 2023-24"; "" while there is nothing to compare with */
  readonly change: string;
  readonly status: PlacedStatus;
  readonly why: string;
  /** where to type the latest figure, or to see the rate */
  readonly place: CellPlace;
}

/** A chart of the outcome. */
export interface ChartLine {
  readonly title: string;
  /** where it lies; undefined while it only would be made */
  readonly place: CellPlace | undefined;
}

export interface EvidenceLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly judgement: PlacedText;
  readonly status: PlacedStatus;
  readonly why: string;
}

export interface ActivityLine {
  readonly name: string;
  /** place within the outcome, 1 is first; "" while its scores are incomplete */
  readonly order: string;
  /** "2.5", or "incomplete: 4 of 6" */
  readonly priority: string;
  readonly place: CellPlace;
}

/** Everything that the workbook says of one outcome. */
export interface OutcomeReport {
  readonly id: string;
  /** official title */
  readonly title: string;
  readonly suggestion: PlacedStatus & { readonly why: string };
  readonly agreement: {
    readonly status: PlacedStatus;
    readonly words: AgreementWords;
    readonly cells: AgreementCells;
    readonly places: Readonly<Record<AgreementPart, CellPlace>>;
    /** what the workbook says of the agreement's age; "" while nothing is agreed */
    readonly age: string;
  };
  readonly howNear: PlacedText;
  readonly isPriority: PlacedText;
  readonly action: PlacedText;
  readonly orderByDistance: string;
  readonly orderByScore: string;
  readonly narrative: PlacedText;
  /** parts of the national indicator and indicators of the partnership's own, then the rates */
  readonly figures: readonly FigureLine[];
  /** those that stand on the sheet with the charts, or would, while there is none */
  readonly charts: readonly ChartLine[];
  /** figures of this outcome that hold a number or a code, and how many there are room for */
  readonly filled: { readonly cells: number; readonly of: number };
  readonly evidence: readonly EvidenceLine[];
  /** failed checks about this outcome; undefined when the checks could not run */
  readonly failed: readonly Finding[] | undefined;
  /** in order of priority, those without one last */
  readonly activities: readonly ActivityLine[];
  /** the first row of Scoring that waits for a name */
  readonly emptyActivity: CellPlace | undefined;
  /** mean over the complete activities, "3.2", and "3 of 4 activities"; "" while there is none */
  readonly mean: { readonly priority: string; readonly restsOn: string };
}

export interface OutcomesReport {
  readonly outcomes: readonly OutcomeReport[];
  readonly isReadOnly: boolean;
  /** name of the sheet with the charts; undefined while there is none */
  readonly chartsSheet: string | undefined;
  /** what could not be read, a sentence each */
  readonly gaps: readonly string[];
}
