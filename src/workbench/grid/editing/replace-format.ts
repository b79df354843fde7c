import type { CellFormat } from "../../model/cell";
import type { WorkbookEdits } from "../../model/edits";
import type { Sheet } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import type { CellPlace } from "../look/conditional-formats";

/** Gives a cell a format in place of its own: sets what `format` has and removes what it has not. */
export function replaceFormat(
  edits: WorkbookEdits,
  sheet: Sheet,
  { row, column }: CellPlace,
  format: CellFormat | undefined,
): void {
  const old = sheet.cells.get(cellKey(row, column))?.format;
  if (old === format) return;
  const removed = Object.fromEntries(Object.keys(old ?? {}).map((name) => [name, undefined]));
  const area = { top: row, left: column, bottom: row, right: column };
  edits.setFormat(sheet, area, { ...removed, ...format }, "person");
}
