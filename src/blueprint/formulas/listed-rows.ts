import { column, own } from "./references";

/**
 * Sentences that name the rows of an outcome, whichever they are: each row knows its place among those of its outcome,
 * and the sentence looks for place 1, 2, 3 … There is no function for this that all programs know.
 */
export interface ListedRows {
  readonly table: string;
  /** header of the column with the place: "O8|indicator|1" */
  readonly place: string;
  /** what stands between the outcome and the number; "" for the only list of a table */
  readonly list: string;
  /** how many are looked for; more are counted in words */
  readonly most: number;
}

/**
 * The place of a row in its list.
 * @param list an expression and "&" for what stands between outcome and number; "" for the only list
 * @param isListed an expression that is true for a row that has a place
 * @param others the same over whole columns, as factors for SUMPRODUCT
 * @param key header of the column that rows are ordered by, unique in the list
 */
export function placeFormula(
  { table, list }: Pick<ListedRows, "table"> & { readonly list: string },
  isListed: string,
  others: string,
  key: string,
): string {
  const outcome = own(table, "Outcome");
  return (
    `IF(${isListed},${outcome}&"|"&${list}(1+SUMPRODUCT((${column(table, "Outcome")}=${outcome})*${others}*` +
    `(${column(table, key)}<${own(table, key)}))),"")`
  );
}

/** The words of every row of an outcome's list, each behind "; "; nothing for an outcome without rows. */
export function listedWords(rows: ListedRows, outcomeId: string, words: string): string {
  const { table, place, list, most } = rows;
  const key = (n: number): string => `${outcomeId}&"|${list}${n}"`;
  return Array.from(
    { length: most },
    (_, i) =>
      `IFERROR("; "&INDEX(${column(table, words)},MATCH(${key(i + 1)},${column(table, place)},0)),"")`,
  ).join("&");
}
