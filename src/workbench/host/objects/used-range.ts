import type { Area } from "../../model/address";
import { intersection } from "../../model/address";
import type { Sheet } from "../../model/workbook-model";
import { usedArea } from "../../model/workbook-model";
import type { HostObject } from "../class-definition";
import { hostObject } from "../class-definition";

/** The used part of a sheet, or of an area of it; `null` when nothing is used there. */
export function usedRangeOf(sheet: Sheet, within: Area | undefined, valuesOnly: boolean): HostObject | null {
  const used = usedArea(sheet, valuesOnly);
  const area = used && within ? intersection(used, within) : used;
  return area ? hostObject("Range", { sheet, area }) : null;
}
