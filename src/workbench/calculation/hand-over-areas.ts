import type { Area } from "../model/address";
import { sheetAddress } from "../model/address";
import type { DependencyGraph, FormulaCell } from "./dependency-graph";
import type { WrittenReference } from "./formula-references";
import { isOfThisRow, type SheetArea } from "./resolve-references";

/** The engine calls it for the values of a whole area: sheet number, top, left, bottom, right (all 0-based). */
export const areaFunction = "CJ_AREA";

/** Areas of more cells are handed to the engine as one value each; smaller ones cell by cell. */
export const largestAreaOfCells = 16;

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/** A formula as the engine gets it. */
export interface HandedOver {
  /** without table references, which the engine takes for too much */
  readonly formula: string;
  /** what it reads cell by cell */
  readonly inputs: readonly SheetArea[];
}

/**
 * Replaces table references by what they lead to: long areas, and the column of a table with one row, by a call
 * that hands over their values at once, the others by an address. The package makes a text key for every cell of every reference of every formula, and takes `#This Row`
 * for the whole column; with 864 votes that is most of its time. It also spares us its mistakes with table references.
 * A reference that leads nowhere stays as it is, and the engine gives `#REF!`.
 */
export function handOver(cell: FormulaCell, graph: DependencyGraph): HandedOver {
  const { sheet, row, column, references, text, places } = cell;
  const needsAddresses = references.needsPlaces || references.readsAnything;
  const isOneValue = ({ area }: SheetArea, reference: WrittenReference | undefined): boolean =>
    reference?.kind === "table" &&
    !needsAddresses &&
    (cellCount(area) > largestAreaOfCells || isColumnOfOneRow(area, reference));
  const formula = text.pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    const place = piece.reference && graph.resolve(piece.reference, sheet, row, column);
    if (place === undefined) return piece.written;
    if (!isOneValue(place, piece.reference)) return sheetAddress(place.sheet.name, place.area);
    const { top, left, bottom, right } = place.area;
    return `${areaFunction}(${graph.sheets.indexOf(place.sheet)},${top},${left},${bottom},${right})`;
  });
  const inputs = places.filter(
    (place, i): place is SheetArea => place !== undefined && !isOneValue(place, references.references[i]),
  );
  return { formula: formula.join(""), inputs };
}

/** The package takes an address of one cell for a single value, in which nothing can be looked up. */
function isColumnOfOneRow(area: Area, reference: WrittenReference): boolean {
  return cellCount(area) === 1 && !isOfThisRow(reference);
}
