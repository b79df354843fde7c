import type { Area } from "./address";
import type { CellShift } from "./cell-shift";

/** One change of the workbook, told to the grid, the calculation and the host's events. */
export type WorkbookChange =
  | { readonly kind: "cells"; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource }
  | { readonly kind: "format"; readonly sheetId: string; readonly area: Area; readonly source: ChangeSource }
  | {
      readonly kind: "sheets" | "tables" | "selection" | "replaced";
      readonly sheetId?: string;
      readonly source: ChangeSource;
    }
  /** cells came or went, and with them everything below or to the right; formulas anywhere may read differently */
  | {
      readonly kind: "shifted";
      readonly sheetId: string;
      readonly shift: CellShift;
      /** tables that have more or fewer rows or columns now */
      readonly tableIds: readonly string[];
      readonly source: ChangeSource;
    }
  /** cells hold what they held at some earlier time, and results of then, which may never have been calculated; what moved is told besides */
  | { readonly kind: "restored" }
  | { readonly kind: "calculated" };

/** `person`: typed in the grid; `addIn`: through Office.js. */
export type ChangeSource = "person" | "addIn";

export type ChangeListener = (change: WorkbookChange) => void;
