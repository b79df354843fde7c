import type { Area } from "../../model/address";
import { intersection } from "../../model/address";
import { cellResult } from "../../model/cell";
import type { Sheet } from "../../model/workbook-model";
import {
  cellKey,
  defaultColumnWidthInPoints,
  defaultRowHeightInPoints,
  usedArea,
} from "../../model/workbook-model";
import { formatValue } from "../format-value";
import type { HostSession } from "../session";
import type { AreasTarget } from "../targets";
import { requireUnprotected } from "../write-permission";

/** Without a screen there are no real text widths: an average character of 11-point Calibri, a little generous. */
const characterInPoints = 5.6;
const paddingInPoints = 6;

export function autofitColumns({ sheet, areas }: AreasTarget, session: HostSession): void {
  requireUnprotected(sheet, "a column width");
  session.calculation.recalculate();
  for (const area of used(sheet, areas)) {
    for (let column = area.left; column <= area.right; column++) {
      let longest = 0;
      for (let row = area.top; row <= area.bottom; row++) {
        const cell = sheet.cells.get(cellKey(row, column));
        if (cell?.format?.wrapText === true) continue;
        longest = Math.max(longest, formatValue(cellResult(cell), cell?.format?.numberFormat).length);
      }
      if (longest === 0) continue;
      const width = longest * characterInPoints + paddingInPoints;
      session.edits.setColumnWidth(sheet, { ...area, left: column, right: column }, width, "addIn");
    }
  }
}

export function autofitRows({ sheet, areas }: AreasTarget, session: HostSession): void {
  requireUnprotected(sheet, "a row height");
  session.calculation.recalculate();
  for (const area of used(sheet, areas)) {
    for (let row = area.top; row <= area.bottom; row++) {
      let lines = 1;
      for (let column = area.left; column <= area.right; column++) {
        const cell = sheet.cells.get(cellKey(row, column));
        const text = formatValue(cellResult(cell), cell?.format?.numberFormat);
        lines = Math.max(
          lines,
          linesOf(text, cell?.format?.wrapText === true, sheet.columnWidths.get(column)),
        );
      }
      session.edits.setRowHeight(
        sheet,
        { ...area, top: row, bottom: row },
        lines * defaultRowHeightInPoints,
        "addIn",
      );
    }
  }
}

function linesOf(text: string, wraps: boolean, width = defaultColumnWidthInPoints): number {
  if (!wraps) return 1;
  const perLine = Math.max(1, Math.floor((width - paddingInPoints) / characterInPoints));
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / perLine)), 0);
}

function used(sheet: Sheet, areas: readonly Area[]): Area[] {
  const whole = usedArea(sheet);
  return areas.flatMap((area) => (whole ? (intersection(area, whole) ?? []) : []));
}
