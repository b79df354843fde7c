import type { Area } from "../model/address";
import { sheetAddress } from "../model/address";
import type { SheetArea } from "./resolve-references";
import type { FoundReference } from "./structured-references";
import { rewriteReferences } from "./structured-references";

/** The engine calls it for the values of a whole area: sheet number, top, left, bottom, right (all 0-based). */
export const areaFunction = "CJ_AREA";

/** Areas of more cells are handed to the engine as one value each; smaller ones cell by cell. */
export const largestAreaOfCells = 16;

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/**
 * Replaces table references by what they lead to: long areas by a call that hands over their values at once, the others
 * by an address. The package makes a text key for every cell of every reference of every formula, and takes `#This Row`
 * for the whole column; with 864 votes that is most of its time. It also spares us its mistakes with table references.
 * @param resolve where a table reference leads; `undefined` leaves it as it is, and the engine gives `#REF!`
 * @param sheetNumber the number by which the engine's function finds the sheet again; `undefined`: addresses only
 */
export function withoutTableReferences(
  formula: string,
  resolve: (reference: FoundReference) => SheetArea | undefined,
  sheetNumber: ((area: SheetArea) => number) | undefined,
): string {
  return rewriteReferences(formula, (reference) => {
    const found = resolve(reference);
    if (found === undefined) return `${reference.table}[${reference.inside}]`;
    if (sheetNumber === undefined || cellCount(found.area) <= largestAreaOfCells) {
      return sheetAddress(found.sheet.name, found.area);
    }
    const { top, left, bottom, right } = found.area;
    return `${areaFunction}(${sheetNumber(found)},${top},${left},${bottom},${right})`;
  });
}
