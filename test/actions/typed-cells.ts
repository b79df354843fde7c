import { findTable, cellKey, type WorkbookModel } from "../../src/workbench/model/workbook-model";
import type { CellConstant } from "../../src/workbench/model/cell";

/** Every constant in the body of one of our tables, by `table | id of the row | header`; rows without an id are left out. */
export function typedCells(workbook: WorkbookModel): ReadonlyMap<string, CellConstant> {
  const cells = new Map<string, CellConstant>();
  const tables = workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  for (const { sheet, table } of tables) {
    const key = table.columns.findIndex(({ name }) => name === (table.name === "CJ_Cover" ? "Sheet" : "Id"));
    for (let row = table.area.top + 1; row <= table.area.bottom; row++) {
      const id = sheet.cells.get(cellKey(row, table.area.left + key))?.value;
      if (id === undefined) continue;
      for (const [at, column] of table.columns.entries()) {
        const cell = sheet.cells.get(cellKey(row, table.area.left + at));
        if (cell?.value === undefined || cell.formula !== undefined) continue;
        cells.set(`${table.name} | ${String(id)} | ${column.name}`, cell.value);
      }
    }
  }
  return cells;
}

/** Formulas of our tables by `table | id | header`, as they are written; only of rows and columns that `of` holds too. */
export function formulasOf(workbook: WorkbookModel): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) {
      const key = table.columns.findIndex(
        ({ name }) => name === (table.name === "CJ_Cover" ? "Sheet" : "Id"),
      );
      for (let row = table.area.top + 1; row <= table.area.bottom; row++) {
        const id = sheet.cells.get(cellKey(row, table.area.left + key))?.value;
        if (id === undefined) continue;
        for (const [at, column] of table.columns.entries()) {
          const formula = sheet.cells.get(cellKey(row, table.area.left + at))?.formula;
          if (formula !== undefined) formulas.set(`${table.name} | ${String(id)} | ${column.name}`, formula);
        }
      }
    }
  }
  return formulas;
}

/** Headers of a table, in the order of its columns. */
export function headersOf(workbook: WorkbookModel, tableName: string): readonly string[] {
  const found = findTable(workbook, tableName);
  if (found === undefined) throw new Error(`no table ${tableName}`);
  return found.table.columns.map(({ name }) => name);
}
