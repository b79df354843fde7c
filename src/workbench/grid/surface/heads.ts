import { columnLetters } from "../../model/address";
import type { Area } from "../../model/address";
import type { PaneGeometry, ViewGeometry } from "./pane-geometry";
import type { SheetLayout } from "./sheet-layout";

/** The strips with column letters and row numbers. */
export interface Heads {
  readonly elements: readonly HTMLElement[];
  paint(
    geometry: ViewGeometry,
    layout: SheetLayout,
    options: {
      readonly selected: Area;
      /** rows of tables in which something is filtered: their numbers are blue, as in Excel */
      readonly filtered: readonly Area[];
      readonly version: number;
    },
  ): void;
}

export function createHeads(): Heads {
  const corner = strip("corner", "Select all");
  const strips = [
    strip("column-heads"),
    strip("column-heads"),
    strip("row-heads"),
    strip("row-heads"),
  ] as const;
  let drawn = "";
  return {
    elements: [...strips, corner],
    paint: (geometry, layout, { selected, filtered, version }) => {
      const [topLeft, topRight, bottomLeft] = geometry.panes;
      const wanted = JSON.stringify([geometry, selected, version]);
      if (wanted === drawn) return;
      drawn = wanted;
      corner.style.cssText = `width:${geometry.headWidth}px;height:${geometry.headHeight}px`;
      [topLeft, topRight].forEach((pane, i) => {
        strips[i]?.replaceChildren(...columnHeads(pane, layout, selected));
        placeStrip(strips[i], pane.x, 0, pane.width, geometry.headHeight);
      });
      [topLeft, bottomLeft].forEach((pane, i) => {
        strips[i + 2]?.replaceChildren(...rowHeads(pane, layout, selected, filtered));
        placeStrip(strips[i + 2], 0, pane.y, geometry.headWidth, pane.height);
      });
    },
  };
}

function columnHeads(pane: PaneGeometry, layout: SheetLayout, selected: Area): HTMLElement[] {
  const heads: HTMLElement[] = [];
  for (let column = pane.firstColumn; column <= pane.lastColumn; column++) {
    const width = layout.columns.size(column);
    if (width === 0) continue;
    const element = head(columnLetters(column), selected.left <= column && column <= selected.right);
    element.style.cssText = `left:${layout.columns.start(column) - pane.offsetX}px;width:${width}px;height:100%`;
    heads.push(element);
  }
  return heads;
}

function rowHeads(
  pane: PaneGeometry,
  layout: SheetLayout,
  selected: Area,
  filtered: readonly Area[],
): HTMLElement[] {
  const heads: HTMLElement[] = [];
  for (let row = pane.firstRow; row <= pane.lastRow; row++) {
    const height = layout.rows.size(row);
    if (height === 0) continue;
    const element = head(String(row + 1), selected.top <= row && row <= selected.bottom);
    if (filtered.some(({ top, bottom }) => top <= row && row <= bottom)) element.classList.add("filtered");
    element.style.cssText = `top:${layout.rows.start(row) - pane.offsetY}px;height:${height}px;width:100%`;
    heads.push(element);
  }
  return heads;
}

function head(text: string, isSelected: boolean): HTMLElement {
  const element = document.createElement("div");
  element.className = isSelected ? "head selected" : "head";
  element.textContent = text;
  return element;
}

function strip(className: string, title?: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.setAttribute("aria-hidden", "true"); // cells say their address themselves
  if (title !== undefined) element.title = title;
  return element;
}

function placeStrip(
  element: HTMLElement | undefined,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  if (element) element.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
}
