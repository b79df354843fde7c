import type { Sheet } from "../../model/workbook-model";
import type { CellPlace } from "../look/conditional-formats";
import type { SheetLayout } from "./sheet-layout";

/** A rectangle in pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One of the four parts of the view that frozen rows and columns make. */
export interface PaneGeometry extends Rectangle {
  /** pixels of the sheet that lie before the pane's left and top edge */
  readonly offsetX: number;
  readonly offsetY: number;
  /** what the pane shows, partly shown ones included; last < first when it shows nothing */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface ViewGeometry {
  readonly headWidth: number;
  readonly headHeight: number;
  /** size of the frozen part */
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  /** top left, top right, bottom left, bottom right */
  readonly panes: readonly [PaneGeometry, PaneGeometry, PaneGeometry, PaneGeometry];
}

export const headHeightInPixels = 22;

/** @param view size of the visible part; @param scroll how far the unfrozen part is scrolled; all in pixels */
export function viewGeometry(
  sheet: Sheet,
  layout: SheetLayout,
  view: { readonly width: number; readonly height: number },
  scroll: { readonly left: number; readonly top: number },
): ViewGeometry {
  const frozenWidth = layout.columns.start(sheet.frozenColumns);
  const frozenHeight = layout.rows.start(sheet.frozenRows);
  const lastVisible = layout.rows.at(frozenHeight + scroll.top + view.height) + 1;
  const headWidth = Math.max(34, String(lastVisible).length * 8 + 14);
  const headHeight = headHeightInPixels;
  const across = [
    { at: headWidth, size: frozenWidth, offset: 0, first: 0, last: sheet.frozenColumns - 1 },
    span(layout.columns, headWidth + frozenWidth, view.width, frozenWidth + scroll.left),
  ] as const;
  const down = [
    { at: headHeight, size: frozenHeight, offset: 0, first: 0, last: sheet.frozenRows - 1 },
    span(layout.rows, headHeight + frozenHeight, view.height, frozenHeight + scroll.top),
  ] as const;
  const pane = (x: Span, y: Span): PaneGeometry => ({
    x: x.at,
    y: y.at,
    width: x.size,
    height: y.size,
    offsetX: x.offset,
    offsetY: y.offset,
    firstRow: y.first,
    lastRow: y.last,
    firstColumn: x.first,
    lastColumn: x.last,
  });
  return {
    headWidth,
    headHeight,
    frozenWidth,
    frozenHeight,
    panes: [
      pane(across[0], down[0]),
      pane(across[1], down[0]),
      pane(across[0], down[1]),
      pane(across[1], down[1]),
    ],
  };
}

/** Where a cell is drawn in the view; it may lie outside the pane that would show it. */
export function cellRectangle(
  sheet: Sheet,
  layout: SheetLayout,
  geometry: ViewGeometry,
  { row, column }: CellPlace,
): Rectangle {
  const pane = geometry.panes[(row < sheet.frozenRows ? 0 : 2) + (column < sheet.frozenColumns ? 0 : 1)];
  return {
    x: (pane?.x ?? 0) + layout.columns.start(column) - (pane?.offsetX ?? 0),
    y: (pane?.y ?? 0) + layout.rows.start(row) - (pane?.offsetY ?? 0),
    width: layout.columns.size(column),
    height: layout.rows.size(row),
  };
}

/** The cell at a point of the view; points in the heads or outside give the nearest cell shown. */
export function cellAtPoint(layout: SheetLayout, geometry: ViewGeometry, x: number, y: number): CellPlace {
  const { headWidth, headHeight, frozenWidth, frozenHeight, panes } = geometry;
  const across = x - headWidth;
  const down = y - headHeight;
  return {
    column: layout.columns.at(
      Math.max(0, across < frozenWidth ? across : across - frozenWidth + panes[3].offsetX),
    ),
    row: layout.rows.at(Math.max(0, down < frozenHeight ? down : down - frozenHeight + panes[3].offsetY)),
  };
}

interface Span {
  readonly at: number;
  readonly size: number;
  readonly offset: number;
  readonly first: number;
  readonly last: number;
}

function span(axis: SheetLayout["rows"], at: number, viewSize: number, offset: number): Span {
  const size = Math.max(0, viewSize - at);
  return { at, size, offset, first: axis.at(offset), last: axis.at(offset + size) };
}
