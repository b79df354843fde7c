import { cellAddress } from "../../model/address";
import type { CellPlace } from "../look/conditional-formats";
import type { CellLook } from "../look/cell-look";
import { fontOf, lineHeightInPixels } from "../look/text-measure";
import type { PaneGeometry } from "./pane-geometry";
import type { PlannedCell, RowToPlan } from "./row-plan";
import { planRow } from "./row-plan";

/** One of the four parts of the sheet on the screen. */
export interface Pane {
  readonly element: HTMLElement;
  /** moved as a whole when scrolling; selection marks are put here, in sheet pixels */
  readonly content: HTMLElement;
  /** Draws what is in view; elements that show the same as before stay untouched. */
  paint(
    geometry: PaneGeometry,
    plan: RowToPlan,
    options: { readonly gridlines: boolean; readonly version: number; readonly active: CellPlace },
  ): void;
}

interface DrawnRow {
  readonly element: HTMLElement;
  readonly cells: Map<number, { readonly element: HTMLElement; signature: string }>;
  drawn: string;
}

export function createPane(): Pane {
  const element = elementOf("pane");
  const content = elementOf("pane-content");
  const lines = elementOf("column-lines");
  const rowGroup = elementOf("rows");
  rowGroup.setAttribute("role", "rowgroup");
  content.append(lines, rowGroup);
  element.append(content);
  const rows = new Map<number, DrawnRow>();
  let drawnLines = "";

  return {
    element,
    content,
    paint: (geometry, plan, { gridlines, version, active }) => {
      const { x, y, width, height, offsetX, offsetY, firstRow, lastRow, firstColumn, lastColumn } = geometry;
      element.style.cssText = `left:${x}px;top:${y}px;width:${width}px;height:${height}px`;
      element.hidden = width <= 0 || height <= 0 || lastRow < firstRow || lastColumn < firstColumn;
      content.style.transform = `translate(${-offsetX}px,${-offsetY}px)`;
      for (const [row, drawn] of rows) {
        const isShown = row >= firstRow && row <= lastRow && plan.layout.rows.size(row) > 0;
        if (isShown && !element.hidden) continue;
        drawn.element.remove();
        rows.delete(row);
      }
      if (element.hidden) return;
      const start = plan.layout.columns.start(firstColumn);
      const end = plan.layout.columns.start(lastColumn + 1);
      const wantedLines = `${gridlines} ${firstColumn} ${lastColumn} ${offsetY} ${height} ${version}`;
      if (wantedLines !== drawnLines) {
        drawnLines = wantedLines;
        lines.replaceChildren(...(gridlines ? columnLines(geometry, plan) : []));
      }
      for (let row = firstRow; row <= lastRow; row++) {
        if (plan.layout.rows.size(row) === 0) continue;
        const drawn = rows.get(row) ?? newRow();
        if (!rows.has(row)) {
          rows.set(row, drawn);
          rowGroup.append(drawn.element);
        }
        const activeColumn = row === active.row ? active.column : -1;
        const wanted = `${version} ${firstColumn} ${lastColumn} ${gridlines} ${activeColumn}`;
        if (drawn.drawn === wanted) continue;
        drawn.drawn = wanted;
        const top = plan.layout.rows.start(row);
        const rowHeight = plan.layout.rows.size(row);
        drawn.element.style.cssText = `top:${top}px;left:${start}px;width:${end - start}px;height:${rowHeight}px`;
        drawn.element.classList.toggle("with-line", gridlines && rowHeight > 0);
        paintRow(drawn, planRow(plan, row, firstColumn, lastColumn), { row, start, rowHeight });
      }
    },
  };
}

function newRow(): DrawnRow {
  const element = elementOf("row");
  return { element, cells: new Map(), drawn: "" };
}

function paintRow(
  drawn: DrawnRow,
  planned: readonly PlannedCell[],
  place: { readonly row: number; readonly start: number; readonly rowHeight: number },
): void {
  // a row without cells is only a line to look at
  if (planned.length === 0) {
    drawn.element.removeAttribute("role");
    drawn.element.removeAttribute("aria-rowindex");
  } else {
    drawn.element.setAttribute("role", "row");
    drawn.element.setAttribute("aria-rowindex", String(place.row + 1));
  }
  const wanted = new Set(planned.map(({ column }) => column));
  for (const [column, cell] of drawn.cells) {
    if (wanted.has(column)) continue;
    cell.element.remove();
    drawn.cells.delete(column);
  }
  for (const cell of planned) {
    const existing = drawn.cells.get(cell.column);
    const shown = existing ?? { element: elementOf("cell"), signature: "" };
    const style = cellStyle(cell, place);
    const signature = `${style}|${textStyle(cell)}|${cell.text}|${cell.look.text}|${cell.look.filterButton}|${cell.look.isLink}`;
    if (shown.signature !== signature) paintCell(shown.element, cell, place.row, style);
    shown.signature = signature;
    if (existing === undefined) {
      drawn.cells.set(cell.column, shown);
      drawn.element.append(shown.element);
    }
  }
}

function paintCell(element: HTMLElement, cell: PlannedCell, row: number, style: string): void {
  const { column, look } = cell;
  const address = cellAddress(row, column);
  element.id = `cell-${address}`;
  element.setAttribute("role", "gridcell");
  element.setAttribute("aria-colindex", String(column + 1));
  const state = look.filterButton === "filtered" ? ", filtered" : "";
  element.setAttribute(
    "aria-label",
    look.text === "" ? `${address}, empty${state}` : `${address}, ${look.text}${state}`,
  );
  element.style.cssText = style;
  element.classList.toggle("link", look.isLink);
  element.classList.toggle("spills", cell.spillLeft > 0 || cell.spillRight > 0);
  const children: HTMLElement[] = [];
  if (cell.spillRight > 0 && look.format.fill === undefined) {
    const mask = elementOf("spill-mask"); // hides the gridlines under a long text, as Excel does
    mask.style.cssText = `left:${cell.width - 1}px;width:${cell.spillRight}px`;
    children.push(mask);
  }
  if (cell.text !== "") {
    const text = document.createElement("span");
    text.textContent = cell.text;
    text.style.cssText = textStyle(cell);
    children.push(text);
  }
  if (look.filterButton !== undefined) children.push(filterButton(look.filterButton === "filtered"));
  element.replaceChildren(...children);
}

/** Decoration for the mouse; the keyboard opens the same menu with Alt+Down. */
function filterButton(isFiltered: boolean): HTMLElement {
  const button = elementOf(isFiltered ? "filter-button filtered" : "filter-button");
  button.setAttribute("aria-hidden", "true");
  if (!isFiltered) button.textContent = "▾"; // a funnel otherwise, drawn by the style sheet
  return button;
}

function cellStyle(
  { look, left, width }: PlannedCell,
  place: { readonly start: number; readonly rowHeight: number },
): string {
  const { format } = look;
  const lineAtLeft = format.borders?.EdgeLeft === undefined ? 0 : 1;
  const parts = [
    // a line at the left stands on the gridline, as in Excel, where the neighbour's right one would stand
    `left:${left - place.start - lineAtLeft}px`,
    `width:${width + lineAtLeft}px`,
    `height:${place.rowHeight}px`,
    `font:${fontOf(format)}`,
    `line-height:${lineHeightInPixels(format)}px`,
    `align-items:${format.vertical === "Top" ? "flex-start" : format.vertical === "Center" ? "center" : "flex-end"}`,
    `justify-content:${look.align === "left" ? "flex-start" : look.align === "right" ? "flex-end" : "center"}`,
  ];
  if (format.fill !== undefined) parts.push(`background:${format.fill}`);
  if (format.fontColor !== undefined) parts.push(`color:${format.fontColor}`);
  if (format.underline === true) parts.push("text-decoration:underline");
  if (format.indentLevel)
    parts.push(`padding-${look.align === "right" ? "right" : "left"}:${3 + format.indentLevel * 9}px`);
  else if (format.borders?.EdgeRight !== undefined) parts.push("padding-right:2px"); // the text does not move
  return [...parts, ...borderStyles(look)].join(";");
}

function borderStyles({ format }: CellLook): string[] {
  const sides = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
  return Object.entries(format.borders ?? {}).flatMap(([edge, border]) => {
    const side = sides[edge as keyof typeof sides]; // the keys of `borders` are these four
    const line =
      border.style === "Double" ? "3px double" : border.style === "Dash" ? "1px dashed" : "1px solid";
    return border.style === "None" ? [] : [`border-${side}:${line} ${border.color}`];
  });
}

function textStyle({ look, width, spillLeft, spillRight }: PlannedCell): string {
  if (look.format.wrapText === true) return `white-space:pre-wrap;width:100%;text-align:${look.align}`;
  if (spillLeft === 0 && spillRight === 0) return "white-space:pre";
  const whole = width - 6 + spillLeft + spillRight;
  return `white-space:pre;width:${whole}px;flex:none;margin-left:${-spillLeft}px;margin-right:${-spillRight}px;text-align:${look.align}`;
}

function columnLines(
  { firstColumn, lastColumn, offsetY, height }: PaneGeometry,
  plan: RowToPlan,
): HTMLElement[] {
  const lines: HTMLElement[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const line = elementOf("column-line");
    line.style.cssText = `left:${plan.layout.columns.start(column + 1) - 1}px;top:${offsetY}px;height:${height}px`;
    lines.push(line);
  }
  return lines;
}

function elementOf(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}
