import { columnLetters, columnNumber, lastColumn, lastRow } from "../model/address";

/**
 * Functions that came after the file format was fixed: files name them with a prefix, Excel shows them without.
 * From Microsoft's "Issue: An _xlfn. prefix is displayed in front of a formula" and the list of functions by version.
 */
const laterFunctions = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND
  BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV
  CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P
  COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV
  F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST
  GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST
  LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST
  NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI
  POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS
  SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE
  TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST
  WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const laterSheetFunctions = new Set(["FILTER", "SORT"]);

/** As the model holds it → as a file holds it. */
export function formulaForFile(formula: string): string {
  return outsideTexts(formula, (part) =>
    part.replace(/(?<![\w.])([A-Za-z][A-Za-z0-9.]*)(?=\()/g, (name) => {
      const upper = name.toUpperCase();
      if (laterSheetFunctions.has(upper)) return `_xlfn._xlws.${name}`;
      return laterFunctions.has(upper) ? `_xlfn.${name}` : name;
    }),
  );
}

/** As a file holds it → as the model holds it. LibreOffice's `9E+099` becomes `9E+99` again. */
export function formulaFromFile(text: string): string {
  return outsideTexts(text.replace(/^=/, ""), (part) =>
    part
      .replace(/_xlfn\.(_xlws\.)?|_xlpm\./gi, "")
      .replace(/(?<![\w.])(\d+(?:\.\d+)?)E([+-])0+(?=\d)/g, "$1E$2"),
  );
}

/** Moves the relative references of a formula, as copying the cell does. References beyond the sheet become `#REF!`. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (fixed: string, letters: string): string | undefined => {
    const moved = columnNumber(letters) + (fixed === "" ? columns : 0);
    return moved < 0 || moved > lastColumn ? undefined : fixed + columnLetters(moved);
  };
  const row = (fixed: string, number: string): string | undefined => {
    const moved = Number(number) - 1 + (fixed === "" ? rows : 0);
    return moved < 0 || moved > lastRow ? undefined : `${fixed}${moved + 1}`;
  };
  const pair = (a: string | undefined, b: string | undefined, between = ""): string =>
    a === undefined || b === undefined ? "#REF!" : a + between + b;
  const reference =
    /(?<![\w.$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!])/g;
  return outsideTexts(formula, (part) =>
    part.replace(reference, (_, ...found: (string | undefined)[]) => {
      const [cf = "", c, rf = "", r, c1f = "", c1, c2f = "", c2, r1f = "", r1 = "", r2f = "", r2 = ""] =
        found;
      if (c !== undefined && r !== undefined) return pair(column(cf, c), row(rf, r));
      if (c1 !== undefined && c2 !== undefined) return pair(column(c1f, c1), column(c2f, c2), ":");
      return pair(row(r1f, r1), row(r2f, r2), ":");
    }),
  );
}

/** Applies `change` to what is neither a text, nor a quoted sheet name, nor in square brackets. */
function outsideTexts(formula: string, change: (part: string) => string): string {
  const kept = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/g;
  let out = "";
  let at = 0;
  for (const match of formula.matchAll(kept)) {
    out += change(formula.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + change(formula.slice(at));
}
