import { firstBodyRow } from "../blueprint";

/** Rows that people add below ours and that a drop-down made before them offers too: local outcomes, further activities. */
const roomForMore = 8;

/**
 * Where the ids of a table stand when its sheet is made, with room below for a few more, for a drop-down that offers
 * them. The Id column is the second of every sheet of ours.
 */
export function idBlock(rows: number): string {
  return `$B$${firstBodyRow}:$B$${firstBodyRow + Math.max(1, rows) + roomForMore - 1}`;
}
