import { WorkbookEdits } from "../../../src/workbench/model/edits";
import { deleteTableRows, insertTableRows } from "../../../src/workbench/model/table-edits";
import type { ColumnFilter, Sheet, Table } from "../../../src/workbench/model/workbook-model";
import { newWorkbook } from "../../../src/workbench/model/workbook-model";

const only = (...values: string[]): ColumnFilter => ({ kind: "values", values, blanks: false });

/** Two tables side by side in rows 1 to 5, each with one column of a, b, c, d. */
function twoTables(): { edits: WorkbookEdits; sheet: Sheet; left: Table; right: Table } {
  const edits = new WorkbookEdits(newWorkbook());
  const [sheet] = edits.workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet.");
  const column = ["Letter", "a", "b", "c", "d"].map((value) => [{ kind: "constant", value } as const]);
  const [left, right] = ["Left", "Right"].map((name, i) => {
    const area = { top: 0, left: i * 2, bottom: 4, right: i * 2 };
    edits.setContents(sheet, area, column, "person");
    return edits.addTable(sheet, area, name, "person");
  });
  if (left === undefined || right === undefined) throw new Error("Two tables were made.");
  return { edits, sheet, left, right };
}

const rowsOf = (sheet: Sheet): readonly number[] => [...sheet.hiddenRows].sort((a, b) => a - b);

it("moves hidden rows with the table's contents, not with the sheet's rows", () => {
  const { edits, sheet, left } = twoTables();
  edits.filterTable(sheet, left, new Map([[0, only("a", "d")]]), "person");
  expect(rowsOf(sheet)).toEqual([2, 3]);
  insertTableRows(edits, sheet, sheet.tables[0] ?? left, 0, 1, "person");
  expect(rowsOf(sheet)).toEqual([3, 4]);
  deleteTableRows(edits, sheet, sheet.tables[0] ?? left, 2, 1, "person");
  expect(rowsOf(sheet)).toEqual([3]);
});

it("leaves rows hidden when the cells of another table move past them", () => {
  const { edits, sheet, left, right } = twoTables();
  edits.filterTable(sheet, left, new Map([[0, only("a", "d")]]), "person");
  edits.setRowsHidden(sheet, { top: 9, bottom: 9, left: 0, right: 0 }, true, "person");
  const area = { ...right.area, top: 6, bottom: 7 };
  edits.shiftCells(sheet, { kind: "insert", along: "rows", area }, "person");
  expect(rowsOf(sheet)).toEqual([2, 3, 9]);
});

it("keeps rows hidden that a condition of another kind hides, until all filters go", () => {
  const { edits, sheet, left } = twoTables();
  const other: ColumnFilter = { kind: "other", xml: "<customFilters/>" };
  const read: Table = { ...left, columns: left.columns.map((column) => ({ ...column, filter: other })) };
  sheet.tables = [read];
  sheet.hiddenRows = new Set([1]);
  edits.filterTable(sheet, read, new Map(), "person");
  expect(rowsOf(sheet)).toEqual([1]);
  edits.filterTable(sheet, read, new Map([[0, undefined]]), "person");
  expect(rowsOf(sheet)).toEqual([]);
});

it("shows rows that a table no longer holds", () => {
  const { edits, sheet, left } = twoTables();
  edits.filterTable(sheet, left, new Map([[0, only("a")]]), "person");
  edits.changeTable(sheet, sheet.tables[0] ?? left, { area: { ...left.area, bottom: 2 } }, "person");
  expect(rowsOf(sheet)).toEqual([2]);
});
