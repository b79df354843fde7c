import type { Area } from "../../model/address";
import { intersection } from "../../model/address";
import { cellResult } from "../../model/cell";
import type { Sheet } from "../../model/workbook-model";
import { cellKey, usedArea } from "../../model/workbook-model";
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

/** Rows that are fitted have no height of their own; how high that makes them is worked out when somebody asks. */
export function autofitRows({ sheet, areas }: AreasTarget, { edits }: HostSession): void {
  requireUnprotected(sheet, "a row height");
  for (const area of areas) edits.fitRows(sheet, area, "addIn");
}

function used(sheet: Sheet, areas: readonly Area[]): Area[] {
  const whole = usedArea(sheet);
  return areas.flatMap((area) => (whole ? (intersection(area, whole) ?? []) : []));
}
