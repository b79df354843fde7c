import type { CellResult } from "../../model/cell";
import { isCellError } from "../../model/cell";
import { dayInWords, monthOf, serialOfDate, yearOf } from "./date-functions";
import { errors, LeaveToPackage, toBoolean, toNumber, toText } from "./values";

/** A function of single values. */
export interface ScalarFunction {
  readonly least: number;
  readonly most: number;
  readonly apply: (args: readonly CellResult[]) => CellResult;
}

const is = (test: (value: CellResult) => boolean): ScalarFunction => ({
  least: 1,
  most: 1,
  apply: ([value = null]) => test(value),
});

const ofNumbers = (
  least: number,
  most: number,
  apply: (...numbers: readonly number[]) => CellResult,
): ScalarFunction => ({
  least,
  most,
  apply: (args) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const number = toNumber(arg);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
    return apply(...numbers);
  },
});

/** A function of a text and of numbers after it. */
const ofText = (
  least: number,
  most: number,
  apply: (text: string, ...numbers: readonly number[]) => CellResult,
): ScalarFunction => ({
  least,
  most,
  apply: ([first = null, ...rest]) => {
    if (isCellError(first)) return first;
    const numbers: number[] = [];
    for (const arg of rest) {
      const number = toNumber(arg);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
    return apply(toText(first), ...numbers);
  },
});

/** The functions of our formulas that take and give single values, with the results of the package. */
export const scalarFunctions: ReadonlyMap<string, ScalarFunction> = new Map<string, ScalarFunction>([
  ["ISNUMBER", is((value) => typeof value === "number")],
  ["ISTEXT", is((value) => typeof value === "string")],
  ["ISBLANK", is((value) => value === null)],
  ["ISERROR", is(isCellError)],
  ["NOT", { least: 1, most: 1, apply: ([value = null]) => not(toBoolean(value)) }],
  ["N", { least: 1, most: 1, apply: ([value = null]) => n(value) }],
  ["ROUND", ofNumbers(2, 2, (value = 0, digits = 0) => rounded(value, digits, halfAwayFromZero))],
  ["ROUNDUP", ofNumbers(2, 2, (value = 0, digits = 0) => rounded(value, digits, awayFromZero))],
  ["SQRT", ofNumbers(1, 1, (value = 0) => (value < 0 ? errors.number : Math.sqrt(value)))],
  ["INT", ofNumbers(1, 1, (value = 0) => Math.floor(value))],
  ["ABS", ofNumbers(1, 1, (value = 0) => Math.abs(value))],
  ["SIGN", ofNumbers(1, 1, (value = 0) => Math.sign(value))],
  [
    "MOD",
    ofNumbers(2, 2, (value = 0, by = 0) =>
      by === 0 ? errors.division : value - by * Math.floor(value / by),
    ),
  ],
  ["YEAR", ofNumbers(1, 1, (serial = 0) => yearOf(serial))],
  ["MONTH", ofNumbers(1, 1, (serial = 0) => monthOf(serial))],
  ["DATE", ofNumbers(3, 3, (year = 0, month = 0, day = 0) => serialOfDate(year, month, day))],
  // a count between -1 and 0 is refused, as by the package and LibreOffice; MID takes it for 0, as the package does
  ["LEFT", ofText(1, 2, (text, count = 1) => (count < 0 ? errors.value : text.slice(0, count)))],
  ["RIGHT", ofText(1, 2, (text, count = 1) => (count < 0 ? errors.value : text.slice(Math.max(0, text.length - Math.trunc(count)))))], // prettier-ignore
  ["MID", ofText(3, 3, (text, start = 1, count = 0) => middle(text, Math.trunc(start), Math.trunc(count)))], // prettier-ignore
  ["LOWER", ofText(1, 1, (text) => text.toLowerCase())],
  ["TRIM", ofText(1, 1, (text) => text.replace(/^ +| +$/g, "").replace(/ {2,}/g, " "))],
  ["LEN", ofText(1, 1, (text) => text.length)],
  ["FIND", { least: 2, most: 2, apply: ([wanted = null, within = null]) => find(wanted, within) }],
  ["TEXT", { least: 2, most: 2, apply: ([value = null, format = null]) => formatted(value, format) }],
]);

function middle(text: string, start: number, count: number): CellResult {
  return start < 1 || count < 0 ? errors.value : text.slice(start - 1, start - 1 + count);
}

function not(value: ReturnType<typeof toBoolean>): CellResult {
  return isCellError(value) ? value : !value;
}

function n(value: CellResult): CellResult {
  if (isCellError(value) || typeof value === "number") return value;
  return value === true ? 1 : 0;
}

function find(wanted: CellResult, within: CellResult): CellResult {
  if (isCellError(wanted)) return wanted;
  if (isCellError(within)) return within;
  const place = toText(within).indexOf(toText(wanted));
  return place < 0 ? errors.value : place + 1;
}

/**
 * Only "0", "00", "0.0" and the like, for a number that needs no rounding, and days in words; the rest is left to the
 * package.
 */
function formatted(value: CellResult, format: CellResult): CellResult {
  const words =
    typeof format === "string" && typeof value === "number" ? dayInWords(value, format) : undefined;
  if (words !== undefined) return words;
  const digits = typeof format === "string" ? /^(0+)(?:\.(0+))?$/.exec(format) : null;
  if (digits === null || typeof value !== "number" || value < 0 || value > 1e9) throw new LeaveToPackage();
  const decimals = digits[2]?.length ?? 0;
  const text = value.toFixed(decimals);
  if (Number(text) !== value) throw new LeaveToPackage();
  const whole = digits[1]?.length ?? 1;
  return text.padStart(decimals === 0 ? whole : whole + 1 + decimals, "0");
}

/** More digits than Excel's numbers have, or fewer than none, are left to the package. */
function rounded(value: number, digits: number, round: (value: number) => number): CellResult {
  const places = Math.trunc(digits);
  if (places < -15 || places > 15) throw new LeaveToPackage();
  const factor = 10 ** Math.abs(places);
  return places >= 0 ? round(value * factor) / factor : round(value / factor) * factor;
}

function halfAwayFromZero(value: number): number {
  return value < 0 ? -Math.round(-value) : Math.round(value);
}

function awayFromZero(value: number): number {
  return value < 0 ? -Math.ceil(-value) : Math.ceil(value);
}
