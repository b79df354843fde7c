import type { Area } from "../model/address";
import { contains, intersection } from "../model/address";
import type { Sheet, WorkbookModel } from "../model/workbook-model";
import { cellKey, keyColumn, keyRow } from "../model/workbook-model";
import type { FormulaReferences, WrittenReference } from "./formula-references";
import { referencesOf } from "./formula-references";
import { cellCount, largestAreaOfCells, withoutTableReferences } from "./hand-over-areas";
import type { NameTable, SheetArea } from "./resolve-references";
import { namesIn, resolveReference, tableAround } from "./resolve-references";
import { toFileDialect } from "./structured-references";

/** A formula in its cell, with the cells that it reads. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** in the dialect of files */
  readonly formula: string;
  /** as the engine gets it, without table references, which it takes for too much */
  readonly engineFormula: string;
  /** everything that the formula reads */
  readonly reads: readonly SheetArea[];
  /** what of it the engine gets cell by cell */
  readonly inputs: readonly SheetArea[];
  readonly references: FormulaReferences;
}

/** An area that several formulas may read, such as a table column; one entry however many read it. */
export interface ReadArea extends SheetArea {
  readonly readers: Set<FormulaCell>;
}

/** Who reads what: every formula of a workbook, found by its own cell and by the cells that it reads. */
export class DependencyGraph {
  private readonly formulas = new Map<Sheet, Map<number, FormulaCell>>();
  private readonly cellReaders = new Map<Sheet, Map<number, Set<FormulaCell>>>();
  private readonly areaReaders = new Map<Sheet, Map<string, ReadArea>>();
  private readonly names: NameTable;
  /** a sheet's place here is its number in `areaFunction` */
  readonly sheets: readonly Sheet[];

  /** @param parsedFormulas what earlier graphs found out about formula texts; added to */
  constructor(
    workbook: WorkbookModel,
    private readonly parsedFormulas: Map<string, FormulaReferences>,
  ) {
    this.names = namesIn(workbook);
    this.sheets = [...workbook.sheets];
    for (const sheet of workbook.sheets) {
      this.formulas.set(sheet, new Map());
      this.cellReaders.set(sheet, new Map());
      this.areaReaders.set(sheet, new Map());
    }
    for (const sheet of workbook.sheets) for (const key of sheet.cells.keys()) this.add(sheet, key);
  }

  *all(): Iterable<FormulaCell> {
    for (const inSheet of this.formulas.values()) yield* inSheet.values();
  }

  at(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.formulas.get(sheet)?.get(cellKey(row, column));
  }

  within(sheet: Sheet, area: Area): FormulaCell[] {
    const inSheet = this.formulas.get(sheet) ?? new Map<number, FormulaCell>();
    return keysWithin(inSheet, area).flatMap((key) => inSheet.get(key) ?? []);
  }

  /** Reads the formulas of an area again. */
  refresh(sheet: Sheet, area: Area): void {
    const inSheet = this.formulas.get(sheet);
    if (!inSheet) return; // a sheet that was deleted since
    for (const key of keysWithin(inSheet, area)) this.remove(sheet, key);
    for (const key of keysWithin(sheet.cells, area)) this.add(sheet, key);
  }

  /** Formulas and areas that read the cell directly. */
  readersOf(
    sheet: Sheet,
    row: number,
    column: number,
  ): { readonly cells: Iterable<FormulaCell>; readonly areas: readonly ReadArea[] } {
    const areas: ReadArea[] = [];
    for (const read of this.areaReaders.get(sheet)?.values() ?? []) {
      if (contains(read.area, row, column)) areas.push(read);
    }
    return { cells: this.cellReaders.get(sheet)?.get(cellKey(row, column)) ?? [], areas };
  }

  /** Everything that must be evaluated again: `start`, what reads the changed areas, and all that reads those. */
  downstream(start: Iterable<FormulaCell>, changed: Iterable<SheetArea>): Set<FormulaCell> {
    const found = new Set<FormulaCell>();
    const queue: FormulaCell[] = [];
    const seenAreas = new Set<ReadArea>();
    const take = (formulas: Iterable<FormulaCell>): void => {
      for (const formula of formulas) {
        if (found.has(formula)) continue;
        found.add(formula);
        queue.push(formula);
      }
    };
    const takeAreas = (areas: Iterable<ReadArea>): void => {
      for (const read of areas) {
        if (seenAreas.has(read)) continue;
        seenAreas.add(read);
        take(read.readers);
      }
    };
    take(start);
    for (const { sheet, area } of changed) {
      const single = this.cellReaders.get(sheet) ?? new Map<number, Set<FormulaCell>>();
      for (const key of keysWithin(single, area)) take(single.get(key) ?? []);
      for (const read of this.areaReaders.get(sheet)?.values() ?? []) {
        if (intersection(read.area, area)) takeAreas([read]);
      }
    }
    for (let next = queue.pop(); next; next = queue.pop()) {
      const readers = this.readersOf(next.sheet, next.row, next.column);
      take(readers.cells);
      takeAreas(readers.areas);
    }
    return found;
  }

  private add(sheet: Sheet, key: number): void {
    const written = sheet.cells.get(key)?.formula;
    if (written === undefined) return;
    const row = keyRow(key);
    const column = keyColumn(key);
    const formula = /[@[]/.test(written)
      ? toFileDialect(written, tableAround(sheet, row, column)?.table.name)
      : written;
    const references = this.parsed(formula);
    const resolve = (reference: WrittenReference): SheetArea | undefined =>
      resolveReference(reference, this.names, sheet, row, column);
    const needsAddresses = references.needsPlaces || references.readsAnything;
    const engineFormula = formula.includes("[")
      ? withoutTableReferences(
          formula,
          ({ table, inside }) => {
            const [reference] = this.parsed(`${table}[${inside}]`).references;
            return reference && resolve(reference);
          },
          needsAddresses ? undefined : (area) => this.sheets.indexOf(area.sheet),
        )
      : formula;
    const reads: SheetArea[] = [];
    const inputs: SheetArea[] = [];
    for (const reference of references.references) {
      const read = resolve(reference);
      if (!read) continue;
      reads.push(read);
      const isHandedOver =
        !needsAddresses && reference.kind === "table" && cellCount(read.area) > largestAreaOfCells;
      if (!isHandedOver) inputs.push(read);
    }
    const cell: FormulaCell = { sheet, row, column, formula, engineFormula, reads, inputs, references };
    this.formulas.get(sheet)?.set(key, cell);
    for (const read of reads) this.readerSets(read, true).forEach((readers) => readers.add(cell));
  }

  private parsed(formula: string): FormulaReferences {
    let references = this.parsedFormulas.get(formula);
    if (!references) this.parsedFormulas.set(formula, (references = referencesOf(formula)));
    return references;
  }

  private remove(sheet: Sheet, key: number): void {
    const cell = this.formulas.get(sheet)?.get(key);
    if (!cell) return;
    this.formulas.get(sheet)?.delete(key);
    for (const read of cell.reads) this.readerSets(read, false).forEach((readers) => readers.delete(cell));
  }

  private readerSets({ sheet, area }: SheetArea, create: boolean): Set<FormulaCell>[] {
    if (cellCount(area) > largestAreaOfCells) {
      const reads = this.areaReaders.get(sheet);
      const name = `${area.top},${area.left},${area.bottom},${area.right}`;
      let read = reads?.get(name);
      if (!read && create) reads?.set(name, (read = { sheet, area, readers: new Set() }));
      return read ? [read.readers] : [];
    }
    const single = this.cellReaders.get(sheet);
    const sets: Set<FormulaCell>[] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        let readers = single?.get(cellKey(row, column));
        if (!readers && create) single?.set(cellKey(row, column), (readers = new Set()));
        if (readers) sets.push(readers);
      }
    }
    return sets;
  }
}

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
