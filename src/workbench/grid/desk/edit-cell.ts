import { findSheet } from "../../model/workbook-model";
import type { Entered } from "../editing/enter-text";
import { clearContents, enterText } from "../editing/enter-text";
import { stepped } from "../editing/moves";
import { editableText } from "../editing/typed-content";
import type { Desk } from "./desk";
import { activeSheet, announce } from "./desk";
import type { Editing } from "./page-state";
import { selectedArea, selectionAt } from "./page-state";
import { select, selectArea, selectCell } from "./select";

/** Starts typing in the active cell. While it lasts the host refuses batches, as Excel does. */
export function startEditing(
  desk: Desk,
  options: Pick<Editing, "mode" | "from"> & { readonly text?: string },
): void {
  const sheet = activeSheet(desk);
  const place = desk.state.get().selection.active;
  const { mode, from, text = editableText(sheet, place) } = options;
  desk.host.cellBeingEdited = true;
  desk.state.set({
    editing: { sheetId: sheet.id, place, text, mode, from },
    menu: undefined,
    announcement: "",
  });
}

export function changeText(desk: Desk, text: string, from: Editing["from"]): void {
  const { editing } = desk.state.get();
  if (editing === undefined) startEditing(desk, { mode: "edit", from, text });
  else desk.state.set({ editing: { ...editing, text, from } });
}

/** Puts the typed text into its cell. A refused text stays in the editor until it is changed or given up. */
export function commitEditing(
  desk: Desk,
  then: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 },
): boolean {
  const { editing } = desk.state.get();
  if (editing === undefined) return true;
  const sheet = findSheet(desk.edits.workbook, editing.sheetId);
  if (sheet === undefined) {
    stopEditing(desk);
    announce(desk, "The sheet that was being typed in has been deleted, so the text was not kept.");
    return true;
  }
  const unchanged = editing.text === editableText(sheet, editing.place);
  const finish = (): void => {
    stopEditing(desk);
    if (then.rows !== 0 || then.columns !== 0) moveOn(desk, then.rows, then.columns);
  };
  const entered: Entered = unchanged
    ? { kind: "entered" }
    : enterText(desk, sheet, editing.place, editing.text);
  if (entered.kind === "entered") {
    finish();
    if (entered.remark !== undefined) announce(desk, entered.remark);
    return true;
  }
  const goBack = {
    label: entered.kind === "refused" ? "Try again" : "Change it",
    run: () => desk.state.set({ notice: undefined }),
  };
  const keep = {
    label: "Keep this value",
    run: () => {
      desk.state.set({ notice: undefined });
      enterText(desk, sheet, editing.place, editing.text, { despiteRule: true });
      finish();
    },
  };
  const giveUp = {
    label: "Cancel",
    run: () => {
      desk.state.set({ notice: undefined });
      stopEditing(desk);
    },
  };
  desk.state.set({
    notice: {
      title: entered.title,
      message: entered.message,
      answers: entered.kind === "questioned" ? [goBack, keep, giveUp] : [goBack, giveUp],
    },
  });
  return false;
}

/** Leaves the cell as it was. */
export function stopEditing(desk: Desk): void {
  desk.host.cellBeingEdited = false;
  desk.state.set({ editing: undefined });
}

/** Where Enter and Tab go: round a larger selection, else to the neighbouring cell. */
export function moveOn(desk: Desk, rows: number, columns: number): void {
  const { selection } = desk.state.get();
  const area = selectedArea(selection);
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  if (height * width === 1) {
    selectCell(desk, stepped(activeSheet(desk), selection.active, rows, columns));
    return;
  }
  const { active } = selection;
  const byRows = rows !== 0;
  const index = byRows
    ? (active.column - area.left) * height + (active.row - area.top) + rows
    : (active.row - area.top) * width + (active.column - area.left) + columns;
  const wrapped = (index + height * width) % (height * width);
  const next = byRows
    ? { row: area.top + (wrapped % height), column: area.left + Math.floor(wrapped / height) }
    : { row: area.top + Math.floor(wrapped / width), column: area.left + (wrapped % width) };
  select(desk, activeSheet(desk), { ...selection, active: next });
}

export function clearSelection(desk: Desk): void {
  const sheet = activeSheet(desk);
  tellRefusal(desk, clearContents(desk, sheet, selectedArea(desk.state.get().selection)));
}

export function undo(desk: Desk, direction: "undo" | "redo"): void {
  const changed = direction === "undo" ? desk.undo.undo() : desk.undo.redo();
  if (changed === undefined)
    announce(desk, `Nothing to ${direction}. What the add-in wrote cannot be undone here.`);
  else {
    selectArea(desk, changed.sheet, changed.area);
    const { top, left } = changed.area;
    if (changed.area.top === changed.area.bottom)
      select(desk, changed.sheet, selectionAt({ row: top, column: left }));
  }
}

export function tellRefusal(desk: Desk, entered: Entered): void {
  if (entered.kind !== "entered") tell(desk, entered.title, entered.message);
}

/** Shows a message over the sheet that needs no decision. */
export function tell(desk: Desk, title: string, message: string): void {
  const close = { label: "OK", run: () => desk.state.set({ notice: undefined }) };
  desk.state.set({ notice: { title, message, answers: [close] } });
}
