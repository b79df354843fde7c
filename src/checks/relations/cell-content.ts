import { isShorthand, roundTo, showCellValue } from "../../domain/cell-value";
import { errorWord, isNumber, type Relation } from "./relation";

/** Which numbers can stand in a cell, as a function, as Excel's condition, and as sentences say it. */
interface Allowed {
  readonly words: string;
  readonly isAllowed: (number: number) => boolean;
  readonly condition: (cell: string) => string;
  readonly expected: string;
}

/**
 * Anything but a number is another rule's business. The sentence shows six decimals: with two, 12.001 would read "is 12,
 * expected a whole number".
 */
function numberThat({ words, isAllowed, condition, expected }: Allowed): Relation {
  return {
    words,
    leftIn: "Data points",
    judge: ({ left }) => {
      if (left.state === "code" && left.code === "[z]") return "not applicable";
      if (!isNumber(left)) return "not tested";
      return isAllowed(left.number) ? "passed" : "failed";
    },
    verdictFormula: ({ left, untested }) =>
      `IF(${left}="[z]","not applicable",` +
      `IF(ISNUMBER(${left}),IF(${condition(left)},"passed","failed"),${untested}))`,
    found: (names, { left }) =>
      `${names.left} is ${isNumber(left) ? String(roundTo(left.number, 6)) : showCellValue(left)}, expected ${expected}`,
    foundFormula: (names, { left }) => `${names.left}&" is "&ROUND(${left},6)&", expected ${expected}"`,
  };
}

/** A count of people, cases or reports. */
export const wholeNumber = numberThat({
  words: "is a whole number, 0 or more",
  isAllowed: (number) => Number.isInteger(number) && number >= 0,
  condition: (cell) => `AND(${cell}=INT(${cell}),${cell}>=0)`,
  expected: "a whole number, 0 or more",
});

/** A figure of a unit that nobody knows: whether it counts something is not known either. */
export const notNegative = numberThat({
  words: "is a number, 0 or more",
  isAllowed: (number) => number >= 0,
  condition: (cell) => `${cell}>=0`,
  expected: "a number, 0 or more",
});

/** The cell of a figure holds a number, a shorthand code, or nothing. */
export const numberOrCode: Relation = {
  words: "is a number, [x], [z], [c] or blank",
  leftIn: "Data points",
  judge: ({ left }) => {
    if (left.state === "blank") return "not tested";
    return left.state === "text" || left.state === "error" ? "failed" : "passed";
  },
  verdictFormula: ({ left, untested }) =>
    `IF(${left}="",${untested},IF(OR(ISNUMBER(${left}),${left}="[x]",${left}="[z]",${left}="[c]"),"passed","failed"))`,
  found: (names, { left }) =>
    left.state === "error"
      ? `${names.left} is an error, expected a number, [x], [z], [c] or blank`
      : `${names.left} is ${showCellValue(left)}, expected a number, [x], [z], [c] or blank`,
  // a number passes, so that what failed is an error or a text
  foundFormula: (names, { left }) =>
    `${names.left}&" is "&IF(${left}="${errorWord}","an error",""""&${left}&"""")&", expected a number, [x], [z], [c] or blank"`,
};

/** What people type for a missing or hidden figure instead of a code; compared in lower case without outer spaces. */
export const wordsForMissing = [
  "n/a", "na", "n.a.", "n/k", "nk", "tbc", "tba", "-", "--", "–", "—", ".", "..", "...", "x", "z", "c", "*", "**", "?",
  "nil", "none", "unknown", "not known", "not available", "not applicable", "confidential", "suppressed", "missing",
  "no data", "(x)", "(z)", "(c)",
] as const; // prettier-ignore

const missingList = `|${wordsForMissing.join("|")}|`;

/** True for a word that stands for a missing figure: one of the list, a code with spaces round it, or "<5". */
export function isWordForMissing(text: string): boolean {
  const plain = trimmed(text);
  return plain !== "" && (plain.startsWith("<") || isShorthand(plain) || missingList.includes(`|${plain}|`));
}

/** As Excel's LOWER(TRIM(…)): runs of spaces become one. */
function trimmed(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "").toLowerCase();
}

/** A missing figure is written with one of the three codes, so that it is never guessed. */
export const notAWordForMissing: Relation = {
  words: "uses the codes for a missing figure",
  leftIn: "Data points",
  list: `${missingList}[x]|[z]|[c]|`,
  judge: ({ left }) => {
    if (left.state === "blank") return "not tested";
    return left.state === "text" && isWordForMissing(left.text) ? "failed" : "passed";
  },
  // a number or TRUE is found in no list; a code is only in it when something stands beside it
  verdictFormula: ({ left, list, untested }) =>
    `IF(${left}="",${untested},IF(OR(${left}="[x]",${left}="[z]",${left}="[c]"),"passed",` +
    `IF(OR(LEFT(TRIM(${left}),1)="<",ISNUMBER(FIND("|"&LOWER(TRIM(${left}))&"|",${list}))),"failed","passed")))`,
  found: (names, { left }) =>
    `${names.left} is ${showCellValue(left)}, expected [x], [z] or [c] for a missing figure`,
  foundFormula: (names, { left }) =>
    `${names.left}&" is """&${left}&""", expected [x], [z] or [c] for a missing figure"`,
};
