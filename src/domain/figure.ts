import type { ReportingYear } from "./period";
import type { Source } from "./source";
import type { Polarity } from "./status";

/** What a figure counts or measures. Percentages are stored 0–100. */
export const units = [
  "people",
  "cases",
  "assessments",
  "reports",
  "referrals",
  "orders",
  "transfers",
  "applications",
  "admissions",
  "contacts",
  "tenancies",
  "tenants",
  "per cent",
] as const;

export type Unit = (typeof units)[number];

export function isUnit(text: string): text is Unit {
  return (units as readonly string[]).includes(text);
}

/**
 * A data point: one row of the Data points sheet, one number per reporting year.
 * `id` is the catalogue's (`LE19.c`, `NI8.i`); figures that rules need but no list holds are "reference figures".
 */
export interface Figure {
  readonly id: string;
  readonly kind: "national indicator" | "local evidence" | "reference figure";
  /** official label, exactly, with its part letter where there are several; empty where no source words it and people type it */
  readonly label: string;
  /** how sentences call it: "Accepting support" */
  readonly shortName: string;
  /** absent: not known, people type it */
  readonly unit?: Unit;
  /** id of the national outcome that it tells about; absent for one that is about all of them together */
  readonly outcomeId?: string;
  /** further outcomes whose rules need it; its row is made for them too */
  readonly alsoFor?: readonly string[];
  readonly polarity: Polarity;
  /** how many years later than the others it is published; its status is judged for an earlier year */
  readonly yearsBehind: number;
  /** first year that can be compared with later ones, where the series is known to have changed */
  readonly seriesStarts?: ReportingYear;
  /** the total that it is added up in (`FigureTotal.id`) */
  readonly partOf?: string;
  /** what to count where the label can be misread, in our words: a sentence for the row and for the letter */
  readonly howToCount?: string;
  readonly possibleSource: string;
  readonly source: Source;
}

/** The sum of figures that do not overlap; calculated, never typed. A part that is [z], not applicable, is left out. */
export interface FigureTotal {
  readonly id: string;
  readonly label: string;
  readonly figureIds: readonly string[];
  readonly source: Source;
}

/** Unit of a rate whose counts are events: several can belong to one of those that they are divided by. */
export const perHundred = "per 100";

/** What stands behind the number of a rate of this unit: "80.0%", "180.0 per 100". */
export function rateMark(unit: string | undefined): string {
  return unit === perHundred ? ` ${perHundred}` : "%";
}

/** What stands behind a difference of two such numbers: "up 3 points", "up 40 per 100". */
export function differenceMark(mark: string, size?: number): string {
  if (mark !== "%") return mark;
  return size === 1 ? " point" : " points";
}

/** A proportion of two figures, or of two totals, calculated, in per cent; never typed. */
export interface Proportion {
  readonly id: string;
  /** what it is, named exactly where the framework names it */
  readonly label: string;
  readonly shortName: string;
  /** id of a figure, or of a total */
  readonly numerator: string;
  readonly denominator: string;
  readonly outcomeId: string;
  /** events beside events, "per 100", which may be above 100; absent: a share of a whole, "per cent" */
  readonly unit?: typeof perHundred;
  /** "title": a proportion named in the framework; "ours": a conversion that we add */
  readonly basis: "title" | "ours";
  readonly polarity: Polarity;
  readonly yearsBehind: number;
  readonly source: Source;
}
