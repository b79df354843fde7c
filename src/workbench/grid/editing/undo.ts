import type { Area } from "../../model/address";
import type { Cell } from "../../model/cell";
import type { CellContent, WorkbookEdits } from "../../model/edits";
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
  readonly parts: Pick<Sheet, "tables" | "validations" | "conditionalFormats">;
}

interface Entry {
  readonly sheetId: string;
  readonly area: Area;
  readonly before: Snapshot;
  readonly after: Snapshot;
}

const longestUndo = 100;

export function createUndoStack(edits: WorkbookEdits): UndoStack {
  let done: Entry[] = [];
  let undone: Entry[] = [];
  const step = (from: Entry[], to: Entry[], which: "before" | "after"): UndoneChange | undefined => {
    const entry = from.pop();
    if (entry === undefined) return undefined;
    const sheet = findSheet(edits.workbook, entry.sheetId);
    if (sheet === undefined) return step(from, to, which); // its sheet is gone: try the change before it
    restore(edits, sheet, entry[which === "before" ? "after" : "before"], entry[which]);
    to.push(entry);
    return { sheet, area: entry.area };
  };
  return {
    record: (sheet, areas, change) => {
      const before = snapshot(sheet, areas);
      change();
      const [first, ...rest] = areas;
      if (first === undefined) return;
      const area = rest.reduce(around, first);
      done = [
        ...done.slice(1 - longestUndo),
        { sheetId: sheet.id, area, before, after: snapshot(sheet, areas) },
      ];
      undone = [];
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
  const { tables, validations, conditionalFormats } = sheet;
  return { cells, parts: { tables, validations, conditionalFormats } };
}

/** Goes from one snapshot to the other; what the add-in has changed since then stays as the add-in left it. */
function restore(edits: WorkbookEdits, sheet: Sheet, from: Snapshot, to: Snapshot): void {
  for (const [key, cell] of to.cells) {
    const now = sheet.cells.get(key);
    if (!sameContent(now, from.cells.get(key))) continue;
    const area = { top: keyRow(key), left: keyColumn(key), bottom: keyRow(key), right: keyColumn(key) };
    replaceFormat(edits, sheet, { row: area.top, column: area.left }, cell?.format);
    if (!sameContent(now, cell)) edits.setContents(sheet, area, [[contentOf(cell)]], "person");
  }
  const isChanged = partNames.some((name) => from.parts[name] !== to.parts[name]);
  const isAsLeft = partNames.every((name) => sheet[name] === from.parts[name]);
  if (isChanged && isAsLeft) edits.changeSheet(sheet, to.parts, "person");
}

const partNames = ["tables", "validations", "conditionalFormats"] as const;

function sameContent(a: Cell | undefined, b: Cell | undefined): boolean {
  return a?.value === b?.value && a?.formula === b?.formula;
}

export function contentOf(cell: Cell | undefined): CellContent {
  if (cell?.formula !== undefined) return { kind: "formula", formula: cell.formula };
  return cell?.value === undefined ? { kind: "empty" } : { kind: "constant", value: cell.value };
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
