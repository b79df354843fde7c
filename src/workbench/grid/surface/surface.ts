import { cellAddress } from "../../model/address";
import type { WorkbookChange } from "../../model/workbook-change";
import type { Sheet } from "../../model/workbook-model";
import type { Desk } from "../desk/desk";
import { activeSheet } from "../desk/desk";
import { createChartLayer } from "../charts/chart-layer";
import { selectionOf } from "../desk/page-state";
import type { CellPlace } from "../look/conditional-formats";
import { createKnownLooks } from "../look/known-looks";
import { createTextMeasure } from "../look/text-measure";
import { inputMessageId } from "./cell-attachments";
import { listenToClipboard } from "./clipboard-events";
import { listenToKeyboard } from "./keyboard";
import { createOverlay } from "./overlay";
import type { ViewGeometry } from "./pane-geometry";
import { viewGeometry } from "./pane-geometry";
import { pointAt } from "./point-at";
import { listenToPointer } from "./pointer";
import { createScrollArea, selectionEndShown } from "./scroll-area";
import type { SheetLayout } from "./sheet-layout";
import { layOutSheet } from "./sheet-layout";
import { createSheetPainter } from "./sheet-painter";
import { listenToZoomWheel } from "./zoom-wheel";

/** The sheet on the screen: painted from the workbook model, which alone holds the truth. */
export interface Surface {
  readonly element: HTMLElement;
  /** Gives the keyboard to the cells. */
  focus(): void;
  stop(): void;
}

export function createSurface(desk: Desk): Surface {
  const { workbook } = desk.edits;
  const measure = createTextMeasure();
  const looks = createKnownLooks(workbook);
  const area = createScrollArea();
  const { view, grid } = area;
  const focus = (): void => grid.focus({ preventScroll: true });
  const painter = createSheetPainter(looks, measure);
  const overlay = createOverlay(desk, looks, () => {
    desk.state.set({ menu: undefined });
    focus();
  });
  const charts = createChartLayer(workbook, measure);
  grid.append(...painter.elements);
  area.zoomed.append(charts.element, overlay.element);
  grid.setAttribute("aria-describedby", inputMessageId);

  const scrollPositions = new Map<string, { readonly left: number; readonly top: number }>();
  let drawn: { readonly sheet: Sheet; readonly layout: SheetLayout; geometry: ViewGeometry } | undefined;
  let hasChanged = true;
  let version = 0;
  let frame = 0;
  let shownSelection = desk.state.get().selection;
  const repaint = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };

  /** Everything that changed since the last frame becomes visible here, in this order. */
  function paint(): void {
    frame = 0;
    if (hasChanged) takeChangesIn();
    const sheet = activeSheet(desk);
    const { selection, editing, filling, zoomPercent } = desk.state.get();
    const before = area.position();
    const isZoomed = area.zoomTo(zoomPercent / 100);
    const known = drawn?.sheet === sheet ? drawn.layout : undefined;
    const layout = known ?? bringToFront(sheet);
    area.fit(sheet, layout, selection);
    if (isZoomed && known !== undefined) area.moveTo(before); // the cell at the top left stays there
    if (selection !== shownSelection) {
      shownSelection = selection;
      area.reveal(sheet, layout, selectionEndShown(selection), drawn?.geometry.headWidth ?? 40);
    }
    scrollPositions.set(sheet.id, area.position());
    const geometry = viewGeometry(sheet, layout, area.size(), area.position());
    drawn = { sheet, layout, geometry };
    painter.paint({
      sheet,
      layout,
      geometry,
      selection,
      copied: clipboard.copied(),
      filling,
      isEditing: editing !== undefined,
      version,
    });
    charts.show(sheet, layout, geometry, version);
    overlay.show(sheet, layout, geometry, area.size());
    nameActiveCell(grid, selection.active);
  }

  function takeChangesIn(): void {
    hasChanged = false;
    desk.calculation.recalculate();
    looks.forget("workbook changed");
    version += 1;
    if (drawn !== undefined) drawn = { ...drawn, layout: layOutSheet(drawn.sheet, measure) };
    desk.state.set({ version });
  }

  function bringToFront(sheet: Sheet): SheetLayout {
    looks.forget("other sheet");
    version += 1;
    const layout = layOutSheet(sheet, measure);
    area.fit(sheet, layout, desk.state.get().selection);
    area.moveTo(scrollPositions.get(sheet.id) ?? { left: 0, top: 0 });
    grid.setAttribute("aria-label", `Sheet ${sheet.name}`);
    return layout;
  }

  const clipboard = listenToClipboard(desk, view, repaint);
  listenToKeyboard(desk, view, () => {
    const pane = drawn?.geometry.panes[2];
    return pane === undefined ? 20 : Math.max(1, pane.lastRow - pane.firstRow - 1);
  });
  listenToPointer(desk, {
    element: view,
    focus,
    at: (clientX, clientY) => {
      const box = view.getBoundingClientRect();
      const scale = desk.state.get().zoomPercent / 100;
      const point = { x: (clientX - box.left) / scale, y: (clientY - box.top) / scale };
      const sheet = activeSheet(desk);
      const layout = drawn?.layout ?? layOutSheet(sheet, measure);
      return pointAt(
        sheet,
        layout,
        drawn?.geometry ?? viewGeometry(sheet, layout, area.size(), area.position()),
        point,
      );
    },
    columnWidth: (column) => drawn?.layout.columns.size(column) ?? 0,
    rowHeight: (row) => drawn?.layout.rows.size(row) ?? 0,
    firstShown: () => ({
      row: drawn?.geometry.panes[3].firstRow ?? 0,
      column: drawn?.geometry.panes[3].firstColumn ?? 0,
    }),
    scrollBy: (x, y) => area.element.scrollBy(x, y),
  });
  listenToZoomWheel(desk, area.element);
  area.element.addEventListener("scroll", repaint, { passive: true });
  const resized = new ResizeObserver(repaint);
  resized.observe(area.element);

  const stopListening = desk.edits.listen((change) => {
    if (change.kind === "selection") followSelection(desk, change);
    if (change.kind === "cells" && change.source === "person" && clipboard.copied()) clipboard.forget();
    if (change.kind !== "selection" && change.kind !== "calculated") hasChanged = true;
    repaint();
  });
  const stopWatching = desk.state.watch(repaint);
  const stopKeeping = keepKeyboard(desk, () => {
    // A menu or a message may have been opened since.
    if (desk.state.get().menu !== undefined || desk.state.get().notice !== undefined) return;
    const holder = document.activeElement;
    const hasMovedOn =
      holder !== null && holder !== document.body && holder.closest(".sheet, .formula-bar") === null;
    if (!hasMovedOn && !overlay.focusEditor()) focus();
  });
  repaint();

  return {
    element: area.element,
    focus,
    stop: () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      stopListening();
      stopWatching();
      stopKeeping();
    },
  };
}

/** Screen readers speak the active cell; one that is scrolled away has no element to speak of. */
function nameActiveCell(grid: HTMLElement, { row, column }: CellPlace): void {
  const id = `cell-${cellAddress(row, column)}`;
  if (document.getElementById(id) === null) grid.removeAttribute("aria-activedescendant");
  else grid.setAttribute("aria-activedescendant", id);
}

/** The add-in selected cells or brought a sheet to the front: the page follows. */
function followSelection(desk: Desk, change: WorkbookChange): void {
  if (!("source" in change) || change.source !== "addIn") return;
  desk.state.set({ selection: selectionOf(desk.edits.workbook.selection), menu: undefined });
}

/** When typing ends, a message is answered or a menu has done its work, the keyboard goes back to the cells. */
function keepKeyboard(desk: Desk, takeBack: () => void): () => void {
  let before = desk.state.get();
  return desk.state.watch(() => {
    const now = desk.state.get();
    const isOver = (["editing", "notice", "menu"] as const).some(
      (part) => before[part] !== undefined && now[part] === undefined,
    );
    before = now;
    // after the page has been drawn again, so that what is gone no longer holds the keyboard
    if (isOver && now.notice === undefined && now.menu === undefined) requestAnimationFrame(takeBack);
  });
}
