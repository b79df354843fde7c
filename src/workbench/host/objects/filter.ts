import { areaAddress, intersection } from "../../model/address";
import { isFiltered } from "../../model/table-filter";
import type { ColumnFilter, Table } from "../../model/workbook-model";
import type { Arguments } from "../arguments";
import { describe } from "../arguments";
import type { ClassDefinition } from "../class-definition";
import { hostObject } from "../class-definition";
import { invalidArgument, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { TableColumnTarget, TableTarget } from "../targets";
import { requireUnprotected } from "../write-permission";
import { rangeOfAddress } from "./find-range";
import { columnOf, tableOf } from "./find-table";

/** The filter of one column: by values only; conditions, colours and dates are not implemented. */
export const filterClass: ClassDefinition<TableColumnTarget> = {
  scalars: { Criteria: { get: (target, session) => criteriaOf(columnOf(target, session).column.filter) } },
  methods: {
    ApplyValuesFilter: {
      call: (target, args, session) => setFilter(target, session, valuesFilter(args.value(0))),
      effect: "writes",
    },
    Apply: {
      call: (target, args, session) => setFilter(target, session, filterOf(args.value(0))),
      effect: "writes",
    },
    Clear: { call: (target, _args, session) => setFilter(target, session, undefined), effect: "writes" },
  },
};

/** All filters of a table together. Those of sheets without a table are not implemented. */
export const autoFilterClass: ClassDefinition<TableTarget> = {
  scalars: {
    Enabled: { get: (target, session) => tableOf(target, session).table.showFilterButton },
    IsDataFiltered: { get: (target, session) => isFiltered(tableOf(target, session).table) },
    Criteria: {
      get: (target, session) =>
        tableOf(target, session).table.columns.map(({ filter }) => criteriaOf(filter) ?? noCriteria),
    },
  },
  objectMethods: {
    GetRange: {
      call: (target, _args, session) => {
        const { sheet, table } = tableOf(target, session);
        return hostObject("Range", { sheet, area: table.area });
      },
    },
    GetRangeOrNullObject: {
      call: (target, _args, session) => {
        const { sheet, table } = tableOf(target, session);
        return table.showFilterButton ? hostObject("Range", { sheet, area: table.area }) : null;
      },
    },
  },
  methods: {
    Apply: { call: apply, effect: "writes" },
    ClearCriteria: { call: clearFilters, effect: "writes" },
    ClearColumnCriteria: {
      call(target, args, session) {
        const { table } = tableOf(target, session);
        change(target, session, new Map([[placeIn(table, args.wholeNumber(0, "columnIndex")), undefined]]));
      },
      effect: "writes",
    },
    Reapply: { call: reapplyFilters, effect: "writes" },
  },
};

export function clearFilters(target: TableTarget, _args: Arguments, session: HostSession): void {
  const { columns } = tableOf(target, session).table;
  change(target, session, new Map(columns.map((_, i) => [i, undefined])));
}

export function reapplyFilters(target: TableTarget, _args: Arguments, session: HostSession): void {
  change(target, session, new Map());
}

/** A column without a filter among those of a table, as issue 1226 of OfficeDev/office-js shows it. */
const noCriteria = { filterOn: "Custom", criterion1: null, criterion2: null };

function criteriaOf(filter: ColumnFilter | undefined): unknown {
  if (filter === undefined) return null;
  if (filter.kind === "other") return { filterOn: kinds[/^<(\w+)/.exec(filter.xml)?.[1] ?? ""] ?? "Custom" };
  return { filterOn: "Values", values: [...filter.values, ...(filter.blanks ? [""] : [])] };
}

/** Of a condition that a file has, no more than its kind is known. */
const kinds: Readonly<Record<string, string>> = {
  filters: "Values",
  top10: "TopItems",
  dynamicFilter: "Dynamic",
};

function filterOf(criteria: unknown): ColumnFilter {
  const filterOn: unknown = Reflect.get(Object(criteria), "filterOn");
  if (filterOn !== "Values") throw notImplemented(`A filter on ${describe(filterOn)}`);
  return valuesFilter(Reflect.get(Object(criteria), "values"));
}

/** Texts as cells show them, "" for blank cells; objects stand for dates. */
function valuesFilter(values: unknown): ColumnFilter {
  if (!Array.isArray(values) || values.length === 0)
    throw invalidArgument(`A filter by values takes a list of texts; found ${describe(values)}.`);
  const texts = values.map((value: unknown): string => {
    if (typeof value === "object") throw notImplemented("A filter by dates");
    if (typeof value !== "string")
      throw invalidArgument(`A filter by values takes texts as cells show them; found ${describe(value)}.`);
    return value;
  });
  return { kind: "values", values: texts.filter((text) => text !== ""), blanks: texts.includes("") };
}

function setFilter(target: TableColumnTarget, session: HostSession, filter: ColumnFilter | undefined): void {
  change(target, session, new Map([[columnOf(target, session).index, filter]]));
}

function apply(target: TableTarget, args: Arguments, session: HostSession): void {
  const { sheet, table } = tableOf(target, session);
  const range = args.object(0, "Range") ?? rangeOfAddress(session.workbook, sheet, args.text(0, "range"));
  if (range.sheet !== sheet || intersection(range.area, table.area) === undefined)
    throw invalidArgument(
      `The filter of "${table.name}" is for ${areaAddress(table.area)}; found ${areaAddress(range.area)}.`,
    );
  const column = args.optionalWholeNumber(1, "columnIndex");
  if (column === undefined) return;
  change(target, session, new Map([[placeIn(table, column), filterOf(args.value(2))]]));
}

function placeIn(table: Table, index: number): number {
  if (table.columns[index] === undefined)
    throw invalidArgument(
      `The table "${table.name}" has ${table.columns.length} columns; there is no column ${index}.`,
    );
  return index;
}

function change(
  target: TableTarget,
  session: HostSession,
  filters: ReadonlyMap<number, ColumnFilter | undefined>,
): void {
  const { sheet, table } = tableOf(target, session);
  requireUnprotected(sheet, "a filter");
  if (!table.showFilterButton && [...filters.values()].some((filter) => filter !== undefined))
    throw invalidArgument(`The table "${table.name}" has no filter buttons; set showFilterButton first.`);
  session.calculation.recalculate();
  session.edits.filterTable(sheet, table, filters, "addIn");
}
