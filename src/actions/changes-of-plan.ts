import type { SheetBlueprint, WorkbookBlueprint } from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";
import type { CellPlace } from "../domain/finding";
import { a1 } from "../excel/a1";
import { growTable } from "../excel/grow-table";
import type { Operation } from "../excel/operations";
import type { SheetPlan, WritePlan } from "../excel/plan-write";
import { blockOf, type TableState, type WorkbookState } from "../excel/workbook-state";
import type { SheetChange } from "./addition-plan";
import { placeOnNewSheet } from "./row-to-add";

type Written = Map<string, RawValue>;

/** What the steps of a plan do to each sheet, counted from the very operations that would be carried out. */
export function changesOf(
  plan: WritePlan,
  blueprint: WorkbookBlueprint,
  state: WorkbookState,
): readonly SheetChange[] {
  const operations = plan.steps.flatMap((step) => step.operations);
  return plan.sheets
    .filter(({ action }) => action !== "keep")
    .flatMap((sheet): readonly SheetChange[] => {
      const declared = blueprint.sheets.find(({ name }) => name === sheet.name);
      return declared === undefined ? [] : [changeOf(sheet, declared, operations, state)];
    });
}

function changeOf(
  { name, standsAs, action, grows }: SheetPlan,
  { table }: SheetBlueprint,
  operations: readonly Operation[],
  state: WorkbookState,
): SheetChange {
  const found = state.sheets.get(name);
  const written: Written = new Map();
  const lists = new Set<string>();
  for (const operation of operations) {
    if (operation.kind === "add rows" && operation.table === table.name)
      writeRows(written, operation, found?.table);
    if (!("sheet" in operation) || operation.sheet !== standsAs) continue;
    if (operation.kind === "write") writeBlock(written, operation.block, operation.contents);
    if (operation.kind === "fill") fillBlock(written, operation.block, operation.formula);
    if (operation.kind === "validation" && operation.source !== undefined)
      lists.add(cornerOf(operation.block).column);
  }
  for (const [cell, value] of written) if (value === "") written.delete(cell);
  // the words above the table are written again as a whole; the legend gives way to our own mark meanwhile
  const { top, left } = found?.headAt ?? { top: 0, left: 0 };
  for (const [i, words] of (found?.head ?? []).entries()) {
    const cell = cellAt(top + i, left);
    if (written.get(cell) === words) written.delete(cell);
  }
  const isMade = action === "make";
  return {
    name: standsAs,
    isMade,
    rows: isMade ? table.rows.length : (grows?.rows ?? 0),
    columns: isMade ? table.columns.length : (grows?.columns.length ?? 0),
    ...(grows === undefined || grows.columns.length === 0 ? {} : { newColumns: grows.columns }),
    cells: written.size,
    dropDowns: lists.size,
  };
}

/** Where a cell of a declared row will stand once the table has every row and column that it lacks. */
export function placeInPlan(
  { sheets }: WorkbookBlueprint,
  state: WorkbookState,
  sheetName: string,
  key: string,
  header: string,
): CellPlace {
  const sheet = sheets.find(({ name }) => name === sheetName);
  const declaredAt = sheet?.table.rows.findIndex((row) => row.key === key) ?? -1;
  if (sheet === undefined || declaredAt < 0)
    throw new Error(`A row ${key} was planned for ${sheetName}, which is not declared.`);
  const standing = blockOf(state.sheets.get(sheetName));
  if (standing === undefined) return placeOnNewSheet(sheet, declaredAt, header);
  const { block } = growTable(sheet, standing);
  const keyAt = block.headers.indexOf(sheet.table.keyHeader);
  const row = block.body.findIndex((cells) => cells[keyAt] === key);
  const column = Math.max(0, block.headers.indexOf(header));
  return { sheet: block.sheet, cell: a1(block.top + 1 + row, block.left + column) };
}

function writeRows(
  written: Written,
  { index, rows }: Extract<Operation, { kind: "add rows" }>,
  table: TableState | undefined,
): void {
  if (table === undefined) return;
  const first = table.top + 1 + (index ?? table.body.length);
  for (const [i, row] of rows.entries())
    for (const [j, value] of row.entries()) write(written, first + i, table.left + j, value);
}

function writeBlock(
  written: Written,
  block: string,
  contents: readonly (readonly (RawValue | null)[])[],
): void {
  const { top, left } = cornerOf(block);
  for (const [i, row] of contents.entries())
    for (const [j, value] of row.entries()) if (value !== null) write(written, top + i, left + j, value);
}

function fillBlock(written: Written, block: string, formula: string): void {
  const [first = "", last = first] = block.split(":");
  const from = cornerOf(first);
  const to = cornerOf(last);
  for (let row = from.top; row <= to.top; row++)
    for (let column = from.left; column <= to.left; column++) write(written, row, column, formula);
}

function write(written: Written, row: number, column: number, value: RawValue): void {
  written.set(cellAt(row, column), value);
}

function cellAt(row: number, column: number): string {
  return `${row} ${column}`;
}

/** The first cell of a block such as "C6:D13", 0-based. */
function cornerOf(block: string): { readonly top: number; readonly left: number; readonly column: string } {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)/.exec(block) ?? [];
  const left = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { top: Number(row) - 1, left, column };
}
