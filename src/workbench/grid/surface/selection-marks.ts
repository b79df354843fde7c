import type { Area } from "../../model/address";
import { intersection } from "../../model/address";
import type { CellPlace } from "../look/conditional-formats";
import type { Pane } from "./pane";
import type { PaneGeometry } from "./pane-geometry";
import type { SheetLayout } from "./sheet-layout";

/** The frame round the selected cells with its fill handle, the tint inside it, and the frames round copied cells and cells to be filled, in one pane. */
export interface SelectionMarks {
  paint(pane: PaneGeometry, layout: SheetLayout, marked: MarkedCells): void;
}

export interface MarkedCells {
  readonly selected: Area;
  readonly active: CellPlace;
  readonly copied: Area | undefined;
  /** what would be filled if the fill handle were let go now */
  readonly filling: Area | undefined;
  readonly hasFillHandle: boolean;
}

export function createSelectionMarks({ content }: Pane): SelectionMarks {
  const tint = mark("selection-tint");
  const frame = mark("selection-frame");
  const copyFrame = mark("copy-frame");
  const fillFrame = mark("fill-frame");
  const handle = mark("fill-handle");
  handle.title = "Drag to fill, double-click to fill down (Ctrl+D, Ctrl+R)";
  content.append(tint, frame, copyFrame, fillFrame, handle);
  return {
    paint: (pane, layout, { selected, active, copied, filling, hasFillHandle }) => {
      placeMark(frame, pane, layout, selected, 1);
      placeMark(copyFrame, pane, layout, copied, 0);
      placeMark(fillFrame, pane, layout, filling, 1);
      handle.hidden = !hasFillHandle || !holdsCorner(pane, selected);
      handle.style.left = `${layout.columns.start(selected.right + 1) - 5}px`;
      handle.style.top = `${layout.rows.start(selected.bottom + 1) - 5}px`;
      const box = placeMark(tint, pane, layout, selected, 0);
      if (box === undefined) return;
      const x = layout.columns.start(active.column) - box.left;
      const y = layout.rows.start(active.row) - box.top;
      const right = x + layout.columns.size(active.column);
      const bottom = y + layout.rows.size(active.row);
      // the active cell stays clear: a hole in the tint
      tint.style.clipPath = `path(evenodd,"M0 0H${box.width}V${box.height}H0Z M${x} ${y}H${right}V${bottom}H${x}Z")`;
    },
  };
}

/** The handle stands in the one pane that shows the selection's last cell. */
function holdsCorner(pane: PaneGeometry, { bottom, right }: Area): boolean {
  const { firstRow, lastRow, firstColumn, lastColumn } = pane;
  return bottom >= firstRow && bottom <= lastRow && right >= firstColumn && right <= lastColumn;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws only what is near the pane, since whole columns are longer than browsers can draw. */
function placeMark(
  element: HTMLElement,
  pane: PaneGeometry,
  layout: SheetLayout,
  area: Area | undefined,
  overlap: number,
): Box | undefined {
  const near = {
    top: Math.max(0, pane.firstRow - 2),
    left: Math.max(0, pane.firstColumn - 2),
    bottom: pane.lastRow + 2,
    right: pane.lastColumn + 2,
  };
  const shown = area === undefined ? undefined : intersection(area, near);
  element.hidden = shown === undefined;
  if (shown === undefined) return undefined;
  const left = layout.columns.start(shown.left) - overlap;
  const top = layout.rows.start(shown.top) - overlap;
  const box = {
    left,
    top,
    width: layout.columns.start(shown.right + 1) - left,
    height: layout.rows.start(shown.bottom + 1) - top,
  };
  element.style.left = `${box.left}px`;
  element.style.top = `${box.top}px`;
  element.style.width = `${box.width}px`;
  element.style.height = `${box.height}px`;
  return box;
}

function mark(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.setAttribute("aria-hidden", "true");
  return element;
}
