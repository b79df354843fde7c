import type { Sheet } from "../../model/workbook-model";
import type { ViewGeometry } from "./pane-geometry";
import { cellAtPoint, cellRectangle } from "./pane-geometry";
import type { CellPlace } from "../look/conditional-formats";
import type { SheetLayout } from "./sheet-layout";

/** What lies at a point of the view. */
export interface PointedAt {
  readonly part: "cells" | "column heads" | "row heads" | "corner";
  readonly place: CellPlace;
  /** the column or row whose far border is under the pointer, in the heads */
  readonly border: number | undefined;
}

/** @param point in pixels of the view */
export function pointAt(
  sheet: Sheet,
  layout: SheetLayout,
  geometry: ViewGeometry,
  point: { readonly x: number; readonly y: number },
): PointedAt {
  const { x, y } = point;
  const place = cellAtPoint(layout, geometry, x, y);
  const inColumnHeads = y < geometry.headHeight;
  const inRowHeads = x < geometry.headWidth;
  const cell = cellRectangle(sheet, layout, geometry, place);
  if (inColumnHeads && inRowHeads) return { part: "corner", place, border: undefined };
  if (inColumnHeads)
    return { part: "column heads", place, border: nearBorder(x, cell.x, cell.width, place.column) };
  if (inRowHeads) return { part: "row heads", place, border: nearBorder(y, cell.y, cell.height, place.row) };
  return { part: "cells", place, border: undefined };
}

const reachOfBorderInPixels = 4;

function nearBorder(at: number, start: number, size: number, index: number): number | undefined {
  if (at > start + size - reachOfBorderInPixels) return index;
  return at < start + reachOfBorderInPixels && index > 0 ? index - 1 : undefined;
}
