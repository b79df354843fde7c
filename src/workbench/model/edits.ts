import type { Area } from "./address";
import { contains } from "./address";
import type { Cell, CellConstant, CellFormat, Hyperlink, Note } from "./cell";
import type { CellShift } from "./cell-shift";
import { rewriteFormulas } from "./rewrite-formulas";
import { SharedFormats } from "./shared-formats";
import type { SheetState } from "./sheet-state";
import { putBack } from "./sheet-state";
import type { ShiftOptions } from "./shift-cells";
import { lengthenWholeColumns, shiftCells } from "./shift-cells";
import { isFiltered, shownAgain, withFilters } from "./table-filter";
import { compareTexts } from "./text-order";
import type { ColumnFilter, Sheet, Table, WorkbookModel } from "./workbook-model";
import { cellKey, keyColumn, keyRow, newSheet, tableBody } from "./workbook-model";

/** What a cell is set to: a formula without "=", a constant, or empty. */
export type CellContent =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "constant"; readonly value: CellConstant }
  | { readonly kind: "empty" };

/** One change of the workbook, told to the grid, the calculation and the host's events. */
export type WorkbookChange =
  | { readonly kind: "cells"; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource }
  | { readonly kind: "format"; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource }
  | {
      readonly kind: "sheets" | "tables" | "selection" | "replaced";
      readonly sheetId?: string;
      readonly source: ChangeSource;
    }
  /** cells came or went, and with them everything below or to the right; formulas anywhere may read differently */
  | {
      readonly kind: "shifted";
      readonly sheetId: string;
      readonly shift: CellShift;
      /** tables that have more or fewer rows or columns now */
      readonly tableIds: readonly string[];
      readonly source: ChangeSource;
    }
  | { readonly kind: "calculated" };

/** `person`: typed in the grid; `addIn`: through Office.js. */
export type ChangeSource = "person" | "addIn";

export type ChangeListener = (change: WorkbookChange) => void;

/**
 * The one door through which a workbook is changed. Every edit tells the listeners what it touched;
 * nothing here calculates, parses typed text, or knows Office.js.
 */
export class WorkbookEdits {
  private readonly listeners = new Set<ChangeListener>();
  private readonly formats = new SharedFormats();

  constructor(readonly workbook: WorkbookModel) {}

  /** @returns a function that stops listening */
  listen(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(change: WorkbookChange): void {
    for (const listener of this.listeners) listener(change);
  }

  /** Sets a block of contents; `contents[r][c]` goes to `area.top + r`, `area.left + c`; `undefined` leaves a cell alone. */
  setContents(
    sheet: Sheet,
    area: Area,
    contents: readonly (readonly (CellContent | undefined)[])[],
    source: ChangeSource,
  ): void {
    for (let r = 0; r <= area.bottom - area.top; r++) {
      for (let c = 0; c <= area.right - area.left; c++) {
        const content = contents[r]?.[c];
        if (content !== undefined) setContent(sheet, area.top + r, area.left + c, content);
      }
    }
    this.renameColumnsFromHeaders(sheet, area);
    this.tell({ kind: "cells", sheetId: sheet.id, area, source });
  }

  /** Merges `format` into every cell of the area. A property set to `undefined` is removed. */
  setFormat(
    sheet: Sheet,
    area: Area,
    format: { readonly [K in keyof CellFormat]?: CellFormat[K] | undefined },
    source: ChangeSource,
  ): void {
    this.changeFormat(sheet, area, (old) => merged(old, format), source);
  }

  /**
   * Changes the format of every cell of the area. `change` is asked once for each format that it meets, and cells that
   * look the same share one object, in whatever order they came to look so.
   */
  changeFormat(
    sheet: Sheet,
    area: Area,
    change: (old: CellFormat) => CellFormat,
    source: ChangeSource,
  ): void {
    const changed = new Map<CellFormat | undefined, CellFormat>();
    forEachCell(area, (row, column) => {
      const cell = sheet.cells.get(cellKey(row, column));
      let format = changed.get(cell?.format);
      if (format === undefined) {
        format = this.formats.shared(change(cell?.format ?? {}));
        changed.set(cell?.format, format);
      }
      putCell(sheet, row, column, { ...cell, format });
    });
    this.tell({ kind: "format", sheetId: sheet.id, area, source });
  }

  setHyperlink(
    sheet: Sheet,
    row: number,
    column: number,
    hyperlink: Hyperlink | undefined,
    source: ChangeSource,
  ): void {
    const { hyperlink: _old, ...cell } = sheet.cells.get(cellKey(row, column)) ?? {};
    putCell(sheet, row, column, hyperlink === undefined ? cell : { ...cell, hyperlink });
    this.tell({
      kind: "format",
      sheetId: sheet.id,
      area: { top: row, left: column, bottom: row, right: column },
      source,
    });
  }

  setNote(sheet: Sheet, row: number, column: number, note: Note | undefined, source: ChangeSource): void {
    const { note: _old, ...cell } = sheet.cells.get(cellKey(row, column)) ?? {};
    putCell(sheet, row, column, note === undefined ? cell : { ...cell, note });
    const area = { top: row, left: column, bottom: row, right: column };
    this.tell({ kind: "format", sheetId: sheet.id, area, source });
  }

  /** Empties contents, formats or both of an area; notes go with "all" only, as in Excel. */
  clear(sheet: Sheet, area: Area, what: "all" | "contents" | "formats", source: ChangeSource): void {
    for (const [key, cell] of [...sheet.cells]) {
      if (!contains(area, keyRow(key), keyColumn(key))) continue;
      const kept: Cell =
        what === "contents" ? withoutContent(cell) : what === "formats" ? withoutFormat(cell) : {};
      putCell(sheet, keyRow(key), keyColumn(key), kept);
    }
    if (what !== "contents") {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((f) => !within(f.area, area));
      sheet.validations = sheet.validations.filter((v) => !within(v.area, area));
    }
    this.tell({ kind: "cells", sheetId: sheet.id, area, source });
  }

  setColumnWidth(sheet: Sheet, area: Area, widthInPoints: number, source: ChangeSource): void {
    for (let column = area.left; column <= area.right; column++)
      sheet.columnWidths.set(column, widthInPoints);
    this.tell({ kind: "format", sheetId: sheet.id, area, source });
  }

  setRowHeight(sheet: Sheet, area: Area, heightInPoints: number, source: ChangeSource): void {
    for (let row = area.top; row <= area.bottom; row++) sheet.rowHeights.set(row, heightInPoints);
    this.tell({ kind: "format", sheetId: sheet.id, area, source });
  }

  /** Changes any other property of a sheet (name, frozen panes, tab colour, validations …). */
  changeSheet(
    sheet: Sheet,
    properties: Partial<Omit<Sheet, "id" | "cells" | "columnWidths" | "rowHeights">>,
    source: ChangeSource,
  ): void {
    const oldName = sheet.name;
    // protected anew: what an earlier protection allowed, and its password, hold no longer
    if (properties.isProtected !== undefined && sheet.inFiles?.protection !== undefined) {
      const { protection: _old, ...kept } = sheet.inFiles;
      sheet.inFiles = kept;
    }
    Object.assign(sheet, properties);
    if (sheet.name !== oldName)
      rewriteFormulas(this.workbook, (formula) => renameSheetIn(formula, oldName, sheet.name));
    this.tell({ kind: "sheets", sheetId: sheet.id, source });
  }

  addSheet(name: string, source: ChangeSource): Sheet {
    const sheet = newSheet(this.workbook, name);
    this.workbook.sheets.push(sheet);
    this.tell({ kind: "sheets", sheetId: sheet.id, source });
    return sheet;
  }

  /** Moves a sheet to a position of the tabs, counted from 0 without the sheet itself. */
  moveSheet(sheet: Sheet, position: number, source: ChangeSource): void {
    const { sheets } = this.workbook;
    sheets.splice(sheets.indexOf(sheet), 1);
    sheets.splice(position, 0, sheet);
    this.tell({ kind: "sheets", sheetId: sheet.id, source });
  }

  /** The caller makes sure that one visible sheet remains. */
  deleteSheet(sheet: Sheet, source: ChangeSource): void {
    const index = this.workbook.sheets.indexOf(sheet);
    this.workbook.sheets.splice(index, 1);
    if (this.workbook.activeSheetId === sheet.id) {
      const next = this.workbook.sheets[Math.min(index, this.workbook.sheets.length - 1)];
      if (next) this.workbook.activeSheetId = next.id;
    }
    this.tell({ kind: "sheets", sheetId: sheet.id, source });
  }

  /** Puts a table over an area whose first row holds the headers. Headers are taken as texts; blanks become "Column1". */
  addTable(sheet: Sheet, area: Area, name: string, source: ChangeSource): Table {
    const table: Table = {
      id: `{table-${this.workbook.nextId++}}`,
      name,
      area,
      columns: Array.from({ length: area.right - area.left + 1 }, (_, i) => ({
        id: i + 1,
        name: headerText(sheet, area.top, area.left + i) || `Column${i + 1}`,
      })),
      style: "TableStyleMedium2",
      showFilterButton: true,
      showBandedRows: true,
      showTotals: false,
    };
    sheet.tables = [...sheet.tables, table];
    for (const [i, column] of table.columns.entries()) {
      setContent(sheet, area.top, area.left + i, { kind: "constant", value: column.name });
    }
    this.tell({ kind: "tables", sheetId: sheet.id, source });
    return table;
  }

  /** Replaces a table by a changed copy of itself (name, area, columns, style …); formulas follow a new name. */
  changeTable(
    sheet: Sheet,
    table: Table,
    properties: Partial<Omit<Table, "id">>,
    source: ChangeSource,
  ): Table {
    const changed = withoutLostFilters(sheet, table, { ...table, ...properties });
    sheet.tables = sheet.tables.map((t) => (t.id === table.id ? changed : t));
    if (changed.name !== table.name) {
      const pattern = new RegExp(`(?<![A-Za-z0-9_.\\\\])${escaped(table.name)}(?=\\[)`, "gi");
      rewriteFormulas(this.workbook, (formula) =>
        outsideStrings(formula, (part) => part.replace(pattern, changed.name)),
      );
    }
    this.tell({ kind: "tables", sheetId: sheet.id, source });
    return changed;
  }

  /**
   * Filters columns of a table, by their places in it, and hides and shows rows accordingly; `undefined` takes a filter
   * off, an empty map judges all rows anew. Results must be up to date.
   */
  filterTable(
    sheet: Sheet,
    table: Table,
    filters: ReadonlyMap<number, ColumnFilter | undefined>,
    source: ChangeSource,
  ): void {
    const { table: changed, hiddenRows } = withFilters(sheet, table, filters);
    sheet.tables = sheet.tables.map((t) => (t.id === table.id ? changed : t));
    sheet.hiddenRows = hiddenRows;
    this.tell({ kind: "format", sheetId: sheet.id, area: table.area, source });
  }

  setRowsHidden(sheet: Sheet, area: Area, isHidden: boolean, source: ChangeSource): void {
    const rows = new Set(shownAgain(sheet.hiddenRows, area));
    for (let row = area.top; isHidden && row <= area.bottom; row++) rows.add(row);
    sheet.hiddenRows = rows;
    this.tell({ kind: "format", sheetId: sheet.id, area, source });
  }

  /** Rows that it hid are shown again. */
  deleteTable(sheet: Sheet, table: Table, source: ChangeSource): void {
    if (isFiltered(table)) sheet.hiddenRows = shownAgain(sheet.hiddenRows, table.area);
    sheet.tables = sheet.tables.filter((t) => t.id !== table.id);
    this.tell({ kind: "tables", sheetId: sheet.id, source });
  }

  /**
   * Sorts the rows of a table by its own columns (0-based). Numbers before texts before blanks; formulas travel with
   * their row, which is safe because table formulas refer to their own row by `[#This Row]`. Hidden rows stay where they
   * are, as in Excel ("Sort data in a range or table", support.microsoft.com).
   */
  sortTable(
    sheet: Sheet,
    table: Table,
    by: readonly { readonly column: number; readonly ascending: boolean }[],
    source: ChangeSource,
  ): void {
    const body = tableBody(table);
    const rows: (Cell | undefined)[][] = [];
    const places: number[] = [];
    for (let row = body.top; row <= body.bottom; row++) {
      if (sheet.hiddenRows.has(row)) continue;
      places.push(row);
      rows.push(
        Array.from({ length: body.right - body.left + 1 }, (_, c) =>
          sheet.cells.get(cellKey(row, body.left + c)),
        ),
      );
    }
    const order = rows.map((_, index) => index);
    order.sort((a, b) => {
      for (const { column, ascending } of by) {
        const difference = compareForSort(rows[a]?.[column], rows[b]?.[column], ascending);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
    order.forEach((from, to) => {
      rows[from]?.forEach((cell, c) => putCell(sheet, places[to] ?? 0, body.left + c, cell ?? {}));
    });
    this.tell({ kind: "cells", sheetId: sheet.id, area: body, source });
  }

  /**
   * Puts cells in or takes them out, with everything below or to the right of them (`shift-cells.ts`).
   * The caller asks `whyNoShift` before.
   */
  shiftCells(sheet: Sheet, shift: CellShift, source: ChangeSource, options: ShiftOptions = {}): void {
    const tableIds = shiftCells(this.workbook, sheet, shift, options);
    this.tell({ kind: "shifted", sheetId: sheet.id, shift, tableIds, source });
  }

  /** Puts sheets back as they were, and tells what that amounts to. */
  restoreSheets(states: readonly SheetState[], changes: readonly WorkbookChange[]): void {
    for (const state of states) putBack(this.workbook, state);
    for (const change of changes) this.tell(change);
  }

  /** Grows a table over the empty rows below it; `insertTableRows` moves what stands there. */
  addTableRows(sheet: Sheet, table: Table, count: number, source: ChangeSource): Table {
    lengthenWholeColumns(this.workbook, sheet, table, count);
    const grown = this.changeTable(
      sheet,
      sheet.tables.find(({ id }) => id === table.id) ?? table,
      { area: { ...table.area, bottom: table.area.bottom + count } },
      source,
    );
    for (const [i, column] of grown.columns.entries()) {
      if (column.formula === undefined) continue;
      for (let row = table.area.bottom + 1; row <= grown.area.bottom; row++) {
        setContent(sheet, row, grown.area.left + i, { kind: "formula", formula: column.formula });
      }
    }
    this.tell({
      kind: "cells",
      sheetId: sheet.id,
      area: { ...grown.area, top: table.area.bottom + 1 },
      source,
    });
    return grown;
  }

  select(sheet: Sheet, area: Area, source: ChangeSource): void {
    this.workbook.activeSheetId = sheet.id;
    this.workbook.selection = area;
    this.tell({ kind: "selection", sheetId: sheet.id, source });
  }

  /** Puts calculated results into the cells; called by the calculation only. */
  setResults(
    results: Iterable<{ readonly sheet: Sheet; readonly key: number; readonly result: Cell["result"] }>,
  ): void {
    for (const { sheet, key, result } of results) {
      const cell = sheet.cells.get(key);
      if (cell?.formula !== undefined) sheet.cells.set(key, { ...cell, result: result ?? null });
    }
    this.tell({ kind: "calculated" });
  }

  private renameColumnsFromHeaders(sheet: Sheet, area: Area): void {
    for (const table of sheet.tables) {
      if (table.area.top < area.top || table.area.top > area.bottom) continue;
      const columns = table.columns.map((column, i) => {
        const name = headerText(sheet, table.area.top, table.area.left + i);
        return name === "" || name === column.name ? column : { ...column, name };
      });
      if (columns.every((column, i) => column === table.columns[i])) continue;
      const renames = columns.flatMap((column, i) => {
        const old = table.columns[i];
        return old && old.name !== column.name ? [{ old: old.name, new: column.name }] : [];
      });
      sheet.tables = sheet.tables.map((t) => (t.id === table.id ? { ...table, columns } : t));
      rewriteFormulas(this.workbook, (formula) => renameColumnsIn(formula, table.name, renames));
    }
  }
}

function merged(
  old: CellFormat,
  change: { readonly [K in keyof CellFormat]?: CellFormat[K] | undefined },
): CellFormat {
  const format: Record<string, unknown> = { ...old };
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) delete format[name];
    else format[name] = value;
  }
  return format as CellFormat; // every value comes from a CellFormat
}

/** A table without filter buttons filters nothing, and rows that leave a filtered table are shown. */
function withoutLostFilters(sheet: Sheet, before: Table, after: Table): Table {
  if (!isFiltered(before)) return after;
  if (!after.showFilterButton) {
    sheet.hiddenRows = shownAgain(sheet.hiddenRows, before.area);
    return { ...after, columns: after.columns.map(({ filter: _lost, ...column }) => column) };
  }
  if (after.area.bottom < before.area.bottom)
    sheet.hiddenRows = shownAgain(sheet.hiddenRows, { ...before.area, top: after.area.bottom + 1 });
  return after;
}

function putCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  const empty =
    cell.value === undefined &&
    cell.formula === undefined &&
    cell.hyperlink === undefined &&
    cell.note === undefined &&
    (cell.format === undefined || Object.keys(cell.format).length === 0);
  if (empty) sheet.cells.delete(cellKey(row, column));
  else sheet.cells.set(cellKey(row, column), cell);
}

function setContent(sheet: Sheet, row: number, column: number, content: CellContent): void {
  const {
    value: _value,
    formula: _formula,
    result: _result,
    ...kept
  } = sheet.cells.get(cellKey(row, column)) ?? {};
  if (content.kind === "formula") putCell(sheet, row, column, { ...kept, formula: content.formula });
  else if (content.kind === "constant") putCell(sheet, row, column, { ...kept, value: content.value });
  else putCell(sheet, row, column, kept);
}

function withoutFormat(cell: Cell): Cell {
  const { format: _format, ...kept } = cell;
  return kept;
}

function withoutContent({ format, note }: Cell): Cell {
  return { ...(format === undefined ? {} : { format }), ...(note === undefined ? {} : { note }) };
}

function within(inner: Area, outer: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

function headerText(sheet: Sheet, row: number, column: number): string {
  const value = sheet.cells.get(cellKey(row, column))?.value;
  return value === undefined ? "" : String(value);
}

function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}

function compareForSort(a: Cell | undefined, b: Cell | undefined, ascending: boolean): number {
  const left = a?.formula === undefined ? a?.value : (a.result ?? undefined);
  const right = b?.formula === undefined ? b?.value : (b.result ?? undefined);
  const rank = (value: unknown): number =>
    value === undefined || value === ""
      ? 9
      : typeof value === "number"
        ? 1
        : typeof value === "string"
          ? 2
          : 3;
  if (rank(left) === 9 || rank(right) === 9) return rank(left) - rank(right); // blanks last, whichever the order
  const difference =
    rank(left) !== rank(right)
      ? rank(left) - rank(right)
      : typeof left === "number" && typeof right === "number"
        ? left - right
        : compareTexts(String(left), String(right));
  return ascending ? difference : -difference;
}

function outsideStrings(formula: string, rewrite: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) => (i % 2 === 1 ? part : rewrite(part)))
    .join("");
}

function renameSheetIn(formula: string, oldName: string, newName: string): string {
  const quoted = new RegExp(`'${escaped(oldName.replaceAll("'", "''"))}'!`, "gi");
  const plain = new RegExp(`(?<![A-Za-z0-9_.'])${escaped(oldName)}!`, "gi");
  const replacement = `'${newName.replaceAll("'", "''")}'!`;
  return outsideStrings(formula, (part) => part.replace(quoted, replacement).replace(plain, replacement));
}

function renameColumnsIn(
  formula: string,
  tableName: string,
  renames: readonly { old: string; new: string }[],
): string {
  const reference = new RegExp(
    `(?<![A-Za-z0-9_.\\\\])${escaped(tableName)}\\[(?:[^\\[\\]]|\\[[^\\[\\]]*\\])*\\]`,
    "gi",
  );
  return outsideStrings(formula, (part) =>
    part.replace(reference, (text) =>
      renames.reduce((t, { old, new: name }) => t.replaceAll(`[${old}]`, `[${name}]`), text),
    ),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
