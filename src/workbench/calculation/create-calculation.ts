import type { WorkbookEdits } from "../model/edits";
import type { WorkbookChange } from "../model/workbook-change";
import type { Sheet, WorkbookModel } from "../model/workbook-model";
import type { Calculation } from "./calculation";
import type { FormulaCell } from "./dependency-graph";
import { DependencyGraph } from "./dependency-graph";
import { serialOf } from "./engine-functions";
import { compiledFirst } from "./compiled/compiled-first";
import { createEngine } from "./evaluate";
import { evaluateChanges } from "./evaluate-changes";
import { forgetFormulaTexts } from "./formula-texts";
import type { SheetArea } from "./resolve-references";

/** What changed since the last run. `everything` also drops the results that a file brought with it. */
type Pending = { areas: SheetArea[]; structure: boolean; everything: boolean };

/**
 * Calculation of a workbook that evaluates only what reads a changed cell: a formula whose result stays the same wakes
 * nobody. Results are equal to those of a full calculation. Circular formulas give 0, as Excel shows them.
 * @param options.now the clock of TODAY and NOW, in local time; default: the computer's
 * @param options.packageOnly evaluates by the package alone, to compare it with our compiled formulas
 */
export function createCalculation(
  edits: WorkbookEdits,
  options: { readonly now?: () => Date; readonly packageOnly?: boolean } = {},
): Calculation {
  const { workbook } = edits;
  const now = options.now ?? (() => new Date());
  const packageEngine = createEngine(workbook, now);
  const engine = options.packageOnly === true ? packageEngine : compiledFirst(packageEngine, now);
  const counters = { runs: 0, formulasEvaluated: 0 };
  let graph: DependencyGraph | undefined; // made at the first run: a workbook that is only looked through needs none
  let structure = "";
  let circular: ReadonlySet<FormulaCell> = new Set();
  let pending: Pending = { areas: [], structure: false, everything: true };
  let today = serialDay(now);

  edits.listen((change) => note(change, pending, workbook.sheets));

  function recalculate(): void {
    const isNewDay = serialDay(now) !== today;
    const nothingChanged = pending.areas.length === 0 && !pending.structure && !pending.everything;
    if (nothingChanged && !isNewDay) return;
    forgetFormulaTexts();
    const { start, graph: current } = findStart();
    const run = evaluateChanges(engine, current, start, pending.areas);
    if (run.formulasEvaluated > 0) {
      counters.runs++;
      counters.formulasEvaluated += run.formulasEvaluated;
      edits.setResults(run.changedResults);
    }
    pending = { areas: [], structure: false, everything: false };
    today = serialDay(now);
  }

  /** Formulas to evaluate whatever their cells hold: new ones, moved ones, volatile ones, and ends of circles. */
  function findStart(): { readonly start: Set<FormulaCell>; readonly graph: DependencyGraph } {
    const start = new Set<FormulaCell>();
    const described = pending.structure || pending.everything ? describeStructure(workbook) : structure;
    if (graph === undefined || pending.everything || described !== structure) {
      const before = pending.everything ? undefined : graph;
      graph = new DependencyGraph(workbook);
      structure = described;
      for (const formula of graph.all()) {
        if (before === undefined || !isUnmoved(before, formula) || wasCircular(formula, before))
          start.add(formula);
      }
    } else {
      for (const { sheet, area } of pending.areas) graph.refresh(sheet, area);
    }
    for (const { sheet, area } of pending.areas) {
      for (const formula of graph.within(sheet, area)) start.add(formula);
    }
    for (const formula of graph.allVolatile()) start.add(formula);
    const { circular: nowCircular } = graph.order();
    if (nowCircular !== circular) {
      for (const formula of nowCircular) start.add(formula);
      for (const formula of circular) {
        if (graph.at(formula.sheet, formula.row, formula.column) === formula) start.add(formula);
      }
      circular = nowCircular;
    }
    return { start, graph };
  }

  const wasCircular = (formula: FormulaCell, before: DependencyGraph): boolean => {
    const old = before.at(formula.sheet, formula.row, formula.column);
    return old !== undefined && circular.has(old);
  };

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
    case "shifted": // formulas anywhere may stand elsewhere and read differently
      pending.everything = true;
      break;
    case "format":
    case "selection":
    case "calculated":
      break;
  }
}

/** Everything that decides where a reference leads, as one text to compare. */
function describeStructure({ sheets, names }: WorkbookModel): string {
  return JSON.stringify([
    names,
    ...sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.tables.map((t) => [t.name, t.area, t.showTotals, t.columns.map((c) => c.name)]),
    ]),
  ]);
}

/** The same formula stood in the same cell and read the same cells before. */
function isUnmoved(before: DependencyGraph, formula: FormulaCell): boolean {
  const old = before.at(formula.sheet, formula.row, formula.column);
  return (
    old?.formula === formula.formula &&
    old.places.length === formula.places.length &&
    old.places.every((place, i) => isSamePlace(place, formula.places[i]))
  );
}

function isSamePlace(a: SheetArea | undefined, b: SheetArea | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    a.sheet === b.sheet &&
    a.area.top === b.area.top &&
    a.area.left === b.area.left &&
    a.area.bottom === b.area.bottom &&
    a.area.right === b.area.right
  );
}

function serialDay(now: () => Date): number {
  return Math.floor(serialOf(now()));
}
