import type { Sheet, WorkbookModel } from "../../model/workbook-model";
import { findSheet } from "../../model/workbook-model";
import { describe } from "../arguments";
import type { ClassDefinition } from "../class-definition";
import { hostObject } from "../class-definition";
import { HostError, itemNotFound } from "../host-error";
import { eventMethods, eventTypes, workbookTarget } from "./event-registration";
import { freeSheetName, requireSheetName } from "./sheet-name";

export const worksheetCollectionClass: ClassDefinition<undefined> = {
  items: (_target, { workbook }) => workbook.sheets.map((sheet) => hostObject("Worksheet", sheet)),
  item(_target, key, { workbook }) {
    const sheet = typeof key === "string" ? findSheet(workbook, key) : undefined;
    if (!sheet) throw itemNotFound(`There is no worksheet ${describe(key)}.`);
    return hostObject("Worksheet", sheet);
  },
  objectMethods: {
    Add: {
      call(_target, args, { workbook, edits }) {
        const name = args.optionalText(0, "name") ?? freeSheetName(workbook);
        requireSheetName(workbook, name);
        return hostObject("Worksheet", edits.addSheet(name, "addIn"));
      },
      effect: "writes",
    },
    GetActiveWorksheet: {
      call: (_target, _args, { workbook }) => hostObject("Worksheet", activeSheet(workbook)),
    },
    GetItemOrNullObject: {
      call(_target, args, { workbook }) {
        const sheet = findSheet(workbook, args.text(0, "key"));
        return sheet ? hostObject("Worksheet", sheet) : null;
      },
    },
    GetFirst: {
      call: (_target, args, { workbook }) => hostObject("Worksheet", end(workbook, args.flag(0), 0)),
    },
    GetLast: {
      call: (_target, args, { workbook }) => hostObject("Worksheet", end(workbook, args.flag(0), -1)),
    },
  },
  methods: {
    GetCount: { call: (_target, args, { workbook }) => sheetsOf(workbook, args.flag(0)).length },
    ...eventMethods("DataChangedEvent", eventTypes.worksheetChanged, () => workbookTarget),
    ...eventMethods("ActivatedEvent", eventTypes.worksheetActivated, () => workbookTarget),
    ...eventMethods("DeactivatedEvent", eventTypes.worksheetDeactivated, () => workbookTarget),
    ...eventMethods("AddedEvent", eventTypes.worksheetAdded, () => workbookTarget),
    ...eventMethods("DeletedEvent", eventTypes.worksheetDeleted, () => workbookTarget),
    ...eventMethods("SelectionChangedEvent", eventTypes.worksheetSelectionChanged, () => workbookTarget),
  },
};

export function activeSheet(workbook: WorkbookModel): Sheet {
  const sheet = findSheet(workbook, workbook.activeSheetId) ?? workbook.sheets[0];
  if (!sheet) throw new HostError("GeneralException", "The workbook has no worksheet.");
  return sheet;
}

function sheetsOf(workbook: WorkbookModel, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? workbook.sheets.filter((sheet) => sheet.visibility === "Visible") : workbook.sheets;
}

function end(workbook: WorkbookModel, visibleOnly: boolean, at: 0 | -1): Sheet {
  const sheet = sheetsOf(workbook, visibleOnly).at(at);
  if (!sheet) throw itemNotFound("There is no such worksheet.");
  return sheet;
}
