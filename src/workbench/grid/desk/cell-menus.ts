import { contains } from "../../model/address";
import { cellResult } from "../../model/cell";
import type { Sheet } from "../../model/workbook-model";
import { cellKey } from "../../model/workbook-model";
import { changesAt } from "../editing/change-table";
import { enterText } from "../editing/enter-text";
import { listValues, validationOf } from "../editing/validation";
import { formatValue } from "../../host/format-value";
import type { CellPlace } from "../look/conditional-formats";
import type { Desk } from "./desk";
import { activeSheet, announce } from "./desk";
import { tellRefusal } from "./edit-cell";
import { filterMenu } from "./filter-menu";
import type { CellMenu } from "./page-state";
import { selectedArea } from "./page-state";
import { selectCell } from "./select";

/** Opens what Alt+Down opens in Excel: the list of a validated cell, or the sort and filter menu of a table header. */
export function openCellMenu(desk: Desk, place: CellPlace): void {
  const sheet = activeSheet(desk);
  selectCell(desk, place);
  const menu = listMenu(desk, sheet, place) ?? filterMenu(desk, sheet, place);
  if (menu === undefined) announce(desk, "This cell has no drop-down list.");
  else desk.state.set({ menu });
}

/** Opens what a right click and Shift+F10 open: what can be done to the rows and columns of a table. */
export function openTableMenu(desk: Desk, place: CellPlace): void {
  const sheet = activeSheet(desk);
  const { selection } = desk.state.get();
  if (!contains(selectedArea(selection), place.row, place.column)) selectCell(desk, place);
  const changes = changesAt(desk, sheet, place);
  if (changes.length === 0) {
    announce(desk, "This cell is in no table: rows and columns are inserted and deleted in tables here.");
    return;
  }
  const items = changes.map(({ label, run }) => ({
    label,
    run: () => {
      desk.state.set({ menu: undefined });
      const entered = run();
      tellRefusal(desk, entered);
      if (entered.kind === "entered") announce(desk, `${label}: done. Ctrl+Z takes it back.`);
    },
  }));
  desk.state.set({ menu: { kind: "table", place, label: "Rows and columns of the table", items } });
}

/** Whether the cell shows a drop-down button when it is selected. */
export function hasList(sheet: Sheet, place: CellPlace): boolean {
  const rule = validationOf(sheet, place)?.rule;
  return rule?.kind === "list" && rule.inCellDropDown;
}

function listMenu(desk: Desk, sheet: Sheet, place: CellPlace): CellMenu | undefined {
  const validation = validationOf(sheet, place);
  if (validation === undefined || !hasList(sheet, place)) return undefined;
  const cell = sheet.cells.get(cellKey(place.row, place.column));
  const current = formatValue(cellResult(cell), cell?.format?.numberFormat);
  const values = listValues(desk.edits.workbook, sheet, validation, place);
  return {
    kind: "list",
    place,
    label: "Choose a value",
    items: values.map((value) => ({
      label: value,
      isCurrent: value === current,
      run: () => {
        desk.state.set({ menu: undefined });
        tellRefusal(desk, enterText(desk, sheet, place, value));
      },
    })),
    ...(values.length === 0 ? { remark: "The list is empty." } : {}),
  };
}
