import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { CellLike, RowLike, WorkbookLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import { lastColumn } from "../../model/address";
import type { CellResult } from "../../model/cell";
import { cellResult } from "../../model/cell";
import type { Sheet, WorkbookModel } from "../../model/workbook-model";
import { keyColumn, keyRow } from "../../model/workbook-model";
import type { AssumedCell } from "./sheet-surroundings";

/** Evaluates formulas by the package, which gets every value of the sheets that they name. @see evaluateExpressions */
export function evaluateByPackage(
  workbook: WorkbookModel,
  sheet: Sheet,
  formulas: readonly string[],
  assumed: AssumedCell | undefined,
): CellResult[] {
  if (formulas.length === 0) return [];
  const cells = formulas.map((formula, i) => expressionCell(formula, i + 1));
  const needed = workbook.sheets.filter(
    (s) => s === sheet || formulas.some((formula) => mentions(formula, s.name)),
  );
  const worksheets = needed.map((s, i) => valuesOnly(s, i + 1, s === sheet ? cells : [], assumed));
  const asked: WorkbookLike = {
    worksheets,
    getWorksheet: (wanted) => worksheets.find((w) => w.id === wanted || w.name === wanted),
  };
  try {
    calculateFormulas(asked);
  } catch {
    // The engine throws on text that is no formula; Excel would not have accepted the rule, so nothing is shown.
    return formulas.map(() => ({ error: "#NAME?" }));
  }
  return cells.map(({ result }) => asCellResult(result));
}

/** Expressions stand in the sheet's last column, where no cell of ours is. */
function expressionCell(formula: string, row: number): CellLike {
  return {
    row,
    col: lastColumn + 1,
    type: 6,
    formula,
    model: { formula },
    value: undefined,
    result: undefined,
  };
}

function valuesOnly(
  sheet: Sheet,
  id: number,
  expressions: readonly CellLike[],
  assumed: AssumedCell | undefined,
): WorksheetLike {
  const rows = new Map<number, Map<number, CellLike>>();
  const put = (cell: CellLike): void => {
    const row = rows.get(cell.row) ?? new Map<number, CellLike>();
    rows.set(cell.row, row.set(cell.col, cell));
  };
  for (const [key, cell] of sheet.cells) {
    const value = cellResult(cell);
    if (value !== null) put(valueCell(keyRow(key), keyColumn(key), value));
  }
  if (expressions.length > 0 && assumed !== undefined)
    put(valueCell(assumed.row, assumed.column, assumed.value));
  for (const cell of expressions) put(cell);

  const findCell = (row: number, column: number): CellLike | undefined => rows.get(row)?.get(column);
  return {
    id,
    name: sheet.name,
    dimensions: { top: 1, left: 1, bottom: Math.max(1, ...rows.keys()), right: lastColumn + 1 },
    findCell,
    getCell: (row, column) => findCell(row, column) ?? valueCell(row - 1, column - 1, null),
    eachRow: (first: unknown, second?: (row: RowLike, rowNumber: number) => void) => {
      // the engine calls it with or without options; the callback is the last argument
      const visit = second ?? (first as (row: RowLike, rowNumber: number) => void);
      for (const [number, row] of rows) visit(rowOf(row), number);
    },
  };
}

function rowOf(cells: ReadonlyMap<number, CellLike>): RowLike {
  return {
    eachCell: (first: unknown, second?: (cell: CellLike, column: number) => void) => {
      const visit = second ?? (first as (cell: CellLike, column: number) => void);
      for (const [column, cell] of cells) visit(cell, column);
    },
  };
}

function valueCell(row: number, column: number, value: CellResult): CellLike {
  return { row: row + 1, col: column + 1, type: value === null ? 0 : 2, model: {}, value, result: undefined };
}

function mentions(formula: string, sheetName: string): boolean {
  return formula.toLowerCase().includes(sheetName.replaceAll("'", "''").toLowerCase());
}

function asCellResult(result: CellLike["result"]): CellResult {
  if (result === undefined || result instanceof Date) return null;
  return result;
}
