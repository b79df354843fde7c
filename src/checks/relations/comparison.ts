import { roundTo, showNumber } from "../../domain/cell-value";
import { isCode, isNumber, lowerFirst, lowerFirstFormula, type Relation } from "./relation";

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
    verdictFormula: ({ left, right }) =>
      `IF(OR(${left}="[z]",${right}="[z]"),"not applicable",` +
      `IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),` +
      `IF(ROUND(${left},9)${declared.operator}ROUND(${right},9),"passed","failed"),"not tested"))`,
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

export const equals = comparison({
  words: "equals",
  operator: "=",
  holds: (left, right) => left === right,
  breach: "different from",
});
