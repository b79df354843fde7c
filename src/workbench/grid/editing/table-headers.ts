import { cellAddress } from "../../model/address";
import type { CellContent } from "../../model/cell-contents";
import type { Sheet, Table } from "../../model/workbook-model";
import type { CellPlace } from "../look/conditional-formats";

/** The table whose header row holds this cell. */
export function tableOfHeader(sheet: Sheet, { row, column }: CellPlace): Table | undefined {
  return sheet.tables.find(({ area }) => row === area.top && area.left <= column && column <= area.right);
}

/**
 * What may be put into a cell: a table's headers are texts, each there once, never empty and no formulas.
 * @returns the content to put there, or a sentence that says why it cannot be
 */
export function headerContent(
  sheet: Sheet,
  place: CellPlace,
  content: CellContent,
  text: string,
): CellContent | string {
  const table = tableOfHeader(sheet, place);
  if (table === undefined) return content;
  const name = content.kind === "constant" ? String(content.value) : content.kind === "empty" ? "" : text;
  const where = `${cellAddress(place.row, place.column)} is a header of the table ${table.name}`;
  if (name.trim() === "") return `${where}, and a header cannot be empty. Type another name for the column.`;
  const namesake = table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
  if (namesake >= 0 && namesake !== place.column - table.area.left) {
    return `${where}, and the table already has a column called "${name}". Type a name that it does not have yet.`;
  }
  return { kind: "constant", value: name };
}
