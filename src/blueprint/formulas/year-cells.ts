/**
 * What stands in the year cells of a row, counted. An error value in one of them makes the whole an error, which the
 * caller catches.
 * @param years the stretch of the formula's own row that holds the years
 */
export function yearCells(years: string): { readonly entered: string; readonly strange: string } {
  const entered = `SUMPRODUCT((${years}<>"")*1)`;
  const numbers = `SUMPRODUCT((${years}<>"")*(${years}<9E+99)*(${years}>=0))`;
  const codes = ["[x]", "[z]", "[c]"].map((code) => `COUNTIF(${years},"${code}")`).join("+");
  return { entered, strange: `${entered}-${numbers}-(${codes})` };
}
