import type { Area } from "../model/address";
import type { Sheet, WorkbookModel } from "../model/workbook-model";
import { cellKey, keyColumn, keyRow } from "../model/workbook-model";
import type { NameExpander } from "./defined-names";
import { createNameExpander } from "./defined-names";
import type { FormulaReferences } from "./formula-references";
import type { FormulaText } from "./formula-texts";
import { readFormulaText } from "./formula-texts";
import { keysWithin } from "./keys-within";
import type { Order } from "./order-formulas";
import { orderFormulas } from "./order-formulas";
import type { ReadArea, Readers } from "./readers";
import { createReaders } from "./readers";
import type { Resolver, SheetArea } from "./resolve-references";
import { createResolver, tableAround } from "./resolve-references";

/** A formula in its cell, with the cells that it reads. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** in the dialect of files */
  readonly formula: string;
  readonly text: FormulaText;
  readonly references: FormulaReferences;
  /** where each of `references.references` leads; `undefined` where a name does not exist */
  readonly places: readonly (SheetArea | undefined)[];
}

/** Who reads what: every formula of a workbook, found by its own cell and by the cells that it reads. */
export class DependencyGraph {
  private readonly formulas = new Map<Sheet, Map<number, FormulaCell>>();
  private readonly readers = new Map<Sheet, Readers>();
  private readonly volatile = new Set<FormulaCell>();
  /** found without a name, since all rows of a table column share their references */
  private readonly knownAreas = new WeakMap<SheetArea, ReadArea>();
  private currentOrder: Order | undefined;
  readonly resolve: Resolver;
  private readonly names: NameExpander;
  /** a sheet's place here is its number in `areaFunction` */
  readonly sheets: readonly Sheet[];

  constructor(workbook: WorkbookModel) {
    this.resolve = createResolver(workbook);
    this.names = createNameExpander(workbook);
    this.sheets = [...workbook.sheets];
    for (const sheet of workbook.sheets) {
      this.formulas.set(sheet, new Map());
      this.readers.set(sheet, createReaders(sheet));
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

  /** Formulas that are evaluated whenever anything is. */
  allVolatile(): ReadonlySet<FormulaCell> {
    return this.volatile;
  }

  /** In which order formulas are evaluated; worked out again only when a formula has changed. */
  order(): Order {
    return (this.currentOrder ??= orderFormulas(this));
  }

  /** Reads the formulas of an area again. */
  refresh(sheet: Sheet, area: Area): void {
    const inSheet = this.formulas.get(sheet);
    if (!inSheet) return; // a sheet that was deleted since
    for (const key of keysWithin(inSheet, area)) {
      const cell = inSheet.get(key);
      if (cell && cell.formula !== this.textAt(sheet, key)?.formula) this.remove(cell, key);
    }
    for (const key of keysWithin(sheet.cells, area)) if (!inSheet.has(key)) this.add(sheet, key);
  }

  /** Formulas and long areas that read the cell directly. */
  readersOf(
    sheet: Sheet,
    row: number,
    column: number,
  ): { readonly cells: Iterable<FormulaCell>; readonly areas: readonly ReadArea[] } {
    const readers = this.readers.get(sheet);
    return readers
      ? { cells: readers.ofCell(row, column), areas: readers.areasOver(row, column) }
      : { cells: [], areas: [] };
  }

  /** The same for all cells of an area. */
  readersWithin({ sheet, area }: SheetArea): ReturnType<DependencyGraph["readersOf"]> {
    const readers = this.readers.get(sheet);
    return readers
      ? { cells: readers.ofCellsWithin(area), areas: readers.areasTouching(area) }
      : { cells: [], areas: [] };
  }

  /** The long area, if any formula reads exactly it. */
  areaAt(place: SheetArea): ReadArea | undefined {
    let read = this.knownAreas.get(place);
    if (read === undefined) {
      read = this.readers.get(place.sheet)?.areaAt(place.area);
      if (read !== undefined) this.knownAreas.set(place, read);
    }
    return read;
  }

  /** `undefined` also for a formula with a name that is not understood here: its cell keeps the result of the file. */
  private textAt(sheet: Sheet, key: number): FormulaText | undefined {
    const formula = sheet.cells.get(key)?.formula;
    const written = formula === undefined ? undefined : this.names.expand(formula, sheet);
    if (written === undefined) return undefined;
    return readFormulaText(written, tableAround(sheet, keyRow(key), keyColumn(key))?.table.name);
  }

  private add(sheet: Sheet, key: number): void {
    const text = this.textAt(sheet, key);
    if (text === undefined) return;
    const { formula, references } = text;
    const row = keyRow(key);
    const column = keyColumn(key);
    const places = references.references.map((reference) => this.resolve(reference, sheet, row, column));
    const cell: FormulaCell = { sheet, row, column, formula, text, references, places };
    this.formulas.get(sheet)?.set(key, cell);
    for (const place of places) if (place) this.readers.get(place.sheet)?.add(place.area, cell);
    if (references.isVolatile) this.volatile.add(cell);
    this.currentOrder = undefined;
  }

  private remove(cell: FormulaCell, key: number): void {
    this.formulas.get(cell.sheet)?.delete(key);
    for (const place of cell.places) if (place) this.readers.get(place.sheet)?.remove(place.area, cell);
    this.volatile.delete(cell);
    this.currentOrder = undefined;
  }
}
