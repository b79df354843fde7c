import type { ColumnBlueprint } from "../blueprint";
import { noFigures } from "./figures-typed";
import { unlessOwnErrors } from "./own-errors";
import { column, own } from "./references";

/**
 * What Data checks says of the row's id: the first finding, or that all is well as far as it could be tested. The right
 * side of a failed comparison names the left one, where the finding stands. What was typed amiss
 * beside the figures (`inputFaultColumns`) goes first.
 * @param ownRow what is said of a row that people added, of which Data checks knows nothing: an expression
 * @param options.withoutId what is said of a row without an id: an expression
 * @param options.restsOnError a condition: the row passes its own checks, but a figure that it is worked out from fails one
 * @param options.before what is said before Data checks is asked: a function of all the rest
 */
export function checkColumn(
  table: string,
  ownRow: string,
  {
    withoutId = '""',
    restsOnError,
    before = (rest) => rest,
  }: {
    readonly withoutId?: string;
    readonly restsOnError?: string;
    readonly before?: (rest: string) => string;
  } = {},
): ColumnBlueprint {
  const id = own(table, "Id");
  const amiss = own(table, "Working: typed amiss");
  const left = column("CJ_DataChecks", "Left");
  const failed = column("CJ_DataChecks", "Failed");
  const right = column("CJ_DataChecks", "Right");
  const comparedAmiss = `"Fails a check with "&INDEX(${left},MATCH(1,INDEX((${right}=${id})*(${failed}>0),0),0))&", see Data checks"`;
  const sum = (header: string): string => `SUMIFS(${column("CJ_DataChecks", header)},${left},${id})`;
  const unlessBelow = (otherwise: string): string =>
    restsOnError === undefined ? otherwise : unlessFigureFails(restsOnError, otherwise);
  const passed = `IF(${sum("Not tested")}>0,"OK where tested; "&${sum("Not tested")}&" not tested","OK")`;
  return {
    header: "Check",
    role: "formula",
    // one line, so that the rows are as low as their names
    widthInCharacters: 130,
    formula:
      `IF(${id}="",${withoutId},IF(${amiss}<>"",${amiss},` +
      before(
        `IF(COUNTIFS(${left},${id})=0,${ownRow},IF(${sum("Failed")}>0,` +
          `INDEX(${column("CJ_DataChecks", "Found")},MATCH(1,INDEX((${left}=${id})*(${failed}>0),0),0)),` +
          // a figure may pass none since none of its checks applies
          `IF(AND(${sum("Passed")}=0,${own(table, "Latest year")}=""),IF(${sum("Not tested")}>0,"Not tested: no figures yet",""),` +
          `IF(SUMIFS(${failed},${right},${id})>0,${comparedAmiss},${unlessBelow(passed)}))))`,
      ) +
      "))",
    tones: { OK: "good", "Not tested": "neutral", "*": "caution" },
  };
}

/** The column Check of Data points: errors of the row itself go before what Data checks says. */
export function figureCheckColumn(table: string): ColumnBlueprint {
  return checkColumn(table, ownFigureCheck(table), {
    withoutId: typeAnId(table, "Data point", "OWN1"),
    before: (rest) => unlessOwnErrors(withIdOfItsOwn(table, rest)),
  });
}

/** The column Check of Rates: a rate also fails with the figures that it is worked out from. */
export function rateCheckColumn(table: string): ColumnBlueprint {
  const restsOnError = `${own(table, "Working: errors")}>0`;
  return checkColumn(table, ownRateCheck(table, restsOnError), { restsOnError });
}

function unlessFigureFails(restsOnError: string, otherwise: string): string {
  return `IF(${restsOnError},"A figure that it is worked out from fails a check, see Data points",${otherwise})`;
}

/** The row's outcome has to be named (one that is unknown is told before); then whatever `otherwise` says. */
function withOutcome(table: string, otherwise: string): string {
  return `IF(${own(table, "Outcome")}="","Name the outcome in the column Outcome",${otherwise})`;
}

/** What is said of a row that somebody typed below the table, until other sheets can name it. */
export function typeAnId(table: string, words: string, example: string): string {
  return `IF(${own(table, words)}="","","Type an id that no other row has, for example ${example}")`;
}

/** What is said of a data point that people added: its outcome, its figures, then which way is better. */
function ownFigureCheck(table: string): string {
  const figures =
    `IF(${noFigures(table)},"Not tested: no figures yet",` +
    `IF(${own(table, "Better when")}="","Choose under Better when: until then higher counts as better","OK"))`;
  return `IFERROR(${withOutcome(table, figures)},"A cell of this row holds an error")`;
}

/** The row's id has to be found as it is typed, and to mean nothing on another sheet; then whatever `otherwise` says. */
function withIdOfItsOwn(table: string, otherwise: string): string {
  const id = own(table, "Id");
  const elsewhere = ["CJ_Outcomes", "CJ_LocalEvidence", "CJ_Rates"].map(
    (other) => `COUNTIFS(${column(other, "Id")},${id})`,
  );
  return (
    `IF(${id}&""<>TRIM(${id}),"The id has a space too many: type it without",` +
    `IF(${elsewhere.join("+")}>0,"The id "&${id}&" is in use on another sheet: type one such as OWN1",${otherwise}))`
  );
}

/** What is said of a rate that people added: its outcome, then the two data points that it divides. */
function ownRateCheck(table: string, restsOnError: string): string {
  const lost = (side: string): string => `NOT(ISNUMBER(${own(table, `Working: ${side} row`)}))`;
  const sides =
    `IF(${lost("numerator")},"The numerator is not an id on Data points",` +
    `IF(${lost("denominator")},"The denominator is not an id on Data points",${unlessFigureFails(restsOnError, '"OK"')}))`;
  return `IFERROR(${withOutcome(table, sides)},"A cell of this row holds an error")`;
}
