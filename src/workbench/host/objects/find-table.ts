import type { Area } from "../../model/address";
import { areaAddress, intersection } from "../../model/address";
import type { TableEdit } from "../../model/table-edits";
import type { Sheet, Table, TableColumn, WorkbookModel } from "../../model/workbook-model";
import { describe } from "../arguments";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import type { HostSession } from "../session";
import type { TableColumnTarget, TablesTarget, TableTarget } from "../targets";

export interface FoundTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** The table as it is now. */
export function tableOf({ tableId }: TableTarget, { workbook }: HostSession): FoundTable {
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((t) => t.id === tableId);
    if (table) return { sheet, table };
  }
  throw itemNotFound("The table is no longer in the workbook.");
}

export interface FoundColumn extends FoundTable {
  readonly column: TableColumn;
  /** from 0 */
  readonly index: number;
}

export function columnOf(target: TableColumnTarget, session: HostSession): FoundColumn {
  const { sheet, table } = tableOf(target, session);
  const index = table.columns.findIndex((column) => column.id === target.columnId);
  const column = table.columns[index];
  if (!column) throw itemNotFound(`A column of the table "${table.name}" is no longer there.`);
  return { sheet, table, column, index };
}

export function tablesOf({ sheet }: TablesTarget, { workbook }: HostSession): readonly FoundTable[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((s) => s.tables.map((table) => ({ sheet: s, table })));
}

/** By name in either case, or by id. */
export function findTableBy(
  target: TablesTarget,
  key: unknown,
  session: HostSession,
): FoundTable | undefined {
  if (typeof key !== "string") return undefined;
  return tablesOf(target, session).find(
    ({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase(),
  );
}

/** Refuses names that Excel refuses for a table: bad characters, like a cell, taken. */
export function requireTableName(workbook: WorkbookModel, name: unknown, renamed: Table): string {
  if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) {
    throw invalidArgument(`A table name starts with a letter and has no spaces; found ${describe(name)}.`);
  }
  if (/^[A-Za-z]{1,3}[0-9]{1,7}$/.test(name) || /^[Rr]([0-9]*[Cc][0-9]*)?$|^[Cc][0-9]*$/.test(name)) {
    throw invalidArgument(`"${name}" reads like a cell and cannot name a table.`);
  }
  for (const sheet of workbook.sheets) {
    const holder = sheet.tables.find(
      (t) => t.id !== renamed.id && t.name.toLowerCase() === name.toLowerCase(),
    );
    if (holder)
      throw new HostError(
        "ItemAlreadyExists",
        `There is already a table "${holder.name}" on "${sheet.name}".`,
      );
  }
  return name;
}

export function requireNoOverlap(sheet: Sheet, area: Area, except?: Table): void {
  const other = sheet.tables.find((t) => t.id !== except?.id && intersection(t.area, area));
  if (other) {
    throw invalidArgument(
      `${areaAddress(area)} overlaps the table "${other.name}" at ${areaAddress(other.area)}.`,
    );
  }
}

/** The code that Excel has for cells that cannot be put in or taken out. */
export function requireDone(edit: TableEdit): TableEdit & { readonly kind: "done" } {
  if (edit.kind === "refused") throw new HostError("InsertDeleteConflict", edit.message);
  return edit;
}
