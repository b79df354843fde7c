import type { Sheet, WorkbookModel } from "../../model/workbook-model";
import { findSheet } from "../../model/workbook-model";
import { HostError, invalidArgument } from "../host-error";

/** Refuses what Excel refuses as a sheet name: too long, forbidden characters, reserved, taken. */
export function requireSheetName(workbook: WorkbookModel, name: string, renamed?: Sheet): void {
  if (name === "" || name.length > 31) {
    throw invalidArgument(`A sheet name has 1 to 31 characters; "${name}" has ${name.length}.`);
  }
  if (
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history"
  ) {
    throw invalidArgument(`Excel does not take "${name}" as a sheet name.`);
  }
  const holder = findSheet(workbook, name);
  if (holder && holder !== renamed) {
    throw new HostError("ItemAlreadyExists", `There is already a sheet "${holder.name}".`);
  }
}

/** "Sheet2": the first free name of that form. */
export function freeSheetName(workbook: WorkbookModel): string {
  for (let number = workbook.sheets.length + 1; ; number++) {
    if (!findSheet(workbook, `Sheet${number}`)) return `Sheet${number}`;
  }
}
