import { formulaOf, type SheetBlueprint } from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";
import { a1Block } from "./a1";
import { formulaRuns } from "./formula-runs";
import type { Operation } from "./operations";
import type { Difference } from "./own-rows";
import { isUntyped } from "./row-differences";
import type { TableState } from "./workbook-state";

/**
 * Excel spreads the first formula of an empty column over the whole of it. In a new column where not every row holds
 * one, the other cells are therefore written once more.
 */
export function blanksAgain(
  blueprint: SheetBlueprint,
  block: TableState,
  newColumns: ReadonlySet<string>,
  bodyRowOf: ReadonlyMap<string, number>,
): readonly Operation[] {
  return blueprint.table.columns
    .filter((column) => newColumns.has(column.header))
    .flatMap((column): readonly Operation[] => {
      const at = block.headers.indexOf(column.header);
      const orTyped = (row: number, constant: RawValue): RawValue => {
        const found = block.body[row]?.[at] ?? "";
        return isUntyped(found, column, blueprint) ? constant : found;
      };
      const contents: (readonly [RawValue | null])[] = block.body.map((_, row) => [
        column.formula === undefined ? orTyped(row, "") : null,
      ]);
      for (const row of blueprint.table.rows) {
        const bodyRow = bodyRowOf.get(row.key) ?? 0;
        const constant = column.role === "formula" ? "" : (row.cells[column.header] ?? "");
        contents[bodyRow] = [formulaOf(column, row) === null ? orTyped(bodyRow, constant) : null];
      }
      const isMixed =
        contents.some(([content]) => content === null) && contents.some(([content]) => content !== null);
      const top = block.top + 1;
      return isMixed
        ? [
            {
              kind: "write",
              sheet: block.sheet,
              block: a1Block(top, block.left + at, contents.length, 1),
              contents,
            },
          ]
        : [];
    });
}

/** Neighbouring constants of a column are written in one go. */
export function constantWrites(differences: readonly Difference[], block: TableState): readonly Operation[] {
  const runs: { column: number; from: number; contents: RawValue[][] }[] = [];
  for (const d of [...differences].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last !== undefined && last.column === d.column && last.from + last.contents.length === d.row) {
      last.contents.push([d.wanted]);
    } else runs.push({ column: d.column, from: d.row, contents: [[d.wanted]] });
  }
  return runs.map(({ column, from, contents }): Operation => ({
    kind: "write",
    sheet: block.sheet,
    block: a1Block(block.top + 1 + from, block.left + column, contents.length, 1),
    contents,
  }));
}

/** Differing formulas of a column are written run by run, not cell by cell. */
export function formulaFills(differences: readonly Difference[], block: TableState): readonly Operation[] {
  const byColumn = new Map<number, Difference[]>();
  for (const d of differences) byColumn.set(d.column, [...(byColumn.get(d.column) ?? []), d]);
  return [...byColumn].flatMap(([column, list]) => {
    const formulas: (string | null)[] = block.body.map(() => null);
    for (const d of list) formulas[d.row] = String(d.wanted);
    return formulaRuns(formulas).map(({ from, count, formula }): Operation => ({
      kind: "fill",
      sheet: block.sheet,
      block: a1Block(block.top + 1 + from, block.left + column, count, 1),
      formula,
    }));
  });
}
