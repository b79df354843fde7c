import type { Area } from "../../model/address";
import { lastColumn, lastRow } from "../../model/address";
import type { CellPlace } from "../look/conditional-formats";

/** Selected cells: the area between anchor and end; typing goes to the active cell in it. */
export interface Selection {
  readonly active: CellPlace;
  readonly anchor: CellPlace;
  readonly end: CellPlace;
}

/** A cell being typed into. In `enter` mode the arrow keys leave the cell, in `edit` mode they move in its text. */
export interface Editing {
  readonly sheetId: string;
  readonly place: CellPlace;
  readonly text: string;
  readonly mode: "enter" | "edit";
  readonly from: "cell" | "bar";
}

/** A message inside the page that waits for an answer; Escape gives the last one. */
export interface Notice {
  readonly title: string;
  readonly message: string;
  readonly answers: readonly { readonly label: string; readonly run: () => void }[];
}

/** A menu that hangs below a cell. */
export type CellMenu = ItemMenu | FilterMenu;

/** The menu of a table's header: its items, and below them the values of the column to choose from. */
export interface FilterMenu extends Menu {
  readonly kind: "filter";
  readonly values: readonly FilterValue[];
  /** @param shown texts of the values that stay in sight, at least one */
  readonly apply: (shown: ReadonlySet<string>) => void;
}

/** A text that cells of a column show; "" stands for blank cells. */
export interface FilterValue {
  readonly text: string;
  readonly isShown: boolean;
}

export interface ItemMenu extends Menu {
  readonly kind: "list" | "table";
}

interface Menu {
  readonly place: CellPlace;
  /** said to screen readers */
  readonly label: string;
  readonly items: readonly {
    readonly label: string;
    readonly isCurrent?: boolean;
    readonly isDisabled?: boolean;
    readonly run: () => void;
  }[];
  /** small print below the items */
  readonly remark?: string;
}

/** What the page shows besides the workbook itself. */
export interface PageState {
  /** without folder, with ending */
  readonly fileName: string;
  readonly selection: Selection;
  readonly editing: Editing | undefined;
  readonly notice: Notice | undefined;
  readonly menu: CellMenu | undefined;
  /** while the fill handle is dragged: the selection together with what would be filled */
  readonly filling: Area | undefined;
  /** size of the sheet on the screen, 50 to 200 */
  readonly zoomPercent: number;
  /** the last short message for the status bar, read out by screen readers */
  readonly announcement: string;
  /** counts every change of the workbook that may show */
  readonly version: number;
  /** counts how often another workbook took the place of the one before: the task pane starts anew */
  readonly workbookNumber: number;
}

export function selectionAt(place: CellPlace): Selection {
  return { active: place, anchor: place, end: place };
}

export function selectionOf(area: Area): Selection {
  const anchor = { row: area.top, column: area.left };
  return { active: anchor, anchor, end: { row: area.bottom, column: area.right } };
}

export function selectedArea({ anchor, end }: Selection): Area {
  return {
    top: Math.max(0, Math.min(anchor.row, end.row)),
    left: Math.max(0, Math.min(anchor.column, end.column)),
    bottom: Math.min(lastRow, Math.max(anchor.row, end.row)),
    right: Math.min(lastColumn, Math.max(anchor.column, end.column)),
  };
}

export function initialState(): PageState {
  return {
    fileName: "Workbook1.xlsx",
    selection: selectionAt({ row: 0, column: 0 }),
    editing: undefined,
    notice: undefined,
    menu: undefined,
    filling: undefined,
    zoomPercent: 100,
    announcement: "",
    version: 0,
    workbookNumber: 1,
  };
}
