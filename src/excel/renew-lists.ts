import type { ColumnBlueprint, SheetBlueprint } from "../blueprint/blueprint";
import type { Operation } from "./operations";
import { validations, type SheetPlaces } from "./plan-looks";
import type { EarlierSheet } from "./replaced-contents";
import type { SheetState, TableState } from "./workbook-state";

/** A column whose drop-down offers cells of its own table. */
export interface ChoiceColumn {
  readonly column: ColumnBlueprint;
  /** header of the first column of its choices */
  readonly firstChoice: string;
}

export function choiceColumns({ table }: SheetBlueprint): readonly ChoiceColumn[] {
  return table.columns.flatMap((column) => {
    const rule = column.validation?.rule;
    return rule?.kind === "choices" ? [{ column, firstChoice: rule.firstHeader }] : [];
  });
}

/**
 * The cell that tells whether a drop-down is whole, counted from the first row below the header: the last that was written.
 * @returns undefined where only rows of the people's own have it; "last" for the last row of the table, wherever that is
 */
export function telltaleRow(
  { column }: ChoiceColumn,
  { table }: SheetBlueprint,
): number | "last" | undefined {
  const only = column.validation?.onlyRows;
  if (only === undefined) return "last";
  const at = Math.max(...table.rows.map(({ key }, row) => (only.includes(key) ? row : -1)));
  return at < 0 ? undefined : at;
}

/**
 * Drop-downs that have lost their cells, and in a workbook of an earlier version all: it may have been made when each took
 * its choices from the very cells of a row, which are lost with that row.
 * @param added headers of columns that come with theirs
 */
export function listsToRenew(
  blueprint: SheetBlueprint,
  { brokenLists = [] }: SheetState,
  { isOfEarlierVersion }: Pick<EarlierSheet, "isOfEarlierVersion">,
  added: readonly string[],
): readonly ChoiceColumn[] {
  return choiceColumns(blueprint).filter(
    ({ column: { header } }) =>
      !added.includes(header) && (isOfEarlierVersion || brokenLists.includes(header)),
  );
}

/** The same drop-downs again, in all their rows: in those of the people's own where they have choices. */
export function renewedLists(
  renewed: readonly ChoiceColumn[],
  { table }: SheetBlueprint,
  block: TableState,
  places: SheetPlaces,
): readonly Operation[] {
  const keyAt = block.headers.indexOf(table.keyHeader);
  const ours = new Set(table.rows.map(({ key }) => key));
  const own = block.body
    .map((cells) => ({ key: String(cells[keyAt] ?? ""), cells }))
    .filter(({ key }) => key !== "" && !ours.has(key));
  return renewed.flatMap(({ column, firstChoice }) => {
    const { validation } = column;
    if (validation?.onlyRows === undefined) return validations(column, table.rows, places);
    const choiceAt = block.headers.indexOf(firstChoice);
    const offering = own.filter(({ cells }) => (cells[choiceAt] ?? "") !== "").map(({ key }) => key);
    const widened = { ...validation, onlyRows: [...validation.onlyRows, ...offering] };
    const rows = [...table.rows, ...offering.map((key) => ({ key, cells: {} }))];
    return validations({ ...column, validation: widened }, rows, places);
  });
}
