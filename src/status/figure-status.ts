import type { Thresholds } from "../catalogue/thresholds";
import { roundTo, showNumber } from "../domain/cell-value";
import type { Unit } from "../domain/figure";
import { yearsBefore, type ReportingYear } from "../domain/period";
import type { Series } from "../domain/series";
import type { Movement, Polarity, Status } from "../domain/status";
import {
  amountOf,
  comparedWithWords,
  movementOf,
  ordinaryVariation,
  notANumberWords,
  oneOf,
  oneOrTwoDecimals,
  percentTargetFault,
  pointsOf,
  targetUsed,
  type Counts,
  type Judged,
} from "./judgement-words";

/** What the status of one figure depends on; counts in people or cases, percentages 0–100. */
export interface FigureToJudge {
  /** whether the row is one that takes a status: a national indicator, or any row with a target */
  readonly isNationalIndicator: boolean;
  readonly unit: Unit;
  readonly polarity: Polarity;
  /** oldest first, one entry per year column */
  readonly series: Series;
  /** of a percentage: the two counts behind it, by year where both are known */
  readonly counts?: ReadonlyMap<ReportingYear, Counts>;
  readonly target?: number;
  /** own band of no clear change: per cent for a count, points for a percentage */
  readonly ownBand?: number;
  /** first comparable year; nothing before it is a baseline */
  readonly seriesStarts?: ReportingYear;
  /** text that names years which are not complete: such a latest year is not judged, such an earlier year is no baseline */
  readonly partYears: string;
  readonly yearsBehind: number;
  readonly reportingYear: ReportingYear;
  /** an error of Data checks, or of its own cell, rests on the figure of its latest year */
  readonly hasError: boolean;
}

/**
 * Status of one figure: position against a target, else movement against earlier years. A percentage moves only beyond
 * the ordinary variation of its counts; where they are not known its band alone decides, and the reason says so.
 * The rule is ours (README of this folder): the framework gives no thresholds, targets or colours.
 * @returns undefined for a row that takes no status (no national indicator, no target; or context only)
 */
export function figureStatus(figure: FigureToJudge, t: Thresholds): Judged | undefined {
  const { polarity, series } = figure;
  const target = targetUsed(figure.target);
  if (polarity === "context only" || (!figure.isNationalIndicator && target === undefined)) return undefined;
  const movement = movementFrom(figure, t);
  const grey = whyGrey(figure, target, movement, t);
  if (grey !== undefined)
    return { status: "Grey", why: `Grey – ${grey}`, movement: undefined, isSteady: false };
  const latest = latestNumber(series);
  if (latest === undefined) throw new Error("a figure without a number is grey");
  if (target !== undefined) {
    const told = movement?.tooFew === undefined ? movement?.word : undefined;
    return againstTarget(figure, latest.number, target, told, t);
  }
  if (movement === undefined) throw new Error("a figure without target and earlier year is grey");
  const status: Status =
    movement.word === "improving" ? "Green" : movement.word === "worsening" ? "Red" : "Amber";
  return {
    status,
    why: `${status} – ${movement.sentence}`,
    movement: movement.word,
    isSteady: status === "Amber",
  };
}

function latestNumber(series: Series): { readonly year: ReportingYear; readonly number: number } | undefined {
  return series
    .flatMap(({ year, value }) => (value.state === "number" ? [{ year, number: value.number }] : []))
    .at(-1);
}

function whyGrey(
  figure: FigureToJudge,
  target: number | undefined,
  movement: FigureMovement | undefined,
  t: Thresholds,
): string | undefined {
  const latest = latestNumber(figure.series);
  const due = yearsBefore(figure.reportingYear, figure.yearsBehind);
  if (figure.series.some(({ value }) => value.state === "error")) return "a figure of this row is an error";
  if (latest === undefined || latest.year < due) return whyNoFigureDue(figure, latest?.year, due);
  if (figure.hasError) return "it rests on an error, see Check";
  if (figure.partYears.includes(latest.year)) return `${latest.year} is marked as a part year`;
  if (target !== undefined) return figure.unit === "per cent" ? percentTargetFault(target) : undefined;
  const counts = figure.unit === "per cent" ? figure.counts?.get(latest.year) : undefined;
  if (counts !== undefined && counts.outOf < t.minBase)
    return `only ${countsOf(counts)}, fewer than ${showNumber(t.minBase)}`;
  if (movement === undefined) return "no target and no earlier year to compare";
  if (movement.tooFew !== undefined)
    return `only ${countsOf(movement.tooFew)} in the years before, fewer than ${showNumber(t.minBase)}`;
  return undefined;
}

function countsOf({ counted, outOf }: Counts): string {
  return `${showNumber(counted)} of ${showNumber(outOf)}`;
}

/** What stands in the cell of the year due, else how old the latest figure is. */
function whyNoFigureDue(
  { series }: FigureToJudge,
  latest: ReportingYear | undefined,
  due: ReportingYear,
): string {
  const cell = series.find(({ year }) => year === due)?.value;
  if (cell?.state === "code") return `${due} is ${notANumberWords(cell.code, cell.code)}`;
  if (cell?.state === "text") return `${due} is a text, not a number`;
  return latest === undefined ? "no figure yet" : `the latest figure is for ${latest}, ${due} was due`;
}

interface FigureMovement {
  readonly word: Movement;
  readonly sentence: string;
  /** the counts before, where they or those of the latest year are below `minBase`: the movement is then not told */
  readonly tooFew?: Counts;
}

/** Change against the mean of up to `baselineYears` years that end at the last number before the latest. */
function movementFrom(figure: FigureToJudge, t: Thresholds): FigureMovement | undefined {
  const { series, unit, polarity, seriesStarts, partYears } = figure;
  const latest = latestNumber(series);
  if (latest === undefined || series.some(({ value }) => value.state === "error")) return undefined;
  const comparable = series.flatMap(({ year, value }) =>
    value.state === "number" &&
    year < latest.year &&
    year >= (seriesStarts ?? "") &&
    !partYears.includes(year)
      ? [{ year, number: value.number }]
      : [],
  );
  const to = comparable.at(-1)?.year;
  if (to === undefined) return undefined;
  const from = yearsBefore(to, t.baselineYears - 1);
  const averaged = comparable.filter(({ year }) => year >= from);
  const k = averaged.length;
  const baseline = averaged.reduce((sum, { number }) => sum + number, 0) / k;
  const sign = polarity === "lower" ? -1 : 1;
  const x = latest.number;
  const difference = roundTo(x - baseline, 9);
  const on = comparedWithWords(k, to);
  if (unit === "per cent") {
    const now = figure.counts?.get(latest.year);
    const before = sumOf(averaged.map(({ year }) => figure.counts?.get(year)));
    const word = movementOf(sign * difference, figure.ownBand ?? t.bandPct);
    const sentence = `${word}, ${pointsOf(difference, 2)} ${on}`;
    if (now === undefined || before === undefined)
      return { word, sentence: `${sentence}; size of base not known` };
    if (Math.min(now.outOf, before.outOf) < t.minBase) return { word, sentence, tooFew: before };
    if (Math.abs(difference) >= roundTo(t.variation * ordinaryVariation(now, before), 9))
      return { word, sentence };
    const shares = `${oneOrTwoDecimals(baseline)}% to ${oneOrTwoDecimals(x)}%`;
    return { word: "no clear change", sentence: `no clear change, ${shares} is within ordinary variation` };
  }
  const fromTo = `${showNumber(baseline)} to ${showNumber(x)}`;
  if (baseline === 0) {
    const word =
      Math.abs(x) >= t.minChange
        ? sign * x > 0
          ? "improving"
          : sign * x < 0
            ? "worsening"
            : "no clear change"
        : "no clear change";
    return { word, sentence: `${word}, ${fromTo} ${on}` };
  }
  if (Math.abs(difference) < t.minChange) {
    return {
      word: "no clear change",
      sentence: `no clear change, ${fromTo} is a difference of fewer than ${showNumber(t.minChange)}`,
    };
  }
  const ordinary = roundTo(t.variation * Math.sqrt(Math.max(0, x + baseline / k)), 9);
  if (Math.abs(difference) < ordinary) {
    return { word: "no clear change", sentence: `no clear change, ${fromTo} is within ordinary variation` };
  }
  const percent = roundTo((100 * difference) / baseline, 9);
  const word = movementOf(sign * percent, figure.ownBand ?? t.bandCount);
  return { word, sentence: `${word}, ${amountOf(percent, "%")} ${on}` };
}

/** Counts over several years; undefined where one of them is not known. */
function sumOf(years: readonly (Counts | undefined)[]): Counts | undefined {
  return years.reduce<Counts | undefined>(
    (sum, counts) =>
      sum === undefined || counts === undefined
        ? undefined
        : { counted: sum.counted + counts.counted, outOf: sum.outOf + counts.outOf },
    { counted: 0, outOf: 0 },
  );
}

/** Position: green when met, amber within the tolerance or a few people short, otherwise red. */
function againstTarget(
  figure: FigureToJudge,
  x: number,
  target: number,
  movement: Movement | undefined,
  t: Thresholds,
): Judged {
  const sign = figure.polarity === "lower" ? -1 : 1;
  const isPercent = figure.unit === "per cent";
  const short = roundTo(sign * (target - x), 9);
  const missing = isPercent ? 0 : Math.max(0, Math.ceil(short));
  const tolerance = isPercent
    ? t.amberTolerancePct
    : roundTo((t.amberToleranceCount * Math.abs(target)) / 100, 9);
  const isClose =
    target === 0 && sign === -1
      ? x <= t.minChange
      : short <= tolerance || (!isPercent && short <= t.amberPeople);
  const status: Status = short <= 0 ? "Green" : isClose ? "Amber" : "Red";
  const mark = isPercent ? "%" : "";
  const position =
    status === "Green"
      ? `meets target ${showNumber(target)}${mark} (${showNumber(x)}${mark})`
      : isPercent
        ? `${oneOrTwoDecimals(short)} points from target ${showNumber(target)}% (${showNumber(x)}%)`
        : `${missing} ${sign === 1 ? "more" : "fewer"} ${missing === 1 ? oneOf(figure.unit) : figure.unit} would make this green: target ${showNumber(target)} (${showNumber(x)})`;
  return {
    status,
    why: `${status} – ${position}${movement === undefined ? "" : `; ${movement}`}`,
    movement,
    isSteady: false,
  };
}
