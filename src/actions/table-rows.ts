import { readCellValue, type CellValue, type RawValue } from "../domain/cell-value";
import type { CellPlace } from "../domain/finding";
import type { TableContents } from "../excel/read-tables";

/** The Value column of Setup by its Id column. */
export function rowsById(setup: TableContents): ReadonlyMap<string, RawValue> {
  const id = setup.headers.indexOf("Id");
  const value = setup.headers.indexOf("Value");
  return new Map(setup.values.map((row) => [String(row[id] ?? ""), row[value] ?? ""]));
}

/** One row of a table, read by header; a header that is not there reads as blank. */
export interface TableRow {
  readonly raw: (header: string) => RawValue;
  readonly text: (header: string) => string;
  readonly value: (header: string) => CellValue;
  readonly formula: (header: string) => string | undefined;
  readonly place: (header: string) => CellPlace;
}

export function tableRows(table: TableContents): readonly TableRow[] {
  const columnOf = new Map(table.headers.map((header, i) => [header, i]));
  return table.values.map((cells, row): TableRow => {
    const raw = (header: string): RawValue => {
      const at = columnOf.get(header);
      return at === undefined ? "" : (cells[at] ?? "");
    };
    return {
      raw,
      text: (header) => String(raw(header)).trim(),
      value: (header) => readCellValue(raw(header)),
      formula: (header) => {
        const found = table.formulas[row]?.[columnOf.get(header) ?? -1];
        return typeof found === "string" && found.startsWith("=") ? found : undefined;
      },
      place: (header) => ({ sheet: table.sheet, cell: table.addressOf(row, columnOf.get(header) ?? 0) }),
    };
  });
}
