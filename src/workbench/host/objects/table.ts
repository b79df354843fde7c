import { areaAddress } from "../../model/address";
import type { Area } from "../../model/address";
import type { Table, TableColumn } from "../../model/workbook-model";
import { cellKey, tableBody } from "../../model/workbook-model";
import type { Arguments } from "../arguments";
import { describe } from "../arguments";
import type { ClassDefinition, HostObject, Scalar } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { TableTarget } from "../targets";
import { requireUnprotected } from "../write-permission";
import { eventMethods, eventTypes } from "./event-registration";
import { clearFilters, reapplyFilters } from "./filter";
import { rangeOfAddress } from "./find-range";
import { requireNoOverlap, requireTableName, tableOf } from "./find-table";
import { flag } from "./range-format";

export const tableClass: ClassDefinition<TableTarget> = {
  identity: ({ tableId }) => ({ Id: tableId }),
  scalars: {
    Id: { get: ({ tableId }) => tableId },
    Name: {
      get: (target, session) => tableOf(target, session).table.name,
      set(target, value, session) {
        change(target, session, {
          name: requireTableName(session.workbook, value, tableOf(target, session).table),
        });
      },
    },
    Style: {
      get: (target, session) => tableOf(target, session).table.style,
      set(target, value, session) {
        if (typeof value !== "string")
          throw invalidArgument(`A table style is a name; found ${describe(value)}.`);
        change(target, session, { style: value });
      },
    },
    ShowBandedRows: flagScalar("showBandedRows", true),
    ShowFilterButton: flagScalar("showFilterButton", true),
    ShowBandedColumns: flagScalar("showBandedColumns", false),
    HighlightFirstColumn: flagScalar("highlightFirstColumn", false),
    HighlightLastColumn: fixedScalar("highlightLastColumn", false),
    ShowHeaders: fixedScalar("showHeaders", true),
    ShowTotals: {
      get: (target, session) => tableOf(target, session).table.showTotals,
      set(target, value, session) {
        if (flag(value) !== tableOf(target, session).table.showTotals)
          throw notImplemented(`table.showTotals = ${String(value)}`);
      },
    },
  },
  properties: {
    Worksheet: (target, session) => hostObject("Worksheet", tableOf(target, session).sheet),
    Columns: (target) => hostObject("TableColumnCollection", target),
    Rows: (target) => hostObject("TableRowCollection", target),
    Sort: (target) => hostObject("TableSort", target),
    AutoFilter: (target) => hostObject("AutoFilter", target),
  },
  objectMethods: {
    GetRange: { call: (target, _args, session) => part(target, session, (table) => table.area) },
    GetHeaderRowRange: {
      call: (target, _args, session) => part(target, session, ({ area }) => ({ ...area, bottom: area.top })),
    },
    GetDataBodyRange: { call: (target, _args, session) => part(target, session, tableBody) },
    ConvertToRange: {
      call(target, _args, session) {
        const { sheet, table } = tableOf(target, session);
        requireUnprotected(sheet, "a table");
        session.edits.deleteTable(sheet, table, "addIn");
        return hostObject("Range", { sheet, area: table.area });
      },
      effect: "writes",
    },
  },
  methods: {
    Delete: {
      call(target, _args, session) {
        const { sheet, table } = tableOf(target, session);
        requireUnprotected(sheet, "a table");
        session.edits.deleteTable(sheet, table, "addIn");
        session.edits.clear(sheet, table.area, "all", "addIn");
      },
      effect: "writes",
    },
    Resize: { call: resize, effect: "writes" },
    ClearFilters: { call: clearFilters, effect: "writes" },
    ReapplyFilters: { call: reapplyFilters, effect: "writes" },
    ...eventMethods("DataChangedEvent", eventTypes.tableChanged, ({ tableId }: TableTarget) => tableId),
  },
};

export const tableSortClass: ClassDefinition<TableTarget> = {
  methods: {
    Apply: { call: sort, effect: "writes" },
    // only the arrows in the header go; the rows stay where they are
    Clear: { call: () => undefined },
  },
};

export function change(
  target: TableTarget,
  session: HostSession,
  properties: Partial<Omit<Table, "id">>,
): void {
  const { sheet, table } = tableOf(target, session);
  requireUnprotected(sheet, "a table");
  session.edits.changeTable(sheet, table, properties, "addIn");
}

function part(target: TableTarget, session: HostSession, areaOf: (table: Table) => Area): HostObject {
  const { sheet, table } = tableOf(target, session);
  return hostObject("Range", { sheet, area: areaOf(table) });
}

function flagScalar(
  key: "showBandedRows" | "showFilterButton" | "showBandedColumns" | "highlightFirstColumn",
  standard: boolean,
): Scalar<TableTarget> {
  return {
    get: (target, session) => tableOf(target, session).table[key] ?? standard,
    set: (target, value, session) => change(target, session, { [key]: flag(value) }),
  };
}

/** A property that the model does not have: its usual value may be set, another is refused loudly. */
function fixedScalar(name: string, fixed: boolean): Scalar<TableTarget> {
  return {
    get: () => fixed,
    set(_target, value) {
      if (flag(value) !== fixed) throw notImplemented(`table.${name} = ${String(value)}`);
    },
  };
}

function sort(target: TableTarget, args: Arguments, session: HostSession): void {
  const { sheet, table } = tableOf(target, session);
  requireUnprotected(sheet, "the order of a table");
  const fields = args.value(0);
  if (!Array.isArray(fields))
    throw invalidArgument(`sort.apply takes a list of fields; found ${describe(fields)}.`);
  const by = fields.map((field: unknown) => {
    const column: unknown = Reflect.get(Object(field), "key");
    if (typeof column !== "number" || !table.columns[column]) {
      throw invalidArgument(
        `A sort field's key is a column number of the table, from 0; found ${describe(column)}.`,
      );
    }
    return { column, ascending: Reflect.get(Object(field), "ascending") !== false };
  });
  session.calculation.recalculate();
  session.edits.sortTable(sheet, table, by, "addIn");
}

/** Excel keeps the header row in place and gives new columns names from their header cells. */
function resize(target: TableTarget, args: Arguments, session: HostSession): void {
  const { sheet, table } = tableOf(target, session);
  requireUnprotected(sheet, "a table");
  const { area } =
    args.object(0, "Range") ?? rangeOfAddress(session.workbook, sheet, args.text(0, "newRange"));
  if (
    area.top !== table.area.top ||
    area.bottom <= area.top ||
    area.right < table.area.left ||
    area.left > table.area.right
  ) {
    throw invalidArgument(
      `The table "${table.name}" at ${areaAddress(table.area)} cannot become ${areaAddress(area)}: its header row stays, and the two must overlap.`,
    );
  }
  if (area.left !== table.area.left) throw notImplemented("Resizing a table at its left side");
  requireNoOverlap(sheet, area, table);
  const columns = columnsFor(table, area, (column) => sheet.cells.get(cellKey(area.top, column))?.value);
  session.edits.changeTable(sheet, table, { area, columns }, "addIn");
  const headers = columns.map(({ name }) => ({ kind: "constant", value: name }) as const);
  session.edits.setContents(sheet, { ...area, bottom: area.top }, [headers], "addIn");
}

function columnsFor(table: Table, area: Area, header: (column: number) => unknown): TableColumn[] {
  const columns: TableColumn[] = [];
  let nextId = Math.max(...table.columns.map(({ id }) => id)) + 1;
  for (let at = area.left; at <= area.right; at++) {
    const old = table.columns[at - area.left];
    const typed = header(at);
    columns.push(
      old ?? { id: nextId++, name: typed === undefined ? `Column${at - area.left + 1}` : String(typed) },
    );
  }
  return columns;
}
