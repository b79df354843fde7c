import { contains } from "../../model/address";
import { isFiltered, rowsHiddenByValues, sameInAnyCase, shownText } from "../../model/table-filter";
import type { ColumnFilter, Sheet, Table } from "../../model/workbook-model";
import { cellKey, tableBody } from "../../model/workbook-model";
import { cellResult } from "../../model/cell";
import { whyNoTyping } from "../editing/enter-text";
import type { CellPlace } from "../look/conditional-formats";
import type { Desk } from "./desk";
import { announce } from "./desk";
import { tellRefusal } from "./edit-cell";
import type { FilterMenu, FilterValue } from "./page-state";

/** What hangs below a header: ways to sort, and the column's values to choose from. */
export function filterMenu(desk: Desk, sheet: Sheet, place: CellPlace): FilterMenu | undefined {
  const table = sheet.tables.find(
    (t) => t.showFilterButton && place.row === t.area.top && contains(t.area, place.row, place.column),
  );
  if (table === undefined) return undefined;
  desk.calculation.recalculate();
  const column = place.column - table.area.left;
  const name = table.columns[column]?.name ?? "the column";
  const numbers = holdsNumbers(sheet, table, place.column);
  const closing = (act: () => void) => (): void => {
    desk.state.set({ menu: undefined });
    act();
  };
  const sort = (ascending: boolean): (() => void) =>
    closing(() => sortTable(desk, sheet, table, column, ascending));
  const values = valuesOf(sheet, table, column);
  return {
    kind: "filter",
    place,
    label: `Sort and filter ${name}`,
    items: [
      { label: numbers ? "Sort smallest to largest" : "Sort A to Z", run: sort(true) },
      { label: numbers ? "Sort largest to smallest" : "Sort Z to A", run: sort(false) },
      {
        label: `Clear filter from "${name}"`,
        isDisabled: table.columns[column]?.filter === undefined,
        run: closing(() => filterColumn(desk, sheet, table, column, undefined)),
      },
    ],
    values,
    apply: (shown) => {
      const isAll = shown.size === values.length && !hasOtherFilter(table, column);
      closing(() => filterColumn(desk, sheet, table, column, isAll ? undefined : filterTo(shown)))();
    },
  };
}

/** The column's texts as shown, each once, among the rows that other columns' filters let be seen. */
function valuesOf(sheet: Sheet, table: Table, column: number): readonly FilterValue[] {
  const { top, bottom } = tableBody(table);
  const hidden = rowsHiddenByValues(sheet, table, column);
  const at = table.area.left + column;
  const found = new Map<string, FilterValue & { readonly number: number | undefined }>();
  for (let row = top; row <= bottom; row++) {
    const text = shownText(sheet, row, at);
    const key = sameInAnyCase(text);
    if (hidden.has(row) || found.has(key)) continue;
    const result = cellResult(sheet.cells.get(cellKey(row, at)));
    const number = typeof result === "number" ? result : undefined;
    found.set(key, { text, isShown: isShown(table.columns[column]?.filter, text), number });
  }
  const rank = ({ text, number }: { text: string; number: number | undefined }): number =>
    text === "" ? 2 : number === undefined ? 1 : 0;
  return [...found.values()].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.number ?? 0) - (b.number ?? 0) ||
      a.text.localeCompare(b.text, "en-GB", { sensitivity: "base" }),
  );
}

function isShown(filter: ColumnFilter | undefined, text: string): boolean {
  if (filter?.kind !== "values") return true;
  if (text === "") return filter.blanks;
  return filter.values.some((value) => sameInAnyCase(value) === sameInAnyCase(text));
}

/** A condition from a file stays only until values are chosen. */
function hasOtherFilter(table: Table, column: number): boolean {
  return table.columns[column]?.filter?.kind === "other";
}

function filterTo(shown: ReadonlySet<string>): ColumnFilter {
  return { kind: "values", values: [...shown].filter((text) => text !== ""), blanks: shown.has("") };
}

/** One undo step; says how many rows are left, as Excel's status bar does. */
function filterColumn(
  desk: Desk,
  sheet: Sheet,
  table: Table,
  column: number,
  filter: ColumnFilter | undefined,
): void {
  const refusal = whyNoTyping(desk, sheet, table.area);
  if (refusal !== undefined) {
    tellRefusal(desk, refusal);
    return;
  }
  const header = table.area.left + column;
  const { top } = table.area;
  desk.undo.record(sheet, [{ top, bottom: top, left: header, right: header }], () => {
    desk.edits.filterTable(sheet, table, new Map([[column, filter]]), "person");
  });
  const changed = sheet.tables.find(({ id }) => id === table.id) ?? table;
  const body = tableBody(changed);
  const rows = body.bottom - body.top + 1;
  const hidden = [...sheet.hiddenRows].filter((row) => row >= body.top && row <= body.bottom).length;
  announce(
    desk,
    isFiltered(changed) ? `${rows - hidden} of ${rows} rows are shown.` : `All ${rows} rows are shown.`,
  );
}

function sortTable(desk: Desk, sheet: Sheet, table: Table, column: number, ascending: boolean): void {
  const body = tableBody(table);
  const refusal = whyNoTyping(desk, sheet, body);
  if (refusal !== undefined) {
    tellRefusal(desk, refusal);
    return;
  }
  desk.undo.record(sheet, [body], () => {
    desk.edits.sortTable(sheet, table, [{ column, ascending }], "person");
  });
  const which = isFiltered(table) ? `The rows of ${table.name} that are shown are` : `${table.name} is`;
  announce(desk, `${which} sorted by ${table.columns[column]?.name ?? "a column"}.`);
}

function holdsNumbers(sheet: Sheet, table: Table, column: number): boolean {
  const body = tableBody(table);
  for (let row = body.top; row <= body.bottom; row++) {
    const result = cellResult(sheet.cells.get(cellKey(row, column)));
    if (result !== null && result !== "") return typeof result === "number";
  }
  return false;
}
