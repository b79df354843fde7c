import { lastColumn, lastRow } from "../../model/address";
import { cellKey } from "../../model/workbook-model";
import { openCellMenu, openTableMenu } from "../desk/cell-menus";
import type { Desk } from "../desk/desk";
import { activeSheet } from "../desk/desk";
import { commitEditing, startEditing } from "../desk/edit-cell";
import { fillDownToEnd, finishFill, giveUpFill, showFill } from "../desk/fill-cells";
import { followLink } from "../desk/follow-link";
import { extendTo, select, selectCell } from "../desk/select";
import type { CellPlace } from "../look/conditional-formats";
import type { PointedAt } from "./point-at";
import { pixelsPerPoint } from "../look/text-measure";

/** What the pointer needs to know about the view. */
export interface PointedView {
  readonly element: HTMLElement;
  focus(): void;
  /** what lies at a point of the browser window */
  at(clientX: number, clientY: number): PointedAt;
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  firstShown(): CellPlace;
  scrollBy(x: number, y: number): void;
}

type Drag =
  | { readonly kind: "cells" | "columns" | "rows" | "fill" }
  | {
      readonly kind: "width" | "height";
      readonly index: number;
      readonly from: number;
      readonly size: number;
    };

/** Selecting, extending, resizing, opening and following by mouse, pen or finger. */
export function listenToPointer(desk: Desk, view: PointedView): void {
  let drag: Drag | undefined;
  let dragged: CellPlace | undefined;
  let isOnHandle = false; // a captured pointer hides from the double click what lay under it

  view.element.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !isOnSheet(event.target)) return;
    desk.state.set({ menu: undefined });
    if (!commitEditing(desk)) return;
    const pointed = view.at(event.clientX, event.clientY);
    event.preventDefault();
    view.focus();
    view.element.setPointerCapture(event.pointerId);
    dragged = undefined;
    if (isFilterButton(event.target)) {
      openCellMenu(desk, pointed.place);
      return;
    }
    isOnHandle = isFillHandle(event.target);
    drag = isOnHandle ? { kind: "fill" } : startDrag(desk, view, pointed, event);
    if (isOnHandle) view.element.style.cursor = "crosshair";
  });

  view.element.addEventListener("pointermove", (event) => {
    if (drag === undefined) {
      view.element.style.cursor = cursorAt(view.at(event.clientX, event.clientY), event.target);
      return;
    }
    const { place } = view.at(event.clientX, event.clientY);
    if (drag.kind === "width" || drag.kind === "height") {
      const moved = drag.kind === "width" ? event.clientX - drag.from : event.clientY - drag.from;
      resize(desk, drag.kind, drag.index, Math.max(0, drag.size + moved / scaleOf(desk)));
      return;
    }
    scrollAtEdge(view, event);
    if (dragged?.row === place.row && dragged.column === place.column) return;
    dragged = place;
    if (drag.kind === "fill") {
      showFill(desk, place);
      return;
    }
    extendTo(
      desk,
      drag.kind === "columns"
        ? { row: lastRow, column: place.column }
        : drag.kind === "rows"
          ? { row: place.row, column: lastColumn }
          : place,
    );
  });

  view.element.addEventListener("pointerup", (event) => {
    if (drag?.kind === "fill") finishFill(desk);
    const clicked = drag?.kind === "cells" && dragged === undefined && !event.shiftKey;
    drag = undefined;
    if (!clicked) return;
    const { active } = desk.state.get().selection;
    const link = activeSheet(desk).cells.get(cellKey(active.row, active.column))?.hyperlink;
    if (link !== undefined) followLink(desk, link);
  });

  view.element.addEventListener("pointercancel", () => {
    drag = undefined;
    giveUpFill(desk);
  });

  view.element.addEventListener("contextmenu", (event) => {
    if (!isOnSheet(event.target)) return;
    event.preventDefault();
    desk.state.set({ menu: undefined });
    if (!commitEditing(desk)) return;
    // the menu key gives no place that the pointer means
    const isClick = event.button === 2;
    const { part, place } = view.at(event.clientX, event.clientY);
    if (!isClick) openTableMenu(desk, desk.state.get().selection.active);
    else if (part === "cells") openTableMenu(desk, place);
  });

  view.element.addEventListener("dblclick", (event) => {
    if (isOnHandle) fillDownToEnd(desk);
    else if (isOnSheet(event.target) && view.at(event.clientX, event.clientY).part === "cells") {
      startEditing(desk, { mode: "edit", from: "cell" });
    }
  });
}

function startDrag(
  desk: Desk,
  view: PointedView,
  { part, place, border }: PointedAt,
  event: PointerEvent,
): Drag | undefined {
  const sheet = activeSheet(desk);
  if (border !== undefined) {
    return part === "column heads"
      ? { kind: "width", index: border, from: event.clientX, size: view.columnWidth(border) }
      : { kind: "height", index: border, from: event.clientY, size: view.rowHeight(border) };
  }
  const shown = view.firstShown();
  switch (part) {
    case "corner":
      select(desk, sheet, {
        active: shown,
        anchor: { row: 0, column: 0 },
        end: { row: lastRow, column: lastColumn },
      });
      return undefined;
    case "column heads": {
      const end = { row: lastRow, column: place.column };
      if (event.shiftKey) extendTo(desk, end);
      else
        select(desk, sheet, {
          active: { row: shown.row, column: place.column },
          anchor: { row: 0, column: place.column },
          end,
        });
      return { kind: "columns" };
    }
    case "row heads": {
      const end = { row: place.row, column: lastColumn };
      if (event.shiftKey) extendTo(desk, end);
      else
        select(desk, sheet, {
          active: { row: place.row, column: shown.column },
          anchor: { row: place.row, column: 0 },
          end,
        });
      return { kind: "rows" };
    }
    case "cells":
      if (event.shiftKey) extendTo(desk, place);
      else selectCell(desk, place);
      return { kind: "cells" };
  }
}

/** A column selected together with others is resized with them, as in Excel. */
function resize(desk: Desk, kind: "width" | "height", index: number, pixels: number): void {
  const sheet = activeSheet(desk);
  const points = Math.round(pixels / pixelsPerPoint / 0.75) * 0.75; // whole pixels
  if (kind === "width") {
    desk.edits.setColumnWidth(
      sheet,
      { top: 0, bottom: lastRow, left: index, right: index },
      points,
      "person",
    );
  } else {
    desk.edits.setRowHeight(
      sheet,
      { left: 0, right: lastColumn, top: index, bottom: index },
      points,
      "person",
    );
  }
}

/** Pixels of the window for one pixel of the sheet. */
function scaleOf(desk: Desk): number {
  return desk.state.get().zoomPercent / 100;
}

function scrollAtEdge(view: PointedView, event: PointerEvent): void {
  const box = view.element.getBoundingClientRect();
  const beyond = (at: number, low: number, high: number): number => (at < low ? -24 : at > high ? 24 : 0);
  view.scrollBy(beyond(event.clientX, box.left, box.right), beyond(event.clientY, box.top, box.bottom));
}

function cursorAt({ part, border }: PointedAt, target: EventTarget | null): string {
  if (border !== undefined) return part === "column heads" ? "col-resize" : "row-resize";
  if (target instanceof Element && target.closest(".link, .filter-button")) return "pointer";
  return part === "cells" ? "cell" : "default";
}

/** The editor, menus and buttons that lie over the sheet look after themselves. */
function isOnSheet(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("textarea, .cell-menu, .list-button, .input-message") === null
  );
}

function isFilterButton(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".filter-button") !== null;
}

function isFillHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(".fill-handle") !== null;
}
