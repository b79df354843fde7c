import {
  formulaOf,
  roleOf,
  type ColumnBlueprint,
  type RowBlueprint,
  type SheetBlueprint,
} from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";
import type { GrownTable } from "./grow-table";
import type { GrowthMark } from "./growth-mark";
import { isFormula, type Difference } from "./own-rows";
import { sameFormula } from "./same-formula";
import type { TableState } from "./workbook-state";

/** What this run adds to a sheet, and what one that stopped has added before it. */
export type Added = Pick<GrowthMark, "columns" | "rows">;

/** The first row of each key, 0-based in the body; a doubled one counts as a row of the people's own. */
export function rowsByKey(block: TableState, keyAt: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const [i, row] of block.body.entries()) {
    const key = String(row[keyAt] ?? "");
    if (!rows.has(key)) rows.set(key, i);
  }
  return rows;
}

/**
 * Cells of one of our rows that hold something else than is declared; input cells only where the row or the column is new,
 * or the build owns them.
 * @param bodyRow 0-based
 */
export function rowDifferences(
  row: RowBlueprint,
  blueprint: SheetBlueprint,
  { block, newColumns, newRows }: GrownTable,
  added: Added,
  bodyRow: number,
  columnAt: ReadonlyMap<string, number>,
): readonly Difference[] {
  return blueprint.table.columns.flatMap((column) => {
    const { header } = column;
    const at = columnAt.get(header);
    const formula = formulaOf(column, row);
    const isOwned = row.owned?.includes(header) ?? false;
    const found = at === undefined ? "" : (block.body[bodyRow]?.[at] ?? "");
    const isNew =
      newColumns.has(header) ||
      newRows.has(row.key) ||
      // added by a run that stopped before it wrote the cell; what was typed there since stays
      ((added.columns.includes(header) || added.rows.includes(row.key)) &&
        (formula === null ? isUntyped(found, column, blueprint) : found === "" || isFormula(found)));
    if (at === undefined || (roleOf(column, row) === "input" && formula === null && !isOwned && !isNew))
      return [];
    const constant = column.role === "formula" ? "" : (row.cells[header] ?? "");
    const wanted: RawValue = formula === null ? constant : `=${formula}`;
    const same =
      formula === null
        ? found === wanted
        : typeof found === "string" && sameFormula(found, String(wanted), block.name);
    const of = isNew ? "new" : isOwned ? "owned" : "standing";
    return same ? [] : [{ row: bodyRow, column: at, header, found, wanted, of }];
  });
}

/**
 * Whether a cell that holds no formula of ours was left alone: Excel spreads formulas of the column over blank cells, but
 * knows no others.
 */
export function isUntyped(found: RawValue, column: ColumnBlueprint, { table }: SheetBlueprint): boolean {
  if (!isFormula(found)) return found === "";
  const isOurs = (formula: string | null | undefined): boolean =>
    formula != null && sameFormula(String(found), `=${formula}`, table.name);
  return isOurs(column.formula) || table.rows.some(({ formulas }) => isOurs(formulas?.[column.header]));
}
