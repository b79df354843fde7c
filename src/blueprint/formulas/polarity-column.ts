import { polarities, type Polarity } from "../../domain/status";
import type { ColumnBlueprint, ValidationBlueprint } from "../blueprint";
import { choiceColumns } from "./choice-list";
import { column, own } from "./references";
import { workingColumn } from "./working-column";

/** Which way is better: chosen from the cells of the same row, so that sorting keeps the drop-down true. */
export const betterWhen: ValidationBlueprint = {
  rule: { kind: "choices", firstHeader: "Better choice 1", lastHeader: "Better choice 3" },
  promptTitle: "Which way is better?",
  prompt: "higher, lower, or context only: shown, but never judged and without a vote.",
  error: "Choose higher, lower or context only.",
  severity: "stop",
};

const byDefault = "Better by default";
const used = "Working: better when";

/** What the catalogue says of our rows, and the words to choose from. */
export const polarityColumns: readonly ColumnBlueprint[] = [
  { header: byDefault, role: "label", widthInCharacters: 12, since: 3 },
  ...choiceColumns("Better choice", polarities, 12),
];

/** The cells of such a row of ours. */
export function polarityCells(polarity: Polarity): Readonly<Record<string, Polarity>> {
  return { "Better when": polarity, [byDefault]: polarity };
}

/** `polarityInForce` in Excel's words: formulas that judge look here. */
export function polarityUsedColumn(table: string): ColumnBlueprint {
  const typed = own(table, "Better when");
  const isWord = `ISNUMBER(FIND("|"&LOWER(${typed})&"|","|${polarities.join("|")}|"))`;
  const otherwise = `IF(${own(table, byDefault)}="","higher",${own(table, byDefault)})`;
  return {
    ...workingColumn(used, `IF(${isWord},${typed},${otherwise})`, 12),
    since: 3,
  };
}

/** The word that counts in this row. */
export function polarityUsed(table: string): string {
  return own(table, used);
}

/** The same of all rows. */
export function polaritiesUsed(table: string): string {
  return column(table, used);
}

/** True where what was typed is none of the words, or gone from a row of ours; and what is said of it. */
export function polarityFault(table: string): readonly [condition: string, words: string] {
  const typed = own(table, "Better when");
  return [
    `IF(${typed}=${polarityUsed(table)},FALSE,${typed}&${own(table, byDefault)}<>"")`,
    `"Better when is """&${typed}&"""; expected higher, lower or context only, until then it is "&${polarityUsed(table)}`,
  ];
}
