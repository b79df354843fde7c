import { lastColumn, lastRow } from "../../model/address";
import { cellKey } from "../../model/workbook-model";
import { openCellMenu, openTableMenu } from "../desk/cell-menus";
import type { Desk } from "../desk/desk";
import { activeSheet } from "../desk/desk";
import {
  changeText,
  clearSelection,
  commitEditing,
  moveOn,
  startEditing,
  stopEditing,
  undo,
} from "../desk/edit-cell";
import { fillFromEdge, giveUpFill } from "../desk/fill-cells";
import { followLink } from "../desk/follow-link";
import { extendTo, select, selectCell, stepSheet } from "../desk/select";
import { zoomBy, zoomTo } from "../desk/zoom";
import type { Direction } from "../editing/moves";
import { edgeOfBlock, lastUsedCell, stepped } from "../editing/moves";
import type { CellPlace } from "../look/conditional-formats";

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** @param rowsShown how many rows PageDown goes on */
export function listenToKeyboard(desk: Desk, element: HTMLElement, rowsShown: () => number): void {
  element.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented) return;
    const isEditing = desk.state.get().editing !== undefined;
    const handled = isEditing
      ? inEditor(desk, event) || beforeEditorIsDrawn(desk, event)
      : onSheet(desk, event, rowsShown);
    if (handled) event.preventDefault();
  });
}

/** Keys while a cell is being typed into. @returns whether the key has done its work */
export function inEditor(desk: Desk, event: KeyboardEvent): boolean {
  const { editing } = desk.state.get();
  const direction = directions[event.key];
  if (event.key === "Enter" && event.altKey) return insertLineBreak(event);
  if (event.key === "Enter") commitEditing(desk, { rows: event.shiftKey ? -1 : 1, columns: 0 });
  else if (event.key === "Tab") commitEditing(desk, { rows: 0, columns: event.shiftKey ? -1 : 1 });
  else if (event.key === "Escape") stopEditing(desk);
  else if (direction !== undefined && editing?.mode === "enter") commitEditing(desk, direction);
  else if (event.key === "F2" && editing)
    desk.state.set({ editing: { ...editing, mode: editing.mode === "edit" ? "enter" : "edit" } });
  else return false;
  return true;
}

/**
 * A fast typist's second key comes before the frame that draws the editor: the keyboard is still with the sheet, or with
 * the editor of the cell before, which still shows that cell's text.
 */
function beforeEditorIsDrawn(desk: Desk, event: KeyboardEvent): boolean {
  const { editing } = desk.state.get();
  if (editing === undefined) return false;
  if (event.target instanceof HTMLTextAreaElement && event.target.value === editing.text) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Backspace") changeText(desk, editing.text.slice(0, -1), "cell");
  else if (event.key.length === 1) changeText(desk, editing.text + event.key, "cell");
  else return false;
  return true;
}

function onSheet(desk: Desk, event: KeyboardEvent, rowsShown: () => number): boolean {
  const control = event.ctrlKey || event.metaKey;
  const { active, end } = desk.state.get().selection;
  const sheet = activeSheet(desk);
  const go = (from: CellPlace, to: CellPlace): void => {
    if (event.shiftKey) extendTo(desk, from === end ? to : end);
    else selectCell(desk, to);
  };
  const from = event.shiftKey ? end : active;
  const direction = directions[event.key];
  if (event.altKey && event.key === "ArrowDown") openCellMenu(desk, active);
  else if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey))
    openTableMenu(desk, active);
  else if (direction !== undefined) {
    go(
      from,
      control ? edgeOfBlock(sheet, from, direction) : stepped(sheet, from, direction.rows, direction.columns),
    );
  } else if (event.key === "PageDown" || event.key === "PageUp") {
    const step = event.key === "PageDown" ? 1 : -1;
    if (control) stepSheet(desk, step);
    else go(from, stepped(sheet, from, step * rowsShown(), 0));
  } else if (event.key === "Home") {
    go(from, control ? { row: sheet.frozenRows, column: sheet.frozenColumns } : { row: from.row, column: 0 });
  } else if (event.key === "End" && control) go(from, lastUsedCell(sheet));
  else if (event.key === "End") go(from, { row: from.row, column: lastUsedCell(sheet).column });
  else if (event.key === "Enter" && control) followActiveLink(desk);
  else if (event.key === "Enter") moveOn(desk, event.shiftKey ? -1 : 1, 0);
  else if (event.key === "Tab") moveOn(desk, 0, event.shiftKey ? -1 : 1);
  else if (event.key === "F2") startEditing(desk, { mode: "edit", from: "cell" });
  else if (event.key === "Escape") return giveUpFill(desk);
  else if (event.key === "Delete") clearSelection(desk);
  else if (event.key === "Backspace") startEditing(desk, { mode: "enter", from: "cell", text: "" });
  else if (event.key === " " && event.shiftKey) {
    select(desk, sheet, {
      active,
      anchor: { row: active.row, column: 0 },
      end: { row: end.row, column: lastColumn },
    });
  } else if (event.key === " " && control) {
    select(desk, sheet, {
      active,
      anchor: { row: 0, column: active.column },
      end: { row: lastRow, column: end.column },
    });
  } else if (control && !event.altKey) return withControl(desk, event);
  else if (event.key.length === 1 && !event.altKey)
    startEditing(desk, { mode: "enter", from: "cell", text: event.key });
  else return false;
  return true;
}

/**
 * Plus, minus and 0 zoom the sheet while the keyboard is with its cells; elsewhere the browser zooms the whole page with them.
 * Ctrl+C, X and V are left to the browser, which then sends its own copy, cut and paste events. */
function withControl(desk: Desk, event: KeyboardEvent): boolean {
  const sheet = activeSheet(desk);
  const { active } = desk.state.get().selection;
  switch (event.key.toLowerCase()) {
    case "z":
      undo(desk, event.shiftKey ? "redo" : "undo");
      return true;
    case "y":
      undo(desk, "redo");
      return true;
    case "d":
      fillFromEdge(desk, "down");
      return true;
    case "r":
      fillFromEdge(desk, "right");
      return true;
    case "+":
    case "=":
      zoomBy(desk, "in");
      return true;
    case "-":
    case "_":
      zoomBy(desk, "out");
      return true;
    case "0":
      zoomTo(desk, 100);
      return true;
    case "a":
      select(desk, sheet, {
        active,
        anchor: { row: 0, column: 0 },
        end: { row: lastRow, column: lastColumn },
      });
      return true;
    default:
      return false;
  }
}

function followActiveLink(desk: Desk): void {
  const { active } = desk.state.get().selection;
  const link = activeSheet(desk).cells.get(cellKey(active.row, active.column))?.hyperlink;
  if (link === undefined) moveOn(desk, 1, 0);
  else followLink(desk, link);
}

function insertLineBreak(event: KeyboardEvent): boolean {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement)) return false;
  field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}
