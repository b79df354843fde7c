import type { Area } from "../model/address";
import { contains, intersection } from "../model/address";
import type { Sheet } from "../model/workbook-model";
import { cellKey } from "../model/workbook-model";
import type { Values } from "./compiled/values";
import type { FormulaCell } from "./dependency-graph";
import type { EngineValue } from "./engine-values";
import { cellCount, largestAreaOfCells } from "./hand-over-areas";
import { keysWithin } from "./keys-within";
import type { SheetArea } from "./resolve-references";

/** An area that several formulas may read, such as a table column; one entry however many read it. */
export interface ReadArea extends SheetArea {
  readonly readers: Set<FormulaCell>;
  /** the area as the package got it last; `undefined` when a cell of it has changed since */
  engineValue: EngineValue | undefined;
  /** the same for compiled formulas */
  values: Values | undefined;
}

/** Who reads which cells of one sheet: short areas by cell, long ones by area. */
export interface Readers {
  add(area: Area, reader: FormulaCell): void;
  remove(area: Area, reader: FormulaCell): void;
  /** the formulas that read the cell by itself or in a short area */
  ofCell(row: number, column: number): Iterable<FormulaCell>;
  /** the long areas that hold the cell */
  areasOver(row: number, column: number): readonly ReadArea[];
  /** the formulas that read any cell of the area in a short area */
  ofCellsWithin(area: Area): Iterable<FormulaCell>;
  /** the long areas that share cells with the area */
  areasTouching(area: Area): readonly ReadArea[];
  areaAt(area: Area): ReadArea | undefined;
  /** the values of long areas are read again when they are next asked for */
  forgetValues(): void;
}

/** Wider areas are looked through at every change; a table column is found by its column. */
const widestAreaByColumn = 64;

export function createReaders(sheet: Sheet): Readers {
  const byCell = new Map<number, CellReaders>();
  const areas = new Map<string, ReadArea>();
  /** found without a name: all rows of a table column hand in the same object */
  const known = new WeakMap<Area, ReadArea>();
  const byColumn = new Map<number, ReadArea[]>();
  const wide: ReadArea[] = [];

  function areaFor(area: Area): ReadArea {
    let read = known.get(area);
    if (read === undefined) known.set(area, (read = areas.get(nameOf(area)) ?? newArea(area)));
    return read;
  }

  function newArea(area: Area): ReadArea {
    const read: ReadArea = { sheet, area, readers: new Set(), engineValue: undefined, values: undefined };
    areas.set(nameOf(area), read);
    if (area.right - area.left >= widestAreaByColumn) wide.push(read);
    else {
      for (let column = area.left; column <= area.right; column++) {
        const inColumn = byColumn.get(column);
        if (inColumn) inColumn.push(read);
        else byColumn.set(column, [read]);
      }
    }
    return read;
  }

  return {
    add(area, reader) {
      if (cellCount(area) > largestAreaOfCells) {
        areaFor(area).readers.add(reader);
        return;
      }
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const key = cellKey(row, column);
          const readers = byCell.get(key);
          const withThis = withReader(readers, reader);
          if (withThis !== readers) byCell.set(key, withThis);
        }
      }
    },
    remove(area, reader) {
      if (cellCount(area) > largestAreaOfCells) areas.get(nameOf(area))?.readers.delete(reader);
      else {
        for (const key of keysWithin(byCell, area)) removeReader(byCell, key, reader);
      }
    },
    ofCell: (row, column) => byCell.get(cellKey(row, column)) ?? [],
    areasOver(row, column) {
      const inColumn = byColumn.get(column) ?? [];
      if (inColumn.length === 0 && wide.length === 0) return inColumn;
      return [...inColumn, ...wide].filter(({ area }) => contains(area, row, column));
    },
    *ofCellsWithin(area) {
      for (const key of keysWithin(byCell, area)) yield* byCell.get(key) ?? [];
    },
    areasTouching: (area) =>
      [...areas.values()].filter((read) => intersection(read.area, area) !== undefined),
    areaAt: (area) => areas.get(nameOf(area)),
    forgetValues() {
      for (const read of areas.values()) {
        read.engineValue = undefined;
        read.values = undefined;
      }
    },
  };
}

/** Most cells have one reader or none, and a list is the smaller; a cell that a whole sheet reads has a set. */
type CellReaders = FormulaCell[] | Set<FormulaCell>;

const longestList = 16;

/** @param readers a list is added to in its place; all areas of one formula are added before those of the next */
function withReader(readers: CellReaders | undefined, reader: FormulaCell): CellReaders {
  if (readers === undefined) return [reader];
  if (readers instanceof Set) return readers.add(reader);
  if (readers.at(-1) === reader) return readers;
  if (readers.length === longestList) return new Set(readers).add(reader);
  readers.push(reader);
  return readers;
}

function removeReader(byCell: Map<number, CellReaders>, key: number, reader: FormulaCell): void {
  const readers = byCell.get(key);
  if (readers instanceof Set) {
    readers.delete(reader);
  } else if (readers !== undefined) {
    const rest = readers.filter((one) => one !== reader);
    byCell.set(key, rest);
  }
}

function nameOf({ top, left, bottom, right }: Area): string {
  return `${top},${left},${bottom},${right}`;
}
