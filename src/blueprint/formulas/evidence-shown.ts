import type { ColumnBlueprint } from "../blueprint";
import { rateMark } from "./rate-mark";
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
  return ["CJ_DataPoints", "CJ_Rates", "CJ_LocalEvidence"].reduceRight(
    (otherwise, table) => `IFERROR(${found(table, saysNow, id)},${otherwise})`,
    `"${notOnAny}"`,
  );
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
    `${me("Short name")}&": "&IF(${me("Latest year")}="","no rate yet",${oneDecimalFormula(me("Latest"))}&${me(rateMark)}&" in "&${me("Latest year")})`,
  );
}

/** The judgement of an item of local evidence; items that people added have no number, and are called by their words. */
export function evidenceSaysNowColumn(): ColumnBlueprint {
  const me = (header: string): string => own("CJ_LocalEvidence", header);
  const number = me("Working: number");
  const name = `IF(${number}="",IF(${me("Short name")}="",${me("Local evidence")},${me("Short name")}),"Local evidence "&${number})`;
  return saysNowColumn(
    me("Id"),
    `${name}&": "&IF(${me("Judgement")}="","not judged yet",${me("Judgement")})`,
  );
}

/** Held once in the row that it is about, since many rows of the Logic model may name the same figure. */
function saysNowColumn(id: string, words: string): ColumnBlueprint {
  return {
    ...workingColumn(saysNow, `IFERROR(IF(${id}="","",${words}),"a cell of its row holds an error")`, 80),
    since: 3,
  };
}
