import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";
import { a1, a1Block } from "./a1";
import type { Operation } from "./operations";
import type { TableState } from "./workbook-state";

/** A table with the columns and rows that it lacked, and what it takes to get there. */
export interface GrownTable {
  /** as it will stand; cells of new columns in rows that were there are blank */
  readonly block: TableState;
  readonly newColumns: ReadonlySet<string>;
  /** keys of the rows that are added */
  readonly newRows: ReadonlySet<string>;
  readonly operations: readonly Operation[];
}

/**
 * Plans the missing columns and rows of a table. A column comes after the one that precedes it in the blueprint,
 * wherever that stands; so does a row, unless it is people's own or they have sorted the table: then it comes last. Contents
 * of new rows are constants only, since their formulas may name a column of another table that is still to come.
 */
export function growTable(blueprint: SheetBlueprint, found: TableState): GrownTable {
  const columns = growColumns(blueprint, found);
  const rows = growRows(blueprint, columns.block);
  return {
    block: rows.block,
    newColumns: new Set(columns.added.map(({ header }) => header)),
    newRows: new Set(rows.added.map(({ key }) => key)),
    operations: [
      ...columns.operations,
      ...rows.operations,
      ...columns.added.flatMap((column) => newColumnFormats(column, rows.block)),
      ...guardedCells(blueprint, rows.block, rows.added),
    ],
  };
}

/** True when the block holds the column under its header or under one that it had before. */
export function hasColumn(block: TableState, column: ColumnBlueprint): boolean {
  return block.headers.includes(column.header) || formerHeader(block, column) !== undefined;
}

function formerHeader(block: TableState, column: ColumnBlueprint): string | undefined {
  return column.formerly?.find((header) => block.headers.includes(header));
}

function growColumns(
  blueprint: SheetBlueprint,
  found: TableState,
): {
  readonly block: TableState;
  readonly added: readonly ColumnBlueprint[];
  readonly operations: readonly Operation[];
} {
  const headers = [...found.headers];
  const places: number[] = [];
  const added: ColumnBlueprint[] = [];
  const operations: Operation[] = [];
  const renamed: string[] = [];
  let previous = -1;
  for (const column of blueprint.table.columns) {
    const present = headers.indexOf(column.header);
    if (present >= 0) {
      previous = present;
      continue;
    }
    const former = formerHeader({ ...found, headers }, column);
    if (former !== undefined) {
      previous = headers.indexOf(former);
      headers[previous] = column.header;
      renamed.push(column.header);
      continue;
    }
    previous += 1;
    headers.splice(previous, 0, column.header);
    places.push(previous);
    added.push(column);
    const isInside = previous < headers.length - 1;
    const headerCell = a1(found.top, found.left + previous);
    operations.push({
      kind: "add column",
      table: found.name,
      index: previous,
      header: column.header,
      ...(isInside ? { inside: { sheet: found.sheet, headerCell } } : {}),
    });
  }
  const headerAt = (header: string): string => a1(found.top, found.left + headers.indexOf(header));
  const headersToWrite = [...added.map(({ header }) => header), ...renamed];
  return {
    block: { ...found, headers, body: withBlanksAt(places, found.body) },
    added,
    operations: [
      ...operations,
      // as text first: Excel takes "2009-10" for a month
      ...headersToWrite.flatMap((header): readonly Operation[] => [
        { kind: "number format", sheet: found.sheet, block: headerAt(header), code: "@" },
        { kind: "write", sheet: found.sheet, block: headerAt(header), contents: [[header]] },
      ]),
    ],
  };
}

/** Blank cells put in one place after the other; the rows themselves where nothing is put in, since they may be read lightly. */
function withBlanksAt(places: readonly number[], body: TableState["body"]): TableState["body"] {
  if (places.length === 0) return body;
  return body.map((row) => {
    const cells = [...row];
    for (const at of places) cells.splice(at, 0, "");
    return cells;
  });
}

/** A new column takes after its left neighbour, so what it should not have is taken off. */
function newColumnFormats(column: ColumnBlueprint, block: TableState): readonly Operation[] {
  if (block.body.length === 0) return [];
  const at = a1Block(block.top + 1, block.left + block.headers.indexOf(column.header), block.body.length, 1);
  return [
    { kind: "number format", sheet: block.sheet, block: at, code: column.numberFormat ?? "General" },
    { kind: "clear validation", sheet: block.sheet, block: at },
    { kind: "clear tones", sheet: block.sheet, block: at },
  ];
}

function growRows(
  blueprint: SheetBlueprint,
  found: TableState,
): {
  readonly block: TableState;
  readonly added: readonly RowBlueprint[];
  readonly operations: readonly Operation[];
} {
  const { table } = blueprint;
  const keyAt = found.headers.indexOf(table.keyHeader);
  const keys = found.body.map((row) => String(row[keyAt] ?? ""));
  const present = table.rows.map((row) => keys.indexOf(row.key)).filter((at) => at >= 0);
  const isSorted = present.some((at, i) => i > 0 && at < (present[i - 1] ?? 0));
  const added: RowBlueprint[] = [];
  const body = [...found.body];
  const runs: { index: number; count: number }[] = [];
  let previous = -1;
  for (const row of table.rows) {
    const at = keys.indexOf(row.key);
    if (at >= 0) {
      previous = at;
      continue;
    }
    const index = isSorted || row.comesLast ? body.length : previous + 1;
    keys.splice(index, 0, row.key);
    body.splice(index, 0, contentsOf(row, blueprint, found.headers));
    added.push(row);
    const last = runs.at(-1);
    if (last !== undefined && last.index + last.count === index) last.count += 1;
    else runs.push({ index, count: 1 });
    previous = index;
  }
  let length = found.body.length;
  const operations = runs.map(({ index, count }): Operation => {
    const isEnd = index === length;
    length += count;
    return {
      kind: "add rows",
      table: found.name,
      rows: body.slice(index, index + count),
      ...(isEnd ? {} : { index }),
      ...textCells(table.rows, keys.slice(index, index + count), found.headers),
    };
  });
  return { block: { ...found, body }, added, operations };
}

/** Where the rows hold texts that Excel would take for something else; a run that stops must not leave a date there. */
function textCells(
  declared: readonly RowBlueprint[],
  keys: readonly string[],
  headers: readonly string[],
): Pick<Extract<Operation, { kind: "add rows" }>, "texts"> {
  const texts = keys.flatMap((key, row) =>
    Object.entries(declared.find((known) => known.key === key)?.numberFormats ?? {})
      .filter(([header, code]) => code === "@" && headers.includes(header))
      .map(([header]) => ({ row, column: headers.indexOf(header) })),
  );
  return texts.length === 0 ? {} : { texts };
}

/** What a new row holds before its formulas: labels and first inputs. */
function contentsOf(row: RowBlueprint, blueprint: SheetBlueprint, headers: readonly string[]): RawValue[] {
  const declared = new Map(blueprint.table.columns.map((column) => [column.header, column]));
  return headers.map((header) => {
    const column = declared.get(header);
    const isFormula = (row.formulas?.[header] ?? column?.formula ?? null) !== null;
    return column === undefined || isFormula ? "" : (row.cells[header] ?? "");
  });
}

/** Texts that Excel takes for dates or numbers get their format, and then their content once more. */
function guardedCells(
  blueprint: SheetBlueprint,
  block: TableState,
  added: readonly RowBlueprint[],
): readonly Operation[] {
  const keyAt = block.headers.indexOf(blueprint.table.keyHeader);
  const keys = block.body.map((row) => String(row[keyAt] ?? ""));
  return added.flatMap((row) =>
    Object.entries(row.numberFormats ?? {}).flatMap(([header, code]): readonly Operation[] => {
      const column = block.headers.indexOf(header);
      const at = keys.indexOf(row.key);
      const cell = a1(block.top + 1 + at, block.left + column);
      const contents = [[block.body[at]?.[column] ?? ""]];
      return [
        { kind: "number format", sheet: block.sheet, block: cell, code },
        { kind: "write", sheet: block.sheet, block: cell, contents },
      ];
    }),
  );
}
