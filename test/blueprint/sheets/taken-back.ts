import { findTable } from "../../../src/workbench/model/workbook-model";
import type { CellConstant } from "../../../src/workbench/model/cell";
import type { PlannerWorkbook } from "../../actions/planner-workbook";

/** Typing that is taken back after each test, so that a file of tests needs only one built workbook. */
export interface TakenBack {
  type(
    table: string,
    id: string,
    cells: Readonly<Record<string, CellConstant | null>>,
    excel: PlannerWorkbook,
  ): void;
  takeBack(excel: PlannerWorkbook): void;
}

export function takenBack(): TakenBack {
  const before: {
    readonly table: string;
    readonly id: string;
    readonly header: string;
    readonly value: CellConstant | null;
  }[] = [];
  return {
    type(table, id, cells, excel) {
      for (const [header, value] of Object.entries(cells)) {
        const shown = excel.showBy(table, id, header);
        before.push({ table, id, header, value: shown === "" ? null : shown });
        excel.put(table, id, header, value);
      }
    },
    takeBack(excel) {
      for (const { table, id, header, value } of before.splice(0).reverse())
        excel.put(table, id, header, value);
    },
  };
}

/** Adds a row at the end of a table as a person does, and fills the cells named. */
export function addOwnRow(
  excel: PlannerWorkbook,
  table: string,
  cells: Readonly<Record<string, CellConstant>>,
): void {
  const found = findTable(excel.workbook, table);
  if (found === undefined) throw new Error(`no table ${table}`);
  const grown = excel.edits.addTableRows(found.sheet, found.table, 1, "person");
  for (const [header, value] of Object.entries(cells)) {
    const column = grown.area.left + grown.columns.findIndex(({ name }) => name === header);
    const cell = { top: grown.area.bottom, left: column, bottom: grown.area.bottom, right: column };
    excel.edits.setContents(found.sheet, cell, [[{ kind: "constant", value }]], "person");
  }
}
