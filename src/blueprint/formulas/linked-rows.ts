import { column } from "./references";

/** What is said of a logic model row, or of a deliverable, that is not there. */
export const notOnLogicModel = "not on Logic model";
export const notADeliverable = "not on National deliverables";

/** The words of the row of Logic model whose id stands in a cell; "" for an empty cell. */
export function logicModelRowNamed(id: string): string {
  const words = `INDEX(${column("CJ_LogicModel", "Activity, input or goal")},MATCH(${id},${column("CJ_LogicModel", "Id")},0))`;
  return `IF(${id}="","",IFERROR(IF(${words}="","a row without words",${words}&""),"${notOnLogicModel}"))`;
}

/** The short name of the deliverable whose number, or id such as D14, stands in a cell; its title where it has none. */
export function deliverableNamed(number: string): string {
  const at = (header: string): string => column("CJ_NationalDeliverables", header);
  const row = `IFERROR(MATCH(${number},${at("Number")},0),MATCH(${number},${at("Id")},0))`;
  const named = (header: string): string => `INDEX(${at(header)},${row})`;
  return `IF(${number}="","",IFERROR(IF(${named("Short name")}="",${named("Deliverable")},${named("Short name")})&"","${notADeliverable}"))`;
}
