import type { Sheet, WorkbookModel } from "./workbook-model";

/** Everything of a sheet at one time, cheap to keep: cells, tables and rules are replaced, never changed in place. */
export type SheetState = Readonly<Sheet>;

export function stateOf(sheet: Sheet): SheetState {
  return {
    ...sheet,
    cells: new Map(sheet.cells),
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
  };
}

/** A sheet that has been deleted since stays deleted. */
export function putBack(workbook: WorkbookModel, state: SheetState): void {
  const sheet = workbook.sheets.find(({ id }) => id === state.id);
  if (sheet === undefined) return;
  const { cells, columnWidths, rowHeights, ...rest } = state;
  Object.assign(sheet, rest);
  refill(sheet.cells, cells);
  refill(sheet.columnWidths, columnWidths);
  refill(sheet.rowHeights, rowHeights);
}

function refill<V>(map: Map<number, V>, from: ReadonlyMap<number, V>): void {
  map.clear();
  for (const [key, value] of from) map.set(key, value);
}
