import type { SheetBlueprint } from "../blueprint/blueprint";
import type { Trouble } from "../domain/trouble";
import { a1, a1Block } from "./a1";
import { growTable } from "./grow-table";
import type { Operation } from "./operations";
import type { NeighbourState, TableState } from "./workbook-state";

/**
 * Tables of the people's own that keep ours from growing. Excel moves a table as a whole and refuses to cut one, in the
 * middle of our writing: new rows push what lies under our table, a new last column what lies to its right, row by row.
 * A column inside our table is a whole column of the sheet and would go through a table above or below. Typed cells are
 * pushed along and lose nothing.
 */
export function tablesInTheWay(
  blueprint: SheetBlueprint,
  block: TableState,
  neighbours: readonly NeighbourState[],
): readonly Trouble[] {
  if (neighbours.length === 0) return [];
  const { operations } = growTable(blueprint, block);
  return neighbours.flatMap((table) => {
    const why = whyInTheWay(operations, block, table);
    return why === undefined ? [] : [inTheWay(block, table, why)];
  });
}

type Why = "beside" | "across" | "below";

/** Follows our operations one by one: each may move the table or be stopped by it. */
function whyInTheWay(
  operations: readonly Operation[],
  block: TableState,
  table: NeighbourState,
): Why | undefined {
  const last = block.top + block.body.length;
  let { left } = table;
  let width = block.headers.length;
  for (const operation of operations) {
    const right = left + table.columns - 1;
    if (operation.kind === "add column") {
      const at = block.left + operation.index;
      const isTouched = table.top <= last && block.top <= table.top + table.rows - 1;
      width += 1;
      if (operation.inside !== undefined && left < at && at <= right) return "across";
      if (operation.inside !== undefined ? left >= at : left >= at && isTouched) left += 1;
      const isWithin = table.top >= block.top && table.top + table.rows - 1 <= last;
      if (operation.inside === undefined && left > at && isTouched && !isWithin) return "beside";
    }
    if (operation.kind === "add rows" && table.top > last) {
      const isTouched = left <= block.left + width - 1 && block.left <= right;
      if (isTouched && (left < block.left || right > block.left + width - 1)) return "below";
    }
  }
  return undefined;
}

function inTheWay(block: TableState, table: NeighbourState, why: Why): Trouble {
  const cells = a1Block(table.top, table.left, table.rows, table.columns);
  const side = why === "across" ? (table.top < block.top ? "above" : "below") : why;
  const expected = {
    beside: "room for a new last column: Excel does not cut a table to make any",
    below: "room for new rows: Excel does not cut a table to make any",
    across: "no other table where a new column is put in, which would go through its middle",
  } as const satisfies Record<Why, string>;
  return {
    kind: "table-in-the-way",
    found: `The table ${table.name} lies ${side} the table ${block.name}, in ${cells}`,
    expected: expected[why],
    where: { sheet: block.sheet, cell: a1(table.top, table.left) },
    whatToDo: `Move ${table.name} to a sheet of its own (select all of it, cut, paste there); formulas follow it. Nothing was changed.`,
  };
}
