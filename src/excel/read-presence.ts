import type { Reading } from "./read-in-halves";
import { readTables, type TableContents } from "./read-tables";

/** Which tables are there and on which sheets, whether the workbook can be edited, and the contents of some tables. */
export interface Presence {
  /** the asked tables that are there, each with the name of its sheet, which people may have changed */
  readonly present: ReadonlyMap<string, string>;
  readonly isReadOnly: boolean;
  readonly tables: ReadonlyMap<string, TableContents>;
}

/**
 * One sync, unless the tables make too large an answer.
 * @param others what else is read in the same sync
 */
export async function readPresence(
  context: Excel.RequestContext,
  tableNames: readonly string[],
  tablesToRead: Parameters<typeof readTables>[1],
  others: readonly Reading[] = [],
): Promise<Presence> {
  let asked: readonly { readonly name: string; readonly table: Excel.Table }[] = [];
  const ask = (): void => {
    context.workbook.load("readOnly");
    asked = tableNames.map((name) => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      table.load("name");
      table.worksheet.load("name");
      return { name, table };
    });
  };
  const tables = await readTables(context, tablesToRead, [{ ask }, ...others]);
  return {
    present: new Map(
      asked.flatMap(({ name, table }) => (table.isNullObject ? [] : [[name, table.worksheet.name]])),
    ),
    isReadOnly: context.workbook.readOnly,
    tables,
  };
}
