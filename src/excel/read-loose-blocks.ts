import { headerRow } from "../blueprint/blueprint";
import { firstColumn, RangeContents } from "./range-contents";
import { readInHalves } from "./read-in-halves";
import type { ReadSheet } from "./sheet-reading";
import type { SheetState, TableState } from "./workbook-state";

/** What stands where our table should be. */
export type LooseBlock = { readonly looseBlock: TableState } & Pick<SheetState, "looseTableName">;

/** Second look, at sheets that carry our title but lack our table; by the name of the blueprint's sheet. */
export async function readLooseBlocks(
  context: Excel.RequestContext,
  sheets: readonly ReadSheet[],
): Promise<ReadonlyMap<string, LooseBlock>> {
  const suspects = sheets.filter(
    ({ blueprint, table, sheet, used, head }) =>
      table.isNullObject &&
      !sheet.isNullObject &&
      !used.isNullObject &&
      firstColumn(head.formulas)[0] === blueprint.title,
  );
  const found = new Map<string, LooseBlock>();
  if (suspects.length === 0) return found;
  const blocks = suspects.map(({ blueprint, sheet }) => ({
    blueprint,
    sheet,
    used: new RangeContents(context, () => sheet.getUsedRange(true), ["formulas"]),
  }));
  await readInHalves(
    context,
    blocks.map(({ used }) => used),
  );
  for (const { blueprint, sheet, used } of blocks) {
    const { formulas } = used;
    const skip = headerRow - 1 - used.rowIndex;
    const headers = (formulas[skip] ?? []).map(String);
    if (used.columnIndex !== 0 || headers[0] === undefined || headers[0] === "") continue;
    const width = headers.findIndex((header) => header === "");
    const columns = width < 0 ? headers.length : width;
    const rows = formulas.slice(skip + 1).map((row) => row.slice(0, columns));
    const tableName = sheet.tables.items[0]?.name;
    found.set(blueprint.name, {
      looseBlock: {
        name: blueprint.table.name,
        sheet: sheet.name,
        top: headerRow - 1,
        left: 0,
        headers: headers.slice(0, columns),
        body: rows,
      },
      ...(tableName === undefined ? {} : { looseTableName: tableName }),
    });
  }
  return found;
}
