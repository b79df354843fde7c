import { areaAddress, intersection, lastColumn, lastRow } from "../../model/address";
import type { Area } from "../../model/address";
import { usedArea } from "../../model/workbook-model";
import { fillArea } from "../editing/fill";
import { fillDownTarget, fillTarget } from "../editing/fill-target";
import type { CellPlace } from "../look/conditional-formats";
import type { Desk } from "./desk";
import { activeSheet, announce } from "./desk";
import { tellRefusal } from "./edit-cell";
import { selectedArea } from "./page-state";
import { selectArea } from "./select";

/** Whether the selection has a fill handle: whole rows and columns have none here. */
export function hasFillHandle({ bottom, right }: Area): boolean {
  return bottom < lastRow && right < lastColumn;
}

/** While the fill handle is dragged: frames what would be filled. */
export function showFill(desk: Desk, place: CellPlace): void {
  desk.state.set({ filling: fillTarget(selectedArea(desk.state.get().selection), place) });
}

/** @returns whether there was a fill to give up */
export function giveUpFill(desk: Desk): boolean {
  const wasFilling = desk.state.get().filling !== undefined;
  desk.state.set({ filling: undefined });
  return wasFilling;
}

/** The fill handle is let go. */
export function finishFill(desk: Desk): void {
  const { filling } = desk.state.get();
  desk.state.set({ filling: undefined });
  if (filling !== undefined) fillFromSelection(desk, filling);
}

/** The fill handle is clicked twice: down beside the filled column, or to the end of the table. */
export function fillDownToEnd(desk: Desk): void {
  const target = fillDownTarget(activeSheet(desk), selectedArea(desk.state.get().selection));
  if (target === undefined) announce(desk, "There is nothing beside the selection to fill along.");
  else fillFromSelection(desk, target);
}

/** Ctrl+D and Ctrl+R: the first row or column of the selection is copied to the others, a single one takes from its neighbour. */
export function fillFromEdge(desk: Desk, direction: "down" | "right"): void {
  const sheet = activeSheet(desk);
  const selected = selectedArea(desk.state.get().selection);
  const isDown = direction === "down";
  const isSingle = isDown ? selected.top === selected.bottom : selected.left === selected.right;
  const target = isSingle
    ? { ...selected, ...(isDown ? { top: selected.top - 1 } : { left: selected.left - 1 }) }
    : selected;
  if (target.top < 0 || target.left < 0) {
    announce(
      desk,
      isDown ? "There is no row above to fill from." : "There is no column before to fill from.",
    );
    return;
  }
  const bounded = hasFillHandle(target) ? target : intersection(target, usedArea(sheet) ?? target);
  if (bounded === undefined || !hasFillHandle(bounded)) {
    announce(desk, "There is nothing on the sheet to fill with.");
    return;
  }
  const source = isDown ? { ...bounded, bottom: bounded.top } : { ...bounded, right: bounded.left };
  const filled = fillArea(desk, sheet, source, bounded, "copy");
  if (filled.kind === "entered") announce(desk, `Filled ${areaAddress(bounded)}.`);
  else tellRefusal(desk, filled);
}

function fillFromSelection(desk: Desk, target: Area): void {
  const sheet = activeSheet(desk);
  const filled = fillArea(desk, sheet, selectedArea(desk.state.get().selection), target, "series");
  if (filled.kind !== "entered") {
    tellRefusal(desk, filled);
    return;
  }
  selectArea(desk, sheet, target);
  announce(desk, `Filled ${areaAddress(target)}.`);
}
