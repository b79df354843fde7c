import { asExcelShows } from "../../calculation/structured-references";
import { contains, sheetAddress } from "../../model/address";
import type { Cell } from "../../model/cell";
import { cellResult, isCellError } from "../../model/cell";
import { tableBody } from "../../model/workbook-model";
import { columnsOf, cellsOf, isUnbounded, readGrid, rowsOf } from "../cell-access";
import type { ClassDefinition } from "../class-definition";
import { hostObject } from "../class-definition";
import { formatValue } from "../format-value";
import { describe } from "../arguments";
import { invalidArgument, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { RangeTarget } from "../targets";
import { inShape, writeCells } from "../write-cells";
import { requireUnprotected } from "../write-permission";
import { rangeMethods } from "./range-methods";
import { rangeNavigation } from "./range-navigation";
import { readStyle, writeStyle } from "./cell-style";
import { readHyperlink, writeHyperlink } from "./hyperlink";

export const rangeClass: ClassDefinition<RangeTarget> = {
  scalars: {
    Address: { get: ({ sheet, area }) => sheetAddress(sheet.name, area) },
    AddressLocal: { get: ({ sheet, area }) => sheetAddress(sheet.name, area), onRequest: true },
    // Excel gives −1 for more cells than fit a 32-bit number
    CellCount: { get: ({ area }) => (cellsOf(area) > 2_147_483_647 ? -1 : cellsOf(area)) },
    ColumnCount: { get: ({ area }) => columnsOf(area) },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => rowsOf(area) },
    RowIndex: { get: ({ area }) => area.top },
    IsEntireColumn: { get: ({ area }) => isUnbounded({ ...area, left: 0, right: 0 }), onRequest: true },
    IsEntireRow: { get: ({ area }) => isUnbounded({ ...area, top: 0, bottom: 0 }), onRequest: true },
    Values: {
      get: (target, session) => read(target, session, plainValue),
      set: ({ sheet, area }, value, session) => writeCells(session, sheet, area, value),
    },
    Formulas: {
      get: readFormulas,
      set: ({ sheet, area }, value, session) => writeCells(session, sheet, area, value),
    },
    Text: {
      get: (target, session) =>
        read(target, session, (cell) => formatValue(cellResult(cell), cell?.format?.numberFormat)),
    },
    ValueTypes: { get: (target, session) => read(target, session, valueType) },
    NumberFormat: {
      get: (target, session) =>
        readGrid(session, target.sheet, target.area, (cell) => cell?.format?.numberFormat ?? "General"),
      set: writeNumberFormats,
    },
    Hyperlink: { get: readHyperlink, set: writeHyperlink, onRequest: true },
    RowHidden: { get: rowHidden, set: hideRows, onRequest: true },
    Style: { get: readStyle, set: writeStyle, onRequest: true },
  },
  properties: {
    Format: ({ sheet, area }) => hostObject("RangeFormat", { sheet, areas: [area] }),
    Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
    DataValidation: ({ sheet, area }) => hostObject("DataValidation", { sheet, areas: [area] }),
    ConditionalFormats: ({ sheet, area }) =>
      hostObject("ConditionalFormatCollection", { sheet, areas: [area] }),
  },
  objectMethods: rangeNavigation,
  methods: rangeMethods,
};

/** Formulas are brought up to date before anything that they result in is read. */
function read<V>(
  { sheet, area }: RangeTarget,
  session: HostSession,
  readCell: (cell: Cell | undefined, row: number, column: number) => V,
): V[][] | null {
  session.calculation.recalculate();
  return readGrid(session, sheet, area, readCell);
}

function plainValue(cell: Cell | undefined): number | string | boolean {
  const result = cellResult(cell);
  if (result === null) return "";
  return isCellError(result) ? result.error : result;
}

function readFormulas(target: RangeTarget, session: HostSession): unknown {
  const bodies = target.sheet.tables.map((table) => ({
    body: tableBody(table),
    name: table.name,
    shown: new Map<string, string>(), // most formulas of a column are the same text
  }));
  const outside = { name: undefined, shown: new Map<string, string>() };
  return read(target, session, (cell, row, column) => {
    if (cell?.formula === undefined) return plainValue(cell);
    if (session.formulaDisplay === "as written") return `=${cell.formula}`;
    const { name, shown } = bodies.find(({ body }) => contains(body, row, column)) ?? outside;
    let known = shown.get(cell.formula);
    if (known === undefined) shown.set(cell.formula, (known = `=${asExcelShows(cell.formula, name)}`));
    return known;
  });
}

/** `null` when some are and some are not. */
function rowHidden({ sheet, area }: RangeTarget): boolean | null {
  const hidden = [...sheet.hiddenRows].filter((row) => row >= area.top && row <= area.bottom).length;
  return hidden === 0 ? false : hidden === rowsOf(area) ? true : null;
}

function hideRows({ sheet, area }: RangeTarget, value: unknown, session: HostSession): void {
  requireUnprotected(sheet, "a row");
  if (typeof value !== "boolean")
    throw invalidArgument(`rowHidden is true or false; found ${describe(value)}.`);
  if (value && isUnbounded({ ...area, left: 0, right: 0 }))
    throw notImplemented("Hiding all rows of a sheet");
  session.edits.setRowsHidden(sheet, area, value, "addIn");
}

function valueType(cell: Cell | undefined): string {
  const result = cellResult(cell);
  if (result === null) return "Empty";
  if (isCellError(result)) return "Error";
  if (typeof result === "number") return "Double";
  return typeof result === "boolean" ? "Boolean" : "String";
}

function writeNumberFormats({ sheet, area }: RangeTarget, value: unknown, session: HostSession): void {
  requireUnprotected(sheet, "a number format");
  const set = (row: typeof area, format: string): void =>
    session.edits.setFormat(sheet, row, { numberFormat: format === "General" ? undefined : format }, "addIn");
  if (!Array.isArray(value)) {
    session.counters.cellsWritten += isUnbounded(area) ? 0 : cellsOf(area);
    return set(area, formatCode(value));
  }
  session.counters.cellsWritten += cellsOf(area);
  const rows = inShape(area, value);
  // most blocks have one format down a column, so the column is set in runs
  for (let c = 0; c < columnsOf(area); c++) {
    for (let from = 0; from < rows.length;) {
      const format = rows[from]?.[c];
      let to = from;
      while (to + 1 < rows.length && rows[to + 1]?.[c] === format) to++;
      const column = area.left + c;
      const run = { top: area.top + from, bottom: area.top + to, left: column, right: column };
      if (format !== null) set(run, formatCode(format));
      from = to + 1;
    }
  }
}

function formatCode(value: unknown): string {
  if (typeof value === "string") return value;
  throw invalidArgument(`A number format is a text such as "0.0"; found ${JSON.stringify(value)}.`);
}
