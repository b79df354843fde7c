import type { ColumnBlueprint, SheetBlueprint } from "../blueprint/blueprint";
import type { Operation } from "./operations";
import { validations, type SheetPlaces } from "./plan-looks";
import type { EarlierSheet } from "./replaced-contents";
import type { TableState } from "./workbook-state";

/** A column whose drop-down offers cells of its own table. */
interface ChoiceColumn {
  readonly column: ColumnBlueprint;
  /** header of the first column of its choices */
  readonly firstChoice: string;
}

function choiceColumns({ table }: SheetBlueprint): readonly ChoiceColumn[] {
  return table.columns.flatMap((column) => {
    const rule = column.validation?.rule;
    return rule?.kind === "choices" ? [{ column, firstChoice: rule.firstHeader }] : [];
  });
}

/**
 * The drop-downs of a workbook of an earlier version: it may have been made when each took its choices from the very cells
 * of a row, which are lost with that row.
 * @param added headers of columns that come with theirs
 */
export function listsToRenew(
  blueprint: SheetBlueprint,
  { isOfEarlierVersion }: Pick<EarlierSheet, "isOfEarlierVersion">,
  added: readonly string[],
): readonly ChoiceColumn[] {
  return isOfEarlierVersion
    ? choiceColumns(blueprint).filter(({ column: { header } }) => !added.includes(header))
    : [];
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
