import type { CellResult } from "../../model/cell";
import { compareTexts } from "../../model/text-order";

/** A criterion of COUNTIF and its kin that compares or holds a wildcard: whether a cell fulfils it. */
type Test = (cell: CellResult) => boolean;

const compares: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ["<", (order: number) => order < 0],
  ["<=", (order: number) => order <= 0],
  [">", (order: number) => order > 0],
  [">=", (order: number) => order >= 0],
]);

/** Whether a criterion says more than a text or number that is looked for as it is. */
export function isPattern(criterion: string): boolean {
  return /^[<>=]|[*?~]/.test(criterion);
}

/**
 * What a criterion such as ">0", "<>", "<>closed" or "NI8*" asks of a cell, in Excel's terms: a number is compared with
 * numbers only and a text with texts only, so that blanks are not below 5; "=" alone finds empty cells, "<>" alone all others.
 */
export function patternTest(criterion: string): Test {
  const [, sign = "", operand = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const fulfils = compares.get(sign);
  const number = operand.trim() === "" ? Number.NaN : Number(operand);
  if (fulfils !== undefined) {
    if (!Number.isNaN(number)) return (cell) => typeof cell === "number" && fulfils(cell - number);
    return (cell) => typeof cell === "string" && operand !== "" && fulfils(compareTexts(cell, operand));
  }
  const equals = equalityTest(operand, number);
  return sign === "<>" ? (cell) => !equals(cell) : equals;
}

function equalityTest(operand: string, number: number): Test {
  if (operand === "") return (cell) => cell === null;
  if (!Number.isNaN(number)) return (cell) => cell === number;
  const word = operand.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return (cell) => cell === (word === "TRUE");
  const fits = wildcardTest(operand);
  return (cell) => typeof cell === "string" && fits(cell);
}

/** `*` any characters, `?` one, `~` before one of the three for the character itself; without regard to case. */
export function wildcardTest(pattern: string): (text: string) => boolean {
  const parts = pattern.replace(
    /~([*?~])|([*?])|[\\^$.|+()[\]{}/]/g,
    (found, literal?: string, wild?: string) =>
      wild === undefined ? `\\${literal ?? found}` : wild === "*" ? ".*" : ".",
  );
  const expression = new RegExp(`^${parts}$`, "is");
  return (text) => expression.test(text);
}
