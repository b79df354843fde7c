import { cellResult } from "../../model/cell";
import type { Sheet, Table, WorkbookModel } from "../../model/workbook-model";
import { cellKey, findTable } from "../../model/workbook-model";
import type { Arguments } from "../arguments";
import { describe } from "../arguments";
import type { ClassDefinition, HostObject } from "../class-definition";
import { hostObject } from "../class-definition";
import { formatValue } from "../format-value";
import { invalidArgument, itemNotFound, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import type { RangeTarget, TablesTarget } from "../targets";
import { requireUnprotected } from "../write-permission";
import { eventMethods, eventTypes, workbookTarget } from "./event-registration";
import { rangeInWorkbook, rangeOfAddress } from "./find-range";
import { findTableBy, requireNoOverlap, tablesOf } from "./find-table";

/** The tables of the workbook or of one sheet. */
export const tableCollectionClass: ClassDefinition<TablesTarget> = {
  scalars: { Count: { get: (target, session) => tablesOf(target, session).length } },
  items: (target, session) => tablesOf(target, session).map(({ table }) => asObject(table)),
  item(target, key, session) {
    const found = findTableBy(target, key, session);
    if (!found)
      throw itemNotFound(
        `There is no table ${describe(key)}${target.sheet ? ` on "${target.sheet.name}"` : ""}.`,
      );
    return asObject(found.table);
  },
  objectMethods: {
    Add: { call: add, effect: "writes" },
    GetItemOrNullObject: {
      call(target, args, session) {
        const found = findTableBy(target, args.text(0, "key"), session);
        return found ? asObject(found.table) : null;
      },
    },
    GetItemAt: {
      call(target, args, session) {
        const found = tablesOf(target, session)[args.wholeNumber(0, "index")];
        if (!found) throw invalidArgument(`There are ${tablesOf(target, session).length} tables.`);
        return asObject(found.table);
      },
    },
  },
  methods: {
    GetCount: { call: (target, _args, session) => tablesOf(target, session).length },
    ...eventMethods("DataChangedEvent", eventTypes.tableChanged, targetId),
    ...eventMethods("AddedEvent", eventTypes.tableAdded, targetId),
    ...eventMethods("DeletedEvent", eventTypes.tableDeleted, targetId),
  },
};

function targetId({ sheet }: TablesTarget): string {
  return sheet?.id ?? workbookTarget;
}

function asObject(table: Table): HostObject {
  return hostObject("Table", { tableId: table.id });
}

function add(target: TablesTarget, args: Arguments, { workbook, edits }: HostSession): HostObject {
  const { sheet, area } = args.object(0, "Range") ?? addressed(target, args.text(0, "address"), workbook);
  if (args.value(1) === false) throw notImplemented("tables.add without headers");
  requireUnprotected(sheet, "a table");
  requireNoOverlap(sheet, area);
  // a table has at least one row below its headers
  const withBody = area.top === area.bottom ? { ...area, bottom: area.bottom + 1 } : area;
  requireNoOverlap(sheet, withBody);
  writeHeaders(sheet, withBody, edits);
  return asObject(edits.addTable(sheet, withBody, freeTableName(workbook), "addIn"));
}

function addressed({ sheet }: TablesTarget, address: string, workbook: WorkbookModel): RangeTarget {
  return sheet ? rangeOfAddress(workbook, sheet, address) : rangeInWorkbook(workbook, address);
}

/** Excel turns header cells into texts, as they are shown, and numbers those that come twice. */
function writeHeaders(sheet: Sheet, area: RangeTarget["area"], edits: HostSession["edits"]): void {
  const taken = new Set<string>();
  const headers = [];
  for (let column = area.left; column <= area.right; column++) {
    const cell = sheet.cells.get(cellKey(area.top, column));
    const shown =
      formatValue(cellResult(cell), cell?.format?.numberFormat) || `Column${column - area.left + 1}`;
    let name = shown;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${shown}${number}`;
    taken.add(name.toLowerCase());
    headers.push({ kind: "constant", value: name } as const);
  }
  edits.setContents(sheet, { ...area, bottom: area.top }, [headers], "addIn");
}

function freeTableName(workbook: WorkbookModel): string {
  for (let number = 1; ; number++) {
    if (!findTable(workbook, `Table${number}`)) return `Table${number}`;
  }
}
