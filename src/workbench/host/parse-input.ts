import type { CellContent } from "../model/cell-contents";
import { dateSerial, fullYear, monthNumber } from "./excel-date";

/** What Excel makes of a typed text: a content, and the number format that it gives to a cell formatted "General". */
export interface ParsedInput {
  readonly content: CellContent;
  readonly numberFormat?: string;
}

export interface InputCircumstances {
  /** number format of the cell; "@" takes everything as text */
  readonly numberFormat?: string;
  /** typed by a person: a plain number in a percent cell means percent ("45" → 0.45); not so through `range.values` */
  readonly typed?: boolean;
  /** for dates without a year */
  readonly today?: Date;
}

/**
 * What Excel set to English (United Kingdom) does with a typed text, or with a text given to `range.values`.
 * Written from Excel's documented and well-known habits, not compared with a running Excel.
 */
export function parseInput(text: string, circumstances: InputCircumstances = {}): ParsedInput {
  const { numberFormat = "General" } = circumstances;
  if (text === "") return { content: { kind: "empty" } };
  if (text.startsWith("'")) return constant(text.slice(1));
  if (numberFormat === "@") return constant(text);
  if (text.startsWith("=") && text.length > 1)
    return { content: { kind: "formula", formula: text.slice(1) } };
  const trimmed = text.trim();
  const logical = /^(true|false)$/i.exec(trimmed);
  if (logical) return constant(trimmed.toLowerCase() === "true");
  // the model has no error constants, so a typed error becomes the formula that gives it
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/i.test(trimmed)) {
    return { content: { kind: "formula", formula: trimmed.toUpperCase() } };
  }
  const found =
    parseNumber(trimmed, circumstances) ??
    parseDate(trimmed, circumstances.today ?? new Date()) ??
    parseTime(trimmed);
  if (!found) return constant(text);
  return numberFormat === "General" || found.numberFormat === undefined ? found : { content: found.content };
}

function constant(value: string | number | boolean): ParsedInput {
  return { content: { kind: "constant", value } };
}

function numeric(value: number, numberFormat?: string): ParsedInput {
  return { ...constant(value), ...(numberFormat === undefined ? {} : { numberFormat }) };
}

const numberPattern = /^([+-]?)\s*(£?)\s*([+-]?)(\d+(?:,\d{3})*|\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?\s*(%?)$/;

function parseNumber(
  text: string,
  { numberFormat = "General", typed }: InputCircumstances,
): ParsedInput | undefined {
  const brackets = /^\((.*)\)$/.exec(text);
  const inner = brackets?.[1]?.trim() ?? text;
  const match = numberPattern.exec(inner);
  if (!match) return undefined;
  const [, sign = "", pound = "", laterSign = "", whole = "", decimals, exponent, percent] = match;
  const hasSign = sign !== "" || laterSign !== "";
  if (whole + (decimals ?? "") === "" || (sign !== "" && laterSign !== "") || (brackets && hasSign))
    return undefined;
  const plain = Number(
    `${whole.replaceAll(",", "") || "0"}.${decimals || "0"}${exponent === undefined ? "" : `e${exponent}`}`,
  );
  if (!Number.isFinite(plain)) return undefined;
  const signed = brackets || sign === "-" || laterSign === "-" ? -plain : plain;
  const hasDecimals = decimals !== undefined && decimals !== "";
  if (percent === "%") return numeric(hundredth(signed), hasDecimals ? "0.00%" : "0%");
  if (typed && numberFormat.includes("%")) return numeric(hundredth(signed));
  if (pound !== "") return numeric(signed, hasDecimals ? '"£"#,##0.00' : '"£"#,##0');
  if (exponent !== undefined) return numeric(signed, "0.00E+00");
  if (whole.includes(",")) return numeric(signed, hasDecimals ? "#,##0.00" : "#,##0");
  return numeric(signed);
}

/** 45 → 0.45 without the binary tail that a plain division can leave (14.3 / 100). */
function hundredth(value: number): number {
  return Number(`${value}e-2`);
}

const dayFormat = "dd/mm/yyyy";
const monthYear = "mmm-yy";

function parseDate(text: string, today: Date): ParsedInput | undefined {
  const numbers = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (numbers) {
    const [, first = "", , second = "", third] = numbers;
    return third === undefined ? twoNumbers(first, second, today) : threeNumbers(first, second, third);
  }
  const named = /^(?:(\d{1,2})[ -])?([A-Za-z]{3,9})(?:[ -](\d{4}|\d{2}))?$/.exec(text);
  if (!named) return undefined;
  const [, day, name = "", year] = named;
  const month = monthNumber(name);
  if (month === undefined || (day === undefined && year === undefined)) return undefined;
  if (day === undefined) return onDay(fullYear(year ?? ""), month, 1, monthYear);
  return year === undefined
    ? onDay(today.getFullYear(), month, Number(day), "dd-mmm")
    : onDay(fullYear(year), month, Number(day), "dd-mmm-yy");
}

/** "1/4/2024" is 1 April; "2024-04-01" too. */
function threeNumbers(first: string, second: string, third: string): ParsedInput | undefined {
  if (first.length === 4)
    return third.length <= 2 ? onDay(Number(first), Number(second), Number(third), dayFormat) : undefined;
  if (first.length > 2 || second.length > 2 || third.length === 3 || third.length === 1) return undefined;
  return onDay(fullYear(third), Number(second), Number(first), dayFormat);
}

/** "2009-10" is October 2009, "4/2024" April 2024, "1/4" the first of April, "4/25" April 2025. */
function twoNumbers(first: string, second: string, today: Date): ParsedInput | undefined {
  if (first.length === 3 || second.length === 3) return undefined;
  if (first.length === 4)
    return second.length <= 2 ? onDay(Number(first), Number(second), 1, monthYear) : undefined;
  if (second.length === 4) return onDay(Number(second), Number(first), 1, monthYear);
  return (
    onDay(today.getFullYear(), Number(second), Number(first), "dd-mmm") ??
    (second.length === 2 ? onDay(fullYear(second), Number(first), 1, monthYear) : undefined)
  );
}

function onDay(year: number, month: number, day: number, numberFormat: string): ParsedInput | undefined {
  const serial = dateSerial(year, month, day);
  return serial === undefined ? undefined : numeric(serial, numberFormat);
}

function parseTime(text: string): ParsedInput | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [, hours = "", minutes = "", seconds] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return undefined;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return numeric(value, seconds === undefined ? "hh:mm" : "hh:mm:ss");
}
