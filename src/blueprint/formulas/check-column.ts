import type { ColumnBlueprint } from "../blueprint";
import { noFigures, unlessAmiss } from "./figures-typed";
import { column, own } from "./references";

/**
 * What Data checks says of the row's id: the first finding, or that all is well as far as it could be tested. The right
 * side of a failed comparison names the left one, where the finding stands. What was typed amiss
 * beside the figures (`inputFaultColumns`) goes first.
 * @param ownRow what is said of a row that people added, of which Data checks knows nothing: an expression
 * @param options.withoutId what is said of a row without an id: an expression
 * @param options.restsOnError a condition: the row passes its own checks, but a figure that it is worked out from fails one
 */
export function checkColumn(
  table: string,
  ownRow: string,
  { withoutId = '""', restsOnError }: { readonly withoutId?: string; readonly restsOnError?: string } = {},
): ColumnBlueprint {
  const id = own(table, "Id");
  const amiss = own(table, "Working: typed amiss");
  const left = column("CJ_DataChecks", "Left");
  const failed = column("CJ_DataChecks", "Failed");
  const right = column("CJ_DataChecks", "Right");
  const comparedAmiss = `"Fails a check with "&INDEX(${left},MATCH(1,INDEX((${right}=${id})*(${failed}>0),0),0))&", see Data checks"`;
  const sum = (header: string): string => `SUMIFS(${column("CJ_DataChecks", header)},${left},${id})`;
  const unlessBelow = (otherwise: string): string =>
    restsOnError === undefined
      ? otherwise
      : `IF(${restsOnError},"A figure that it is worked out from fails a check, see Data points",${otherwise})`;
  const passed = `IF(${sum("Not tested")}>0,"OK where tested; "&${sum("Not tested")}&" not tested","OK")`;
  return {
    header: "Check",
    role: "formula",
    // one line, so that the rows are as low as their names
    widthInCharacters: 130,
    formula:
      `IF(${id}="",${withoutId},IF(${amiss}<>"",${amiss},IF(COUNTIFS(${left},${id})=0,${ownRow},IF(${sum("Failed")}>0,` +
      `INDEX(${column("CJ_DataChecks", "Found")},MATCH(1,INDEX((${left}=${id})*(${failed}>0),0),0)),` +
      `IF(${sum("Passed")}=0,IF(${sum("Not tested")}>0,"Not tested: no figures yet",""),` +
      `IF(SUMIFS(${failed},${right},${id})>0,${comparedAmiss},${unlessBelow(passed)}))))))`,
    tones: { OK: "good", "Not tested": "neutral", "*": "caution" },
  };
}

/** The column Check of Rates: a rate also fails with the figures that it is worked out from. */
export function rateCheckColumn(table: string): ColumnBlueprint {
  return checkColumn(table, ownRateCheck(table), { restsOnError: `${own(table, "Working: errors")}>0` });
}

/** The row's outcome has to stand on Outcomes; then whatever `otherwise` says. */
function withOutcome(table: string, otherwise: string): string {
  const outcome = own(table, "Outcome");
  return (
    `IF(${outcome}="","Name the outcome in the column Outcome",` +
    `IF(COUNTIFS(${column("CJ_Outcomes", "Id")},${outcome})=0,"There is no outcome "&${outcome}&" on Outcomes",${otherwise}))`
  );
}

/** What is said of a row that somebody typed below the table, until other sheets can name it. */
export function typeAnId(table: string, words: string, example: string): string {
  return `IF(${own(table, words)}="","","Type an id that no other row has, for example ${example}")`;
}

/** What is said of a data point that people added: its outcome, which way is better, then its figures. */
export function ownFigureCheck(table: string): string {
  const figures = unlessAmiss(
    table,
    `IF(${noFigures(table)},"Not tested: no figures yet",` +
      `IF(${own(table, "Better when")}="","Choose under Better when: until then higher counts as better","OK"))`,
  );
  return `IFERROR(${withOutcome(table, figures)},"A cell of this row holds an error")`;
}

/** What is said of a rate that people added: its outcome, then the two data points that it divides. */
function ownRateCheck(table: string): string {
  const lost = (side: string): string => `NOT(ISNUMBER(${own(table, `Working: ${side} row`)}))`;
  const sides =
    `IF(${lost("numerator")},"The numerator is not an id on Data points",` +
    `IF(${lost("denominator")},"The denominator is not an id on Data points","OK"))`;
  return `IFERROR(${withOutcome(table, sides)},"A cell of this row holds an error")`;
}
