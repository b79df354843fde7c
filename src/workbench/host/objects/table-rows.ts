import type { Area } from "../../model/address";
import { cellResult, isCellError } from "../../model/cell";
import { cellKey, tableBody } from "../../model/workbook-model";
import type { Sheet } from "../../model/workbook-model";
import type { Arguments } from "../arguments";
import { readGrid, rowsOf } from "../cell-access";
import type { ClassDefinition, HostObject } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { TableRowTarget, TableTarget } from "../targets";
import { writeCells } from "../write-cells";
import { requireUnprotected } from "../write-permission";
import { requireNoOverlap, tableOf } from "./find-table";

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
};

function count(target: TableTarget, session: HostSession): number {
  return rowsOf(tableBody(tableOf(target, session).table));
}

function rowArea(target: TableRowTarget, session: HostSession): { sheet: Sheet; area: Area } {
  const { sheet, table } = tableOf(target, session);
  const row = tableBody(table).top + target.index;
  return { sheet, area: { ...table.area, top: row, bottom: row } };
}

/** Adds rows at the end; Excel also inserts between rows and pushes down what is below, this host does not. */
function add(target: TableTarget, args: Arguments, session: HostSession): HostObject {
  const { sheet, table } = tableOf(target, session);
  requireUnprotected(sheet, "a table");
  const rowsBefore = count(target, session);
  const index = args.optionalWholeNumber(0, "index");
  if (index !== undefined && index !== -1 && index !== rowsBefore)
    throw notImplemented("rows.add before the last row");
  const values = args.value(1);
  const added = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
  const area = { ...table.area, top: table.area.bottom + 1, bottom: table.area.bottom + added };
  requireNoOverlap(sheet, area, table);
  if (hasContents(sheet, area)) throw notImplemented("rows.add where the cells below are not empty");
  session.edits.addTableRows(sheet, table, added, "addIn");
  if (values !== undefined) writeCells(session, sheet, area, rowsOfValues(values));
  return hostObject("TableRow", { tableId: target.tableId, index: rowsBefore });
}

/** One row may be given without its outer brackets. */
function rowsOfValues(values: unknown): unknown {
  if (!Array.isArray(values)) return values;
  return Array.isArray(values[0]) ? values : [values];
}

function hasContents(sheet: Sheet, area: Area): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (cell?.value !== undefined || cell?.formula !== undefined) return true;
    }
  }
  return false;
}
