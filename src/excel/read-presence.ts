import { readTables, type TableContents } from "./read-tables";

/** Which sheets and tables are there, whether the workbook can be edited, and the contents of some tables. */
export interface Presence {
  readonly sheetNames: ReadonlySet<string>;
  /** names of the asked tables that are there */
  readonly present: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  readonly tables: ReadonlyMap<string, TableContents>;
}

/** One sync, unless the tables make too large an answer. */
export async function readPresence(
  context: Excel.RequestContext,
  tableNames: readonly string[],
  tablesToRead: Parameters<typeof readTables>[1],
): Promise<Presence> {
  const sheets = context.workbook.worksheets;
  let asked: readonly { readonly name: string; readonly table: Excel.Table }[] = [];
  const ask = (): void => {
    context.workbook.load("readOnly");
    sheets.load("items/name");
    asked = tableNames.map((name) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      table.load("name");
      return { name, table };
    });
  };
  const tables = await readTables(context, tablesToRead, [{ ask }]);
  return {
    sheetNames: new Set(sheets.items.map((sheet) => sheet.name)),
    present: new Set(asked.filter(({ table }) => !table.isNullObject).map(({ name }) => name)),
    isReadOnly: context.workbook.readOnly,
    tables,
  };
}
