import { roundTo, showNumber } from "../../domain/cell-value";
import { isCode, isNumber, type Relation } from "./relation";

/** Which percentages can stand in a cell, as a function, as Excel's condition, and as sentences say it. */
interface Allowed {
  readonly isAllowed: (percent: number) => boolean;
  readonly condition: (percent: string) => string;
  readonly expected: string;
}

/** A share of a whole. */
const wholeRange: Allowed = {
  isAllowed: (percent) => percent >= 0 && percent <= 100,
  condition: (percent) => `AND(${percent}>=0,${percent}<=100)`,
  expected: "0 to 100",
};

/**
 * More than 0 and less than 1 per cent is no completion or employability rate of a whole area: it was typed with its
 * sign, of which Excel keeps a hundredth. What to do then stands in the advice of the rule.
 */
const typedRange: Allowed = {
  isAllowed: (percent) => percent === 0 || (percent >= 1 && percent <= 100),
  condition: (percent) => `OR(${percent}=0,AND(${percent}>=1,${percent}<=100))`,
  expected: "0, or 1 to 100 (Excel keeps 72% as 0.72)",
};

/** Compared after nine digits. Words ("incomplete: 1 of 2", codes) are not tested. */
function percentageIn(leftIn: Relation["leftIn"], words: string, allowed: Allowed): Relation {
  const { isAllowed, condition, expected } = allowed;
  return {
    words,
    leftIn,
    judge: ({ left }) => {
      if (left.state === "text" && left.text === "not applicable") return "not applicable";
      if (isCode(left, "[z]")) return "not applicable";
      if (!isNumber(left)) return "not tested";
      return isAllowed(roundTo(left.number, 9)) ? "passed" : "failed";
    },
    verdictFormula: ({ left, untested }) =>
      `IF(OR(${left}="not applicable",${left}="[z]"),"not applicable",` +
      `IF(ISNUMBER(${left}),IF(${condition(`ROUND(${left},9)`)},"passed","failed"),${untested}))`,
    found: (names, { left }) =>
      `${names.left} is ${isNumber(left) ? showNumber(left.number) : "missing"} per cent, expected ${expected}`,
    foundFormula: (names, { left }) =>
      `${names.left}&" is "&ROUND(${left},2)&" per cent, expected ${expected}"`,
  };
}

/** A percentage that is worked out. */
export const withinHundred = percentageIn("Rates", "is between 0 and 100", wholeRange);

/** A percentage that people type. */
export const typedWithinHundred = percentageIn("Data points", "is a percentage from 0 to 100", typedRange);

/** 0 ÷ 0 is neither 0 nor 100 per cent: with a zero denominator no number may stand. */
export const noNumberOverZero: Relation = {
  words: "shows no number when its denominator is 0",
  leftIn: "Rates",
  restsOnRightAlone: true,
  judge: ({ left, right }) => {
    if (!isNumber(right)) return "not tested";
    if (right.number !== 0) return "not applicable";
    return isNumber(left) ? "failed" : "passed";
  },
  verdictFormula: ({ left, right, untested }) =>
    `IF(NOT(ISNUMBER(${right})),${untested},` +
    `IF(${right}<>0,"not applicable",IF(ISNUMBER(${left}),"failed","passed")))`,
  found: (names, { left }) =>
    `${names.left} shows ${isNumber(left) ? showNumber(left.number) : "a number"} although its denominator is 0, ` +
    `expected "not applicable"`,
  foundFormula: (names, { left }) =>
    `${names.left}&" shows "&ROUND(${left},2)&" although its denominator is 0, expected ""not applicable"""`,
};

/**
 * A percentage that is typed beside its counts, as near as it was rounded: 68 stands for 67.5 to 68.5, 68.4 for 68.35 to
 * 68.45; more digits are compared to two.
 */
export const asItsCounts: Relation = {
  words: "is the percentage that its counts give",
  leftIn: "Data points",
  rightIn: "Rates",
  judge: ({ left, right }) => {
    if (isCode(left, "[z]") || isCode(right, "[z]")) return "not applicable";
    if (!isNumber(left) || !isNumber(right)) return "not tested";
    const typed = roundTo(left.number, 9);
    const rounding = Number.isInteger(typed) ? 0.5 : roundTo(typed, 1) === typed ? 0.05 : 0.005;
    return roundTo(Math.abs(typed - right.number), 9) <= rounding ? "passed" : "failed";
  },
  verdictFormula: ({ left, right, untested }) =>
    `IF(OR(${left}="[z]",${right}="[z]"),"not applicable",IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),` +
    `IF(ROUND(ABS(ROUND(${left},9)-${right}),9)<=IF(ROUND(${left},9)=INT(ROUND(${left},9)),0.5,IF(ROUND(${left},1)=ROUND(${left},9),0.05,0.005)),` +
    `"passed","failed"),${untested}))`,
  found: (names, { left, right }) =>
    `${names.left} is ${isNumber(left) ? showNumber(left.number) : "missing"}, ` +
    `expected ${isNumber(right) ? showNumber(right.number) : "a number"} from its counts`,
  foundFormula: (names, { left, right }) =>
    `${names.left}&" is "&ROUND(${left},2)&", expected "&ROUND(${right},2)&" from its counts"`,
};
