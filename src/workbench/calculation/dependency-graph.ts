import type { Area } from "../model/address";
import type { Sheet, WorkbookModel } from "../model/workbook-model";
import { sameArea } from "../model/rewrite-addresses";
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
import type { StructureChange } from "./structure";

/** A formula in its cell, with the cells that it reads. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** as the cell holds it */
  readonly written: string;
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
  private resolver: Resolver;
  private readonly names: NameExpander;

  constructor(private readonly workbook: WorkbookModel) {
    this.resolver = createResolver(workbook);
    this.names = createNameExpander(workbook);
    for (const sheet of workbook.sheets) this.addSheet(sheet);
    for (const sheet of workbook.sheets) {
      for (const [key, { formula }] of sheet.cells) if (formula !== undefined) this.add(sheet, key, formula);
    }
  }

  /** a sheet's place here is its number in `areaFunction` */
  get sheets(): readonly Sheet[] {
    return this.workbook.sheets;
  }

  get resolve(): Resolver {
    return this.resolver;
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
    for (const key of keysWithin(sheet.cells, area)) {
      const formula = sheet.cells.get(key)?.formula;
      if (formula !== undefined && !inSheet.has(key)) this.add(sheet, key, formula);
    }
  }

  /**
   * Follows tables that changed and sheets that were added. Only formulas that name a changed table or stand on its sheet
   * are led to their cells again, so that a row more in one table does not cost the whole graph.
   * @returns the formulas that are new, or read other cells than before
   */
  followTables({ tables, sheets }: StructureChange): readonly FormulaCell[] {
    this.resolver = createResolver(this.workbook);
    const moved: FormulaCell[] = [];
    const namesChanged = new Map<FormulaText, boolean>();
    const leadsElsewhere = ({ text, places }: FormulaCell): boolean => {
      let named = namesChanged.get(text);
      if (named === undefined) {
        named = text.references.references.some(
          (reference) => reference.kind === "table" && tables.has(reference.table.toLowerCase()),
        );
        namesChanged.set(text, named);
      }
      return named || places.includes(undefined);
    };
    // formulas of any sheet may read one that was added
    for (const sheet of this.workbook.sheets) this.addSheet(sheet);
    for (const sheet of this.workbook.sheets) {
      const inSheet = this.formulas.get(sheet) ?? new Map<number, FormulaCell>();
      const isOfChanged = sheets.has(sheet);
      for (const [key, old] of inSheet) {
        if (sheet.cells.get(key)?.formula === undefined) this.remove(old, key);
      }
      for (const [key, { formula }] of sheet.cells) {
        if (formula === undefined) continue;
        const old = inSheet.get(key);
        if (old?.written === formula && !isOfChanged && !leadsElsewhere(old)) continue;
        const cell = this.read(sheet, key, formula);
        if (old !== undefined && cell !== undefined && isUnmoved(old, cell)) continue;
        if (old !== undefined) this.remove(old, key);
        if (cell === undefined) continue;
        this.put(cell, key);
        moved.push(cell);
      }
    }
    for (const readers of this.readers.values()) readers.forgetValues();
    return moved;
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
  private textAt(
    sheet: Sheet,
    key: number,
    formula = sheet.cells.get(key)?.formula,
  ): FormulaText | undefined {
    const written = formula === undefined ? undefined : this.names.expand(formula, sheet);
    if (written === undefined) return undefined;
    return readFormulaText(written, tableAround(sheet, keyRow(key), keyColumn(key))?.table.name);
  }

  private addSheet(sheet: Sheet): void {
    if (this.formulas.has(sheet)) return;
    this.formulas.set(sheet, new Map());
    this.readers.set(sheet, createReaders(sheet));
  }

  private read(sheet: Sheet, key: number, written: string): FormulaCell | undefined {
    const text = this.textAt(sheet, key, written);
    if (text === undefined) return undefined;
    const { formula, references } = text;
    const row = keyRow(key);
    const column = keyColumn(key);
    const places = references.references.map((reference) => this.resolver(reference, sheet, row, column));
    return { sheet, row, column, written, formula, text, references, places };
  }

  private add(sheet: Sheet, key: number, written: string): void {
    const cell = this.read(sheet, key, written);
    if (cell !== undefined) this.put(cell, key);
  }

  private put(cell: FormulaCell, key: number): void {
    this.formulas.get(cell.sheet)?.set(key, cell);
    for (const place of cell.places) if (place) this.readers.get(place.sheet)?.add(place.area, cell);
    if (cell.references.isVolatile) this.volatile.add(cell);
    this.currentOrder = undefined;
  }

  private remove(cell: FormulaCell, key: number): void {
    this.formulas.get(cell.sheet)?.delete(key);
    for (const place of cell.places) if (place) this.readers.get(place.sheet)?.remove(place.area, cell);
    this.volatile.delete(cell);
    this.currentOrder = undefined;
  }
}

/** The same formula in the same cell, reading the same cells. */
export function isUnmoved(before: FormulaCell, now: FormulaCell): boolean {
  return (
    before.formula === now.formula &&
    before.places.length === now.places.length &&
    before.places.every((place, i) => isSamePlace(place, now.places[i]))
  );
}

function isSamePlace(a: SheetArea | undefined, b: SheetArea | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.sheet === b.sheet && sameArea(a.area, b.area);
}
