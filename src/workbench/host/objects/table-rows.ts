import type { Area } from "../../model/address";
import { intersection } from "../../model/address";
import { cellResult, isCellError } from "../../model/cell";
import { deleteTableRows, insertTableRows } from "../../model/table-edits";
import { cellKey, tableBody } from "../../model/workbook-model";
import type { Sheet } from "../../model/workbook-model";
import type { Arguments } from "../arguments";
import { readGrid, rowsOf } from "../cell-access";
import type { ClassDefinition, HostObject } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument, itemNotFound } from "../host-error";
import type { HostSession } from "../session";
import type { TableRowTarget, TableTarget } from "../targets";
import { writeCells } from "../write-cells";
import { requireUnprotected } from "../write-permission";
import { requireDone, tableOf } from "./find-table";

export const tableRowCollectionClass: ClassDefinition<TableTarget> = {
  scalars: { Count: { get: (target, session) => count(target, session) } },
  items: ({ tableId }, session) =>
    Array.from({ length: count({ tableId }, session) }, (_, index) =>
      hostObject("TableRow", { tableId, index }),
    ),
  objectMethods: {
    GetItemAt: {
      call({ tableId }, args, session) {
        const index = args.wholeNumber(0, "index");
        if (index < 0 || index >= count({ tableId }, session))
          throw invalidArgument(`There is no row ${index} in the table.`);
        return hostObject("TableRow", { tableId, index });
      },
    },
    Add: { call: add, effect: "writes" },
  },
  methods: { GetCount: { call: (target, _args, session) => count(target, session) } },
};

export const tableRowClass: ClassDefinition<TableRowTarget> = {
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get(target, session) {
        session.calculation.recalculate();
        const { sheet, area } = rowArea(target, session);
        return readGrid(session, sheet, area, (cell) => {
          const result = cellResult(cell);
          return isCellError(result) ? result.error : (result ?? "");
        });
      },
      set(target, value, session) {
        const { sheet, area } = rowArea(target, session);
        writeCells(session, sheet, area, value);
      },
    },
  },
  objectMethods: {
    GetRange: { call: (target, _args, session) => hostObject("Range", rowArea(target, session)) },
  },
  methods: { Delete: { call: remove, effect: "writes" } },
};

function count(target: TableTarget, session: HostSession): number {
  return rowsOf(tableBody(tableOf(target, session).table));
}

function rowArea(target: TableRowTarget, session: HostSession): { sheet: Sheet; area: Area } {
  const { sheet, table } = tableOf(target, session);
  const row = tableBody(table).top + target.index;
  return { sheet, area: { ...table.area, top: row, bottom: row } };
}

/** Adds rows before the one at `index`, or at the end; what lies under the table moves down. */
function add(target: TableTarget, args: Arguments, session: HostSession): HostObject {
  const { sheet, table } = tableOf(target, session);
  requireUnprotected(sheet, "a table");
  const rowsBefore = count(target, session);
  const index = args.optionalWholeNumber(0, "index") ?? -1;
  if (index < -1 || index > rowsBefore) {
    throw invalidArgument(`The table "${table.name}" has ${rowsBefore} rows; none can be added at ${index}.`);
  }
  const at = index === -1 ? rowsBefore : index;
  const values = args.value(1);
  const isMany = Array.isArray(values) && Array.isArray(values[0]);
  const alwaysInserts = args.value(2) !== false;
  const added = isMany ? values.length : 1;
  const below = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + added };
  if (!alwaysInserts && at === rowsBefore && isFree(sheet, below)) {
    session.edits.addTableRows(sheet, table, added, "addIn");
    if (values !== undefined) writeCells(session, sheet, below, rowsOfValues(values));
  } else {
    const { cells } = requireDone(insertTableRows(session.edits, sheet, table, at, added, "addIn"));
    if (values !== undefined) writeCells(session, sheet, cells, rowsOfValues(values));
  }
  return hostObject("TableRow", { tableId: target.tableId, index: at });
}

function remove(target: TableRowTarget, _args: Arguments, session: HostSession): void {
  const { sheet, table } = tableOf(target, session);
  requireUnprotected(sheet, "a table");
  if (target.index >= count(target, session))
    throw itemNotFound(`The table "${table.name}" no longer has a row ${target.index}.`);
  requireDone(deleteTableRows(session.edits, sheet, table, target.index, 1, "addIn"));
}

/** One row may be given without its outer brackets. */
function rowsOfValues(values: unknown): unknown {
  if (!Array.isArray(values)) return values;
  return Array.isArray(values[0]) ? values : [values];
}

/** Nothing typed there, and no other table. */
function isFree(sheet: Sheet, area: Area): boolean {
  if (sheet.tables.some((table) => intersection(table.area, area))) return false;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell?.value !== undefined || cell?.formula !== undefined) return false;
    }
  }
  return true;
}
