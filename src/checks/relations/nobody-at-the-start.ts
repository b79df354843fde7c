import { isCode, isNumber, type Relation } from "./relation";

/** The data points of the funnel after the first, by their letters. */
const laterSteps = ["b", "c", "d", "e"] as const;

/**
 * A funnel that begins with nobody has nobody in its later steps. With a known start above 0 it holds; with a start
 * of 0 it fails as soon as one later step counts somebody, and is passed only when all of them are known.
 */
export const nobodyAtTheStart: Relation = {
  words: "is above 0 where later steps count people",
  leftIn: "Data points",
  judge: ({ left, sibling }) => {
    if (isCode(left, "[z]")) return "not applicable";
    if (!isNumber(left)) return "not tested";
    if (left.number !== 0) return "passed";
    const later = laterSteps.map(sibling);
    if (later.some((value) => isNumber(value) && value.number > 0)) return "failed";
    return later.every(isNumber) ? "passed" : "not tested";
  },
  verdictFormula: ({ left, sibling, untested }) => {
    const later = laterSteps.map(sibling);
    const counted = later.map((cell) => `IF(ISNUMBER(${cell}),IF(${cell}>0,1,0),0)`).join("+");
    const known = later.map((cell) => `ISNUMBER(${cell})`).join(",");
    return (
      `IF(${left}="[z]","not applicable",IF(NOT(ISNUMBER(${left})),${untested},` +
      `IF(${left}<>0,"passed",IF(${counted}>0,"failed",IF(AND(${known}),"passed",${untested})))))`
    );
  },
  found: (names) => `${names.left} is 0 while later steps count people`,
  foundFormula: (names) => `${names.left}&" is 0 while later steps count people"`,
};
