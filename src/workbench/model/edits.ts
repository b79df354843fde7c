import type { Area } from "./address";
import { contains } from "./address";
import type { Cell, CellFormat, Hyperlink, Note } from "./cell";
import type { CellContent } from "./cell-contents";
import { headerText, putCell, setContent, withoutContent, withoutFormat } from "./cell-contents";
import type { CellShift } from "./cell-shift";
import { renameColumnsIn, renameSheetIn, renameTableIn } from "./rename-in-formulas";
import { rewriteFormulas } from "./rewrite-formulas";
import { SharedFormats } from "./shared-formats";
import type { SheetState } from "./sheet-state";
import { putBack } from "./sheet-state";
import type { ShiftOptions } from "./shift-cells";
import { lengthenWholeColumns, shiftCells } from "./shift-cells";
import type { SortKey } from "./sort-rows";
import { sortRows } from "./sort-rows";
import { isFiltered, shownAgain, withFilters, withoutLostFilters } from "./table-filter";
import type { ChangeListener, ChangeSource, WorkbookChange } from "./workbook-change";
import type { ColumnFilter, Sheet, Table, WorkbookModel } from "./workbook-model";
import { cellKey, keyColumn, keyRow, newSheet, tableBody } from "./workbook-model";

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

  /** Rows that fit their contents from now on, whatever height they had. */
  fitRows(sheet: Sheet, area: Area, source: ChangeSource): void {
    for (const row of [...sheet.rowHeights.keys()])
      if (row >= area.top && row <= area.bottom) sheet.rowHeights.delete(row);
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
      rewriteFormulas(this.workbook, (formula) => renameTableIn(formula, table.name, changed.name));
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

  /** Sorts the rows of a table by its own columns, counted from 0 (`sort-rows.ts`). */
  sortTable(sheet: Sheet, table: Table, by: readonly SortKey[], source: ChangeSource): void {
    const body = tableBody(table);
    sortRows(sheet, body, by);
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
    this.tell({ kind: "restored" });
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
      const renames = new Map(table.columns.map(({ name }, i) => [name, columns[i]?.name ?? name]));
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

function within(inner: Area, outer: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) visit(row, column);
  }
}
