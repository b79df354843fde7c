import { roundTo, showNumber } from "../../domain/cell-value";
import { isCode, isNumber, type Relation } from "./relation";

/** A share of a whole lies between 0 and 100 per cent. Words ("incomplete: 1 of 2", codes) are not tested. */
function withinHundredIn(leftIn: Relation["leftIn"], words: string): Relation {
  return {
    words,
    leftIn,
    judge: ({ left }) => {
      if (left.state === "text" && left.text === "not applicable") return "not applicable";
      if (left.state === "code" && left.code === "[z]") return "not applicable";
      if (!isNumber(left)) return "not tested";
      const percent = roundTo(left.number, 9);
      return percent >= 0 && percent <= 100 ? "passed" : "failed";
    },
    verdictFormula: ({ left }) =>
      `IF(OR(${left}="not applicable",${left}="[z]"),"not applicable",` +
      `IF(ISNUMBER(${left}),IF(AND(ROUND(${left},9)>=0,ROUND(${left},9)<=100),"passed","failed"),"not tested"))`,
    found: (names, { left }) =>
      `${names.left} is ${isNumber(left) ? showNumber(left.number) : "missing"} per cent, expected 0 to 100`,
    foundFormula: (names, { left }) => `${names.left}&" is "&ROUND(${left},2)&" per cent, expected 0 to 100"`,
  };
}

/** A percentage that is worked out. */
export const withinHundred = withinHundredIn("Rates", "is between 0 and 100");

const typedRange = withinHundredIn("Data points", "is a percentage from 0 to 100");
const typedAmiss =
  " per cent, expected 0 or 1 to 100: Excel keeps 72% as 0.72, so type 72 and give the cell the format Number";

/**
 * A percentage that people type. More than 0 and less than 1 per cent is no completion or employability rate that a whole
 * area has: a % sign was typed with it, and Excel keeps a hundredth.
 */
export const typedWithinHundred: Relation = {
  ...typedRange,
  judge: (cells) => (isPartOfOne(cells.left) ? "failed" : typedRange.judge(cells)),
  // texts are neither below 1 nor errors here
  verdictFormula: (cells) =>
    `IF(AND(${cells.left}>0,${cells.left}<1),"failed",${typedRange.verdictFormula(cells)})`,
  found: (names, cells) =>
    isNumber(cells.left) && isPartOfOne(cells.left)
      ? `${names.left} is ${showNumber(cells.left.number)}${typedAmiss}`
      : typedRange.found(names, cells),
  foundFormula: (names, cells) =>
    `IF(AND(${cells.left}>0,${cells.left}<1),${names.left}&" is "&ROUND(${cells.left},2)&"${typedAmiss}",` +
    `${typedRange.foundFormula(names, cells)})`,
};

function isPartOfOne(left: Parameters<Relation["judge"]>[0]["left"]): boolean {
  return isNumber(left) && left.number > 0 && left.number < 1;
}

/** 0 ÷ 0 is neither 0 nor 100 per cent: with a zero denominator no number may stand. */
export const noNumberOverZero: Relation = {
  words: "shows no number when its denominator is 0",
  leftIn: "Rates",
  judge: ({ left, right }) => {
    if (!isNumber(right)) return "not tested";
    if (right.number !== 0) return "not applicable";
    return isNumber(left) ? "failed" : "passed";
  },
  verdictFormula: ({ left, right }) =>
    `IF(NOT(ISNUMBER(${right})),"not tested",` +
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
  verdictFormula: ({ left, right }) =>
    `IF(OR(${left}="[z]",${right}="[z]"),"not applicable",IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),` +
    `IF(ROUND(ABS(ROUND(${left},9)-${right}),9)<=IF(ROUND(${left},9)=INT(ROUND(${left},9)),0.5,IF(ROUND(${left},1)=ROUND(${left},9),0.05,0.005)),` +
    `"passed","failed"),"not tested"))`,
  found: (names, { left, right }) =>
    `${names.left} is ${isNumber(left) ? showNumber(left.number) : "missing"}, ` +
    `expected ${isNumber(right) ? showNumber(right.number) : "a number"} from its counts`,
  foundFormula: (names, { left, right }) =>
    `${names.left}&" is "&ROUND(${left},2)&", expected "&ROUND(${right},2)&" from its counts"`,
};
