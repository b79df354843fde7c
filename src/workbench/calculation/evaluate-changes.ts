import type { CellResult } from "../model/cell";
import { cellResult, isCellError } from "../model/cell";
import type { Sheet } from "../model/workbook-model";
import { cellKey } from "../model/workbook-model";
import type { DependencyGraph, FormulaCell } from "./dependency-graph";
import type { Engine } from "./evaluate";
import type { SheetArea } from "./resolve-references";

/** What a run found out; the workbook is not touched. */
export interface Run {
  readonly formulasEvaluated: number;
  readonly changedResults: readonly {
    readonly sheet: Sheet;
    readonly key: number;
    readonly result: CellResult;
  }[];
}

/** Formulas that may read anything are evaluated again until nothing changes, at most so often. */
const mostRounds = 20;

/**
 * Evaluates formulas level by level, beginning with `start` and with what reads the changed areas. What reads a result
 * is woken only when the result differs from the one before.
 */
export function evaluateChanges(
  engine: Engine,
  graph: DependencyGraph,
  start: Iterable<FormulaCell>,
  changed: Iterable<SheetArea>,
): Run {
  const { circular, levelOf } = graph.order();
  const results = new Map<Sheet, Map<number, CellResult>>(graph.sheets.map((sheet) => [sheet, new Map()]));
  let waiting = new Set<FormulaCell>();
  let levels: FormulaCell[][] = [];
  let formulasEvaluated = 0;

  const wake = (formulas: Iterable<FormulaCell>): void => {
    for (const formula of formulas) {
      if (waiting.has(formula)) continue;
      waiting.add(formula);
      (levels[levelOf(formula)] ??= []).push(formula);
    }
  };
  const wakeReaders = ({ cells, areas }: ReturnType<DependencyGraph["readersOf"]>): void => {
    wake(cells);
    for (const area of areas) {
      area.engineValue = undefined;
      area.values = undefined;
      wake(area.readers);
    }
  };
  const valueAt = (sheet: Sheet, key: number): CellResult => {
    const result = results.get(sheet)?.get(key);
    return result === undefined ? cellResult(sheet.cells.get(key)) : result;
  };
  const settle = (formula: FormulaCell, result: CellResult): boolean => {
    const { sheet, row, column } = formula;
    const key = cellKey(row, column);
    const inSheet = results.get(sheet);
    const before = inSheet?.get(key) ?? sheet.cells.get(key)?.result;
    if (before !== undefined && isSameResult(before, result)) return false;
    inSheet?.set(key, result);
    wakeReaders(graph.readersOf(sheet, row, column));
    return true;
  };
  const evaluateLevel = (formulas: readonly FormulaCell[]): boolean => {
    const asked: FormulaCell[] = [];
    let hasChanged = false;
    for (const formula of formulas) {
      if (circular.has(formula)) hasChanged = settle(formula, 0) || hasChanged;
      else if (formula.references.isFormula) asked.push(formula);
      else hasChanged = settle(formula, { error: "#NAME?" }) || hasChanged;
    }
    for (const [formula, result] of engine.evaluate(asked, valueAt, graph)) {
      hasChanged = settle(formula, result) || hasChanged;
    }
    formulasEvaluated += formulas.length;
    return hasChanged;
  };

  wake(start);
  for (const area of changed) wakeReaders(graph.readersWithin(area));
  for (let round = 0, hasChanged = true; round < mostRounds && hasChanged; round++) {
    hasChanged = false;
    for (let level = 0; level < levels.length; level++) {
      const formulas = levels[level];
      if (formulas !== undefined) hasChanged = evaluateLevel(formulas) || hasChanged;
    }
    waiting = new Set();
    levels = [];
    for (const formula of graph.allVolatile()) if (formula.references.readsAnything) wake([formula]);
    if (waiting.size === 0) break;
  }
  return {
    formulasEvaluated,
    changedResults: [...results].flatMap(([sheet, inSheet]) =>
      [...inSheet].map(([key, result]) => ({ sheet, key, result })),
    ),
  };
}

function isSameResult(a: CellResult, b: CellResult): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}
