import { formulaOf, type RowBlueprint, type TableBlueprint } from "../blueprint";

/** Working column whose text of several lines keeps a row as high as its formulas may come to need. */
export const roomHeader = "Working: room";

/**
 * Excel fits a row when somebody types in it, not when a formula gives more words; and a row that was given a height for
 * those never fits a text that is typed. So where both happen, a column at the far right holds numbers one below the other:
 * the row is fitted to them as to any text, and still grows. A table in which nobody types freely stays as it is.
 */
export function withRoom(table: TableBlueprint): TableBlueprint {
  const isTypedIn = table.columns.some(
    ({ role, validation }) => role === "input" && validation === undefined,
  );
  const most = Math.max(1, ...table.rows.map((row) => linesToKeep(row, table)));
  if (!isTypedIn || most === 1) return table;
  const columns: TableBlueprint["columns"] = [
    ...table.columns,
    { header: roomHeader, role: "label", widthInCharacters: 9, since: 3 },
  ];
  return { ...table, columns, rows: table.rows.map((row) => rowWithRoom(row, { columns })) };
}

/** A row as it stands in a table with such a column: its own, or one that comes to it later; in any other, the row as it is. */
export function rowWithRoom(row: RowBlueprint, table: Pick<TableBlueprint, "columns">): RowBlueprint {
  if (!table.columns.some(({ header }) => header === roomHeader)) return row;
  const { linesToAllow: _kept, ...others } = row;
  return { ...others, cells: { ...row.cells, [roomHeader]: numbered(linesToKeep(row, table)) } };
}

function linesToKeep(row: RowBlueprint, { columns }: Pick<TableBlueprint, "columns">): number {
  return Math.max(
    row.linesToAllow ?? 1,
    ...columns.map((column) => (formulaOf(column, row) === null ? 1 : (column.linesToAllow ?? 1))),
  );
}

/** "1", "2" … one below the other; nothing where one line is enough. */
function numbered(lines: number): string {
  return lines === 1 ? "" : Array.from({ length: lines }, (_, i) => String(i + 1)).join("\n");
}
