import type { WorkbookEdits } from "../model/edits";
import { blockOf } from "../model/cell-shift";
import type { WorkbookChange } from "../model/workbook-change";
import type { Sheet } from "../model/workbook-model";
import type { Calculation } from "./calculation";
import type { FormulaCell } from "./dependency-graph";
import { DependencyGraph, isUnmoved } from "./dependency-graph";
import { serialOf } from "./engine-functions";
import { compiledFirst } from "./compiled/compiled-first";
import { createEngine } from "./evaluate";
import { evaluateChanges } from "./evaluate-changes";
import { forgetFormulaTexts } from "./formula-texts";
import type { SheetArea } from "./resolve-references";
import { changeOfTables, noChange, structureOf, type Structure } from "./structure";

/**
 * What changed since the last run; `shifted` are sheets on which cells came or went, and the areas hold what moved.
 * `everything` also drops the results that a file brought with it.
 */
interface Pending {
  areas: SheetArea[];
  shifted: Set<Sheet>;
  structure: boolean;
  everything: boolean;
}

const nothing = (): Pending => ({ areas: [], shifted: new Set(), structure: false, everything: false });

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
  let structure: Structure | undefined;
  let circular: ReadonlySet<FormulaCell> = new Set();
  let pending: Pending = { ...nothing(), everything: true };
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
    pending = nothing();
    today = serialDay(now);
  }

  /** Formulas to evaluate whatever their cells hold: new ones, moved ones, volatile ones, and ends of circles. */
  function findStart(): { readonly start: Set<FormulaCell>; readonly graph: DependencyGraph } {
    const start = new Set<FormulaCell>();
    const stood = structure;
    if (stood === undefined || pending.structure || pending.everything) structure = structureOf(workbook);
    const change = stood && structure ? changeOfTables(stood, structure, pending.shifted) : undefined;
    if (graph === undefined || change === undefined || pending.everything) {
      const before = pending.everything ? undefined : graph;
      graph = new DependencyGraph(workbook);
      for (const formula of graph.all()) {
        const old = before?.at(formula.sheet, formula.row, formula.column);
        if (old === undefined || !isUnmoved(old, formula) || circular.has(old)) start.add(formula);
      }
    } else {
      if (change !== noChange) for (const formula of graph.followTables(change)) start.add(formula);
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
    case "shifted": {
      const sheet = sheets.find((s) => s.id === change.sheetId);
      pending.structure = true;
      if (sheet === undefined) break;
      pending.shifted.add(sheet);
      pending.areas.push({ sheet, area: blockOf(change.shift) });
      break;
    }
    case "replaced":
    case "restored":
      pending.everything = true;
      break;
    case "format":
    case "selection":
    case "calculated":
      break;
  }
}

function serialDay(now: () => Date): number {
  return Math.floor(serialOf(now()));
}
