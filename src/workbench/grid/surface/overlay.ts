import type { Sheet } from "../../model/workbook-model";
import type { Desk } from "../desk/desk";
import type { CellPlace } from "../look/conditional-formats";
import type { KnownLooks } from "../look/known-looks";
import { createCellAttachments } from "./cell-attachments";
import { createCellEditor } from "./cell-editor";
import { createCellMenu } from "./cell-menu";
import type { Rectangle, ViewGeometry } from "./pane-geometry";
import { cellRectangle } from "./pane-geometry";
import type { SheetLayout } from "./sheet-layout";

/** What lies over the cells: editor, drop-down button, input message, menu. */
export interface Overlay {
  readonly element: HTMLElement;
  show(sheet: Sheet, layout: SheetLayout, geometry: ViewGeometry, size: Size): void;
  /** Gives the keyboard to the cell editor, if it is open. @returns whether it is */
  focusEditor(): boolean;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** @param leaveMenu called when a menu is closed without a choice */
export function createOverlay(desk: Desk, looks: KnownLooks, leaveMenu: () => void): Overlay {
  const editor = createCellEditor(desk, looks);
  const attachments = createCellAttachments(desk);
  const menu = createCellMenu(leaveMenu);
  const element = document.createElement("div");
  element.className = "overlay";
  element.append(editor.element, ...attachments.elements, menu.element);

  return {
    element,
    show: (sheet, layout, geometry, size) => {
      const { selection, editing, menu: openMenu } = desk.state.get();
      const at = (place: CellPlace): Rectangle => cellRectangle(sheet, layout, geometry, place);
      const active = at(selection.active);
      const isFree = editing === undefined && openMenu === undefined;
      attachments.show(active, size, isFree && isInSight(active, geometry, size, sheet, selection.active));
      editor.show(editing, at(editing?.place ?? selection.active), size);
      menu.show(openMenu, at(openMenu?.place ?? selection.active), size);
    },
    focusEditor: () => {
      if (!editor.element.hidden) editor.element.focus({ preventScroll: true });
      return !editor.element.hidden;
    },
  };
}

/** Not scrolled away under the frozen part or out of the window. */
function isInSight(
  cell: Rectangle,
  { headWidth, headHeight, frozenWidth, frozenHeight }: ViewGeometry,
  size: Size,
  sheet: Sheet,
  { row, column }: CellPlace,
): boolean {
  const left = headWidth + (column < sheet.frozenColumns ? 0 : frozenWidth);
  const top = headHeight + (row < sheet.frozenRows ? 0 : frozenHeight);
  return cell.x >= left - 1 && cell.y >= top - 1 && cell.x < size.width && cell.y < size.height;
}
