import { roundTo, type CellValue } from "./cell-value";
import type { ReportingYear } from "./period";

/** A figure over the years, oldest first. */
export type Series = readonly { readonly year: ReportingYear; readonly value: CellValue }[];

/** The latest number of a series and how it moved since the number before it, gaps passed over. */
export interface Latest {
  readonly latest?: { readonly year: ReportingYear; readonly number: number };
  readonly comparedWith?: { readonly year: ReportingYear; readonly number: number };
  /** latest minus the number before, in the unit of the figure (percentage points for a percentage) */
  readonly change?: number;
  /** the change in per cent of the number before; "not applicable" when that is zero */
  readonly changePercent?: number | "not applicable";
}

/** Which years of a series stand for themselves only. */
export interface NotCompared {
  /** no year before it is compared */
  readonly starts?: ReportingYear;
  readonly partYears?: readonly ReportingYear[];
}

/** Numbers are compared after nine digits, as the formulas do. */
export function latestOf(series: Series, { starts, partYears = [] }: NotCompared = {}): Latest {
  const numbers = series.flatMap(({ year, value }) =>
    value.state === "number" ? [{ year, number: value.number }] : [],
  );
  const isCompared = ({ year }: { readonly year: ReportingYear }): boolean =>
    (starts === undefined || year >= starts) && !partYears.includes(year);
  const latest = numbers.at(-1);
  if (latest === undefined) return {};
  const comparedWith = isCompared(latest) ? numbers.slice(0, -1).filter(isCompared).at(-1) : undefined;
  if (comparedWith === undefined) return { latest };
  const change = roundTo(latest.number - comparedWith.number, 9);
  return {
    latest,
    comparedWith,
    change,
    changePercent:
      comparedWith.number === 0 ? "not applicable" : roundTo((100 * change) / comparedWith.number, 9),
  };
}
