import type { SheetBlueprint, WorkbookBlueprint } from "../blueprint/blueprint";
import { readGrowthMark } from "./growth-mark";
import type { SheetState, TableState, WorkbookState } from "./workbook-state";

/**
 * The workbook as it stands, where a run that stopped between adding a column and writing its header is read as what it
 * was: the column that was to come, without its header.
 */
export function resumed(blueprint: WorkbookBlueprint, state: WorkbookState): WorkbookState {
  const sheets = new Map(state.sheets);
  for (const sheet of blueprint.sheets) {
    const found = state.sheets.get(sheet.name);
    const table = found && tableResumed(sheet, found);
    if (found !== undefined && table !== undefined) sheets.set(sheet.name, { ...found, table });
  }
  return { ...state, sheets };
}

function tableResumed(blueprint: SheetBlueprint, found: SheetState): TableState | undefined {
  const mark = readGrowthMark(found.head[3]);
  const { table } = found;
  if (mark === undefined || table === undefined) return undefined;
  const headers = [...table.headers];
  const unwritten: string[] = [];
  let previous = -1;
  for (const { header } of blueprint.table.columns) {
    const present = headers.indexOf(header);
    if (present >= 0) {
      previous = present;
      continue;
    }
    const at = previous + 1;
    if (!mark.columns.includes(header) || !isUnnamed(table, at)) continue;
    headers[at] = header;
    unwritten.push(header);
    previous = at;
  }
  return unwritten.length === 0 ? undefined : { ...table, headers, unwritten };
}

/** Excel heads a column that is put into a table "Column1", "Spalte1" and so on; nothing has been typed below it. */
function isUnnamed({ headers, body }: TableState, at: number): boolean {
  return /^\p{L}+\d+$/u.test(headers[at] ?? "") && body.every((row) => (row[at] ?? "") === "");
}
