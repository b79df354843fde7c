import { contains } from "../../model/address";
import { cellAddress } from "../../model/address";
import type { WorkbookChange } from "../../model/edits";
import type { Sheet } from "../../model/workbook-model";
import { cellKey, usedArea } from "../../model/workbook-model";
import type { Desk } from "../desk/desk";
import { activeSheet } from "../desk/desk";
import { selectedArea, selectionOf } from "../desk/page-state";
import type { CellLook } from "../look/cell-look";
import { cellLook } from "../look/cell-look";
import type { CellPlace } from "../look/conditional-formats";
import { createConditionalFormats } from "../look/conditional-formats";
import { createTextMeasure } from "../look/text-measure";
import { createCellAttachments, inputMessageId } from "./cell-attachments";
import { createCellEditor } from "./cell-editor";
import { createCellMenu } from "./cell-menu";
import { listenToClipboard } from "./clipboard-events";
import { createHeads } from "./heads";
import { listenToKeyboard } from "./keyboard";
import { createPane } from "./pane";
import type { ViewGeometry } from "./pane-geometry";
import { cellAtPoint, cellRectangle, viewGeometry } from "./pane-geometry";
import type { PointedAt } from "./pointer";
import { listenToPointer } from "./pointer";
import { createSelectionMarks } from "./selection-marks";
import type { SheetLayout } from "./sheet-layout";
import { layOutSheet } from "./sheet-layout";

/** The sheet on the screen: painted from the workbook model, which alone holds the truth. */
export interface Surface {
  readonly element: HTMLElement;
  /** Paints in the next frame. */
  repaint(): void;
  /** Gives the keyboard to the cells. */
  focus(): void;
  stop(): void;
}

export function createSurface(desk: Desk): Surface {
  const measure = createTextMeasure();
  const conditionalFormats = createConditionalFormats(desk.edits.workbook);
  const { scroller, sizer, view } = createFrame();
  const panes = [createPane(), createPane(), createPane(), createPane()] as const;
  const marks = panes.map(createSelectionMarks);
  const heads = createHeads();
  const editor = createCellEditor(desk, conditionalFormats);
  const attachments = createCellAttachments(desk);
  const menu = createCellMenu(() => {
    desk.state.set({ menu: undefined });
    view.focus({ preventScroll: true });
  });
  const overlay = divOf("overlay");
  overlay.append(editor.element, ...attachments.elements, menu.element);
  view.append(...panes.map((pane) => pane.element), ...heads.elements, overlay);

  const scrolls = new Map<string, { readonly left: number; readonly top: number }>();
  let looks = new Map<number, CellLook | undefined>();
  let layout: SheetLayout | undefined;
  let geometry: ViewGeometry | undefined;
  let drawnSheet: Sheet | undefined;
  let hasChanged = true;
  let version = 0;
  let frame = 0;
  let shownSelection = desk.state.get().selection;

  const repaint = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };

  /** Reads as the order of things: calculate, lay out, scroll, paint cells, paint what lies over them. */
  function paint(): void {
    frame = 0;
    const sheet = activeSheet(desk);
    if (hasChanged) takeChangesIn();
    if (layout === undefined || sheet !== drawnSheet) changeSheet(sheet);
    const laidOut = layout ?? layOutSheet(sheet, measure);
    fitScrollArea(sheet, laidOut);
    const { selection } = desk.state.get();
    if (selection !== shownSelection) {
      shownSelection = selection;
      scrollIntoView(sheet, laidOut, selectionEndShown(selection));
    }
    const size = { width: scroller.clientWidth, height: scroller.clientHeight };
    const scroll = { left: scroller.scrollLeft, top: scroller.scrollTop };
    scrolls.set(sheet.id, scroll);
    geometry = viewGeometry(sheet, laidOut, size, scroll);
    paintCells(sheet, laidOut, geometry);
    paintOverlay(sheet, laidOut, geometry, size);
  }

  function takeChangesIn(): void {
    hasChanged = false;
    desk.calculation.recalculate();
    conditionalFormats.forget();
    looks = new Map();
    layout = undefined;
    version += 1;
    desk.state.set({ version });
  }

  function changeSheet(sheet: Sheet): void {
    layout = layOutSheet(sheet, measure);
    if (sheet === drawnSheet) return;
    looks = new Map();
    version += 1;
    drawnSheet = sheet;
    fitScrollArea(sheet, layout);
    const scroll = scrolls.get(sheet.id) ?? { left: 0, top: 0 };
    scroller.scrollTo(scroll.left, scroll.top);
    view.setAttribute("aria-label", `Sheet ${sheet.name}`);
  }

  /** The scroll bars reach a little beyond what is used, and farther as one goes on, as in Excel. */
  function fitScrollArea(sheet: Sheet, { rows, columns }: SheetLayout): void {
    const used = usedArea(sheet);
    const { active, end } = desk.state.get().selection;
    const reach = (a: number, b: number): number => (b > 100_000 ? a : Math.max(a, b));
    const lastRow = Math.max(60, (used?.bottom ?? 0) + 20, reach(active.row, end.row) + 10);
    const lastColumn = Math.max(
      26,
      (used?.right ?? 0) + 6,
      Math.max(active.column, end.column < 16_000 ? end.column : 0) + 4,
    );
    sizer.style.width = `${Math.max(columns.start(lastColumn + 1) + 60, scroller.clientWidth)}px`;
    sizer.style.height = `${Math.max(rows.start(lastRow + 1) + 40, scroller.clientHeight)}px`;
    view.style.width = `${scroller.clientWidth}px`;
    view.style.height = `${scroller.clientHeight}px`;
    view.setAttribute("aria-rowcount", String(lastRow + 1));
    view.setAttribute("aria-colcount", String(lastColumn + 1));
  }

  function scrollIntoView(sheet: Sheet, { rows, columns }: SheetLayout, { row, column }: CellPlace): void {
    const frozenWidth = columns.start(sheet.frozenColumns);
    const frozenHeight = rows.start(sheet.frozenRows);
    const room = {
      width: scroller.clientWidth - (geometry?.headWidth ?? 40) - frozenWidth,
      height: scroller.clientHeight - 22 - frozenHeight,
    };
    const nearest = (now: number, start: number, end: number, size: number): number =>
      start < now || size <= 0 ? start : end > now + size ? Math.min(start, end - size) : now;
    const left =
      column < sheet.frozenColumns
        ? scroller.scrollLeft
        : nearest(
            scroller.scrollLeft,
            columns.start(column) - frozenWidth,
            columns.start(column + 1) - frozenWidth,
            room.width,
          );
    const top =
      row < sheet.frozenRows
        ? scroller.scrollTop
        : nearest(
            scroller.scrollTop,
            rows.start(row) - frozenHeight,
            rows.start(row + 1) - frozenHeight,
            room.height,
          );
    if (left !== scroller.scrollLeft || top !== scroller.scrollTop) scroller.scrollTo(left, top);
  }

  function paintCells(sheet: Sheet, laidOut: SheetLayout, shown: ViewGeometry): void {
    const { selection } = desk.state.get();
    prepareConditionalFormats(sheet, shown);
    const lookAt = (row: number, column: number): CellLook | undefined => {
      const key = cellKey(row, column);
      const isActive = row === selection.active.row && column === selection.active.column;
      if (looks.has(key) && !(isActive && looks.get(key) === undefined)) return looks.get(key);
      const look =
        isActive || drawsSomething(sheet, row, column)
          ? cellLook(sheet, row, column, conditionalFormats)
          : undefined;
      if (!isActive || drawsSomething(sheet, row, column)) looks.set(key, look);
      return look;
    };
    const copied = clipboard.copied();
    const area = selectedArea(selection);
    panes.forEach((pane, i) => {
      const part = shown.panes[i];
      if (part === undefined) return;
      pane.paint(
        part,
        { sheet, layout: laidOut, measure, lookAt },
        { gridlines: sheet.showGridlines, version, active: selection.active },
      );
      marks[i]?.paint(
        part,
        laidOut,
        area,
        selection.active,
        copied?.sheetId === sheet.id ? copied.area : undefined,
      );
      pane.element.classList.toggle("frozen-right", sheet.frozenColumns > 0 && i % 2 === 0);
      pane.element.classList.toggle("frozen-bottom", sheet.frozenRows > 0 && i < 2);
    });
    heads.paint(shown, laidOut, area, version);
  }

  function prepareConditionalFormats(sheet: Sheet, shown: ViewGeometry): void {
    if (sheet.conditionalFormats.length === 0) return;
    const cells: CellPlace[] = [];
    for (const pane of shown.panes) {
      for (let row = pane.firstRow; row <= pane.lastRow; row++) {
        for (let column = pane.firstColumn; column <= pane.lastColumn; column++) {
          if (!looks.has(cellKey(row, column))) cells.push({ row, column });
        }
      }
    }
    if (cells.length > 0) conditionalFormats.prepare(sheet, cells);
  }

  function paintOverlay(
    sheet: Sheet,
    laidOut: SheetLayout,
    shown: ViewGeometry,
    size: { readonly width: number; readonly height: number },
  ): void {
    const { selection, editing, menu: openMenu } = desk.state.get();
    const rectangleOf = (place: CellPlace) => cellRectangle(sheet, laidOut, shown, place);
    const active = rectangleOf(selection.active);
    view.setAttribute(
      "aria-activedescendant",
      `cell-${cellAddress(selection.active.row, selection.active.column)}`,
    );
    view.setAttribute("aria-describedby", inputMessageId);
    attachments.show(
      active,
      size,
      editing === undefined &&
        openMenu === undefined &&
        isInSight(active, shown, size, sheet, selection.active),
    );
    editor.show(editing, rectangleOf(editing?.place ?? selection.active), size);
    menu.show(openMenu, rectangleOf(openMenu?.place ?? selection.active), size);
    if (editing === undefined && document.activeElement === document.body)
      view.focus({ preventScroll: true });
  }

  function pointedAt(clientX: number, clientY: number): PointedAt {
    const box = view.getBoundingClientRect();
    const x = clientX - box.left;
    const y = clientY - box.top;
    const sheet = activeSheet(desk);
    const laidOut = layout ?? layOutSheet(sheet, measure);
    const shown = geometry ?? viewGeometry(sheet, laidOut, box, { left: 0, top: 0 });
    const place = cellAtPoint(laidOut, shown, x, y);
    const inColumns = y < shown.headHeight;
    const inRows = x < shown.headWidth;
    const part = inColumns && inRows ? "corner" : inColumns ? "column heads" : inRows ? "row heads" : "cells";
    const rectangle = cellRectangle(sheet, laidOut, shown, place);
    const border =
      part === "column heads"
        ? nearBorder(x, rectangle.x, rectangle.width, place.column)
        : part === "row heads"
          ? nearBorder(y, rectangle.y, rectangle.height, place.row)
          : undefined;
    return { part, place, border };
  }

  const clipboard = listenToClipboard(desk, view, repaint);
  listenToKeyboard(desk, view, () => {
    const pane = geometry?.panes[2];
    return pane === undefined ? 20 : Math.max(1, pane.lastRow - pane.firstRow - 1);
  });
  listenToPointer(desk, {
    element: view,
    at: pointedAt,
    columnWidth: (column) => layout?.columns.size(column) ?? 0,
    rowHeight: (row) => layout?.rows.size(row) ?? 0,
    firstShown: () => ({
      row: geometry?.panes[3].firstRow ?? 0,
      column: geometry?.panes[3].firstColumn ?? 0,
    }),
    scrollBy: (x, y) => scroller.scrollBy(x, y),
  });
  scroller.addEventListener("scroll", repaint, { passive: true });
  const resized = new ResizeObserver(repaint);
  resized.observe(scroller);

  const stopListening = desk.edits.listen((change) => {
    if (change.kind === "selection") followSelection(desk, change);
    else if (change.kind === "cells" && change.source === "person" && clipboard.copied()) clipboard.forget();
    if (change.kind !== "selection" && change.kind !== "calculated") hasChanged = true;
    repaint();
  });
  const stopWatching = desk.state.watch(repaint);
  let wasEditing = false;
  const stopFocus = desk.state.watch(() => {
    const { editing, notice } = desk.state.get();
    if (wasEditing && editing === undefined && notice === undefined) view.focus({ preventScroll: true });
    wasEditing = editing !== undefined;
  });
  repaint();

  return {
    element: scroller,
    repaint,
    focus: () => view.focus({ preventScroll: true }),
    stop: () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      stopListening();
      stopWatching();
      stopFocus();
    },
  };
}

/** The add-in selected cells: the page follows. */
function followSelection(desk: Desk, change: WorkbookChange): void {
  if (!("source" in change) || change.source !== "addIn") return;
  desk.state.set({ selection: selectionOf(desk.edits.workbook.selection), menu: undefined });
}

/** While extending, the moving end stays in view; whole rows and columns do not scroll away. */
function selectionEndShown({
  active,
  anchor,
  end,
}: {
  readonly active: CellPlace;
  readonly anchor: CellPlace;
  readonly end: CellPlace;
}): CellPlace {
  const isWholeLine = end.row > 1_000_000 || end.column > 16_000;
  const movesWithin = active.row !== anchor.row || active.column !== anchor.column;
  return isWholeLine || movesWithin ? active : end;
}

function drawsSomething(sheet: Sheet, row: number, column: number): boolean {
  return (
    sheet.cells.has(cellKey(row, column)) ||
    sheet.tables.some((table) => contains(table.area, row, column)) ||
    sheet.conditionalFormats.some((format) => contains(format.area, row, column))
  );
}

function nearBorder(at: number, start: number, size: number, index: number): number | undefined {
  if (at > start + size - 4) return index;
  return at < start + 4 && index > 0 ? index - 1 : undefined;
}

function isInSight(
  cell: { readonly x: number; readonly y: number },
  { headWidth, headHeight, frozenWidth, frozenHeight }: ViewGeometry,
  size: { readonly width: number; readonly height: number },
  sheet: Sheet,
  { row, column }: CellPlace,
): boolean {
  const left = headWidth + (column < sheet.frozenColumns ? 0 : frozenWidth);
  const top = headHeight + (row < sheet.frozenRows ? 0 : frozenHeight);
  return cell.x >= left - 1 && cell.y >= top - 1 && cell.x < size.width && cell.y < size.height;
}

function createFrame(): { scroller: HTMLElement; sizer: HTMLElement; view: HTMLElement } {
  const scroller = divOf("scroller");
  const sizer = divOf("sizer");
  const view = divOf("view");
  view.tabIndex = 0;
  view.setAttribute("role", "grid");
  view.setAttribute("aria-multiselectable", "true");
  sizer.append(view);
  scroller.append(sizer);
  return { scroller, sizer, view };
}

function divOf(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}
