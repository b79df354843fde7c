import type { ColumnBlueprint } from "../blueprint";
import { column, own } from "./references";
import { workingColumn } from "./working-column";

/** What is said of a logic model row, or of a deliverable, that is not there. */
export const notOnLogicModel = "not on Logic model";
export const notADeliverable = "not on National deliverables";

const deliverables = "CJ_NationalDeliverables";
const shownAs = "Working: shown as";

/** The words of the row of Logic model whose id stands in a cell; "" for an empty cell. */
export function logicModelRowNamed(id: string): string {
  const words = `INDEX(${column("CJ_LogicModel", "Activity, input or goal")},MATCH(${id},${column("CJ_LogicModel", "Id")},0))`;
  return `IFERROR(IF(${id}="","",IF(${words}="","a row without words",${words}&"")),"${notOnLogicModel}")`;
}

/** The working column that holds `deliverableRow` on each sheet that names deliverables. */
export const deliverableRowHeader = "Working: deliverable row";

/** Place of the deliverable whose number, or id such as D14, stands in a cell: 0 where there is none. */
export function deliverableRow(number: string): string {
  const at = (header: string): string => column(deliverables, header);
  return `IFERROR(IF(${number}="","",IFERROR(MATCH(${number},${at("Number")},0),MATCH(${number},${at("Id")},0))),0)`;
}

/**
 * How the sheets that name a deliverable show it; "" while none is named.
 * @param row the cell that holds `deliverableRow`
 */
export function deliverableNamed(row: string): string {
  return `IF(${row}="","",IF(${row}=0,"${notADeliverable}",INDEX(${column(deliverables, shownAs)},${row})))`;
}

/** The column of National deliverables for them: the short name, or the title where there is none. */
export function deliverableShownAsColumn(): ColumnBlueprint {
  const me = (header: string): string => own(deliverables, header);
  const shown = `IF(${me("Short name")}="",${me("Deliverable")},${me("Short name")})&""`;
  return { ...workingColumn(shownAs, `IFERROR(${shown},"a cell of its row holds an error")`, 66), since: 3 };
}
