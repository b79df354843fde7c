import type { Sheet, WorkbookModel } from "../model/workbook-model";

/** Everything that decides where a reference leads, besides its own text and cell; texts are there to be compared. */
export interface Structure {
  readonly names: string;
  readonly sheets: ReadonlyMap<Sheet, string>;
  /** by name in small letters, as names are compared */
  readonly tables: ReadonlyMap<string, { readonly sheet: Sheet; readonly description: string }>;
}

/** Tables that came, went or hold other columns or cells now, with the sheets that they are or were on or whose cells moved. */
export interface StructureChange {
  /** names in small letters */
  readonly tables: ReadonlySet<string>;
  readonly sheets: ReadonlySet<Sheet>;
}

export function structureOf({ sheets, names }: WorkbookModel): Structure {
  const tables = new Map<string, { sheet: Sheet; description: string }>();
  for (const sheet of sheets) {
    for (const { name, area, showTotals, columns } of sheet.tables) {
      const description = JSON.stringify([area, showTotals, columns.map((column) => column.name)]);
      tables.set(name.toLowerCase(), { sheet, description });
    }
  }
  return {
    names: JSON.stringify(names),
    sheets: new Map(sheets.map((sheet) => [sheet, sheet.name])),
    tables,
  };
}

export const noChange: StructureChange = { tables: new Set(), sheets: new Set() };

/**
 * @param shifted sheets on which cells moved
 * @returns `undefined` when any reference may lead elsewhere: names changed, or a sheet went or has another name
 */
export function changeOfTables(
  before: Structure,
  now: Structure,
  shifted: ReadonlySet<Sheet>,
): StructureChange | undefined {
  if (before === now) return noChange;
  const stand = [...before.sheets].every(([sheet, name]) => now.sheets.get(sheet) === name);
  if (!stand || before.names !== now.names) return undefined;
  const tables = new Set<string>();
  const sheets = new Set(shifted);
  for (const name of new Set([...before.tables.keys(), ...now.tables.keys()])) {
    const [was, is] = [before.tables.get(name), now.tables.get(name)];
    if (was?.sheet === is?.sheet && was?.description === is?.description) continue;
    tables.add(name);
    for (const table of [was, is]) if (table !== undefined) sheets.add(table.sheet);
  }
  const sameSheets = before.sheets.size === now.sheets.size;
  return sheets.size === 0 && sameSheets ? noChange : { tables, sheets };
}
