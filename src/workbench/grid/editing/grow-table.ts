import type { Area } from "../../model/address";
import type { WorkbookEdits } from "../../model/edits";
import type { Sheet, Table } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import type { CellPlace } from "../look/conditional-formats";

/** The table that would take in a row typed at this place: the one that ends right above it, without totals row. */
export function tableToGrow(sheet: Sheet, { row, column }: CellPlace): Table | undefined {
  return sheet.tables.find(
    ({ area, showTotals }) =>
      !showTotals && area.bottom === row - 1 && area.left <= column && column <= area.right,
  );
}

/** The new row of a grown table. */
export function rowBelow(table: Table): Area {
  const row = table.area.bottom + 1;
  return { top: row, left: table.area.left, bottom: row, right: table.area.right };
}

/**
 * Grows a table by the row below it, as Excel does when a person types there: calculated columns are filled, formats
 * follow the row above, validation and conditional formats that reach the last row reach the new one.
 */
export function growTable(edits: WorkbookEdits, sheet: Sheet, table: Table): void {
  const last = table.area.bottom;
  const grown = edits.addTableRows(sheet, table, 1, "person");
  for (let column = grown.area.left; column <= grown.area.right; column++) {
    const format = sheet.cells.get(cellKey(last, column))?.format;
    if (format === undefined) continue;
    edits.setFormat(
      sheet,
      { top: last + 1, left: column, bottom: last + 1, right: column },
      format,
      "person",
    );
  }
  const longer = <T extends { readonly area: Area }>(part: T): T =>
    part.area.bottom === last && part.area.left <= table.area.right && part.area.right >= table.area.left
      ? { ...part, area: { ...part.area, bottom: last + 1 } }
      : part;
  edits.changeSheet(
    sheet,
    { validations: sheet.validations.map(longer), conditionalFormats: sheet.conditionalFormats.map(longer) },
    "person",
  );
}
