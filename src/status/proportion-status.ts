import type { Thresholds } from "../catalogue/thresholds";
import { roundTo, showNumber } from "../domain/cell-value";
import { rateMark, type perHundred } from "../domain/figure";
import { yearsBefore, type ReportingYear } from "../domain/period";
import type { Polarity, Status } from "../domain/status";
import {
  movementOf,
  notANumberWords,
  oneDecimal,
  oneOf,
  ordinaryVariation,
  percentTargetFault,
  pointsOf,
  targetUsed,
  type Counts,
  type Judged,
} from "./judgement-words";

/** The two counts of a proportion in a year; undefined where it could not be calculated. */
export type ProportionSeries = readonly {
  readonly year: ReportingYear;
  readonly counts: { readonly numerator: number; readonly denominator: number } | undefined;
  /** what is said where there is no percentage: "[c]", "not applicable", "incomplete: 1 of 2" */
  readonly instead?: string;
}[];

/** What the status of one calculated proportion depends on; target and band in points of per cent. */
export interface ProportionToJudge {
  readonly polarity: Polarity;
  /** oldest first, one entry per year column */
  readonly series: ProportionSeries;
  readonly target?: number;
  /** absent: a share in per cent */
  readonly unit?: typeof perHundred;
  readonly ownBand?: number;
  /** the first year that can be compared: the latest start of its own series and of those of its figures */
  readonly seriesStarts?: ReportingYear;
  /** years in which one of its figures is not complete: such a latest year is not judged, the others are not compared with */
  readonly partYears: readonly ReportingYear[];
  readonly yearsBehind: number;
  readonly reportingYear: ReportingYear;
  readonly hasError: boolean;
  /** what its two counts count, for sentences; people unless given */
  readonly counted?: string;
  readonly outOf?: string;
}

/** Sums over a stretch of years. */
interface Pool {
  readonly numerator: number;
  readonly denominator: number;
  readonly years: number;
  readonly firstYear: ReportingYear;
  readonly lastYear: ReportingYear;
}

/**
 * Status of one proportion. Below `minBase` people up to three consecutive years are pooled (sum over sum); still
 * below, a target is judged in people and movement is not judged at all.
 * The rule is ours (README of this folder): the framework gives no thresholds, targets or colours.
 */
export function proportionStatus(proportion: ProportionToJudge, t: Thresholds): Judged | undefined {
  if (proportion.polarity === "context only") return undefined;
  const target = targetUsed(proportion.target);
  const pool = poolOf(proportion, t.minBase);
  const base = pool === undefined ? undefined : baselineOf(proportion, pool, t);
  const grey = whyGrey(proportion, target, pool, base, t);
  if (grey !== undefined)
    return { status: "Grey", why: `Grey – ${grey}`, movement: undefined, isSteady: false };
  if (pool === undefined) throw new Error("a proportion without a number is grey");
  const movement =
    base === undefined || pool.denominator < t.minBase || base.denominator < t.minBase
      ? undefined
      : movementFrom(proportion, pool, base, t);
  if (target !== undefined) return againstTarget(proportion, pool, target, movement?.word, t);
  if (movement === undefined) throw new Error("a proportion without target and earlier years is grey");
  const status: Status =
    movement.word === "improving" ? "Green" : movement.word === "worsening" ? "Red" : "Amber";
  return {
    status,
    why: `${status} – ${movement.sentence}${pooledWords(pool)}`,
    movement: movement.word,
    isSteady: status === "Amber",
  };
}

function isComparable(year: ReportingYear, { seriesStarts, partYears }: ProportionToJudge): boolean {
  return year >= (seriesStarts ?? "") && !partYears.includes(year);
}

/** The latest year, and before it as many years without a gap (three in all) as the smallest base needs. */
function poolOf(proportion: ProportionToJudge, minBase: number): Pool | undefined {
  const { series } = proportion;
  const latest = series.map(({ counts }) => counts !== undefined).lastIndexOf(true);
  const last = series[latest];
  if (last?.counts === undefined) return undefined;
  let pool: Pool = { ...last.counts, years: 1, firstYear: last.year, lastYear: last.year };
  while (pool.denominator < minBase && pool.years < 3) {
    const before = series[latest - pool.years];
    if (before?.counts === undefined || !isComparable(before.year, proportion)) break;
    pool = {
      numerator: pool.numerator + before.counts.numerator,
      denominator: pool.denominator + before.counts.denominator,
      years: pool.years + 1,
      firstYear: before.year,
      lastYear: pool.lastYear,
    };
  }
  return pool;
}

/** The years that the pool is compared with: `baselineYears`, or three where that is too small a base. */
function baselineOf(proportion: ProportionToJudge, pool: Pool, t: Thresholds): Pool | undefined {
  const earlier = proportion.series.flatMap(({ year, counts }) =>
    counts !== undefined && year < pool.firstYear && isComparable(year, proportion)
      ? [{ year, ...counts }]
      : [],
  );
  const to = earlier.at(-1)?.year;
  if (to === undefined) return undefined;
  const sumOver = (years: number): Pool => {
    const within = earlier.filter(({ year }) => year >= yearsBefore(to, years - 1));
    return {
      numerator: within.reduce((sum, { numerator }) => sum + numerator, 0),
      denominator: within.reduce((sum, { denominator }) => sum + denominator, 0),
      years: within.length,
      firstYear: within[0]?.year ?? to,
      lastYear: to,
    };
  };
  const usual = sumOver(t.baselineYears);
  return usual.denominator >= t.minBase ? usual : sumOver(Math.max(3, t.baselineYears));
}

function whyGrey(
  proportion: ProportionToJudge,
  target: number | undefined,
  pool: Pool | undefined,
  base: Pool | undefined,
  t: Thresholds,
): string | undefined {
  const due = yearsBefore(proportion.reportingYear, proportion.yearsBehind);
  if (pool === undefined || pool.lastYear < due) return whyNoRateDue(proportion, pool?.lastYear, due);
  if (proportion.hasError) return "it rests on an error, see Check";
  if (proportion.partYears.includes(pool.lastYear)) return `${pool.lastYear} is marked as a part year`;
  if (target !== undefined) return percentTargetFault(target, proportion.unit);
  if (pool.denominator < t.minBase)
    return `only ${countsOf(pool, proportion)}, fewer than ${showNumber(t.minBase)}${pooledWords(pool)}`;
  if (base === undefined) return "no target and no earlier year to compare";
  if (base.denominator < t.minBase)
    return `only ${countsOf(base, proportion)} in the years before, fewer than ${showNumber(t.minBase)}`;
  return undefined;
}

/** What stands in the place of the percentage of the year due, else how old the latest one is. */
function whyNoRateDue(
  { series }: ProportionToJudge,
  latest: ReportingYear | undefined,
  due: ReportingYear,
): string {
  const instead = series.find(({ year }) => year === due)?.instead ?? "";
  if (instead !== "" && !instead.startsWith("incomplete: 0 "))
    return `${due} is ${notANumberWords(instead, instead)}${instead.startsWith("incomplete") ? " figures" : ""}`;
  return latest === undefined ? "no figure yet" : `the latest figure is for ${latest}, ${due} was due`;
}

function countsOf(pool: Pool, { outOf = "people" }: ProportionToJudge): string {
  return `${showNumber(pool.numerator)} of ${showNumber(pool.denominator)} ${outOf}`;
}

function pooledWords(pool: Pool): string {
  return pool.years === 1 ? "" : `; ${pool.years} years pooled`;
}

function percentOf(pool: Pool): number {
  return (100 * pool.numerator) / pool.denominator;
}

/** Beyond the band and beyond ordinary variation of two shares (standard error of their difference). */
function movementFrom(
  proportion: ProportionToJudge,
  pool: Pool,
  base: Pool,
  t: Thresholds,
): { readonly word: NonNullable<Judged["movement"]>; readonly sentence: string } {
  const sign = proportion.polarity === "lower" ? -1 : 1;
  const difference = roundTo(percentOf(pool) - percentOf(base), 9);
  const counts = ({ numerator, denominator }: Pool): Counts => ({ counted: numerator, outOf: denominator });
  if (Math.abs(difference) < roundTo(t.variation * ordinaryVariation(counts(pool), counts(base)), 9)) {
    const mark = rateMark(proportion.unit);
    const fromTo = `${oneDecimal(percentOf(base))}${mark} to ${oneDecimal(percentOf(pool))}${mark}`;
    return { word: "no clear change", sentence: `no clear change, ${fromTo} is within ordinary variation` };
  }
  const word = movementOf(sign * difference, proportion.ownBand ?? t.bandPct);
  const on = base.years === 1 ? `on ${base.lastYear}` : `on ${base.years} years to ${base.lastYear}`;
  return { word, sentence: `${word}, ${pointsOf(difference, 1, proportion.unit)} ${on}` };
}

function againstTarget(
  proportion: ProportionToJudge,
  pool: Pool,
  target: number,
  movement: Judged["movement"],
  t: Thresholds,
): Judged {
  const sign = proportion.polarity === "lower" ? -1 : 1;
  const missing = Math.max(
    0,
    Math.ceil(roundTo(sign * ((target * pool.denominator) / 100 - pool.numerator), 9)),
  );
  const short = roundTo(sign * (target - percentOf(pool)), 9);
  const isSmall = pool.denominator < t.minBase;
  const isMet = isSmall ? missing === 0 : short <= 0;
  const isClose = missing <= t.amberPeople || (!isSmall && short <= t.amberTolerancePct);
  const status: Status = isMet ? "Green" : isClose ? "Amber" : "Red";
  const { counted = "people" } = proportion;
  const wanted = `${missing} ${sign === 1 ? "more" : "fewer"} ${missing === 1 ? oneOf(counted) : counted} would make this green`;
  const inWords = `target ${showNumber(target)}${rateMark(proportion.unit)} (${countsOf(pool, proportion)})`;
  const position = isMet ? `meets ${inWords}` : `${wanted}: ${inWords}`;
  return {
    status,
    why: `${status} – ${position}${isSmall ? `; fewer than ${showNumber(t.minBase)}, judged in ${counted}` : ""}${movement === undefined ? "" : `; ${movement}`}${pooledWords(pool)}`,
    movement,
    isSteady: false,
  };
}
