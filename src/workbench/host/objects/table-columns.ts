import { cellResult, isCellError } from "../../model/cell";
import { deleteTableColumn, insertTableColumns } from "../../model/table-edits";
import type { Table, TableColumn } from "../../model/workbook-model";
import { tableBody } from "../../model/workbook-model";
import type { Area } from "../../model/address";
import type { Arguments } from "../arguments";
import { describe } from "../arguments";
import { readGrid, rowsOf } from "../cell-access";
import type { ClassDefinition, HostObject } from "../class-definition";
import { hostObject } from "../class-definition";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import type { HostSession } from "../session";
import type { TableColumnTarget, TableTarget } from "../targets";
import { writeCells } from "../write-cells";
import { requireUnprotected } from "../write-permission";
import type { FoundColumn } from "./find-table";
import { columnOf, requireDone, tableOf } from "./find-table";

export const tableColumnCollectionClass: ClassDefinition<TableTarget> = {
  scalars: { Count: { get: (target, session) => tableOf(target, session).table.columns.length } },
  items: (target, session) =>
    tableOf(target, session).table.columns.map((column) => asObject(target, column)),
  item(target, key, session) {
    const { table } = tableOf(target, session);
    const column = findColumn(table, key);
    if (!column) throw itemNotFound(`The table "${table.name}" has no column ${describe(key)}.`);
    return asObject(target, column);
  },
  objectMethods: {
    GetItemOrNullObject: {
      call(target, args, session) {
        const column = findColumn(tableOf(target, session).table, args.value(0));
        return column ? asObject(target, column) : null;
      },
    },
    GetItemAt: {
      call(target, args, session) {
        const { table } = tableOf(target, session);
        const column = table.columns[args.wholeNumber(0, "index")];
        if (!column) throw invalidArgument(`The table "${table.name}" has ${table.columns.length} columns.`);
        return asObject(target, column);
      },
    },
    Add: { call: add, effect: "writes" },
  },
  methods: { GetCount: { call: (target, _args, session) => tableOf(target, session).table.columns.length } },
};

export const tableColumnClass: ClassDefinition<TableColumnTarget> = {
  identity: ({ columnId }) => ({ Id: columnId }),
  scalars: {
    Id: { get: ({ columnId }) => columnId },
    Name: {
      get: (target, session) => columnOf(target, session).column.name,
      set(target, value, session) {
        if (typeof value !== "string" || value === "")
          throw invalidArgument(`A column name is a text; found ${describe(value)}.`);
        const found = columnOf(target, session);
        requireFreeName(found.table, value, found.column);
        const header = columnArea(found, found.table.area);
        const content = { kind: "constant", value } as const;
        requireUnprotected(found.sheet, "a table");
        session.edits.setContents(found.sheet, { ...header, bottom: header.top }, [[content]], "addIn");
      },
    },
    Index: { get: (target, session) => columnOf(target, session).index },
    Values: {
      get(target, session) {
        const found = columnOf(target, session);
        session.calculation.recalculate();
        return readGrid(session, found.sheet, columnArea(found, found.table.area), (cell) => {
          const result = cellResult(cell);
          return isCellError(result) ? result.error : (result ?? "");
        });
      },
      set(target, value, session) {
        const found = columnOf(target, session);
        writeCells(session, found.sheet, columnArea(found, found.table.area), value);
      },
      onRequest: true,
    },
  },
  properties: { Filter: (target) => hostObject("Filter", target) },
  objectMethods: {
    GetRange: { call: (target, _args, session) => range(columnOf(target, session), (table) => table.area) },
    GetDataBodyRange: { call: (target, _args, session) => range(columnOf(target, session), tableBody) },
    GetHeaderRowRange: {
      call: (target, _args, session) =>
        range(columnOf(target, session), ({ area }) => ({ ...area, bottom: area.top })),
    },
  },
  methods: { Delete: { call: remove, effect: "writes" } },
};

function asObject({ tableId }: TableTarget, { id }: TableColumn): HostObject {
  return hostObject("TableColumn", { tableId, columnId: id });
}

/** By header in either case, or by id. */
function findColumn(table: Table, key: unknown): TableColumn | undefined {
  if (typeof key === "number") return table.columns.find((column) => column.id === key);
  if (typeof key !== "string") return undefined;
  return table.columns.find((column) => column.name.toLowerCase() === key.toLowerCase());
}

function columnArea({ table, index }: FoundColumn, rows: Area): Area {
  return { ...rows, left: table.area.left + index, right: table.area.left + index };
}

function range(found: FoundColumn, rowsIn: (table: Table) => Area): HostObject {
  return hostObject("Range", { sheet: found.sheet, area: columnArea(found, rowsIn(found.table)) });
}

function requireFreeName(table: Table, name: string, renamed?: TableColumn): void {
  const holder = findColumn(table, name);
  if (holder && holder.id !== renamed?.id) {
    throw new HostError(
      "ItemAlreadyExists",
      `The table "${table.name}" already has a column "${holder.name}".`,
    );
  }
}

/** Adds a column before the one at `index`, or at the right; what lies beside the table moves on. */
function add(target: TableTarget, args: Arguments, session: HostSession): HostObject {
  const { sheet, table } = tableOf(target, session);
  requireUnprotected(sheet, "a table");
  const columns = table.columns.length;
  const index = args.optionalWholeNumber(0, "index") ?? -1;
  if (index < -1 || index > columns) {
    throw invalidArgument(`The table "${table.name}" has ${columns} columns; none can be added at ${index}.`);
  }
  const at = index === -1 ? columns : index;
  const values = args.value(1);
  const name = args.optionalText(2, "name") ?? headerIn(values);
  if (name !== undefined) requireFreeName(table, name);
  const { table: wider, cells } = requireDone(
    insertTableColumns(session.edits, sheet, table, at, 1, "addIn"),
  );
  if (name !== undefined) {
    const header = { ...cells, bottom: cells.top };
    session.edits.setContents(sheet, header, [[{ kind: "constant", value: name }]], "addIn");
  }
  if (values !== undefined) {
    const withHeader = Array.isArray(values) && values.length === rowsOf(cells);
    writeCells(session, sheet, { ...cells, top: cells.top + 1 }, withHeader ? values.slice(1) : values);
  }
  const columnId = wider.columns[at]?.id ?? 0;
  return hostObject("TableColumn", { tableId: target.tableId, columnId });
}

function remove(target: TableColumnTarget, _args: Arguments, session: HostSession): void {
  const { sheet, table, index } = columnOf(target, session);
  requireUnprotected(sheet, "a table");
  requireDone(deleteTableColumn(session.edits, sheet, table, index, "addIn"));
}

function headerIn(values: unknown): string | undefined {
  const first: unknown = Array.isArray(values) && Array.isArray(values[0]) ? values[0][0] : undefined;
  return typeof first === "string" && first !== "" ? first : undefined;
}
