import type { ColumnBlueprint } from "../blueprint";
import { column, own } from "./references";
import { oneDecimalFormula } from "./status-words";
import { workingColumn } from "./working-column";

const saysNow = "Working: says now";

const found = (table: string, header: string, id: string): string =>
  `INDEX(${column(table, header)},MATCH(${id},${column(table, "Id")},0))`;

/** What is said of an id that none of the three sheets holds. */
export const notOnAny = "not on Data points, Rates or Local evidence";

/**
 * What the workbook says now under an id that people typed: the latest value of a figure or a rate with its year, or
 * the judgement of an item of local evidence.
 * @param id the cell that holds the id
 */
export function latestOfIdFormula(id: string): string {
  const judgement = found("CJ_LocalEvidence", "Judgement", id);
  const judged = `"Local evidence "&MID(${id},3,9)&": "&IF(${judgement}="","not judged yet",${judgement})`;
  return `IFERROR(${found("CJ_DataPoints", saysNow, id)},IFERROR(${found("CJ_Rates", saysNow, id)},IFERROR(${judged},"${notOnAny}")))`;
}

/** The column of Data points that holds such words: the figure by its short name, or by its id. */
export function figureSaysNowColumn(): ColumnBlueprint {
  const me = (header: string): string => own("CJ_DataPoints", header);
  return saysNowColumn(
    me("Id"),
    `IF(${me("Short name")}="",${me("Id")},${me("Short name")})&": "&IF(${me("Latest year")}="","no figure yet",ROUND(${me("Latest")},2)&" in "&${me("Latest year")})`,
  );
}

/** The same of Rates. */
export function rateSaysNowColumn(): ColumnBlueprint {
  const me = (header: string): string => own("CJ_Rates", header);
  return saysNowColumn(
    me("Id"),
    `${me("Short name")}&": "&IF(${me("Latest year")}="","no rate yet",${oneDecimalFormula(me("Latest"))}&"% in "&${me("Latest year")})`,
  );
}

/** Held once in the row that it is about, since many rows of the Logic model may name the same figure. */
function saysNowColumn(id: string, words: string): ColumnBlueprint {
  return {
    ...workingColumn(saysNow, `IFERROR(IF(${id}="","",${words}),"a cell of its row holds an error")`, 80),
    since: 3,
  };
}
