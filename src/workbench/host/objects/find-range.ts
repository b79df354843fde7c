import type { Area } from "../../model/address";
import { lastColumn, lastRow, parseArea, splitSheetAddress } from "../../model/address";
import type { Sheet, WorkbookModel } from "../../model/workbook-model";
import { findSheet, findTable, tableBody } from "../../model/workbook-model";
import { invalidArgument, itemNotFound } from "../host-error";
import type { RangeTarget } from "../targets";

export const wholeSheet: Area = { top: 0, left: 0, bottom: lastRow, right: lastColumn };

/**
 * The range of an address: "A1:B2", "A:C", "'Data points'!A1", or the name of a table (its body, as in Excel).
 * @throws InvalidArgument when it is no address, or names another sheet than the one asked
 */
export function rangeOfAddress(workbook: WorkbookModel, sheet: Sheet, reference: string): RangeTarget {
  const { sheet: named, address } = splitSheetAddress(reference);
  if (named !== undefined && findSheet(workbook, named) !== sheet) {
    throw invalidArgument(`"${reference}" is not on the sheet "${sheet.name}".`);
  }
  const area = parseArea(address);
  if (area) return { sheet, area };
  const table = findTable(workbook, address);
  if (table?.sheet === sheet) return { sheet, area: tableBody(table.table) };
  throw invalidArgument(`"${reference}" is no address of cells on "${sheet.name}".`);
}

/** The range of an address that names its sheet, or lies on the active one. */
export function rangeInWorkbook(workbook: WorkbookModel, reference: string): RangeTarget {
  const named = splitSheetAddress(reference).sheet;
  const sheet = findSheet(workbook, named ?? workbook.activeSheetId);
  if (!sheet) throw itemNotFound(`There is no sheet "${named ?? ""}".`);
  return rangeOfAddress(workbook, sheet, reference);
}
