import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { CellResult } from "../model/cell";
import type { Sheet, WorkbookModel } from "../model/workbook-model";
import { cellKey, keyColumn, keyRow, usedArea } from "../model/workbook-model";
import type { FormulaCell } from "./dependency-graph";
import { keysWithin } from "./dependency-graph";
import type { EngineValue, ValueAt } from "./engine-functions";
import { areaReader, engineTag, ownFunctions, serialOf, shown } from "./engine-functions";

type EngineWorkbook = Parameters<typeof calculateFormulas>[0];
type EngineSheet = EngineWorkbook["worksheets"][number];
type EngineCell = ReturnType<EngineSheet["getCell"]>;
type EngineRow = Parameters<Parameters<EngineSheet["eachRow"]>[1]>[0];

// CellValueTypeLike of the package's `formula` module, 10.2.0 (its enums are not exported)
const constantCell = 2;
const formulaCell = 6;

/** Runs the package over some formulas of a workbook, with every other cell handed over as a value. */
export interface Engine {
  /**
   * @param formulas none of them reads a long area in which another of them stands
   * @param valueAt the value of every cell that is none of `formulas`
   * @param numberedSheets the sheets by their number in `areaFunction`
   * @returns the result of each formula
   */
  evaluate(
    formulas: readonly FormulaCell[],
    valueAt: ValueAt,
    numberedSheets: readonly Sheet[],
  ): Map<FormulaCell, CellResult>;
}

/** @param now the clock of TODAY and NOW, in local time */
export function createEngine(workbook: WorkbookModel, now: () => Date): Engine {
  // The package keeps its parsed formulas by workbook object, so one object lives as long as the engine.
  const sheets: EngineSheet[] = [];
  let areaValue = (_place: readonly number[]): EngineValue => ({ kind: engineTag.blank });
  const engineWorkbook: EngineWorkbook = {
    worksheets: sheets,
    getWorksheet: (name) => sheets.find((sheet) => sheet.name === name),
    userFunctions: ownFunctions(now, (place) => areaValue(place)),
  };
  return {
    evaluate(formulas, valueAt, numberedSheets) {
      const cells = new Map(workbook.sheets.map((sheet) => [sheet, new Map<number, EngineCell>()]));
      for (const formula of formulas) handOverInputs(workbook, cells, formula, valueAt);
      const asked = new Map(formulas.map((formula) => [formula, formulaFor(formula)]));
      for (const [{ sheet, row, column }, cell] of asked) cells.get(sheet)?.set(cellKey(row, column), cell);
      sheets.splice(0, sheets.length);
      for (const [sheet, inSheet] of cells) sheets.push(engineSheet(sheet, sheets.length + 1, inSheet));
      areaValue = areaReader(numberedSheets, valueAt);
      calculateFormulas(engineWorkbook);
      return new Map([...asked].map(([formula, cell]) => [formula, resultOf(cell)]));
    },
  };
}

function handOverInputs(
  workbook: WorkbookModel,
  handed: ReadonlyMap<Sheet, Map<number, EngineCell>>,
  formula: FormulaCell,
  valueAt: ValueAt,
): void {
  const inputs = formula.references.readsAnything
    ? workbook.sheets.map((sheet) => ({ sheet, keys: [...sheet.cells.keys()] }))
    : formula.inputs.map(({ sheet, area }) => ({ sheet, keys: keysWithin(sheet.cells, area) }));
  for (const { sheet, keys } of inputs) {
    const cells = handed.get(sheet);
    for (const key of keys) {
      if (!cells || cells.has(key)) continue;
      const value = valueAt(sheet, key);
      if (value !== null) cells.set(key, constantFor(keyRow(key), keyColumn(key), value));
    }
  }
}

function constantFor(row: number, column: number, value: CellResult): EngineCell {
  return { row: row + 1, col: column + 1, type: constantCell, model: {}, value, result: undefined };
}

function formulaFor({ row, column, engineFormula, references }: FormulaCell): EngineCell {
  return {
    row: row + 1,
    col: column + 1,
    type: formulaCell,
    formula: references.mayBeBlank ? `${shown}(${engineFormula})` : engineFormula,
    model: {},
    value: undefined,
    result: undefined,
  };
}

function engineSheet(sheet: Sheet, id: number, cells: ReadonlyMap<number, EngineCell>): EngineSheet {
  const rows = new Map<number, EngineCell[]>();
  const used = usedArea(sheet, true);
  for (const cell of cells.values()) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return {
    id,
    name: sheet.name,
    // from A1, so that INDEX(A:A, 5) counts from row 1
    dimensions: { top: 1, left: 1, bottom: (used?.bottom ?? 0) + 1, right: (used?.right ?? 0) + 1 },
    eachRow: (optionsOrVisit: unknown, visitAfterOptions?: unknown) => {
      // the package allows its options to be left out
      const visit = (visitAfterOptions ?? optionsOrVisit) as (row: EngineRow, rowNumber: number) => void;
      for (const [row, inRow] of rows) visit(engineRow(inRow), row);
    },
    findCell: (row, column) => cells.get(cellKey(row - 1, column - 1)),
    // asked only for cells that a result spills into, which the model does not have: written and dropped
    getCell: (row, column) => constantFor(row - 1, column - 1, null),
  };
}

function engineRow(cells: readonly EngineCell[]): EngineRow {
  return {
    eachCell: (optionsOrVisit: unknown, visitAfterOptions?: unknown) => {
      const visit = (visitAfterOptions ?? optionsOrVisit) as (cell: EngineCell, column: number) => void;
      for (const cell of cells) visit(cell, cell.col);
    },
  };
}

function resultOf(cell: EngineCell): CellResult {
  const { result } = cell;
  if (result === undefined) return 0; // Excel shows the value of an empty cell as 0
  if (typeof result === "number") return Number.isFinite(result) ? result + 0 : { error: "#NUM!" };
  if (typeof result === "object" && "error" in result) return { error: result.error };
  if (result instanceof Date) return serialOf(result);
  return result;
}
