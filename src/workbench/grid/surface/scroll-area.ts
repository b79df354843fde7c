import type { Sheet } from "../../model/workbook-model";
import { usedArea } from "../../model/workbook-model";
import type { Selection } from "../desk/page-state";
import type { CellPlace } from "../look/conditional-formats";
import { headHeightInPixels } from "./pane-geometry";
import type { SheetLayout } from "./sheet-layout";

/** The scrolling part of the page: a large empty `sizer` scrolls, the `view` sticks to the window and is painted. */
export interface ScrollArea {
  readonly element: HTMLElement;
  readonly view: HTMLElement;
  /** visible size in pixels */
  size(): { readonly width: number; readonly height: number };
  position(): { readonly left: number; readonly top: number };
  moveTo(position: { readonly left: number; readonly top: number }): void;
  /** Makes the scroll bars reach a little beyond what is used, and farther as one goes on, as in Excel. */
  fit(sheet: Sheet, layout: SheetLayout, selection: Selection): void;
  /** Scrolls as little as needed to show a cell beside the frozen part. */
  reveal(sheet: Sheet, layout: SheetLayout, place: CellPlace, headWidth: number): void;
}

export function createScrollArea(): ScrollArea {
  const element = divOf("scroller");
  const sizer = divOf("sizer");
  const view = divOf("view");
  view.tabIndex = 0;
  view.setAttribute("role", "grid");
  view.setAttribute("aria-multiselectable", "true");
  sizer.append(view);
  element.append(sizer);
  const size = () => ({ width: element.clientWidth, height: element.clientHeight });

  return {
    element,
    view,
    size,
    position: () => ({ left: element.scrollLeft, top: element.scrollTop }),
    moveTo: ({ left, top }) => {
      element.scrollTo(left, top);
    },
    fit: (sheet, { rows, columns }, selection) => {
      const reach = reachOf(sheet, selection);
      const { width, height } = size();
      sizer.style.width = `${Math.max(columns.start(reach.column + 1) + 60, width)}px`;
      sizer.style.height = `${Math.max(rows.start(reach.row + 1) + 40, height)}px`;
      view.style.width = `${width}px`;
      view.style.height = `${height}px`;
      view.setAttribute("aria-rowcount", String(reach.row + 1));
      view.setAttribute("aria-colcount", String(reach.column + 1));
    },
    reveal: (sheet, { rows, columns }, { row, column }, headWidth) => {
      const frozen = { width: columns.start(sheet.frozenColumns), height: rows.start(sheet.frozenRows) };
      const room = {
        width: element.clientWidth - headWidth - frozen.width,
        height: element.clientHeight - headHeightInPixels - frozen.height,
      };
      const left =
        column < sheet.frozenColumns
          ? element.scrollLeft
          : nearest(
              element.scrollLeft,
              columns.start(column) - frozen.width,
              columns.size(column),
              room.width,
            );
      const top =
        row < sheet.frozenRows
          ? element.scrollTop
          : nearest(element.scrollTop, rows.start(row) - frozen.height, rows.size(row), room.height);
      if (left !== element.scrollLeft || top !== element.scrollTop) element.scrollTo(left, top);
    },
  };
}

/** While extending, the moving end stays in view; whole rows and columns do not scroll away. */
export function selectionEndShown({ active, anchor, end }: Selection): CellPlace {
  const movesWithin = active.row !== anchor.row || active.column !== anchor.column;
  return isFarAway(end) || movesWithin ? active : end;
}

function reachOf(sheet: Sheet, { active, end }: Selection): CellPlace {
  const used = usedArea(sheet);
  const far = isFarAway(end) ? active : end;
  return {
    row: Math.max(60, (used?.bottom ?? 0) + 20, active.row + 10, far.row + 10),
    column: Math.max(26, (used?.right ?? 0) + 6, active.column + 4, far.column + 4),
  };
}

/** The end of whole rows or columns, far beyond anything that is shown. */
function isFarAway({ row, column }: CellPlace): boolean {
  return row > 1_000_000 || column > 16_000;
}

function nearest(now: number, start: number, size: number, room: number): number {
  if (start < now || size > room) return start;
  return start + size > now + room ? start + size - room : now;
}

function divOf(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}
