import type { Sheet } from "../../model/workbook-model";
import { usedArea } from "../../model/workbook-model";
import type { Selection } from "../desk/page-state";
import type { CellPlace } from "../look/conditional-formats";
import type { Axis } from "./axis";
import { headHeightInPixels } from "./pane-geometry";
import type { SheetLayout } from "./sheet-layout";

/** The scrolling part of the page: a large empty `sizer` scrolls, the `view` sticks to the window. */
export interface ScrollArea {
  readonly element: HTMLElement;
  /** holds all that is drawn; hears the pointer, the keys and the clipboard */
  readonly view: HTMLElement;
  /** holds the painted cells and has the keyboard; nothing but rows may be in it, for screen readers */
  readonly grid: HTMLElement;
  /** holds the grid and what lies over it; drawn larger or smaller as a whole */
  readonly zoomed: HTMLElement;
  /** @param scale 1 is the usual size. @returns whether it was another before */
  zoomTo(scale: number): boolean;
  /** visible size in pixels of the sheet, as all sizes and positions here: at scale 2 half as many are seen */
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
  const grid = divOf("grid");
  grid.tabIndex = 0;
  grid.setAttribute("role", "grid");
  grid.setAttribute("aria-multiselectable", "true");
  const zoomed = divOf("zoomed");
  zoomed.append(grid);
  view.append(zoomed);
  sizer.append(view);
  element.append(sizer);
  let scale = 1;
  const size = () => ({ width: element.clientWidth / scale, height: element.clientHeight / scale });
  const position = () => ({ left: element.scrollLeft / scale, top: element.scrollTop / scale });
  const moveTo = ({ left, top }: { readonly left: number; readonly top: number }): void => {
    element.scrollTo(left * scale, top * scale);
  };

  return {
    element,
    view,
    grid,
    zoomed,
    zoomTo: (wanted) => {
      if (wanted === scale) return false;
      scale = wanted;
      zoomed.style.transform = scale === 1 ? "" : `scale(${scale})`;
      return true;
    },
    size,
    position,
    moveTo,
    fit: (sheet, { rows, columns }, selection) => {
      const reach = reachOf(sheet, selection);
      const { width, height } = size();
      sizer.style.width = `${Math.max(columns.start(reach.column + 1) + 60, width) * scale}px`;
      sizer.style.height = `${Math.max(rows.start(reach.row + 1) + 40, height) * scale}px`;
      view.style.width = `${element.clientWidth}px`;
      view.style.height = `${element.clientHeight}px`;
      zoomed.style.width = `${width}px`;
      zoomed.style.height = `${height}px`;
      grid.setAttribute("aria-rowcount", String(reach.row + 1));
      grid.setAttribute("aria-colcount", String(reach.column + 1));
    },
    reveal: (sheet, { rows, columns }, { row, column }, headWidth) => {
      const frozen = { width: columns.start(sheet.frozenColumns), height: rows.start(sheet.frozenRows) };
      const now = position();
      const seen = size();
      const room = {
        width: seen.width - headWidth - frozen.width,
        height: seen.height - headHeightInPixels - frozen.height,
      };
      const left =
        column < sheet.frozenColumns
          ? now.left
          : nearest(columns, column, now.left, frozen.width, room.width);
      const top = row < sheet.frozenRows ? now.top : nearest(rows, row, now.top, frozen.height, room.height);
      if (left !== now.left || top !== now.top) moveTo({ left, top });
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

/**
 * The scroll position that shows one row or column, moved as little as possible, with a whole row or column at the
 * start of the view, as in Excel.
 * @param before size of the frozen part
 */
function nearest(axis: Axis, index: number, now: number, before: number, room: number): number {
  const start = axis.start(index) - before;
  const end = start + axis.size(index);
  if (start < now || end - start > room) return start;
  if (end <= now + room) return now;
  const first = axis.at(end - room + before);
  const needed = axis.start(first) - before;
  return needed >= end - room ? needed : needed + axis.size(first);
}

function divOf(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}
