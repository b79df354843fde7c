import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import type { CellResult } from "../model/cell";
import type { Sheet, WorkbookModel } from "../model/workbook-model";
import { cellKey, keyColumn, keyRow, usedArea } from "../model/workbook-model";
import type { DependencyGraph, FormulaCell } from "./dependency-graph";
import type { ValueAt } from "./engine-functions";
import { ownFunctions, serialOf, shown, valueOfArea } from "./engine-functions";
import { engineTag, type EngineValue } from "./engine-values";
import type { HandedOver } from "./hand-over-areas";
import { handOver } from "./hand-over-areas";
import { keysWithin } from "./keys-within";

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
   * @param formulas none of them reads a cell in which another of them stands
   * @param valueAt the value of every cell that is none of `formulas`
   * @returns the result of each formula
   */
  evaluate(
    formulas: readonly FormulaCell[],
    valueAt: ValueAt,
    graph: DependencyGraph,
  ): Map<FormulaCell, CellResult>;
}

/** @param now the clock of TODAY and NOW, in local time */
export function createEngine(workbook: WorkbookModel, now: () => Date): Engine {
  // The package keeps its parsed formulas by workbook object, so one object lives as long as the engine.
  const sheets: EngineSheet[] = [];
  const known = new WeakMap<FormulaCell, HandedOver>();
  let areaValue = (_place: readonly number[]): EngineValue => ({ kind: engineTag.blank });
  const engineWorkbook: EngineWorkbook = {
    worksheets: sheets,
    getWorksheet: (name) => sheets.find((sheet) => sheet.name === name),
    userFunctions: ownFunctions(now, (place) => areaValue(place)),
  };
  return {
    evaluate(formulas, valueAt, graph) {
      if (formulas.length === 0) return new Map();
      const cells = new Map(workbook.sheets.map((sheet) => [sheet, new Map<number, EngineCell>()]));
      const asked = new Map<FormulaCell, EngineCell>();
      for (const formula of formulas) {
        let handed = known.get(formula);
        if (!handed) known.set(formula, (handed = handOver(formula, graph)));
        handOverInputs(workbook, cells, formula, handed, valueAt);
        asked.set(formula, formulaFor(formula, handed));
      }
      for (const [{ sheet, row, column }, cell] of asked) cells.get(sheet)?.set(cellKey(row, column), cell);
      sheets.splice(0, sheets.length);
      const needsEnds = formulas.some(({ references }) => references.isVolatile);
      for (const [sheet, inSheet] of cells) {
        sheets.push(engineSheet(sheet, sheets.length + 1, inSheet, needsEnds));
      }
      areaValue = (place) => valueOfPlace(place, graph, valueAt);
      calculateFormulas(engineWorkbook);
      return new Map([...asked].map(([formula, cell]) => [formula, resultOf(cell)]));
    },
  };
}

/** A long area's value is made once and kept until one of its cells changes. */
function valueOfPlace(
  [number = -1, top = 0, left = 0, bottom = 0, right = 0]: readonly number[],
  graph: DependencyGraph,
  valueAt: ValueAt,
): EngineValue {
  const sheet = graph.sheets[number];
  if (!sheet) return { kind: engineTag.error, code: "#REF!" };
  const place = { sheet, area: { top, left, bottom, right } };
  const read = graph.areaAt(place);
  if (!read) return valueOfArea(place, valueAt);
  return (read.engineValue ??= valueOfArea(place, valueAt));
}

function handOverInputs(
  workbook: WorkbookModel,
  handed: ReadonlyMap<Sheet, Map<number, EngineCell>>,
  { references }: FormulaCell,
  { inputs }: HandedOver,
  valueAt: ValueAt,
): void {
  const keys = references.readsAnything
    ? workbook.sheets.map((sheet) => ({ sheet, keys: [...sheet.cells.keys()] }))
    : inputs.map(({ sheet, area }) => ({ sheet, keys: keysWithin(sheet.cells, area) }));
  for (const { sheet, keys: inSheet } of keys) {
    const cells = handed.get(sheet);
    for (const key of inSheet) {
      if (!cells || cells.has(key)) continue;
      const value = valueAt(sheet, key);
      if (value !== null) cells.set(key, constantFor(keyRow(key), keyColumn(key), value));
    }
  }
}

function constantFor(row: number, column: number, value: CellResult): EngineCell {
  return { row: row + 1, col: column + 1, type: constantCell, model: {}, value, result: undefined };
}

function formulaFor({ row, column, references }: FormulaCell, { formula }: HandedOver): EngineCell {
  return {
    row: row + 1,
    col: column + 1,
    type: formulaCell,
    formula: references.mayBeBlank ? `${shown}(${formula})` : formula,
    model: {},
    value: undefined,
    result: undefined,
  };
}

/** @param needsEnds some formula reads whole columns or rows, which end where the sheet's used area ends */
function engineSheet(
  sheet: Sheet,
  id: number,
  cells: ReadonlyMap<number, EngineCell>,
  needsEnds: boolean,
): EngineSheet {
  const rows = new Map<number, EngineCell[]>();
  const used = needsEnds ? usedArea(sheet, true) : undefined;
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
