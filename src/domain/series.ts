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

/** Numbers are compared after nine digits, as the formulas do. */
export function latestOf(series: Series): Latest {
  const numbers = series.flatMap(({ year, value }) =>
    value.state === "number" ? [{ year, number: value.number }] : [],
  );
  const latest = numbers.at(-1);
  const comparedWith = numbers.at(-2);
  if (latest === undefined) return {};
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
