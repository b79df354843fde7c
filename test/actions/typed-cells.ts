import type { CellFormat } from "../../src/workbench/model/cell";
import {
  cellKey,
  findTable,
  keyColumn,
  keyRow,
  tableBody,
  type Sheet,
  type Table,
  type WorkbookModel,
} from "../../src/workbench/model/workbook-model";

/** Header of the column in which tests mark each row, so that it is known again whatever happens to its id. */
export const rowMark = "Our mark";

/** A cell that holds something, with what people may have done to it. */
export interface PlacedCell {
  /** a formula with "=" */
  readonly content: string | number | boolean;
  readonly format: CellFormat;
  readonly note: string | undefined;
  /** a constant in the body of a table, a formula in a column of people's own, anything outside the table but our head */
  readonly mayBeTyped: boolean;
}

/**
 * Names of the rows of a table's body, from its first row on: the mark that a test has put there, else the id, else
 * "(no id 1)" and so on in the order of the rows. A name that stands twice is counted: "OWN1 (2)".
 */
export function rowNames(sheet: Sheet, table: Table): readonly string[] {
  const columns = [rowMark, table.name === "CJ_Cover" ? "Sheet" : "Id"].map((header) =>
    table.columns.findIndex(({ name }) => name === header),
  );
  const { top, bottom } = tableBody(table);
  const seen = new Map<string, number>();
  return Array.from({ length: bottom - top + 1 }, (_, i) => {
    const [name] = columns.flatMap((at) => {
      const value = at < 0 ? undefined : sheet.cells.get(cellKey(top + i, table.area.left + at))?.value;
      return value === undefined ? [] : [String(value)];
    });
    const count = (seen.get(name ?? "") ?? 0) + 1;
    seen.set(name ?? "", count);
    if (name === undefined) return `(no id ${count})`;
    return count === 1 ? name : `${name} (${count})`;
  });
}

/**
 * Every cell that holds something, by where it stands: `table | row | header` in our tables, elsewhere by its place beside
 * them, since cells below a table move with it.
 */
export function cellsByPlace(workbook: WorkbookModel): ReadonlyMap<string, PlacedCell> {
  const placed = new Map<string, PlacedCell>();
  for (const sheet of workbook.sheets) {
    const [table] = sheet.tables;
    if (table === undefined) continue;
    const names = rowNames(sheet, table);
    const { top, bottom } = tableBody(table);
    for (const [key, { value, formula, format, note }] of sheet.cells) {
      const content = formula === undefined ? value : `=${formula}`;
      if (content === undefined) continue;
      const [row, column] = [keyRow(key), keyColumn(key)];
      const header = table.columns[column - table.area.left]?.name;
      const isInside = header !== undefined && row >= top && row <= bottom;
      const isHead = column === table.area.left && row < table.area.top;
      const isHeader = header !== undefined && row === table.area.top;
      const rowName = isInside ? names[row - top] : isHeader ? "(header)" : rowOutside(table, row);
      placed.set(`${table.name} | ${rowName ?? ""} | ${header ?? columnOutside(table, column)}`, {
        content,
        format: format ?? {},
        note: note?.text,
        mayBeTyped: isInside ? formula === undefined || header.startsWith("Our ") : !isHead && !isHeader,
      });
    }
  }
  return placed;
}

/** Everything that people may have typed, labels of ours among it, by its place. */
export function typedCells(workbook: WorkbookModel): ReadonlyMap<string, PlacedCell["content"]> {
  return new Map(
    [...cellsByPlace(workbook)].flatMap(([place, { content, mayBeTyped }]) =>
      mayBeTyped ? [[place, content]] : [],
    ),
  );
}

/** What people may have typed before and is not there, or is something else. */
export function lostCells(
  before: ReadonlyMap<string, PlacedCell>,
  after: ReadonlyMap<string, PlacedCell>,
): readonly string[] {
  return [...before].flatMap(([place, { content, note, mayBeTyped }]) => {
    const now = after.get(place);
    if (!mayBeTyped || (now?.content === content && now.note === note)) return [];
    return [`${place}: ${String(content)} → ${String(now?.content)}`];
  });
}

/** Cells that were blank and hold a constant, in rows and columns that were there. */
export function appearedCells(
  before: ReadonlyMap<string, PlacedCell>,
  after: ReadonlyMap<string, PlacedCell>,
): readonly string[] {
  const lines = new Set([...before.keys()].flatMap(linesOf));
  return [...after].flatMap(([place, { content, mayBeTyped }]) =>
    mayBeTyped && !before.has(place) && linesOf(place).every((line) => lines.has(line))
      ? [`${place}: ${String(content)}`]
      : [],
  );
}

/** The row and the column of a place. */
function linesOf(place: string): readonly [string, string] {
  const [table = "", row = "", column = ""] = place.split(" | ");
  return [`${table} | ${row}`, `${table} | | ${column}`];
}

/** Cells that still hold something and look another way. */
export function changedFormats(
  before: ReadonlyMap<string, PlacedCell>,
  after: ReadonlyMap<string, PlacedCell>,
): readonly string[] {
  return [...before].flatMap(([place, { format }]) => {
    const now = after.get(place);
    if (format === now?.format) return []; // cells that look the same share one object
    const [was, is] = [inOrder(format), inOrder(now?.format ?? {})];
    return now === undefined || was === is ? [] : [`${place}: ${was} → ${is}`];
  });
}

const formatsInOrder = new WeakMap<CellFormat, string>();

function inOrder(format: CellFormat): string {
  let text = formatsInOrder.get(format);
  if (text === undefined) formatsInOrder.set(format, (text = JSON.stringify(Object.entries(format).sort())));
  return text;
}

/** The same cells as if no cell had lines round it, which the add-in draws anew when it draws them in another way. */
export function withoutBorders(cells: ReadonlyMap<string, PlacedCell>): ReadonlyMap<string, PlacedCell> {
  return new Map(
    [...cells].map(([place, cell]) => {
      const { borders: _lines, ...format } = cell.format;
      return [place, { ...cell, format }];
    }),
  );
}

/** Cells below a table move with it; those beside it stay in their row. */
function rowOutside({ area }: Table, row: number): string {
  return row > area.bottom ? `${row - area.bottom} below the table` : `${row - area.top} from the headers`;
}

function columnOutside({ area, columns }: Table, column: number): string {
  return columns[column - area.left]?.name ?? `${column - area.right} right of the table`;
}

/** Formulas of our tables by `table | row | header`, as they are written. */
export function formulasOf(workbook: WorkbookModel): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) {
      for (const [i, name] of rowNames(sheet, table).entries()) {
        for (const [at, column] of table.columns.entries()) {
          const cell = sheet.cells.get(cellKey(table.area.top + 1 + i, table.area.left + at));
          if (cell?.formula !== undefined)
            formulas.set(`${table.name} | ${name} | ${column.name}`, cell.formula);
        }
      }
    }
  }
  return formulas;
}

/** Headers of a table, in the order of its columns. */
export function headersOf(workbook: WorkbookModel, tableName: string): readonly string[] {
  const found = findTable(workbook, tableName);
  if (found === undefined) throw new Error(`no table ${tableName}`);
  return found.table.columns.map(({ name }) => name);
}
