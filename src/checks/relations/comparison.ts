import { roundTo, showNumber } from "../../domain/cell-value";
import { lowerFirst } from "../../domain/sentence";
import { isCode, isNumber, lowerFirstFormula, type Relation } from "./relation";

/**
 * A comparison of two figures of the same year. [z] on either side: not applicable; anything else that is not a
 * number: not tested. Numbers are compared after nine digits.
 */
function comparison(declared: {
  readonly words: string;
  readonly operator: "<=" | "=";
  readonly holds: (left: number, right: number) => boolean;
  /** how the sentence joins the two: "above" */
  readonly breach: string;
}): Relation {
  return {
    words: declared.words,
    leftIn: "Data points",
    judge: ({ left, right }) => {
      if (isCode(left, "[z]") || isCode(right, "[z]")) return "not applicable";
      if (!isNumber(left) || !isNumber(right)) return "not tested";
      return declared.holds(roundTo(left.number, 9), roundTo(right.number, 9)) ? "passed" : "failed";
    },
    verdictFormula: ({ left, right, untested }) =>
      `IF(OR(${left}="[z]",${right}="[z]"),"not applicable",` +
      `IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),` +
      `IF(ROUND(${left},9)${declared.operator}ROUND(${right},9),"passed","failed"),${untested}))`,
    found: (names, { left, right }) =>
      `${names.left} is ${isNumber(left) ? showNumber(left.number) : "missing"}, ${declared.breach} ` +
      `${lowerFirst(names.right)} ${isNumber(right) ? showNumber(right.number) : "missing"}`,
    foundFormula: (names, { left, right }) =>
      `${names.left}&" is "&ROUND(${left},2)&", ${declared.breach} "&` +
      `${lowerFirstFormula(names.right)}&" "&ROUND(${right},2)`,
  };
}

export const atMost = comparison({
  words: "is at most",
  operator: "<=",
  holds: (left, right) => left <= right,
  breach: "above",
});

/**
 * An area beside the whole of Scotland. Printed national figures are rounded to tens or hundreds, so one that ends in 0
 * may be 5 too low, one that ends in 00 may be 50.
 */
export const atMostScotland: Relation = {
  ...atMost,
  words: "is at most the value of Scotland, rounding allowed for",
  judge: (values) => {
    const verdict = atMost.judge(values);
    const { left, right } = values;
    if (verdict !== "failed" || !isNumber(left) || !isNumber(right)) return verdict;
    return roundTo(left.number, 9) <= roundTo(right.number, 9) + roundingOf(right.number)
      ? "passed"
      : "failed";
  },
  verdictFormula: ({ left, right, untested }) =>
    `IF(OR(${left}="[z]",${right}="[z]"),"not applicable",` +
    `IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),` +
    `IF(ROUND(${left},9)<=ROUND(${right},9)+IF(MOD(${right},100)=0,50,IF(MOD(${right},10)=0,5,0)),"passed","failed"),${untested}))`,
};

function roundingOf(printed: number): number {
  return printed % 100 === 0 ? 50 : printed % 10 === 0 ? 5 : 0;
}

export const equals = comparison({
  words: "equals",
  operator: "=",
  holds: (left, right) => left === right,
  breach: "different from",
});
