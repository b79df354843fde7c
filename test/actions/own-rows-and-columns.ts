import type { CellConstant } from "../../src/workbench/model/cell";
import { findTable, tableBody } from "../../src/workbench/model/workbook-model";
import type { PlannerWorkbook } from "./planner-workbook";

/**
 * Types a row directly below a table, as a person does: the table grows and fills its calculated columns.
 * @param typed by header
 * @returns the 0-based row of the sheet
 */
export function typeRowBelow(
  { workbook, edits }: PlannerWorkbook,
  tableName: string,
  typed: Readonly<Record<string, CellConstant>>,
): number {
  const { sheet, table } = findTable(workbook, tableName) ?? {};
  if (sheet === undefined || table === undefined) throw new Error(`no table ${tableName}`);
  const { bottom: row, left } = edits.addTableRows(sheet, table, 1, "person").area;
  for (const [header, value] of Object.entries(typed)) {
    const at = table.columns.findIndex(({ name }) => name === header);
    if (at < 0) throw new Error(`no column ${header} in ${tableName}`);
    const cell = { top: row, left: left + at, bottom: row, right: left + at };
    edits.setContents(sheet, cell, [[{ kind: "constant", value }]], "person");
  }
  return row;
}

/** Deletes a row of a table, as a person does; by 0-based row of its body. */
export function deleteRow({ workbook, edits }: PlannerWorkbook, tableName: string, row: number): void {
  const { sheet, table } = findTable(workbook, tableName) ?? {};
  if (sheet === undefined || table === undefined) throw new Error(`no table ${tableName}`);
  const at = tableBody(table).top + row;
  const area = { top: at, bottom: at, left: table.area.left, right: table.area.right };
  edits.shiftCells(sheet, { kind: "delete", along: "rows", area }, "person");
}

/**
 * Puts a column of people's own into a table.
 * @param content of each row of the body, counted from 0
 * @param index its place among the columns; at the right end unless given
 */
export async function addOwnColumn(
  table: string,
  header: string,
  content: (row: number) => string | number,
  index?: number,
): Promise<void> {
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(table);
    columns.add(index, undefined, header);
    await context.sync();
    const body = columns.getItem(header).getDataBodyRange();
    body.load("rowCount");
    await context.sync();
    body.numberFormat = "General" as unknown as string[][]; // Office.js takes one code for a whole block
    body.values = Array.from({ length: body.rowCount }, (_, row) => [content(row)]);
    await context.sync();
  });
}
