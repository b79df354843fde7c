import type { Source } from "./source";
import type { Polarity } from "./status";

/** What a figure counts or measures. Percentages are stored 0–100. */
export type Unit = "people" | "cases" | "per cent";

/**
 * A data point: one row of the Data points sheet, one number per reporting year.
 * `id` is the catalogue's (`LE19.c`, `NI8.i`); figures that rules need but no list holds are "reference figures".
 */
export interface Figure {
  readonly id: string;
  readonly kind: "national indicator" | "local evidence" | "reference figure";
  /** official label, exactly, with its part letter where there are several */
  readonly label: string;
  /** how sentences call it: "Accepting support" */
  readonly shortName: string;
  readonly unit: Unit;
  /** id of the national outcome that it tells about */
  readonly outcomeId: string;
  readonly polarity: Polarity;
  /** how many years later than the others it is published; its status is judged for an earlier year */
  readonly yearsBehind: number;
  readonly possibleSource: string;
  readonly source: Source;
}

/** A proportion of two figures, calculated, in per cent; never typed. */
export interface Proportion {
  readonly id: string;
  /** what it is, named exactly where the framework names it */
  readonly label: string;
  readonly shortName: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly outcomeId: string;
  /** "title": a proportion named in the framework; "ours": a conversion that we add */
  readonly basis: "title" | "ours";
  readonly polarity: Polarity;
  readonly yearsBehind: number;
  readonly source: Source;
}
