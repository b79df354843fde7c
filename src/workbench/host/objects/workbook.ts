import { splitSheetAddress } from "../../model/address";
import type { ClassDefinition, Scalar } from "../class-definition";
import { hostObject } from "../class-definition";
import { describe } from "../arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../host-error";
import type { HostSession } from "../session";
import { rangeInWorkbook } from "./find-range";
import { flag } from "./range-format";
import { activeSheet } from "./worksheet-collection";
import type { Arguments } from "../arguments";
import type { HostObject } from "../class-definition";

export const workbookClass: ClassDefinition<undefined> = {
  scalars: {
    Name: { get: (_target, { workbookName }) => workbookName() },
    ReadOnly: { get: (_target, { workbook }) => workbook.isReadOnly },
  },
  properties: {
    Worksheets: () => hostObject("WorksheetCollection", undefined),
    Tables: () => hostObject("TableCollection", { sheet: undefined }),
    Names: () => hostObject("NamedItemCollection", undefined),
    Settings: () => hostObject("SettingCollection", undefined),
    Application: () => hostObject("Application", undefined),
    Properties: () => hostObject("DocumentProperties", undefined),
    Protection: () => hostObject("WorkbookProtection", undefined),
    _Runtime: () => hostObject("Runtime", undefined),
  },
  objectMethods: {
    GetSelectedRange: {
      call: (_target, _args, { workbook }) =>
        hostObject("Range", { sheet: activeSheet(workbook), area: workbook.selection }),
    },
    GetActiveCell: {
      call(_target, _args, { workbook }) {
        const { top, left } = workbook.selection;
        return hostObject("Range", {
          sheet: activeSheet(workbook),
          area: { top, left, bottom: top, right: left },
        });
      },
    },
    _GetRangeForEventByReferenceId: {
      call(_target, args, session) {
        const found = rangeOfEvent(args, session);
        if (!found) throw itemNotFound("The range of the event is gone.");
        return found;
      },
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      call: (_target, args, session) => rangeOfEvent(args, session),
    },
  },
  methods: {
    _RemoveReference: {
      call: (_target, args, { references }) => void references.delete(args.text(0, "reference id")),
    },
    _RemoveAllReferences: { call: (_target, _args, { references }) => references.clear() },
    _GetReferenceCount: { call: (_target, _args, { references }) => references.size },
  },
};

/** Events carry their range as `event:'Sheet'!A1:B2`, so nothing has to be kept for them. */
export const eventReferencePrefix = "event:";

function rangeOfEvent(args: Arguments, { workbook }: HostSession): HostObject | null {
  const id = args.text(0, "reference id");
  if (!id.startsWith(eventReferencePrefix)) throw invalidArgument(`${id} is no reference of an event.`);
  const reference = id.slice(eventReferencePrefix.length);
  const known = workbook.sheets.some((sheet) => sheet.name === splitSheetAddress(reference).sheet);
  return known ? hostObject("Range", rangeInWorkbook(workbook, reference)) : null;
}

const calculationModes = ["Automatic", "AutomaticExceptTables", "Manual"];

/** Calculation happens when values are read, so its mode and its suspension change nothing that can be seen. */
export const applicationClass: ClassDefinition<undefined> = {
  scalars: {
    CalculationMode: {
      get: (_target, { calculationMode }) => calculationMode,
      set(_target, value, session) {
        if (typeof value !== "string" || !calculationModes.includes(value)) {
          throw invalidArgument(
            `The calculation mode is one of ${calculationModes.join(", ")}; found ${describe(value)}.`,
          );
        }
        if (value === "Manual") throw notImplemented("Manual calculation");
        session.calculationMode = value;
      },
      effect: "view",
    },
    CalculationState: { get: () => "Done", onRequest: true },
  },
  methods: {
    Calculate: { call: (_target, _args, { calculation }) => calculation.recalculate() },
    SuspendApiCalculationUntilNextSync: { call: () => undefined },
    SuspendScreenUpdatingUntilNextSync: { call: () => undefined },
  },
};

export const runtimeClass: ClassDefinition<undefined> = {
  scalars: {
    EnableEvents: {
      get: (_target, { eventsEnabled }) => eventsEnabled,
      set(_target, value, session) {
        session.eventsEnabled = flag(value);
      },
      effect: "view",
    },
  },
};

export const workbookProtectionClass: ClassDefinition<undefined> = {
  scalars: { Protected: { get: () => false } },
};

const property = (key: "title" | "author"): Scalar<undefined> => ({
  get: (_target, { workbook }) => workbook.properties[key],
  set(_target, value, { workbook, edits }) {
    if (typeof value !== "string")
      throw invalidArgument(`A document property is a text; found ${describe(value)}.`);
    workbook.properties = { ...workbook.properties, [key]: value };
    edits.tell({ kind: "sheets", source: "addIn" });
  },
});

export const documentPropertiesClass: ClassDefinition<undefined> = {
  scalars: { Title: property("title"), Author: property("author") },
};

/** Told at start-up by the client; nothing to do. */
export const addinInternalServiceClass: ClassDefinition<undefined> = {
  methods: { NotifyActionHandlerReady: { call: () => undefined } },
};

/** The model has no defined names: the collection is empty, and adding to it is refused loudly. */
export const namedItemCollectionClass: ClassDefinition<undefined> = {
  items: () => [],
  item(_target, key) {
    throw itemNotFound(`There is no name ${describe(key)}.`);
  },
  objectMethods: {
    GetItemOrNullObject: { call: () => null },
    Add: {
      call() {
        throw notImplemented("names.add");
      },
      effect: "writes",
    },
  },
  methods: { GetCount: { call: () => 0 } },
};
