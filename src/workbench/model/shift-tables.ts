import { areaAround } from "./address";
import type { CellShift } from "./cell-shift";
import { movedArea, spanOf } from "./cell-shift";
import { withFilters } from "./table-filter";
import type { Sheet, Table, TableColumn } from "./workbook-model";
import { cellKey } from "./workbook-model";

/**
 * Tables after cells came or went: their columns, headers and calculated columns follow.
 * @param joined takes the new cells in, also at its edge
 * @returns ids of those that have more or fewer rows or columns now
 */
export function moveTables(sheet: Sheet, shift: CellShift, joined: Table | undefined): readonly string[] {
  const changed: string[] = [];
  const before = sheet.tables;
  sheet.tables = sheet.tables.flatMap((table) => {
    const moved = movedArea(table.area, shift);
    if (moved === undefined) return [];
    const area = table.id === joined?.id ? areaAround(moved, shift.area) : moved;
    const [old, now] = [spanOf(table.area, shift.along), spanOf(area, shift.along)];
    if (old.last - old.first === now.last - now.first) return [{ ...table, area }];
    changed.push(table.id);
    return [{ ...table, area, columns: shift.along === "rows" ? table.columns : columnsAfter(table, shift) }];
  });
  judgeAnew(sheet, before);
  for (const table of sheet.tables) {
    if (!changed.includes(table.id) || shift.kind === "delete") continue;
    if (shift.along === "columns") writeHeaders(sheet, table, shift);
    else fillCalculatedColumns(sheet, table, shift);
  }
  return changed;
}

/** What a column filtered is shown again when the column has gone. */
function judgeAnew(sheet: Sheet, before: readonly Table[]): void {
  for (const table of sheet.tables) {
    const old = before.find(({ id }) => id === table.id);
    const count = ({ columns }: Table): number => columns.filter(({ filter }) => filter !== undefined).length;
    if (old !== undefined && count(table) < count(old))
      sheet.hiddenRows = withFilters(sheet, table, new Map()).hiddenRows;
  }
}

function columnsAfter(table: Table, { kind, area }: CellShift): readonly TableColumn[] {
  const at = area.left - table.area.left;
  if (kind === "delete") {
    return table.columns.filter((_, i) => {
      const column = table.area.left + i;
      return column < area.left || column > area.right;
    });
  }
  const columns = [...table.columns];
  let nextId = Math.max(...columns.map(({ id }) => id)) + 1;
  for (let added = 0; added <= area.right - area.left; added++) {
    columns.splice(at + added, 0, { id: nextId++, name: freeColumnName(columns) });
  }
  return columns;
}

/** "Column1", or the next number that the table does not have. */
export function freeColumnName(columns: readonly TableColumn[]): string {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) if (!taken.has(`column${number}`)) return `Column${number}`;
}

function writeHeaders(sheet: Sheet, table: Table, { area }: CellShift): void {
  for (let column = area.left; column <= area.right; column++) {
    const name = table.columns[column - table.area.left]?.name;
    if (name !== undefined) sheet.cells.set(cellKey(table.area.top, column), { value: name });
  }
}

function fillCalculatedColumns(sheet: Sheet, table: Table, { area }: CellShift): void {
  for (const [i, { formula }] of table.columns.entries()) {
    if (formula === undefined) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      sheet.cells.set(cellKey(row, table.area.left + i), { formula });
    }
  }
}
