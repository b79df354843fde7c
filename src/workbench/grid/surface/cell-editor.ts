import type { Desk } from "../desk/desk";
import { changeText } from "../desk/edit-cell";
import type { Editing } from "../desk/page-state";
import type { KnownLooks } from "../look/known-looks";
import { activeSheet } from "../desk/desk";
import { fontOf, lineHeightInPixels } from "../look/text-measure";
import type { Rectangle } from "./pane-geometry";

/** The text field that lies over a cell while it is typed into. */
export interface CellEditor {
  readonly element: HTMLTextAreaElement;
  /** @param rectangle of the cell, `room` how far the field may grow, in pixels of the view */
  show(
    editing: Editing | undefined,
    rectangle: Rectangle,
    room: { readonly width: number; readonly height: number },
  ): void;
}

export function createCellEditor(desk: Desk, looks: KnownLooks): CellEditor {
  const element = document.createElement("textarea");
  element.className = "cell-editor";
  element.hidden = true;
  element.rows = 1;
  element.spellcheck = false;
  element.setAttribute("aria-label", "Cell");
  element.addEventListener("input", () => changeText(desk, element.value, "cell"));

  return {
    element,
    show: (editing, rectangle, room) => {
      const isOpen = editing !== undefined && editing.sheetId === activeSheet(desk).id;
      const opens = isOpen && element.hidden;
      element.hidden = !isOpen;
      if (!isOpen) return;
      if (element.value !== editing.text) element.value = editing.text;
      const { format } = looks.always(activeSheet(desk), editing.place.row, editing.place.column);
      element.style.font = fontOf(format);
      element.style.lineHeight = `${lineHeightInPixels(format)}px`;
      element.style.left = `${rectangle.x - 1}px`;
      element.style.top = `${rectangle.y - 1}px`;
      element.style.width = `${rectangle.width + 1}px`;
      element.style.height = `${rectangle.height + 1}px`;
      const width = Math.min(
        Math.max(rectangle.width + 1, element.scrollWidth + 12),
        Math.max(rectangle.width, room.width - rectangle.x - 8),
      );
      const grows = format.wrapText !== true && width > rectangle.width + 1;
      if (grows) element.style.width = `${width}px`;
      element.style.height = `${Math.min(Math.max(rectangle.height + 1, element.scrollHeight + 2), Math.max(rectangle.height, room.height - rectangle.y - 8))}px`;
      if (opens && editing.from === "cell") {
        element.focus({ preventScroll: true });
        element.setSelectionRange(element.value.length, element.value.length);
      }
    },
  };
}
