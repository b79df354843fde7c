import type { CellError, CellResult } from "../../model/cell";
import { isCellError } from "../../model/cell";
import { compareTexts } from "../../model/text-order";

/** Thrown when a value turns up that only the package judges, such as a text format that needs rounding. */
export class LeaveToPackage extends Error {}

export const errors = {
  value: { error: "#VALUE!" },
  reference: { error: "#REF!" },
  division: { error: "#DIV/0!" },
  number: { error: "#NUM!" },
  missing: { error: "#N/A" },
} as const satisfies Record<string, CellError>;

/** A rectangle of values, row by row. A single value stands for every cell of the other operand. */
export interface Values {
  readonly height: number;
  readonly width: number;
  readonly cells: readonly CellResult[];
}

export function isValues(value: CellResult | Values): value is Values {
  return typeof value === "object" && value !== null && "cells" in value;
}

export function isError(value: CellResult | Values): value is CellError {
  return !isValues(value) && isCellError(value);
}

/** A single value is an area of one cell: what a formula gives over the columns of a table with one row. */
export function asValues(value: CellResult | Values): Values {
  return isValues(value) ? value : { height: 1, width: 1, cells: [value] };
}

const decimalNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The value in arithmetic: blank is 0, TRUE is 1, a text counts when it is a decimal number, also with a per cent sign. */
export function toNumber(value: CellResult): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string") return value;
  const text = value.trim();
  const isShare = text.endsWith("%");
  const digits = isShare ? text.slice(0, -1).trim() : text;
  const number = decimalNumber.test(digits) ? Number(digits) : Number.NaN;
  if (!Number.isFinite(number)) return errors.value;
  return isShare ? number * 0.01 : number;
}

/** The value in a text; an error gives its own name, which only criteria want. */
export function toText(value: CellResult): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberAsText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.error;
}

/**
 * A number in a text: 15 digits at most, as Excel and LibreOffice write it, where JavaScript writes up to 17. With an
 * exponent from 1E+15 on and below 1E-10, as LibreOffice does below; where Excel begins was not measured.
 */
function numberAsText(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value);
  const [digits = "", exponent = "0"] = value.toExponential(14).split("e");
  const power = Number(exponent);
  if (power < 15 && power >= -10) return withoutZeros(Number(`${digits}e${power}`).toFixed(14 - power));
  const sign = power < 0 ? "-" : "+";
  return `${withoutZeros(digits)}E${sign}${String(Math.abs(power)).padStart(2, "0")}`;
}

function withoutZeros(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

export function toBoolean(value: CellResult): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value !== "string") return value;
  const word = value.toUpperCase();
  return word === "TRUE" ? true : word === "FALSE" ? false : errors.value;
}

const kindOrder = { number: 0, string: 1, boolean: 2 } as const;

/** Below 0, 0 or above 0, in Excel's order: numbers, texts without regard to case, FALSE, TRUE; a blank is as the other. */
function compare(left: CellResult, right: CellResult): number {
  const a = left ?? neutral(right);
  const b = right ?? neutral(left);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return orderOf(a) - orderOf(b);
}

function neutral(other: CellResult): CellResult {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function orderOf(value: CellResult): number {
  return typeof value === "number"
    ? kindOrder.number
    : typeof value === "string"
      ? kindOrder.string
      : kindOrder.boolean;
}

/** The operator between two single values, or `undefined` for one that the package is left with. */
export function operatorOf(sign: string): ((left: CellResult, right: CellResult) => CellResult) | undefined {
  const operate = comparisons.get(sign) ?? arithmetic.get(sign) ?? (sign === "&" ? join : undefined);
  if (operate === undefined) return undefined;
  return (left, right) => (isCellError(left) ? left : isCellError(right) ? right : operate(left, right));
}

type Operation = (left: CellResult, right: CellResult) => CellResult;

const join: Operation = (left, right) => toText(left) + toText(right);

const comparisons: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["=", (left, right) => compare(left, right) === 0],
  ["<>", (left, right) => compare(left, right) !== 0],
  ["<", (left, right) => compare(left, right) < 0],
  ["<=", (left, right) => compare(left, right) <= 0],
  [">", (left, right) => compare(left, right) > 0],
  [">=", (left, right) => compare(left, right) >= 0],
]);

const arithmetic: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ["+", withNumbers((left, right) => left + right)],
  ["-", withNumbers((left, right) => left - right)],
  ["*", withNumbers((left, right) => left * right)],
  ["/", withNumbers((left, right) => (right === 0 ? errors.division : left / right))],
]);

function withNumbers(operate: (left: number, right: number) => number | CellError): Operation {
  return (left, right) => {
    const a = toNumber(left);
    if (typeof a !== "number") return a;
    const b = toNumber(right);
    if (typeof b !== "number") return b;
    return finite(operate(a, b));
  };
}

export function finite(value: number | CellError): number | CellError {
  return typeof value !== "number" || Number.isFinite(value) ? value : errors.number;
}

export function negative(value: CellResult): CellResult {
  const number = toNumber(value);
  return typeof number === "number" ? -number : number;
}

/** Applies an operator cell by cell; a row or column of one is repeated, other shapes do not go together. */
export function broadcast(
  operate: Operation,
  left: CellResult | Values,
  right: CellResult | Values,
): CellResult | Values {
  if (!isValues(left) && !isValues(right)) return operate(left, right);
  const a = asValues(left);
  const b = asValues(right);
  const height = Math.max(a.height, b.height);
  const width = Math.max(a.width, b.width);
  const fits = ({ height: h, width: w }: Values): boolean =>
    (h === 1 || h === height) && (w === 1 || w === width);
  if (!fits(a) || !fits(b)) return errors.value;
  const cells: CellResult[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      cells.push(operate(cellAt(a, row, column), cellAt(b, row, column)));
    }
  }
  return { height, width, cells };
}

function cellAt({ height, width, cells }: Values, row: number, column: number): CellResult {
  return cells[(height === 1 ? 0 : row) * width + (width === 1 ? 0 : column)] ?? null;
}
