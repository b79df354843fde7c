import { areaAround, type Area } from "../../model/address";
import type { Cell } from "../../model/cell";
import type { CellContent } from "../../model/cell-contents";
import type { WorkbookEdits } from "../../model/edits";
import type { WorkbookChange } from "../../model/workbook-change";
import type { SheetState } from "../../model/sheet-state";
import { stateOf } from "../../model/sheet-state";
import type { Sheet } from "../../model/workbook-model";
import { cellKey, findSheet, keyColumn, keyRow } from "../../model/workbook-model";
import { replaceFormat } from "./replace-format";

/** Undo and redo of what a person does in the grid. What the add-in writes is not in it. */
export interface UndoStack {
  /**
   * Runs a change and remembers how the areas were before.
   * @param areas every cell that the change may touch
   */
  record(sheet: Sheet, areas: readonly Area[], change: () => void): void;
  /**
   * The same for a change that may move cells or rewrite formulas anywhere: all sheets are remembered. When the add-in
   * writes afterwards, such a change can no longer be undone, since that would take back what the add-in wrote.
   * @param area what is selected when the change is undone
   * @param change gives back false when there was nothing to change
   */
  recordAll(sheet: Sheet, area: Area, change: () => boolean): void;
  /** @returns the cells that came back, or `undefined` when there is nothing to undo */
  undo(): UndoneChange | undefined;
  redo(): UndoneChange | undefined;
  clear(): void;
}

export interface UndoneChange {
  readonly sheet: Sheet;
  readonly area: Area;
}

interface Snapshot {
  readonly cells: ReadonlyMap<number, Cell | undefined>;
  readonly parts: Pick<Sheet, "tables" | "validations" | "conditionalFormats" | "hiddenRows">;
}

interface EntryOfCells {
  readonly kind: "cells";
  readonly sheetId: string;
  readonly area: Area;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

interface EntryOfAll {
  readonly kind: "all";
  readonly sheetId: string;
  readonly area: Area;
  readonly before: readonly SheetState[];
  readonly after: readonly SheetState[];
  readonly shifts: readonly Shifted[];
}

type Entry = EntryOfCells | EntryOfAll;

type Shifted = WorkbookChange & { readonly kind: "shifted" };

const longestUndo = 100;

export function createUndoStack(edits: WorkbookEdits): UndoStack {
  let done: Entry[] = [];
  let undone: Entry[] = [];
  const step = (from: Entry[], to: Entry[], which: "before" | "after"): UndoneChange | undefined => {
    const entry = from.pop();
    if (entry === undefined) return undefined;
    const sheet = findSheet(edits.workbook, entry.sheetId);
    if (sheet === undefined) return step(from, to, which); // its sheet is gone: try the change before it
    if (entry.kind === "cells")
      restore(edits, sheet, entry[which === "before" ? "after" : "before"], entry[which]);
    else restoreAll(edits, entry, which);
    to.push(entry);
    return { sheet, area: entry.area };
  };
  const add = (entry: Entry): void => {
    done = [...done.slice(1 - longestUndo), entry];
    undone = [];
  };
  edits.listen((change) => {
    if (!("source" in change) || change.source !== "addIn" || change.kind === "selection") return;
    // addresses of older entries are wrong once the add-in has moved cells
    const last = change.kind === "shifted" ? done.length : done.map(({ kind }) => kind).lastIndexOf("all");
    done = done.slice(last + 1);
    if (change.kind === "shifted" || undone.some(({ kind }) => kind === "all")) undone = [];
  });
  return {
    record: (sheet, areas, change) => {
      const before = snapshot(sheet, areas);
      change();
      const [first, ...rest] = areas;
      if (first === undefined) return;
      const area = rest.reduce(areaAround, first);
      add({ kind: "cells", sheetId: sheet.id, area, before, after: snapshot(sheet, areas) });
    },
    recordAll: (sheet, area, change) => {
      const { sheets } = edits.workbook;
      const before = sheets.map((one) => stateOf(edits.workbook, one));
      const shifts: Shifted[] = [];
      const stop = edits.listen((told) => {
        if (told.kind === "shifted") shifts.push(told);
      });
      const isChanged = change();
      stop();
      if (!isChanged) return;
      add({
        kind: "all",
        sheetId: sheet.id,
        area,
        before,
        after: sheets.map((one) => stateOf(edits.workbook, one)),
        shifts,
      });
    },
    undo: () => step(done, undone, "before"),
    redo: () => step(undone, done, "after"),
    clear: () => {
      done = [];
      undone = [];
    },
  };
}

function snapshot(sheet: Sheet, areas: readonly Area[]): Snapshot {
  const cells = new Map<number, Cell | undefined>();
  for (const area of areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const key = cellKey(row, column);
        cells.set(key, sheet.cells.get(key));
      }
    }
  }
  const { tables, validations, conditionalFormats, hiddenRows } = sheet;
  return { cells, parts: { tables, validations, conditionalFormats, hiddenRows } };
}

/** Goes from one snapshot to the other; what the add-in has changed since then stays as the add-in left it. */
function restore(edits: WorkbookEdits, sheet: Sheet, from: Snapshot, to: Snapshot): void {
  for (const [key, cell] of to.cells) {
    const now = sheet.cells.get(key);
    if (!sameContent(now, from.cells.get(key))) continue;
    const area = { top: keyRow(key), left: keyColumn(key), bottom: keyRow(key), right: keyColumn(key) };
    replaceFormat(edits, sheet, { row: area.top, column: area.left }, cell?.format);
    if (now?.note !== cell?.note) edits.setNote(sheet, area.top, area.left, cell?.note, "person");
    if (!sameContent(now, cell)) edits.setContents(sheet, area, [[contentOf(cell)]], "person");
  }
  const isChanged = partNames.some((name) => from.parts[name] !== to.parts[name]);
  const isAsLeft = partNames.every((name) => sheet[name] === from.parts[name]);
  if (isChanged && isAsLeft) edits.changeSheet(sheet, to.parts, "person");
}

/** Told as the same shifts the other way round; without any, as cells of tables that are larger or smaller. */
function restoreAll(edits: WorkbookEdits, entry: EntryOfAll, which: "before" | "after"): void {
  const { sheetId, area, shifts } = entry;
  const again = which === "after" ? shifts : [...shifts].reverse().map(opposite);
  const source = "person";
  const cells: readonly WorkbookChange[] = [
    { kind: "tables", sheetId, source },
    { kind: "cells", sheetId, area, source },
  ];
  edits.restoreSheets(entry[which], shifts.length === 0 ? cells : again);
}

function opposite(told: Shifted): Shifted {
  const kind = told.shift.kind === "insert" ? "delete" : "insert";
  return { ...told, shift: { ...told.shift, kind } };
}

const partNames = ["tables", "validations", "conditionalFormats", "hiddenRows"] as const;

function sameContent(a: Cell | undefined, b: Cell | undefined): boolean {
  return a?.value === b?.value && a?.formula === b?.formula;
}

export function contentOf(cell: Cell | undefined): CellContent {
  if (cell?.formula !== undefined) return { kind: "formula", formula: cell.formula };
  return cell?.value === undefined ? { kind: "empty" } : { kind: "constant", value: cell.value };
}
