import type { Sheet, WorkbookModel } from "../model/workbook-model";
import { findTable } from "../model/workbook-model";
import { exampleRequest } from "./built-example";

/** Where the figure stands that edits are measured with: the reporting year of the first row of Data points. */
export function cellOfFirstFigure(built: WorkbookModel): {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
} {
  const found = findTable(built, "CJ_DataPoints");
  if (found === undefined) throw new Error("The built workbook has no table CJ_DataPoints.");
  const { sheet, table } = found;
  const year = table.columns.findIndex((column) => column.name === exampleRequest.reportingYear);
  return { sheet, row: table.area.top + 1, column: table.area.left + year };
}
