import type { Area } from "../model/address";
import { contains } from "../model/address";
import type { Sheet, Table, WorkbookModel } from "../model/workbook-model";
import { tableBody } from "../model/workbook-model";
import type { WrittenReference } from "./formula-references";

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Leads written references to cells, for one state of the workbook's sheets and tables. */
export type Resolver = (
  reference: WrittenReference,
  sheet: Sheet,
  row: number,
  column: number,
) => SheetArea | undefined;

/**
 * Looks names up once per written reference, not once per cell: all rows of a table column share their references.
 * A reference that leads to the same cells from everywhere gives the same object every time.
 */
export function createResolver(workbook: WorkbookModel): Resolver {
  const names = namesIn(workbook);
  const known = new Map<WrittenReference, Known>();
  return (reference, sheet, row, column) => {
    const dependsOnCell =
      reference.kind === "address" ? reference.sheet === undefined : reference.table === "";
    if (dependsOnCell) return resolveReference(reference, names, sheet, row, column);
    let found = known.get(reference);
    if (found === undefined) {
      const place = resolveReference(reference, names, sheet, row, column);
      known.set(reference, (found = { place, isOfThisRow: isOfThisRow(reference) }));
    }
    const { place } = found;
    if (place === undefined || !found.isOfThisRow) return place;
    const { left, right } = place.area;
    return { sheet: place.sheet, area: { top: row, left, bottom: row, right } };
  };
}

interface Known {
  readonly place: SheetArea | undefined;
  readonly isOfThisRow: boolean;
}

/** Where names lead to, looked up once for a state of the workbook's sheets and tables. */
interface NameTable {
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly tables: ReadonlyMap<string, { readonly sheet: Sheet; readonly table: Table }>;
  /** place of a table's column by its name in small letters */
  placesIn(table: Table): ReadonlyMap<string, number>;
}

/** Names are compared without case, as Excel does. */
function namesIn(workbook: WorkbookModel): NameTable {
  const tables = new Map<string, { sheet: Sheet; table: Table }>();
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) tables.set(table.name.toLowerCase(), { sheet, table });
  }
  const places = new Map<Table, ReadonlyMap<string, number>>();
  return {
    sheets: new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet])),
    tables,
    placesIn(table) {
      let known = places.get(table);
      if (known === undefined) {
        // of columns with one name the first is meant, so it is put in last
        const backwards = table.columns.map(({ name }, i): [string, number] => [name.toLowerCase(), i]);
        places.set(table, (known = new Map(backwards.reverse())));
      }
      return known;
    },
  };
}

/**
 * The cells that a written reference means for the formula at (`row`, `column`) of `sheet`.
 * @returns `undefined` when the name or column does not exist: the formula then gives an error and reads nothing
 */
function resolveReference(
  reference: WrittenReference,
  names: NameTable,
  sheet: Sheet,
  row: number,
  column: number,
): SheetArea | undefined {
  if (reference.kind === "address") {
    const target = reference.sheet === undefined ? sheet : names.sheets.get(reference.sheet.toLowerCase());
    return target && { sheet: target, area: reference.area };
  }
  const found =
    reference.table === ""
      ? tableAround(sheet, row, column)
      : names.tables.get(reference.table.toLowerCase());
  if (!found) return undefined;
  const rows = rowsOf(found.table, reference.items, row);
  const columns = columnsOf(found.table, reference.columns, names);
  return rows && columns && { sheet: found.sheet, area: { ...rows, ...columns } };
}

/** The table whose body or header holds the cell. */
export function tableAround(
  sheet: Sheet,
  row: number,
  column: number,
): { readonly sheet: Sheet; readonly table: Table } | undefined {
  const table = sheet.tables.find((t) => contains(t.area, row, column));
  return table && { sheet, table };
}

const thisRow = "#this row";

export function isOfThisRow(reference: WrittenReference): boolean {
  return reference.kind === "table" && reference.items.some((item) => item.toLowerCase() === thisRow);
}

function rowsOf(
  table: Table,
  items: readonly string[],
  row: number,
): Pick<Area, "top" | "bottom"> | undefined {
  const body = tableBody(table);
  const has = (item: string): boolean => items.some((i) => i.toLowerCase() === item);
  if (has(thisRow)) return { top: row, bottom: row };
  if (has("#all")) return { top: table.area.top, bottom: table.area.bottom };
  const isOnlyData = items.length === 0 || (has("#data") && items.length === 1);
  if (isOnlyData) return body.top <= body.bottom ? { top: body.top, bottom: body.bottom } : undefined;
  const top = has("#headers") ? table.area.top : has("#data") ? body.top : table.area.bottom;
  const bottom = has("#totals") ? table.area.bottom : has("#data") ? body.bottom : table.area.top;
  return top <= bottom ? { top, bottom } : undefined;
}

function columnsOf(
  table: Table,
  columns: readonly string[],
  names: NameTable,
): Pick<Area, "left" | "right"> | undefined {
  if (columns.length === 0) return { left: table.area.left, right: table.area.right };
  const places: number[] = [];
  for (const name of columns) {
    const place = names.placesIn(table).get(name.toLowerCase());
    if (place === undefined) return undefined;
    places.push(place);
  }
  return { left: table.area.left + Math.min(...places), right: table.area.left + Math.max(...places) };
}
