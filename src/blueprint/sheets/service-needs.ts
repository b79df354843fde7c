import { needRows } from "../../catalogue/suggested-needs";
import { firstBodyRow } from "../blueprint";
import { column } from "../formulas/references";

/** Where a service names the needs that it meets, by id. */
export const needColumns = ["Meets need 1", "Meets need 2", "Meets need 3"] as const;

/** How many services have a name. */
export const namedServices = `SUMPRODUCT((${column("CJ_ServicesProfile", "Service")}<>"")*1)`;

/** The ids of Needs profile, for the drop-downs; its Id column is the second when the sheet is made. */
export const needIds = {
  sheet: "Needs profile",
  block: `$B$${firstBodyRow}:$B$${firstBodyRow + needRows - 1}`,
} as const;
