import type { Area } from "../model/address";
import { contains } from "../model/address";
import { cellKey, keyColumn, keyRow } from "../model/workbook-model";
import { cellCount } from "./hand-over-areas";

/** The keys of `cells` that lie within the area, found the shorter way. */
export function keysWithin(cells: ReadonlyMap<number, unknown>, area: Area): number[] {
  if (cellCount(area) > cells.size) {
    return [...cells.keys()].filter((key) => contains(area, keyRow(key), keyColumn(key)));
  }
  const keys: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (cells.has(cellKey(row, column))) keys.push(cellKey(row, column));
    }
  }
  return keys;
}
