import { ownNeeds, outcomesToFill } from "../../catalogue/own-rows";
import { needRows } from "../../catalogue/suggested-needs";
import { firstBodyRow, type ColumnBlueprint } from "../blueprint";
import { column, own } from "../formulas/references";
import { workingColumn } from "../formulas/working-column";
import type { WorkbookScope } from "../workbook-scope";

/** Where a service names the needs that it meets, by id. */
export const needColumns = ["Meets need 1", "Meets need 2", "Meets need 3"] as const;

const services = "CJ_ServicesProfile";
const isService = "Working: is a service";
const readNeed = (n: number): string => `Working: need ${n}`;

/** The needs of a service as they are counted: each once, none without a service, and no error, which would reach every count. */
export function countedNeedsColumns(): readonly ColumnBlueprint[] {
  const name = own(services, "Service");
  const read = needColumns.map((header, i) => {
    const need = own(services, header);
    const isOneBefore = Array.from({ length: i }, (_, k) => `,${need}=${own(services, readNeed(k + 1))}`);
    return workingColumn(
      readNeed(i + 1),
      `IFERROR(IF(OR(${name}="",${need}=""${isOneBefore.join("")}),"",${need}),"")`,
      9,
    );
  });
  return [workingColumn(isService, `IFERROR(IF(${name}="",0,1),1)`, 9), ...read].map((each) => ({
    ...each,
    since: 3,
  }));
}

/** How many services meet the need with an id. */
export function servicesMeeting(id: string): string {
  return needColumns.map((_, i) => `COUNTIF(${column(services, readNeed(i + 1))},${id})`).join("+");
}

/** How many services have a name. */
export const namedServices = `SUM(${column(services, isService)})`;

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
