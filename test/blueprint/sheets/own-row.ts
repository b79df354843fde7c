import { cellKey, findTable } from "../../../src/workbench/model/workbook-model";
import type { PlannerWorkbook } from "../../actions/planner-workbook";

/** Adds a row below a table, as Tab in its last cell does, and types an id into it; its formulas are the columns' own. */
export function addOwnRow(excel: PlannerWorkbook, tableName: string, id: string): void {
  const found = findTable(excel.workbook, tableName);
  if (found === undefined) throw new Error(`no table ${tableName}`);
  const { sheet, table } = found;
  const { area } = excel.edits.addTableRows(sheet, table, 1, "person");
  const column = area.left + table.columns.findIndex(({ name }) => name === "Id");
  excel.edits.setContents(
    sheet,
    { top: area.bottom, left: column, bottom: area.bottom, right: column },
    [[{ kind: "constant", value: id }]],
    "person",
  );
  if (sheet.cells.get(cellKey(area.bottom, column))?.value !== id) throw new Error("the id was not typed");
}

/** 31 August 2025 as Excel counts days. */
export const endOfAugust = 45_900;

/**
 * Types into cells of one workbook that many tests share, and puts back what stood there: opening a workbook for each
 * would calculate all of it anew.
 */
export function typist(excel: () => PlannerWorkbook): {
  readonly put: PlannerWorkbook["put"];
  readonly putBack: () => void;
} {
  const before: (readonly [...Parameters<PlannerWorkbook["put"]>])[] = [];
  return {
    put(table, id, header, value) {
      before.push([table, id, header, excel().showBy(table, id, header)]);
      excel().put(table, id, header, value === "" ? null : value);
    },
    putBack() {
      for (const cell of before.splice(0).reverse()) excel().put(...cell);
    },
  };
}
