import { formatValue } from "../host/format-value";
import type { Area } from "./address";
import { cellResult } from "./cell";
import type { ColumnFilter, Sheet, Table } from "./workbook-model";
import { cellKey, tableBody } from "./workbook-model";

/** What a cell shows, which is what filters compare; an empty text counts as blank. */
export function shownText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.cells.get(cellKey(row, column));
  return formatValue(cellResult(cell), cell?.format?.numberFormat);
}

export function isFiltered(table: Table): boolean {
  return table.columns.some(({ filter }) => filter !== undefined);
}

/**
 * Rows of the body that a filter by values hides, as the cells are now.
 * @param except place of a column whose own filter is not asked
 */
export function rowsHiddenByValues(sheet: Sheet, table: Table, except?: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  const { top, bottom } = tableBody(table);
  for (const [i, { filter }] of table.columns.entries()) {
    if (filter?.kind !== "values" || i === except) continue;
    const wanted = new Set(filter.values.map(sameInAnyCase));
    for (let row = top; row <= bottom; row++) {
      const text = shownText(sheet, row, table.area.left + i);
      if (!(text === "" ? filter.blanks : wanted.has(sameInAnyCase(text)))) hidden.add(row);
    }
  }
  return hidden;
}

/** Excel's filters do not tell capitals from small letters. */
export function sameInAnyCase(text: string): string {
  return text.toLowerCase();
}

/**
 * The table with other filters, and the rows of the sheet that are hidden then. A filter of another kind cannot be judged
 * here: while it stays, the rows stay hidden that no filter by values explains.
 * @param filters by place of the column; `undefined` takes a filter off; an empty map judges all rows anew
 */
export function withFilters(
  sheet: Sheet,
  table: Table,
  filters: ReadonlyMap<number, ColumnFilter | undefined>,
): { readonly table: Table; readonly hiddenRows: ReadonlySet<number> } {
  const explained = rowsHiddenByValues(sheet, table);
  const changed: Table = {
    ...table,
    columns: table.columns.map((column, i) => {
      if (!filters.has(i)) return column;
      const { filter: _old, ...kept } = column;
      const filter = filters.get(i);
      return filter === undefined ? kept : { ...kept, filter };
    }),
  };
  const keepsOther = changed.columns.some(({ filter }) => filter?.kind === "other");
  const byValues = rowsHiddenByValues(sheet, changed);
  const body = tableBody(table);
  const outside = [...sheet.hiddenRows].filter((row) => row < body.top || row > body.bottom);
  const byOther = [...sheet.hiddenRows].filter(
    (row) => keepsOther && row >= body.top && row <= body.bottom && !explained.has(row),
  );
  return { table: changed, hiddenRows: new Set([...outside, ...byOther, ...byValues]) };
}

/** The hidden rows without those of an area. */
export function shownAgain(hiddenRows: ReadonlySet<number>, { top, bottom }: Area): ReadonlySet<number> {
  return new Set([...hiddenRows].filter((row) => row < top || row > bottom));
}

/** The next row in a direction that is not hidden; the row itself when it is shown, or when there is none. */
export function nextShownRow({ hiddenRows }: Sheet, row: number, step: 1 | -1, last: number): number {
  let at = row;
  while (hiddenRows.has(at) && at >= 0 && at <= last) at += step;
  return at < 0 || at > last ? row : at;
}

/** A table without filter buttons filters nothing, and rows that leave a filtered table are shown. */
export function withoutLostFilters(sheet: Sheet, before: Table, after: Table): Table {
  if (!isFiltered(before)) return after;
  if (!after.showFilterButton) {
    sheet.hiddenRows = shownAgain(sheet.hiddenRows, before.area);
    return { ...after, columns: after.columns.map(({ filter: _lost, ...column }) => column) };
  }
  if (after.area.bottom < before.area.bottom)
    sheet.hiddenRows = shownAgain(sheet.hiddenRows, { ...before.area, top: after.area.bottom + 1 });
  return after;
}
