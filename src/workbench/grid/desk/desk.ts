import type { Calculation } from "../../calculation/calculation";
import type { WorkbookEdits } from "../../model/edits";
import type { Sheet } from "../../model/workbook-model";
import type { UndoStack } from "../editing/undo";
import type { PageState } from "./page-state";
import type { Store } from "./store";

/** What the page needs from the embedded host. */
export interface HostOfPage {
  /** while true the host refuses batches, as Excel does while a person types */
  cellBeingEdited: boolean;
  readonly counters: {
    readonly syncs: number;
    readonly requests: number;
    readonly requestBytes: number;
    readonly responseBytes: number;
  };
}

/** What every command works with: the workbook, its calculation, the host, undo, and what the page shows. */
export interface Desk {
  readonly edits: WorkbookEdits;
  readonly calculation: Calculation;
  readonly host: HostOfPage;
  readonly undo: UndoStack;
  readonly state: Store<PageState>;
}

/** The sheet in front. */
export function activeSheet(desk: Desk): Sheet {
  const { workbook } = desk.edits;
  const sheet = workbook.sheets.find((s) => s.id === workbook.activeSheetId) ?? workbook.sheets[0];
  if (sheet === undefined) throw new Error("A workbook has at least one sheet, this one has none.");
  return sheet;
}

export function visibleSheets(desk: Desk): readonly Sheet[] {
  return desk.edits.workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
}

/** Says a short message in the status bar and to screen readers. */
export function announce(desk: Desk, announcement: string): void {
  desk.state.set({ announcement });
}
