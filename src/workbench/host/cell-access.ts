import type { Area } from "../model/address";
import { lastColumn, lastRow } from "../model/address";
import type { Cell, CellFormat } from "../model/cell";
import type { Sheet } from "../model/workbook-model";
import { cellKey, keyColumn, keyRow, usedArea } from "../model/workbook-model";
import { contains, intersection } from "../model/address";
import { HostError } from "./host-error";
import type { HostSession } from "./session";

/** The reading limit that Microsoft documents: five million cells. */
const mostCellsRead = 5_000_000;

export function rowsOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsOf(area: Area): number {
  return area.right - area.left + 1;
}

export function cellsOf(area: Area): number {
  return rowsOf(area) * columnsOf(area);
}

/** Whole rows or columns: Excel gives `null` for their cell values, and takes no array for them. */
export function isUnbounded(area: Area): boolean {
  return (area.top === 0 && area.bottom === lastRow) || (area.left === 0 && area.right === lastColumn);
}

/** Reads one thing of each cell as rows of columns; `null` for whole rows and columns. Counted at the host. */
export function readGrid<V>(
  session: HostSession,
  sheet: Sheet,
  area: Area,
  read: (cell: Cell | undefined, row: number, column: number) => V,
): V[][] | null {
  if (isUnbounded(area)) return null;
  if (cellsOf(area) > mostCellsRead) {
    throw new HostError(
      "ResponsePayloadSizeLimitExceeded",
      `${cellsOf(area)} cells were asked for; at most ${mostCellsRead} can be read at once.`,
    );
  }
  session.counters.cellsRead += cellsOf(area);
  const rows: V[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const values: V[] = [];
    for (let column = area.left; column <= area.right; column++) {
      values.push(read(sheet.cells.get(cellKey(row, column)), row, column));
    }
    rows.push(values);
  }
  return rows;
}

/** Bounds whole rows and columns by what is used, since the model holds formats by cell. */
export function boundedArea(sheet: Sheet, area: Area): Area | undefined {
  if (!isUnbounded(area)) return area;
  const used = usedArea(sheet);
  return used && intersection(area, used);
}

/** The common value of a format property over areas; `null` when cells differ, as Excel answers. */
export function commonFormat<V>(
  sheet: Sheet,
  areas: readonly Area[],
  read: (format: CellFormat) => V,
): V | null {
  let common: { readonly value: V } | undefined;
  for (const area of areas) {
    for (const value of formatsIn(sheet, area, read)) {
      if (common === undefined) common = { value };
      else if (common.value !== value) return null;
    }
  }
  return common === undefined ? read({}) : common.value;
}

function* formatsIn<V>(sheet: Sheet, area: Area, read: (format: CellFormat) => V): Generator<V> {
  if (cellsOf(area) <= sheet.cells.size) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        yield read(sheet.cells.get(cellKey(row, column))?.format ?? {});
      }
    }
    return;
  }
  let found = 0;
  for (const [key, cell] of sheet.cells) {
    if (!contains(area, keyRow(key), keyColumn(key))) continue;
    found++;
    yield read(cell.format ?? {});
  }
  if (found < cellsOf(area)) yield read({});
}
