import { column } from "./references";
import { oneDecimalFormula } from "./status-words";

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
  const point = (header: string): string => found("CJ_DataPoints", header, id);
  const rate = (header: string): string => found("CJ_Rates", header, id);
  const evidence = (header: string): string => found("CJ_LocalEvidence", header, id);
  const figure = `IF(${point("Short name")}="",${id},${point("Short name")})&": "&IF(${point("Latest year")}="","no figure yet",ROUND(${point("Latest")},2)&" in "&${point("Latest year")})`;
  const share = `${rate("Short name")}&": "&IF(${rate("Latest year")}="","no rate yet",${oneDecimalFormula(rate("Latest"))}&"% in "&${rate("Latest year")})`;
  const judged = `"Local evidence "&MID(${id},3,9)&": "&IF(${evidence("Judgement")}="","not judged yet",${evidence("Judgement")})`;
  return `IFERROR(${figure},IFERROR(${share},IFERROR(${judged},"${notOnAny}")))`;
}
