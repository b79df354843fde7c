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
  const lines = table.rows.map((row) => linesToKeep(row, table));
  if (!isTypedIn || Math.max(1, ...lines) === 1) return table;
  return {
    ...table,
    columns: [...table.columns, { header: roomHeader, role: "label", widthInCharacters: 9, since: 3 }],
    rows: table.rows.map(({ linesToAllow: _kept, ...row }, i) => ({
      ...row,
      cells: { ...row.cells, [roomHeader]: numbered(lines[i] ?? 1) },
    })),
  };
}

function linesToKeep(row: RowBlueprint, { columns }: TableBlueprint): number {
  return Math.max(
    row.linesToAllow ?? 1,
    ...columns.map((column) => (formulaOf(column, row) === null ? 1 : (column.linesToAllow ?? 1))),
  );
}

/** "1", "2" … one below the other; nothing where one line is enough. */
function numbered(lines: number): string {
  return lines === 1 ? "" : Array.from({ length: lines }, (_, i) => String(i + 1)).join("\n");
}
