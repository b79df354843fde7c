import { firstBodyRow } from "../blueprint";

/**
 * Where the ids of a table stand when its sheet is made, for a drop-down that offers them. The Id column is the second
 * of every sheet of ours.
 */
export function idBlock(rows: number): string {
  return `$B$${firstBodyRow}:$B$${firstBodyRow + Math.max(1, rows) - 1}`;
}
