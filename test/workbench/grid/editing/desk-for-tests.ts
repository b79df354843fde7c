import { createCalculation } from "../../../../src/workbench/calculation/create-calculation";
import type { Desk } from "../../../../src/workbench/grid/desk/desk";
import { initialState } from "../../../../src/workbench/grid/desk/page-state";
import { createStore } from "../../../../src/workbench/grid/desk/store";
import { createUndoStack } from "../../../../src/workbench/grid/editing/undo";
import { parseArea } from "../../../../src/workbench/model/address";
import type { CellResult } from "../../../../src/workbench/model/cell";
import { cellResult } from "../../../../src/workbench/model/cell";
import { WorkbookEdits } from "../../../../src/workbench/model/edits";
import type { Sheet } from "../../../../src/workbench/model/workbook-model";
import { cellKey, newWorkbook } from "../../../../src/workbench/model/workbook-model";
import type { CellPlace } from "../../../../src/workbench/grid/look/conditional-formats";
import { enterText } from "../../../../src/workbench/grid/editing/enter-text";

/** A desk without a page: the real model, calculation and undo. */
export function deskForTests(): { readonly desk: Desk; readonly sheet: Sheet } {
  const edits = new WorkbookEdits(newWorkbook());
  const sheet = edits.workbook.sheets[0];
  if (!sheet) throw new Error("A new workbook has a sheet.");
  const desk: Desk = {
    edits,
    calculation: createCalculation(edits),
    undo: createUndoStack(edits),
    state: createStore(initialState()),
    host: { cellBeingEdited: false, counters: { syncs: 0, requests: 0, requestBytes: 0, responseBytes: 0 } },
  };
  return { desk, sheet };
}

export function at(address: string): CellPlace {
  const area = parseArea(address);
  if (!area) throw new Error(`${address} is no address.`);
  return { row: area.top, column: area.left };
}

/** Types texts into cells, one after the other. */
export function typeAll(desk: Desk, sheet: Sheet, texts: Readonly<Record<string, string>>): void {
  for (const [address, text] of Object.entries(texts)) enterText(desk, sheet, at(address), text);
}

/** What a cell shows after calculation. */
export function shown(desk: Desk, sheet: Sheet, address: string): CellResult {
  desk.calculation.recalculate();
  const { row, column } = at(address);
  return cellResult(sheet.cells.get(cellKey(row, column)));
}
