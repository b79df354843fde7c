import type { CellResult } from "../model/cell";
import { cellResult, isCellError } from "../model/cell";
import type { WorkbookChange, WorkbookEdits } from "../model/edits";
import type { Sheet } from "../model/workbook-model";
import { cellKey, keyColumn, keyRow } from "../model/workbook-model";
import type { Calculation } from "./calculation";
import type { FormulaCell } from "./dependency-graph";
import { DependencyGraph } from "./dependency-graph";
import { serialOf } from "./engine-functions";
import { createEngine } from "./evaluate";
import type { FormulaReferences } from "./formula-references";
import { orderFormulas } from "./order-formulas";
import type { SheetArea } from "./resolve-references";

/** What changed since the last run. `everything` also drops the results that a file brought with it. */
type Pending = { areas: SheetArea[]; structure: boolean; everything: boolean };

/**
 * Calculation of a workbook that evaluates only what lies downstream of the cells that changed. Results are equal to
 * those of a full calculation. Circular formulas give 0, as Excel shows them.
 * @param options.now the clock of TODAY and NOW, in local time; default: the computer's
 */
export function createCalculation(
  edits: WorkbookEdits,
  options: { readonly now?: () => Date } = {},
): Calculation {
  const { workbook } = edits;
  const now = options.now ?? (() => new Date());
  const engine = createEngine(workbook, now);
  const parsedFormulas = new Map<string, FormulaReferences>();
  const counters = { runs: 0, formulasEvaluated: 0 };
  let graph = new DependencyGraph(workbook, parsedFormulas);
  let structure = describeStructure(workbook.sheets);
  let pending: Pending = { areas: [], structure: false, everything: true };
  let today = serialDay(now);

  edits.listen((change) => note(change, pending, workbook.sheets));

  function recalculate(): void {
    const isNewDay = serialDay(now) !== today;
    const nothingChanged = pending.areas.length === 0 && !pending.structure && !pending.everything;
    if (nothingChanged && !isNewDay) return;
    const dirty = findDirty(isNewDay || !nothingChanged);
    if (dirty.size > 0) {
      const results = evaluate(dirty);
      counters.runs++;
      counters.formulasEvaluated += dirty.size;
      edits.setResults(changedResults(results));
    }
    pending = { areas: [], structure: false, everything: false };
    today = serialDay(now);
  }

  function findDirty(withVolatile: boolean): Set<FormulaCell> {
    const start: FormulaCell[] = [];
    const described =
      pending.structure || pending.everything ? describeStructure(workbook.sheets) : structure;
    if (pending.everything || described !== structure) {
      const before = graph;
      graph = new DependencyGraph(workbook, parsedFormulas);
      structure = described;
      for (const formula of graph.all()) {
        if (pending.everything || !isUnmoved(before, formula)) start.push(formula);
      }
    } else {
      for (const { sheet, area } of pending.areas) graph.refresh(sheet, area);
    }
    for (const { sheet, area } of pending.areas) start.push(...graph.within(sheet, area));
    if (withVolatile)
      for (const formula of graph.all()) if (formula.references.isVolatile) start.push(formula);
    return graph.downstream(start, pending.areas);
  }

  function evaluate(dirty: ReadonlySet<FormulaCell>): Map<FormulaCell, CellResult> {
    const { circular, stages } = orderFormulas(graph, dirty);
    const results = new Map<FormulaCell, CellResult>();
    for (const formula of circular) results.set(formula, 0); // as Excel shows it
    for (const formula of dirty) if (!formula.references.isFormula) results.set(formula, { error: "#NAME?" });
    const valueAt = (sheet: Sheet, key: number): CellResult => {
      const formula = graph.at(sheet, keyRow(key), keyColumn(key));
      const result = formula && results.get(formula);
      return result === undefined ? cellResult(sheet.cells.get(key)) : result;
    };
    for (const stage of stages) {
      const asked = stage.filter((formula) => !results.has(formula));
      for (const [formula, result] of engine.evaluate(asked, valueAt, graph.sheets)) {
        results.set(formula, result);
      }
    }
    return results;
  }

  return { recalculate, counters };
}

function note(change: WorkbookChange, pending: Pending, sheets: readonly Sheet[]): void {
  switch (change.kind) {
    case "cells": {
      const sheet = sheets.find((s) => s.id === change.sheetId);
      // a header that was typed over renames a column, and with it formulas elsewhere
      if (sheet?.tables.some((t) => t.area.top >= change.area.top && t.area.top <= change.area.bottom)) {
        pending.structure = true;
      }
      if (sheet) pending.areas.push({ sheet, area: change.area });
      break;
    }
    case "sheets":
    case "tables":
      pending.structure = true;
      break;
    case "replaced":
      pending.everything = true;
      break;
    case "format":
    case "selection":
    case "calculated":
      break;
  }
}

/** Everything that decides where a reference leads, as one text to compare. */
function describeStructure(sheets: readonly Sheet[]): string {
  return JSON.stringify(
    sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.tables.map((t) => [t.name, t.area, t.showTotals, t.columns.map((c) => c.name)]),
    ]),
  );
}

/** The same formula stood in the same cell and read the same cells before. */
function isUnmoved(before: DependencyGraph, formula: FormulaCell): boolean {
  const old = before.at(formula.sheet, formula.row, formula.column);
  return (
    old?.formula === formula.formula &&
    old.reads.length === formula.reads.length &&
    old.reads.every((read, i) => {
      const now = formula.reads[i];
      return (
        now?.sheet === read.sheet &&
        now.area.top === read.area.top &&
        now.area.left === read.area.left &&
        now.area.bottom === read.area.bottom &&
        now.area.right === read.area.right
      );
    })
  );
}

function* changedResults(
  results: ReadonlyMap<FormulaCell, CellResult>,
): Iterable<{ readonly sheet: Sheet; readonly key: number; readonly result: CellResult }> {
  for (const [{ sheet, row, column }, result] of results) {
    const key = cellKey(row, column);
    const old = sheet.cells.get(key)?.result;
    if (old === undefined || !sameResult(old, result)) yield { sheet, key, result };
  }
}

function sameResult(a: CellResult, b: CellResult): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

function serialDay(now: () => Date): number {
  return Math.floor(serialOf(now()));
}
