import { readTables, type TableContents } from "./read-tables";

/** Which tables are there, whether the workbook can be edited, and the contents of one table. */
export interface Presence {
  readonly present: ReadonlySet<string>;
  readonly isReadOnly: boolean;
  readonly table?: TableContents;
}

/** One sync. */
export async function readPresence(
  context: Excel.RequestContext,
  tableNames: readonly string[],
  tableToRead: string,
): Promise<Presence> {
  context.workbook.load("readOnly");
  const tables = tableNames.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load("name");
    return { name, table };
  });
  const contents = (await readTables(context, [{ name: tableToRead, withFormulas: false }])).get(tableToRead);
  return {
    present: new Set(tables.filter(({ table }) => !table.isNullObject).map(({ name }) => name)),
    isReadOnly: context.workbook.readOnly,
    ...(contents === undefined ? {} : { table: contents }),
  };
}
