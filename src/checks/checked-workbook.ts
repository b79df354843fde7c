import { totals } from "../catalogue/figures";
import type { CellValue, RawValue } from "../domain/cell-value";
import type { CellPlace } from "../domain/finding";
import type { Unit } from "../domain/figure";
import type { ReportingYear } from "../domain/period";

/** A row of years: the value of each and where it stands. */
export interface YearRow {
  readonly id: string;
  readonly shortName: string;
  readonly valueIn: (year: ReportingYear) => CellValue;
  readonly placeOf: (year: ReportingYear) => CellPlace;
  /** false in years for which nobody can have the figure yet, or before its series; what is typed there counts all the same */
  readonly isDueIn: (year: ReportingYear) => boolean;
}

/** A row of Data points. */
export interface FigureRow extends YearRow {
  /** undefined: not known, as in a row of their own where people wrote something else */
  readonly unit: Unit | undefined;
}

/** A row that people added to Data points, for a total that we work out: a source of let of their own. */
export interface OwnPart extends FigureRow {
  /** id of the total */
  readonly partOf: string;
}

/** A cell that a formula fills: what it shows now, and whether the formula is still the one we wrote. */
export interface CalculatedCell {
  readonly value: RawValue;
  readonly formulaIntact: boolean;
  readonly place: CellPlace;
}

/** A row of Rates. */
export interface ProportionRow extends YearRow {
  readonly numerator: string;
  readonly denominator: string;
  readonly cellIn: (year: ReportingYear) => CalculatedCell;
}

/** A row of Scoring, whoever made it. `scores` are in the order of the criteria. */
export interface ActivityRow {
  readonly id: string;
  readonly name: string;
  readonly outcomeId: string;
  readonly scores: readonly {
    readonly header: string;
    readonly value: CellValue;
    readonly place: CellPlace;
  }[];
  readonly namePlace: CellPlace;
  /** what stands under Logic model row: an id, a gap in words, or "" */
  readonly logicModelRow: string;
  readonly priority: CalculatedCell;
  readonly orderInOutcome: CalculatedCell;
  readonly orderOverall: CalculatedCell;
  readonly outcomePriority: CalculatedCell;
}

/** A setting as it stands on Setup. */
export interface SettingCell {
  readonly value: CellValue;
  readonly place: CellPlace;
}

/** An outcome, where it stands on Scoring, and what Outcomes says of it. */
export interface CheckedOutcome {
  readonly id: string;
  readonly place: CellPlace;
  /** whether partners made it a priority for action; undefined while they have not said */
  readonly isPriority: boolean | undefined;
}

/** Everything that rules look at, read from the workbook in one go. Rules read nothing else. */
export interface CheckedWorkbook {
  /** oldest first */
  readonly years: readonly ReportingYear[];
  readonly figures: ReadonlyMap<string, FigureRow>;
  /** with an id, then among `figures` too, or without one: the sheet adds up both */
  readonly ownParts: readonly OwnPart[];
  readonly proportions: ReadonlyMap<string, ProportionRow>;
  readonly activities: readonly ActivityRow[];
  readonly settings: ReadonlyMap<string, SettingCell>;
  /** the outcomes that the workbook was built for */
  readonly outcomes: readonly CheckedOutcome[];
}

/** The text of a setting in lower case, since Excel's = takes "Same people" for "same people"; or its default when there is none. */
export function settingText(workbook: CheckedWorkbook, id: string, fallback: string): string {
  const value = workbook.settings.get(id)?.value;
  return value?.state === "text" ? value.text.trim().toLowerCase() : fallback;
}

/** The rows that people added to a total. */
export function ownPartsOf(workbook: CheckedWorkbook, totalId: string): readonly OwnPart[] {
  return workbook.ownParts.filter(({ partOf }) => partOf === totalId);
}

/**
 * The cells of these data points that hold a number: row by row in the order of the ids, oldest year first. Behind them
 * those of rows that people added to a total of them, since the workbook adds those up too.
 */
export function numbersOf(
  workbook: CheckedWorkbook,
  figureIds: readonly string[],
): readonly { readonly row: FigureRow; readonly year: ReportingYear }[] {
  const theirTotals = totals.filter((total) => total.figureIds.some((id) => figureIds.includes(id)));
  const rows = [
    ...figureIds.flatMap((id) => workbook.figures.get(id) ?? []),
    ...theirTotals.flatMap(({ id }) => ownPartsOf(workbook, id)),
  ];
  return rows.flatMap((row) =>
    workbook.years.flatMap((year) => (row.valueIn(year).state === "number" ? [{ row, year }] : [])),
  );
}

export function isBlank(value: CellValue): boolean {
  return value.state === "blank";
}
