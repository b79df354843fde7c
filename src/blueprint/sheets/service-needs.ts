import { ownNeeds, outcomesToFill } from "../../catalogue/own-rows";
import { needRows } from "../../catalogue/suggested-needs";
import { firstBodyRow } from "../blueprint";
import { column } from "../formulas/references";
import type { WorkbookScope } from "../workbook-scope";

/** Where a service names the needs that it meets, by id. */
export const needColumns = ["Meets need 1", "Meets need 2", "Meets need 3"] as const;

/** How many services have a name. */
export const namedServices = `SUMPRODUCT((${column("CJ_ServicesProfile", "Service")}<>"")*1)`;

/** How many needs have a name; groups of a need are not needs of their own. */
export const countOfNeeds = `SUMPRODUCT((${column("CJ_NeedsProfile", "Need")}<>"")*(${column("CJ_NeedsProfile", "Part of")}=""))`;

/** The ids of Needs profile, for the drop-downs; its Id column is the second when the sheet is made. */
export function needIds(scope: WorkbookScope): { readonly sheet: string; readonly block: string } {
  const last = firstBodyRow + needRows + ownNeeds(scope.outcomeIds).length - 1;
  return { sheet: "Needs profile", block: `$B$${firstBodyRow}:$B$${last}` };
}

/** The outcome of the rows that the needs and services profiles begin with: the one with built-in examples. */
export function needsOutcome({ outcomeIds }: WorkbookScope): string {
  const toFill = outcomesToFill(outcomeIds);
  return outcomeIds.find((id) => !toFill.includes(id)) ?? "";
}
