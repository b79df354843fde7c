import { roundTo } from "../domain/cell-value";
import { differenceMark, perHundred, rateMark } from "../domain/figure";
import type { ReportingYear } from "../domain/period";
import type { Movement, Status } from "../domain/status";

/** A status with its reason in words. */
export interface Judged {
  readonly status: Status;
  /** begins with the status word: "Green – improving, up 30.8% on 2022-23" */
  readonly why: string;
  readonly movement: Movement | undefined;
  /** amber only because nothing clearly moved, without a target: such an indicator does not hold an outcome back */
  readonly isSteady: boolean;
}

/** The two counts behind a share. */
export interface Counts {
  readonly counted: number;
  readonly outOf: number;
}

/** Standard error of the difference of two shares, in points of per cent. */
export function ordinaryVariation(now: Counts, before: Counts): number {
  const q = (now.counted + before.counted) / (now.outOf + before.outOf);
  return 100 * Math.sqrt(Math.max(0, q * (1 - q) * (1 / now.outOf + 1 / before.outOf)));
}

/** Better by at least the band is improving; boundaries belong to the better class. The same is no change, even with a band of 0. */
export function movementOf(betterBy: number, band: number): Movement {
  if (betterBy > 0 && betterBy >= band) return "improving";
  return betterBy < 0 && betterBy <= -band ? "worsening" : "no clear change";
}

/** The target that counts: nothing can be short of one below 0, so that it is none. */
export function targetUsed(typed: number | undefined): number | undefined {
  return typed === undefined || typed < 0 ? undefined : typed;
}

/**
 * Why nothing can be held to a target in per cent; undefined where it can. "80%" typed into a cell is the number 0.8,
 * which nearly every figure would meet; one above 100 no share of a whole could, but what is counted per 100 can.
 */
export function percentTargetFault(target: number, unit?: typeof perHundred): string | undefined {
  if (target > 0 && target <= 1) return `the target is not above 1: type 80 for 80${rateMark(unit)}`;
  return target > 100 && unit !== perHundred ? "the target is above 100%: type 100 or less" : undefined;
}

/** "person" of "people", "tenant" of "tenants", "tenancy" of "tenancies"; anything else, which people may have typed, as it is. */
export function oneOf(unit: string): string {
  if (unit === "people") return "person";
  if (unit.endsWith("ies")) return `${unit.slice(0, -3)}y`;
  return unit.endsWith("s") ? unit.slice(0, -1) : unit;
}

/** What a cell of the year due says that is neither blank nor a number: the middle of "2024-25 is confidential, [c]". */
export function notANumberWords(cell: string, otherwise: string): string {
  const words: Readonly<Record<string, string>> = {
    "[c]": "confidential, [c]",
    "[x]": "not available, [x]",
    "[z]": "not applicable, [z]",
  };
  return words[cell.toLowerCase()] ?? otherwise;
}

/**
 * "up 30.8%", "down 3.0 points", "the same": what is shown as nothing is no change.
 * @param digits as many as the figure is shown with
 */
export function amountOf(change: number, unit: string, digits: 1 | 2 = 1): string {
  if (roundTo(change, digits) === 0) return "the same";
  const size = digits === 1 ? oneDecimal(Math.abs(change)) : oneOrTwoDecimals(Math.abs(change));
  return `${change > 0 ? "up" : "down"} ${size}${unit}`;
}

/** The same of two percentages or rates. */
export function pointsOf(change: number, digits: 1 | 2, unit?: typeof perHundred): string {
  return amountOf(change, differenceMark(rateMark(unit)), digits);
}

/** "on 2022-23", or how many years the mean is of */
export function comparedWithWords(years: number, to: ReportingYear): string {
  return years === 1 ? `on ${to}` : `on the mean of ${years} years to ${to}`;
}

/** As Excel's `TEXT(ROUND(x, 1), "0.0")`. */
export function oneDecimal(number: number): string {
  return roundTo(number, 1).toFixed(1);
}

/** "3.0", "0.04": a percentage that is typed has up to two digits. */
export function oneOrTwoDecimals(number: number): string {
  return roundTo(number, 2).toFixed(roundTo(number, 2) === roundTo(number, 1) ? 1 : 2);
}
