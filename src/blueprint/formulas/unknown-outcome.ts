import { column, own } from "./references";

/** An id under Outcome that Outcomes does not have: the row would count for nothing, and nobody told. */
export function unknownOutcome(table: string): readonly [condition: string, words: string] {
  const outcome = own(table, "Outcome");
  return [
    `IF(${outcome}="",FALSE,COUNTIFS(${column("CJ_Outcomes", "Id")},${outcome})=0)`,
    `"There is no outcome "&${outcome}&" on Outcomes"`,
  ];
}
