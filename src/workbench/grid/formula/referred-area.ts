import { wildcardTest } from "../../calculation/compiled/criteria";
import { referencesOf, type FormulaNode, type FormulaReferences } from "../../calculation/formula-references";
import type { SheetArea } from "../../calculation/resolve-references";
import { lastColumn, lastRow, parseArea, type Area } from "../../model/address";
import { cellResult } from "../../model/cell";
import type { Sheet, WorkbookModel } from "../../model/workbook-model";
import { cellKey, findSheet } from "../../model/workbook-model";
import type { CellPlace } from "../look/conditional-formats";

/** What a formula is read in. */
interface Reading {
  readonly workbook: WorkbookModel;
  readonly sheet: Sheet;
  /** the cell whose drop-down is opened */
  readonly place: CellPlace;
  readonly references: FormulaReferences;
}

/**
 * The cells that the source of a list refers to: an address, whole columns, or OFFSET from one by numbers, ROW, MAX, differences and
 * COUNTIF with wildcards, which is what our own lists are written in.
 * @param formula without "=", already shifted to the cell at `place`
 * @returns undefined for any other formula, and where Excel would give an error
 */
export function referredArea(
  workbook: WorkbookModel,
  sheet: Sheet,
  formula: string,
  place: CellPlace,
): SheetArea | undefined {
  const references = referencesOf(formula);
  const { tree } = references;
  return tree && areaOf(tree.root, { workbook, sheet, place, references });
}

function areaOf(node: FormulaNode, reading: Reading): SheetArea | undefined {
  if ("args" in node && node.name === "OFFSET") return movedArea(node.args, reading);
  const { references, tree } = reading.references;
  const reference = references[tree?.placeOf.get(node) ?? -1];
  if (reference?.kind === "address") return onSheet(reference.sheet, reference.area, reading);
  if (!("startCol" in node)) return undefined;
  return onSheet(node.sheet, parseArea(`${node.startCol}:${node.endCol}`), reading);
}

function onSheet(
  name: string | undefined,
  area: Area | undefined,
  { workbook, sheet: own }: Reading,
): SheetArea | undefined {
  const sheet = name === undefined ? own : findSheet(workbook, name);
  return sheet && area && { sheet, area };
}

function movedArea(args: readonly FormulaNode[], reading: Reading): SheetArea | undefined {
  const [base, ...distances] = args;
  const from = base && areaOf(base, reading);
  const numbers = distances.map((node) => numberOf(node, reading));
  const [down, right, height, width] = numbers;
  if (from === undefined || down === undefined || right === undefined) return undefined;
  if (numbers.includes(undefined)) return undefined;
  const { area } = from;
  const [top, left] = [area.top + down, area.left + right];
  const bottom = top + (height ?? area.bottom - area.top + 1) - 1;
  const end = left + (width ?? area.right - area.left + 1) - 1;
  const isOnSheet = top >= 0 && left >= 0 && bottom <= lastRow && end <= lastColumn;
  return isOnSheet && bottom >= top && end >= left
    ? { sheet: from.sheet, area: { top, left, bottom, right: end } }
    : undefined;
}

function numberOf(node: FormulaNode, reading: Reading): number | undefined {
  if ("value" in node && typeof node.value === "number") return node.value;
  if ("left" in node && node.op === "-") {
    const [left, right] = [numberOf(node.left, reading), numberOf(node.right, reading)];
    return left === undefined || right === undefined ? undefined : left - right;
  }
  if (!("args" in node)) return undefined;
  const [first] = node.args;
  switch (node.name) {
    case "ROW": {
      const row = first === undefined ? reading.place.row : areaOf(first, reading)?.area.top;
      return row === undefined ? undefined : row + 1;
    }
    case "MAX": {
      const numbers = node.args.map((argument) => numberOf(argument, reading));
      const known = numbers.filter((number) => number !== undefined);
      return known.length === numbers.length ? Math.max(...known) : undefined;
    }
    case "COUNTIF":
      return countOf(node.args, reading);
    default:
      return undefined;
  }
}

function countOf(args: readonly FormulaNode[], reading: Reading): number | undefined {
  const [range, criterion] = args;
  const counted = range && areaOf(range, reading);
  if (counted === undefined || criterion === undefined) return undefined;
  if (!("value" in criterion) || typeof criterion.value !== "string") return undefined;
  const fits = wildcardTest(criterion.value);
  const { top, bottom, left, right } = counted.area;
  let count = 0;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const result = cellResult(counted.sheet.cells.get(cellKey(row, column)));
      if (typeof result === "string" && fits(result)) count += 1;
    }
  }
  return count;
}
