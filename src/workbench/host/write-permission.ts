import type { Area } from "../model/address";
import { areaAddress } from "../model/address";
import type { Sheet } from "../model/workbook-model";
import { boundedArea, commonFormat } from "./cell-access";
import { HostError } from "./host-error";

/** Refuses to change contents of locked cells on a protected sheet. */
export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (!sheet.isProtected) return;
  const bounded = boundedArea(sheet, area) ?? area;
  if (commonFormat(sheet, [bounded], (format) => format.locked ?? true) === false) return;
  throw new HostError(
    "AccessDenied",
    `"${sheet.name}" is protected and ${areaAddress(area)} holds locked cells.`,
  );
}

/** Refuses everything else that a protected sheet does not allow: formats, tables, widths, validations. */
export function requireUnprotected(sheet: Sheet, what: string): void {
  if (sheet.isProtected)
    throw new HostError("AccessDenied", `"${sheet.name}" is protected: ${what} cannot be changed.`);
}
