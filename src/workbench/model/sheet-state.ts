import type { DefinedName, Sheet, WorkbookModel } from "./workbook-model";

/**
 * Everything of a sheet at one time, with the names of the workbook that may lead to it; cheap to keep: cells, tables,
 * rules and names are replaced, never changed in place.
 */
export interface SheetState extends Readonly<Sheet> {
  readonly names: readonly DefinedName[];
}

export function stateOf(workbook: WorkbookModel, sheet: Sheet): SheetState {
  return {
    ...sheet,
    names: workbook.names,
    cells: new Map(sheet.cells),
    columnWidths: new Map(sheet.columnWidths),
    rowHeights: new Map(sheet.rowHeights),
  };
}

/** A sheet that has been deleted since stays deleted. */
export function putBack(workbook: WorkbookModel, state: SheetState): void {
  const sheet = workbook.sheets.find(({ id }) => id === state.id);
  if (sheet === undefined) return;
  const { cells, columnWidths, rowHeights, names, ...rest } = state;
  workbook.names = names;
  for (const optional of ["outline", "inFiles"] as const) if (!(optional in rest)) delete sheet[optional];
  Object.assign(sheet, rest);
  refill(sheet.cells, cells);
  refill(sheet.columnWidths, columnWidths);
  refill(sheet.rowHeights, rowHeights);
}

function refill<V>(map: Map<number, V>, from: ReadonlyMap<number, V>): void {
  map.clear();
  for (const [key, value] of from) map.set(key, value);
}
