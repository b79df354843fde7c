import { column } from "./references";

/** What is said of a logic model row, or of a deliverable, that is not there. */
export const notOnLogicModel = "not on Logic model";
export const notADeliverable = "not on National deliverables";

/** The words of the row of Logic model whose id stands in a cell; "" for an empty cell. */
export function logicModelRowNamed(id: string): string {
  const words = `INDEX(${column("CJ_LogicModel", "Activity, input or goal")},MATCH(${id},${column("CJ_LogicModel", "Id")},0))`;
  return `IF(${id}="","",IFERROR(IF(${words}="","a row without words",${words}&""),"${notOnLogicModel}"))`;
}

/** Place of the deliverable whose number, or id such as D14, stands in a cell: a working column of its own. */
export function deliverableRow(number: string): string {
  const at = (header: string): string => column("CJ_NationalDeliverables", header);
  return `IF(${number}="","",IFERROR(MATCH(${number},${at("Number")},0),IFERROR(MATCH(${number},${at("Id")},0),0)))`;
}

/**
 * The short name of a deliverable; its title where it has none; "" while none is named.
 * @param row the cell that holds `deliverableRow`
 */
export function deliverableNamed(row: string): string {
  const named = (header: string): string => `INDEX(${column("CJ_NationalDeliverables", header)},${row})`;
  return `IF(${row}="","",IF(${row}=0,"${notADeliverable}",IF(${named("Short name")}="",${named("Deliverable")},${named("Short name")})&""))`;
}
