import { columnLetters, columnNumber, lastColumn, lastRow } from "./address";

/** How far a formula moves: positive is down and to the right. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Moves the relative references of a formula, as Excel does on copying and in conditional formats.
 * Texts, sheet names and structured references stay as they are; `$` holds a row or column fast.
 * @param formula without the leading "="
 * @returns the moved formula; a reference that leaves the sheet becomes `#REF!`
 */
export function shiftFormula(formula: string, shift: Shift): string {
  if (shift.rows === 0 && shift.columns === 0) return formula;
  return formula
    .split(untouched)
    .map((part, i) => (i % 2 === 1 ? part : shiftReferences(part, shift)))
    .join("");
}

/** Texts in quotes, quoted sheet names, and brackets of structured references with one level inside. */
const untouched = /("(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\])/;

/** A cell, a whole-column span or a whole-row span that is not part of a longer word or a function name. */
const reference =
  /(?<![A-Za-z0-9_.\\$])(?:(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7}))(?![A-Za-z0-9_(.!])/g;

function shiftReferences(part: string, shift: Shift): string {
  return part.replace(reference, (text: string, ...groups: (string | undefined)[]) => {
    const [c$, c, r$, r, c1$, c1, c2$, c2, r1$, r1, r2$, r2] = groups;
    const moved =
      c !== undefined && r !== undefined
        ? join("", column(c$, c, shift), row(r$, r, shift))
        : c1 !== undefined && c2 !== undefined
          ? join(":", column(c1$, c1, shift), column(c2$, c2, shift))
          : r1 !== undefined && r2 !== undefined
            ? join(":", row(r1$, r1, shift), row(r2$, r2, shift))
            : text;
    return moved ?? "#REF!";
  });
}

function join(between: string, first: string | undefined, second: string | undefined): string | undefined {
  return first === undefined || second === undefined ? undefined : `${first}${between}${second}`;
}

function column(fixed: string | undefined, letters: string, shift: Shift): string | undefined {
  if (fixed === "$") return `$${letters}`;
  const moved = columnNumber(letters) + shift.columns;
  return moved < 0 || moved > lastColumn ? undefined : columnLetters(moved);
}

function row(fixed: string | undefined, digits: string, shift: Shift): string | undefined {
  if (fixed === "$") return `$${digits}`;
  const moved = Number(digits) - 1 + shift.rows;
  return moved < 0 || moved > lastRow ? undefined : String(moved + 1);
}
