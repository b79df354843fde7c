import { areaAddress, parseArea, splitSheetAddress } from "../../model/address";
import type { Area } from "../../model/address";
import type { Sheet } from "../../model/workbook-model";
import { findSheet, findTable } from "../../model/workbook-model";
import type { CellPlace } from "../look/conditional-formats";
import type { Desk } from "./desk";
import { activeSheet, announce, visibleSheets } from "./desk";
import type { Selection } from "./page-state";
import { selectedArea, selectionAt, selectionOf } from "./page-state";

/** Selects cells of a sheet and brings the sheet to the front. */
export function select(desk: Desk, sheet: Sheet, selection: Selection): void {
  desk.state.set({ selection, menu: undefined, announcement: "" });
  desk.edits.select(sheet, selectedArea(selection), "person");
}

export function selectCell(desk: Desk, place: CellPlace): void {
  select(desk, activeSheet(desk), selectionAt(place));
}

/** Extends the selection from its anchor to another cell. */
export function extendTo(desk: Desk, end: CellPlace): void {
  select(desk, activeSheet(desk), { ...desk.state.get().selection, end });
}

export function selectArea(desk: Desk, sheet: Sheet, area: Area): void {
  select(desk, sheet, selectionOf(area));
}

/** The selection that each sheet had when it was last in front. */
const lastSelections = new WeakMap<Sheet, Selection>();

export function activateSheet(desk: Desk, sheet: Sheet): void {
  lastSelections.set(activeSheet(desk), desk.state.get().selection);
  select(desk, sheet, lastSelections.get(sheet) ?? selectionAt({ row: 0, column: 0 }));
}

/** Steps to the next visible sheet, without going round. */
export function stepSheet(desk: Desk, step: 1 | -1): void {
  const sheets = visibleSheets(desk);
  const next = sheets[sheets.indexOf(activeSheet(desk)) + step];
  if (next !== undefined) activateSheet(desk, next);
}

/**
 * Goes to what a person typed into the Name box, or to where a link leads: "B7", "Rates!A1:C3", or a table's name.
 * @returns false when there is no such place; the status bar then says so
 */
export function goTo(desk: Desk, reference: string): boolean {
  const { workbook } = desk.edits;
  const table = findTable(workbook, reference.trim());
  if (table !== undefined) {
    selectArea(desk, table.sheet, table.table.area);
    return true;
  }
  const { sheet: name, address } = splitSheetAddress(reference.trim().replace(/^#/, ""));
  const sheet = name === undefined ? activeSheet(desk) : findSheet(workbook, name);
  const area = parseArea(address);
  if (sheet === undefined || area === undefined) {
    announce(
      desk,
      `There is no place called "${reference}". Type a cell such as B7, Rates!B7, or a table's name.`,
    );
    return false;
  }
  if (sheet.visibility !== "Visible") {
    announce(desk, `${sheet.name} is a hidden sheet, so it cannot be shown.`);
    return false;
  }
  selectArea(desk, sheet, area);
  return true;
}

/** What the Name box shows: the active cell, or the size of a larger selection as it stands. */
export function selectionName(selection: Selection): string {
  const { active } = selection;
  return areaAddress({ top: active.row, left: active.column, bottom: active.row, right: active.column });
}
