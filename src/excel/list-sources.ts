import type { SheetBlueprint, WorkbookBlueprint } from "../blueprint/blueprint";
import { columnLetters } from "./a1";
import type { Operation } from "./operations";
import { cellsSource } from "./plan-looks";
import type { TableState, WorkbookState } from "./workbook-state";

/**
 * A drop-down that takes its list from another sheet of ours is declared as a block of that sheet as it is made. In a
 * workbook that people have worked in, the sheet may have another name, the column another place and the table more
 * rows: the list follows all three.
 */
export function listAsItStands(
  operation: Operation,
  blueprint: WorkbookBlueprint,
  state: WorkbookState,
): Operation {
  if (operation.kind !== "validation" || operation.validation.rule.kind !== "cells") return operation;
  const { sheet, block } = operation.validation.rule;
  const found = state.sheets.get(sheet);
  const declared = blueprint.sheets.find(({ name }) => name === sheet);
  const standing =
    found?.table === undefined || declared === undefined
      ? undefined
      : standingBlock(block, declared, found.table);
  return { ...operation, source: cellsSource(found?.name ?? sheet, standing ?? block) };
}

/** @returns undefined where the column is not there any more, or the block is no single column */
function standingBlock(block: string, declared: SheetBlueprint, table: TableState): string | undefined {
  const match = /^\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(block);
  if (match === null || match[1] !== match[3]) return undefined;
  const { columns, rows, keyHeader } = declared.table;
  const header = columns.find((_, at) => columnLetters(at) === match[1])?.header;
  const at = table.headers.indexOf(header ?? "");
  if (at < 0) return undefined;
  const keyAt = table.headers.indexOf(keyHeader);
  const keys = new Set(table.body.map((row) => String(row[keyAt] ?? "")));
  const afterwards = table.body.length + rows.filter((row) => !keys.has(row.key)).length;
  const count = Math.max(Number(match[4]) - Number(match[2]) + 1, afterwards);
  const letters = columnLetters(table.left + at);
  return `$${letters}$${table.top + 2}:$${letters}$${table.top + 1 + count}`;
}
