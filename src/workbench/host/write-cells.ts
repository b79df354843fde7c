import { toFileDialect } from "../calculation/structured-references";
import type { Shift } from "../model/shift-formula";
import { shiftFormula } from "../model/shift-formula";
import type { Area } from "../model/address";
import { areaAddress, contains, intersection } from "../model/address";
import type { CellContent } from "../model/cell-contents";
import type { Sheet, Table } from "../model/workbook-model";
import { cellKey, tableBody } from "../model/workbook-model";
import { describe } from "./arguments";
import { cellsOf, columnsOf, isUnbounded, rowsOf } from "./cell-access";
import { formulaCheck } from "./check-formula";
import { formatValue } from "./format-value";
import { invalidArgument } from "./host-error";
import { parseInput } from "./parse-input";
import type { HostSession } from "./session";
import { requireUnlocked } from "./write-permission";

/**
 * Writes `range.values` or `range.formulas`; the two take the same things. A single value fills the area, an array
 * must have its shape, `null` leaves a cell alone, `""` empties it, and a text is read as if it were typed. A single
 * formula is moved along with the cells, as it would be by filling down and right.
 */
export function writeCells(session: HostSession, sheet: Sheet, area: Area, value: unknown): void {
  const rows = inShape(area, value);
  requireUnlocked(sheet, area);
  const checkFormula = formulaCheck(session.workbook);
  const inFileDialect = rememberingFileDialect();
  const formats: { readonly row: number; readonly column: number; readonly numberFormat: string }[] = [];
  const contents = rows.map((cells, r) =>
    cells.map((cell, c) => {
      if (cell === null) return undefined;
      const [row, column] = [area.top + r, area.left + c];
      const typed = parseCell(sheet, row, column, cell, inFileDialect);
      const parsed = Array.isArray(value) ? typed : movedBy(typed, { rows: r, columns: c });
      if (parsed.content.kind === "formula") checkFormula(parsed.content.formula);
      if (parsed.numberFormat !== undefined) formats.push({ row, column, numberFormat: parsed.numberFormat });
      return parsed.content;
    }),
  );
  session.counters.cellsWritten += cellsOf(area);
  const isHidden = [...sheet.hiddenRows].some((row) => row >= area.top && row <= area.bottom);
  if (isHidden && rowsOf(area) > 1) session.counters.writesAcrossHiddenRows += 1;
  session.edits.setContents(sheet, area, contents, "addIn");
  for (const { row, column, numberFormat } of formats) {
    session.edits.setFormat(
      sheet,
      { top: row, left: column, bottom: row, right: column },
      { numberFormat },
      "addIn",
    );
  }
  for (const table of sheet.tables) keepColumnFormulas(session, sheet, table, area);
}

/** Brings a value into rows of cells of the area's shape. */
export function inShape(area: Area, value: unknown): unknown[][] {
  if (isUnbounded(area))
    throw invalidArgument(`Whole rows or columns (${areaAddress(area)}) cannot be written.`);
  const [rows, columns] = [rowsOf(area), columnsOf(area)];
  if (!Array.isArray(value)) {
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
  }
  const fits = value.length === rows && value.every((row) => Array.isArray(row) && row.length === columns);
  if (fits) return value as unknown[][]; // checked on the line above
  const first: unknown = value[0];
  throw invalidArgument(
    `${areaAddress(area)} has ${rows} rows and ${columns} columns; the array given has ${value.length} rows and ${Array.isArray(first) ? first.length : "no"} columns.`,
  );
}

interface ParsedCell {
  readonly content: CellContent;
  readonly numberFormat?: string;
}

type FileDialect = (formula: string, tableName: string | undefined) => string;

/** Most formulas of a column are the same text, which is rewritten once. */
function rememberingFileDialect(): FileDialect {
  const known = new Map<string, string>();
  return (formula, tableName) => {
    const key = `${tableName ?? ""} ${formula}`;
    const rewritten = known.get(key) ?? toFileDialect(formula, tableName);
    known.set(key, rewritten);
    return rewritten;
  };
}

function parseCell(
  sheet: Sheet,
  row: number,
  column: number,
  value: unknown,
  inFileDialect: FileDialect,
): ParsedCell {
  const numberFormat = sheet.cells.get(cellKey(row, column))?.format?.numberFormat ?? "General";
  const table = sheet.tables.find((t) => contains(t.area, row, column));
  if (table?.area.top === row) return { content: headerContent(value, numberFormat) };
  const parsed = parseValue(value, numberFormat);
  if (parsed.content.kind !== "formula") return parsed;
  return { content: { kind: "formula", formula: inFileDialect(parsed.content.formula, table?.name) } };
}

function movedBy(parsed: ParsedCell, shift: Shift): ParsedCell {
  const { content } = parsed;
  if (content.kind !== "formula") return parsed;
  return { ...parsed, content: { kind: "formula", formula: shiftFormula(content.formula, shift) } };
}

function parseValue(value: unknown, numberFormat: string): ParsedCell {
  if (typeof value === "string") return parseInput(value, { numberFormat });
  if (typeof value === "boolean") return { content: { kind: "constant", value } };
  if (typeof value === "number" && Number.isFinite(value)) {
    // a cell formatted as text holds text, whatever is put into it
    return { content: { kind: "constant", value: numberFormat === "@" ? String(value) : value } };
  }
  throw invalidArgument(`A cell takes a number, a text or TRUE/FALSE; found ${describe(value)}.`);
}

/** A table's header cells are always texts: a header that Excel reads as a date becomes the text of that date. */
function headerContent(value: unknown, numberFormat: string): CellContent {
  const parsed = parseValue(value, numberFormat);
  if (parsed.content.kind !== "constant") return { kind: "constant", value: String(value) };
  return { kind: "constant", value: formatValue(parsed.content.value, parsed.numberFormat ?? numberFormat) };
}

/** A column whose every cell has the same formula is a calculated column; one without any formula is not. */
function keepColumnFormulas(session: HostSession, sheet: Sheet, table: Table, written: Area): void {
  const current = sheet.tables.find((t) => t.id === table.id);
  const touched = current && intersection(tableBody(current), written);
  if (!current || !touched) return;
  const columns = current.columns.map((column, i) => {
    const at = current.area.left + i;
    if (at < touched.left || at > touched.right) return column;
    const formulas = columnFormulas(sheet, current, at);
    if (formulas.size === 1 && !formulas.has(undefined)) {
      const [formula] = formulas;
      return formula === undefined || formula === column.formula ? column : { ...column, formula };
    }
    if (formulas.size > 1 || column.formula === undefined) return column;
    const { formula: _gone, ...plain } = column;
    return plain;
  });
  if (columns.every((column, i) => column === current.columns[i])) return;
  session.edits.changeTable(sheet, current, { columns }, "addIn");
}

function columnFormulas(sheet: Sheet, table: Table, column: number): Set<string | undefined> {
  const body = tableBody(table);
  const formulas = new Set<string | undefined>();
  for (let row = body.top; row <= body.bottom; row++)
    formulas.add(sheet.cells.get(cellKey(row, column))?.formula);
  return formulas;
}
