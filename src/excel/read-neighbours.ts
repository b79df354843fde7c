import type { ReadSheet } from "./sheet-reading";
import type { NeighbourState } from "./workbook-state";

/** Where other tables lie on the sheets of ours, by the name of the blueprint's sheet; costs a sync only when there are any. */
export async function readNeighbours(
  context: Excel.RequestContext,
  sheets: readonly ReadSheet[],
): Promise<ReadonlyMap<string, readonly NeighbourState[]>> {
  const ranges = sheets
    .filter(({ table }) => !table.isNullObject)
    .flatMap(({ blueprint, table }) =>
      table.worksheet.tables.items
        .filter(({ name }) => name !== table.name)
        .map((other) => {
          const range = other.getRange();
          range.load("rowIndex,columnIndex,rowCount,columnCount");
          return { sheet: blueprint.name, name: other.name, range };
        }),
    );
  if (ranges.length === 0) return new Map();
  await context.sync();
  const found = new Map<string, NeighbourState[]>();
  for (const { sheet, name, range } of ranges) {
    const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = range;
    found.set(sheet, [...(found.get(sheet) ?? []), { name, top, left, rows, columns }]);
  }
  return found;
}
