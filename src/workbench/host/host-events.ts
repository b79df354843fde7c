import type { Area } from "../model/address";
import { areaAddress, intersection, sheetAddress } from "../model/address";
import type { CellShift } from "../model/cell-shift";
import { isOfWholeLines } from "../model/cell-shift";
import type { ChangeSource, WorkbookChange } from "../model/workbook-change";
import type { Sheet } from "../model/workbook-model";
import type { EventType } from "./objects/event-registration";
import { eventTypes, registrationKey, workbookTarget } from "./objects/event-registration";
import { eventReferencePrefix } from "./objects/workbook";
import type { HostSession } from "./session";
import type { EventEntry } from "./wire";

/** Turns changes of the workbook into the events that the add-in asked for. */
export interface HostEvents {
  /** Holds events back while a request runs; `release` lets them go, as Excel raises them after the batch. */
  hold(): void;
  release(): void;
  stop(): void;
}

/** What the workbook looked like when it was last compared: which sheets and tables, and which is in front. */
interface Snapshot {
  readonly sheetIds: readonly string[];
  readonly tables: ReadonlyMap<string, { readonly sheetId: string; readonly name: string }>;
  readonly activeSheetId: string;
}

export function raiseEvents(
  session: HostSession,
  push: (entries: readonly EventEntry[]) => void,
): HostEvents {
  let waiting: EventEntry[] = [];
  let isHeld = false;
  let known = snapshot(session);

  const raise = (
    type: EventType,
    targetIds: readonly string[],
    args: Readonly<Record<string, unknown>>,
  ): void => {
    if (!session.eventsEnabled) return;
    for (const targetId of targetIds) {
      if (!session.registrations.has(registrationKey(type, targetId))) continue;
      waiting.push([65536, type, targetId, JSON.stringify(args), 0]);
    }
  };
  const send = (): void => {
    if (isHeld || waiting.length === 0) return;
    const entries = waiting;
    waiting = [];
    push(entries);
  };
  const stop = session.edits.listen((change) => {
    if (change.kind === "calculated" || change.kind === "restored") return;
    if (change.kind === "cells") raiseCellsChanged(session, change, raise);
    if (change.kind === "shifted") raiseShifted(session, change, raise);
    if (change.kind !== "cells" && change.kind !== "format") {
      const now = snapshot(session);
      raiseStructure(known, now, raise);
      if (change.kind === "selection") raiseSelection(session, raise);
      known = now;
    }
    send();
  });

  return {
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      send();
    },
    stop,
  };
}

type Raise = (type: EventType, targetIds: readonly string[], args: Readonly<Record<string, unknown>>) => void;

function snapshot({ workbook }: HostSession): Snapshot {
  const tables = workbook.sheets.flatMap((sheet) =>
    sheet.tables.map(({ id, name }) => [id, { sheetId: sheet.id, name }] as const),
  );
  return {
    sheetIds: workbook.sheets.map(({ id }) => id),
    tables: new Map(tables),
    activeSheetId: workbook.activeSheetId,
  };
}

function raiseCellsChanged(
  session: HostSession,
  change: WorkbookChange & { kind: "cells" },
  raise: Raise,
): void {
  const sheet = session.workbook.sheets.find((s) => s.id === change.sheetId);
  if (!sheet) return;
  raise(
    eventTypes.worksheetChanged,
    [sheet.id, workbookTarget],
    changedArgs(sheet, change.area, change.source),
  );
  for (const table of sheet.tables) {
    const area = intersection(table.area, change.area);
    if (!area) continue;
    const args = { ...changedArgs(sheet, area, change.source), tableId: table.id };
    raise(eventTypes.tableChanged, [table.id, sheet.id, workbookTarget], args);
  }
}

/** Whole rows and columns are called so; anything less is cells for the sheet, and rows or columns for its tables. */
function raiseShifted(
  session: HostSession,
  { sheetId, shift, tableIds, source }: WorkbookChange & { kind: "shifted" },
  raise: Raise,
): void {
  const sheet = session.workbook.sheets.find((s) => s.id === sheetId);
  if (!sheet) return;
  const done = shift.kind === "insert" ? "Inserted" : "Deleted";
  const lines = `${shift.along === "rows" ? "Row" : "Column"}${done}`;
  const args = changedArgs(sheet, shift.area, source);
  raise(eventTypes.worksheetChanged, [sheet.id, workbookTarget], {
    ...args,
    ...(isOfWholeLines(shift)
      ? { changeType: lines }
      : { changeType: `Cell${done}`, shiftDirection: shiftDirection(shift) }),
  });
  for (const tableId of tableIds) {
    const tableArgs = { ...args, changeType: lines, tableId };
    raise(eventTypes.tableChanged, [tableId, sheet.id, workbookTarget], tableArgs);
  }
}

function shiftDirection({ kind, along }: CellShift): string {
  if (along === "rows") return kind === "insert" ? "ShiftCellDown" : "ShiftCellUp";
  return kind === "insert" ? "ShiftCellRight" : "ShiftCellLeft";
}

function changedArgs(sheet: Sheet, area: Area, source: ChangeSource): Record<string, unknown> {
  return {
    changeType: "RangeEdited",
    source: "Local",
    worksheetId: sheet.id,
    address: areaAddress(area),
    referenceId: `${eventReferencePrefix}${sheetAddress(sheet.name, area)}`,
    shiftDirection: "None",
    triggerSource: source === "addIn" ? "ThisLocalAddin" : "Unknown",
  };
}

function raiseStructure(before: Snapshot, after: Snapshot, raise: Raise): void {
  for (const id of after.sheetIds) {
    if (!before.sheetIds.includes(id)) {
      raise(eventTypes.worksheetAdded, [workbookTarget], { source: "Local", worksheetId: id });
    }
  }
  for (const id of before.sheetIds) {
    if (!after.sheetIds.includes(id)) {
      raise(eventTypes.worksheetDeleted, [workbookTarget], { source: "Local", worksheetId: id });
    }
  }
  for (const [tableId, { sheetId }] of after.tables) {
    if (before.tables.has(tableId)) continue;
    raise(eventTypes.tableAdded, [sheetId, workbookTarget], {
      source: "Local",
      tableId,
      worksheetId: sheetId,
    });
  }
  for (const [tableId, { sheetId, name }] of before.tables) {
    if (after.tables.has(tableId)) continue;
    const args = { source: "Local", tableId, tableName: name, worksheetId: sheetId };
    raise(eventTypes.tableDeleted, [sheetId, workbookTarget], args);
  }
  if (before.activeSheetId !== after.activeSheetId) {
    const [left, entered] = [before.activeSheetId, after.activeSheetId];
    raise(eventTypes.worksheetDeactivated, [left, workbookTarget], { worksheetId: left });
    raise(eventTypes.worksheetActivated, [entered, workbookTarget], { worksheetId: entered });
  }
}

function raiseSelection({ workbook }: HostSession, raise: Raise): void {
  const { activeSheetId, selection } = workbook;
  const args = { worksheetId: activeSheetId, address: areaAddress(selection) };
  raise(eventTypes.worksheetSelectionChanged, [activeSheetId, workbookTarget], args);
}
