import type { OwnRow } from "../../catalogue/own-rows";
import type { ReportingYear } from "../../domain/period";
import type { ColumnBlueprint } from "../blueprint";
import {
  allPeople,
  breakdownColumn,
  breakdownLabelColumns,
  breakdownWorkingColumns,
  canOverlapColumn,
  overlapChoiceCells,
} from "../formulas/breakdown-columns";
import {
  gapChoiceColumns,
  gapIsStated,
  profileTones,
  sourceAndGap,
  yearColumn,
} from "../formulas/profile-columns";
import { cellColumns, figuresTypedColumn } from "../formulas/figures-typed";
import { outcomeChoice } from "../formulas/outcome-choice";
import { column } from "../formulas/references";
import { seriesColumns } from "../formulas/series-columns";
import { statesGapColumn } from "../formulas/stated-gaps";
import { sampleProfileFigure } from "../sample-profiles";
import type { WorkbookScope } from "../workbook-scope";

/** Says where the words of a row come from, or that they are for partners to type. */
export const origin = "Where it comes from";

/** What is particular to a profile with figures by year; the rest is the same on each. */
interface FigureProfile {
  readonly table: string;
  readonly years: readonly ReportingYear[];
  /** how many outcomes the workbook is made with */
  readonly outcomes: number;
  /** the first column: the question, or the need; only a label is ours */
  readonly words: { readonly header: string; readonly role: "label" | "input" };
  /** header of the column for what is said in words */
  readonly inWords: string;
  /** a condition: the row is answered in words and takes no figures; absent: every row takes them */
  readonly isInWords?: string;
  /** the condition that a number in a cell is none of the row's figures; below 0 unless given */
  readonly isNoFigure?: (cell: string) => string;
  /** formula of the Check column */
  readonly check: string;
  readonly afterSeries?: readonly ColumnBlueprint[];
  readonly labels?: readonly ColumnBlueprint[];
  /** steps behind the check */
  readonly working?: readonly ColumnBlueprint[];
  /** how Requests asks for the figure of a row */
  readonly requestWords: ColumnBlueprint;
}

/** The columns of a profile with figures, in their order. */
export function figureProfileColumns(profile: FigureProfile): readonly ColumnBlueprint[] {
  const { table, years } = profile;
  return [
    { ...profile.words, widthInCharacters: 50 },
    { header: "Id", role: "label", widthInCharacters: 22 },
    {
      header: "Outcome",
      role: "label",
      widthInCharacters: 9,
      since: 2,
      validation: outcomeChoice(profile.outcomes),
    },
    breakdownColumn,
    // in rows that show what stands elsewhere too: a row typed below the last one takes over what may be typed there
    ...years.map(yearColumn),
    ...seriesColumns(table, years, { header: "Change", numberFormat: "General", withPercent: true }),
    ...(profile.afterSeries ?? []),
    { header: profile.inWords, role: "input", widthInCharacters: 50 },
    ...sourceAndGap(),
    {
      header: "Check",
      role: "formula",
      widthInCharacters: 40,
      linesToAllow: 2,
      formula: profile.check,
      tones: profileTones,
    },
    canOverlapColumn,
    { header: "Possible source", role: "label", widthInCharacters: 132 },
    {
      header: origin,
      role: "label",
      widthInCharacters: 70,
      since: 2,
      formerly: ["Where the need comes from"],
    },
    ...(profile.labels ?? []),
    ...breakdownLabelColumns,
    ...gapChoiceColumns,
    ...(profile.working ?? []),
    figuresTypedColumn(table, years, profile.isInWords, profile.isNoFigure),
    ...breakdownWorkingColumns(table, years),
    ...cellColumns(table, years),
    profile.requestWords,
    statesGapColumn(gapIsStated(table)),
  ];
}

/** The label cells that every row of a profile with figures has. */
export const figureProfileCells: Readonly<Record<string, string>> = {
  Breakdown: allPeople,
  ...overlapChoiceCells,
};

/** The label cells of a row that is for partners to fill. */
export function ownRowCells(row: OwnRow): Readonly<Record<string, string>> {
  return {
    Id: row.id,
    Outcome: row.outcomeId,
    "Possible source": row.possibleSource,
    [origin]: row.whatItIs,
  };
}

/** The invented figures of a row, by year. */
export function sampleFigures(
  id: string,
  years: readonly ReportingYear[],
  scope: WorkbookScope,
): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    years.flatMap((year) => {
      const value = sampleProfileFigure(id, year, scope.reportingYear);
      return value === undefined ? [] : [[year, value] as const];
    }),
  );
}

/** Rows of a column that are not groups of another row, as a factor in SUMPRODUCT. */
export function notGroups(table: string): string {
  return `(${column(table, "Part of")}="")`;
}
