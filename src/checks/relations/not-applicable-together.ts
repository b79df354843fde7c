import { showCellValue, showNumber } from "../../domain/cell-value";
import { lowerFirst } from "../../domain/sentence";
import { isCode, isNumber, lowerFirstFormula, type Relation } from "./relation";

/**
 * Two counts of the same part of a total: where one is [z] the other is [z] as well, or the totals would count different
 * parts. Not applicable while neither is [z].
 */
export const notApplicableTogether: Relation = {
  words: "is [z] only together with",
  leftIn: "Data points",
  judge: ({ left, right }) => {
    const codes = [left, right].filter((value) => isCode(value, "[z]")).length;
    if (codes !== 1) return codes === 0 ? "not applicable" : "passed";
    return isNumber(left) || isNumber(right) ? "failed" : "not tested";
  },
  verdictFormula: ({ left, right, untested }) =>
    `IF(AND(${left}<>"[z]",${right}<>"[z]"),"not applicable",IF(${left}=${right},"passed",` +
    `IF(OR(ISNUMBER(${left}),ISNUMBER(${right})),"failed",${untested})))`,
  found: (names, { left, right }) => {
    const show = (value: typeof left): string =>
      isNumber(value) ? showNumber(value.number) : showCellValue(value);
    return `${names.left} is ${show(left)}, ${lowerFirst(names.right)} is ${show(right)}; expected [z] or a number for both`;
  },
  foundFormula: (names, { left, right }) => {
    const show = (cell: string): string => `IF(ISNUMBER(${cell}),ROUND(${cell},2),"[z]")`;
    return (
      `${names.left}&" is "&${show(left)}&", "&${lowerFirstFormula(names.right)}&" is "&${show(right)}&` +
      `"; expected [z] or a number for both"`
    );
  },
};
