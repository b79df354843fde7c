import type { SheetBlueprint } from "../blueprint/blueprint";
import { isWorking } from "../blueprint/formulas/working-column";
import { roleColours } from "../blueprint/tones";
import type { RawValue } from "../domain/cell-value";
import { a1 } from "./a1";
import type { Operation } from "./operations";
import { plainFormula, sameFormula } from "./same-formula";
import type { TableState } from "./workbook-state";

/** A cell of ours that holds something else. */
export interface Difference {
  readonly row: number;
  readonly column: number;
  readonly header: string;
  readonly found: RawValue;
  readonly wanted: RawValue;
  /** "new": in a row or column that is only being added; "owned": an input cell that the build writes last */
  readonly of: "new" | "own" | "owned" | "standing";
}

/**
 * Rows that people added take the formulas of their columns: where the cell is blank, or holds what our own rows held
 * before. What somebody typed there instead, a constant or a formula, stays.
 */
export function ownRowDifferences(
  blueprint: SheetBlueprint,
  block: TableState,
  bodyRowOf: ReadonlyMap<string, number>,
  columnAt: ReadonlyMap<string, number>,
  known: readonly Difference[],
): readonly Difference[] {
  const own = ownRows(blueprint, block, bodyRowOf);
  if (own.length === 0) return [];
  return blueprint.table.columns.flatMap((column): readonly Difference[] => {
    const at = columnAt.get(column.header);
    if (column.formula === undefined || at === undefined) return [];
    const wanted = `=${column.formula}`;
    const before = new Set(
      known
        .filter((d) => d.column === at && isFormula(d.found))
        .map((d) => plainFormula(String(d.found), block.name)),
    );
    return own.flatMap((row): readonly Difference[] => {
      const found = block.body[row]?.[at] ?? "";
      if (isFormula(found) && sameFormula(String(found), wanted, block.name)) return [];
      const isOurs =
        found === "" || (isFormula(found) && before.has(plainFormula(String(found), block.name)));
      return isOurs ? [{ row, column: at, header: column.header, found, wanted, of: "own" }] : [];
    });
  });
}

/** Rows of the people's own, 0-based in the body. */
function ownRows(
  blueprint: SheetBlueprint,
  block: TableState,
  bodyRowOf: ReadonlyMap<string, number>,
): readonly number[] {
  const ours = new Set(blueprint.table.rows.map((row) => bodyRowOf.get(row.key)));
  return block.body.flatMap((_, i) => (ours.has(i) ? [] : [i]));
}

/** What is a label in our rows was typed in theirs, and looks like it. */
export function ownRowLooks(
  blueprint: SheetBlueprint,
  block: TableState,
  bodyRowOf: ReadonlyMap<string, number>,
): readonly Operation[] {
  const labels = blueprint.table.columns
    .filter((column) => column.role === "label" && !isWorking(column.header))
    .map((column) => block.headers.indexOf(column.header))
    .sort((one, other) => one - other);
  return ownRows(blueprint, block, bodyRowOf).flatMap((row) =>
    labels
      .filter((at) => block.body[row]?.[at] !== "")
      .map((at): Operation => ({
        kind: "format",
        sheet: block.sheet,
        block: a1(block.top + 1 + row, block.left + at),
        format: { fill: roleColours.input.fill },
      })),
  );
}

/** True for a content that Office.js gives for a formula. */
export function isFormula(wanted: RawValue): boolean {
  return typeof wanted === "string" && wanted.startsWith("=");
}
