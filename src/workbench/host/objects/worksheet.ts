import type { Area } from "../../model/address";
import type { Sheet } from "../../model/workbook-model";
import { defaultRowHeightInPoints } from "../../model/workbook-model";
import { describe } from "../arguments";
import type { ClassDefinition, Scalar } from "../class-definition";
import { hostObject } from "../class-definition";
import { HostError, invalidArgument, itemNotFound } from "../host-error";
import type { HostSession } from "../session";
import { eventMethods, eventTypes } from "./event-registration";
import { rangeOfAddress, wholeSheet } from "./find-range";
import { within } from "./range-navigation";
import { colour, flag } from "./range-format";
import { requireSheetName } from "./sheet-name";
import { usedRangeOf } from "./used-range";

const gridlines: Scalar<Sheet> = {
  get: (sheet) => sheet.showGridlines,
  set: (sheet, value, { edits }) => edits.changeSheet(sheet, { showGridlines: flag(value) }, "addIn"),
};

export const worksheetClass: ClassDefinition<Sheet> = {
  identity: (sheet) => ({ Id: sheet.id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set(sheet, value, { edits, workbook }) {
        if (typeof value !== "string")
          throw invalidArgument(`A sheet name is a text; found ${describe(value)}.`);
        requireSheetName(workbook, value, sheet);
        edits.changeSheet(sheet, { name: value }, "addIn");
      },
    },
    Position: {
      get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      set(sheet, value, { edits, workbook }) {
        if (typeof value !== "number" || !(value in workbook.sheets)) {
          throw invalidArgument(
            `A position is 0 to ${workbook.sheets.length - 1}; found ${describe(value)}.`,
          );
        }
        edits.moveSheet(sheet, value, "addIn");
      },
    },
    Visibility: { get: (sheet) => sheet.visibility, set: setVisibility },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value, { edits }) =>
        edits.changeSheet(sheet, { tabColor: value === "" ? "" : colour(value) }, "addIn"),
    },
    ShowGridlines: gridlines,
    // the client sets `showGridlines` under its older name
    Gridlines: { ...gridlines, onRequest: true },
    StandardWidth: { get: () => 8.43 },
    StandardHeight: { get: () => defaultRowHeightInPoints },
  },
  properties: {
    Tables: (sheet) => hostObject("TableCollection", { sheet }),
    Charts: (sheet) => hostObject("ChartCollection", { sheet }),
    FreezePanes: (sheet) => hostObject("WorksheetFreezePanes", sheet),
    Protection: (sheet) => hostObject("WorksheetProtection", sheet),
    PageLayout: (sheet) => hostObject("PageLayout", sheet),
    Names: () => hostObject("NamedItemCollection", undefined),
  },
  objectMethods: {
    GetRange: {
      call(sheet, args, { workbook }) {
        const address = args.optionalText(0, "address");
        return hostObject(
          "Range",
          address === undefined ? { sheet, area: wholeSheet } : rangeOfAddress(workbook, sheet, address),
        );
      },
    },
    GetRanges: {
      call(sheet, args, { workbook }) {
        const addresses = args.optionalText(0, "address")?.split(/[,;]/) ?? [];
        const areas = addresses.map((address) => rangeOfAddress(workbook, sheet, address.trim()).area);
        return hostObject("RangeAreas", { sheet, areas: areas.length > 0 ? areas : [wholeSheet] });
      },
    },
    GetCell: {
      call(sheet, args) {
        const [row, column] = [args.wholeNumber(0, "row"), args.wholeNumber(1, "column")];
        return within({ sheet }, { top: row, left: column, bottom: row, right: column });
      },
    },
    GetRangeByIndexes: {
      call(sheet, args) {
        const [top, left] = [args.wholeNumber(0, "startRow"), args.wholeNumber(1, "startColumn")];
        const bottom = top + args.wholeNumber(2, "rowCount") - 1;
        return within({ sheet }, { top, left, bottom, right: left + args.wholeNumber(3, "columnCount") - 1 });
      },
    },
    GetUsedRange: {
      call: (sheet, args) =>
        usedRangeOf(sheet, undefined, args.flag(0)) ?? hostObject("Range", { sheet, area: firstCell }),
    },
    GetUsedRangeOrNullObject: { call: (sheet, args) => usedRangeOf(sheet, undefined, args.flag(0)) },
    GetNext: { call: (sheet, args, session) => required(neighbour(sheet, 1, args.flag(0), session)) },
    GetNextOrNullObject: {
      call: (sheet, args, session) => orNull(neighbour(sheet, 1, args.flag(0), session)),
    },
    GetPrevious: { call: (sheet, args, session) => required(neighbour(sheet, -1, args.flag(0), session)) },
    GetPreviousOrNullObject: {
      call: (sheet, args, session) => orNull(neighbour(sheet, -1, args.flag(0), session)),
    },
    _GetSheetById: {
      call: (_sheet, args, session) => hostObject("Worksheet", byId(args.text(0, "id"), session)),
    },
  },
  methods: {
    Activate: {
      call(sheet, _args, { edits, workbook }) {
        if (workbook.activeSheetId !== sheet.id) edits.select(sheet, firstCell, "addIn");
      },
      effect: "view",
    },
    Calculate: { call: (_sheet, _args, { calculation }) => calculation.recalculate() },
    Delete: { call: deleteSheet, effect: "writes" },
    ...eventMethods("DataChangedEvent", eventTypes.worksheetChanged, (sheet: Sheet) => sheet.id),
    ...eventMethods("ActivatedEvent", eventTypes.worksheetActivated, (sheet: Sheet) => sheet.id),
    ...eventMethods("DeactivatedEvent", eventTypes.worksheetDeactivated, (sheet: Sheet) => sheet.id),
    ...eventMethods(
      "SelectionChangedEvent",
      eventTypes.worksheetSelectionChanged,
      (sheet: Sheet) => sheet.id,
    ),
  },
};

const firstCell: Area = { top: 0, left: 0, bottom: 0, right: 0 };

function visibleSheets({ workbook }: HostSession): readonly Sheet[] {
  return workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
}

/** Excel keeps one visible sheet. */
function requireAnotherVisible(sheet: Sheet, session: HostSession): void {
  if (visibleSheets(session).some((other) => other !== sheet)) return;
  throw new HostError("InvalidOperation", `"${sheet.name}" is the only visible sheet; a workbook keeps one.`);
}

function deleteSheet(sheet: Sheet, _args: unknown, session: HostSession): void {
  if (!session.workbook.sheets.includes(sheet))
    throw itemNotFound(`The sheet "${sheet.name}" is gone already.`);
  requireAnotherVisible(sheet, session);
  session.edits.deleteSheet(sheet, "addIn");
}

function setVisibility(sheet: Sheet, value: unknown, session: HostSession): void {
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden") {
    throw invalidArgument(`A sheet is Visible, Hidden or VeryHidden; found ${describe(value)}.`);
  }
  if (value !== "Visible") requireAnotherVisible(sheet, session);
  session.edits.changeSheet(sheet, { visibility: value }, "addIn");
}

function neighbour(
  sheet: Sheet,
  step: 1 | -1,
  visibleOnly: boolean,
  { workbook }: HostSession,
): Sheet | undefined {
  const { sheets } = workbook;
  for (let at = sheets.indexOf(sheet) + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!visibleOnly || found.visibility === "Visible")) return found;
  }
  return undefined;
}

function required(sheet: Sheet | undefined): ReturnType<typeof hostObject> {
  if (!sheet) throw itemNotFound("There is no such worksheet.");
  return hostObject("Worksheet", sheet);
}

function orNull(sheet: Sheet | undefined): ReturnType<typeof hostObject> | null {
  return sheet ? hostObject("Worksheet", sheet) : null;
}

function byId(id: string, { workbook }: HostSession): Sheet {
  const sheet = workbook.sheets.find((s) => s.id === id);
  if (!sheet) throw itemNotFound(`There is no worksheet with the id ${id}.`);
  return sheet;
}
