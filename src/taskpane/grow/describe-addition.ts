import type { SheetChange } from "../../actions/addition-plan";
import { counted, inWords } from "./describe-growth";
import type { PlannedRow } from "./use-additions";
import type { PlannedSheet } from "./use-making-sheet";

const untouched = "Nothing has been written yet.";

/** The dry run of a row in sentences; what each sheet gets is listed apart. */
export function describeRowPlan({ request: { name }, plan }: PlannedRow): string {
  if (plan.obstacles.length > 0) return inTheWay(plan.obstacles.length);
  const { id, place, fillsEmptyRow } = plan;
  const row = fillsEmptyRow ? `the row ${id}, which is empty` : `a new row with the id ${id}`;
  return `“${name}” will be ${row}: ${place.sheet}, ${place.cell}. ${untouched}`;
}

/** The dry run of a sheet. */
export function describeSheetPlan({ request: name, plan }: PlannedSheet): string {
  if (plan.obstacles.length > 0) return inTheWay(plan.obstacles.length);
  if (plan.changes.length === 0) return `${name} is there and complete. Nothing has to be written.`;
  const others = plan.changes.filter((change) => change.name !== name);
  const made = plan.changes.some((change) => change.name === name && change.isMade);
  const named = (isMade: boolean): string =>
    inWords(others.filter((change) => change.isMade === isMade).map((change) => change.name));
  const also = [
    ...(named(true) === "" ? [] : [`, with ${named(true)}, which it draws on`]),
    ...(named(false) === "" ? [] : [`, and ${named(false)} changed`]),
  ];
  return `${name} will be ${made ? "made" : "completed"}${also.join("")}. ${untouched}`;
}

/** "gets 1 row: 47 cells, 1 drop-down list" */
export function describeChange({ isMade, rows, columns, cells, dropDowns }: SheetChange): string {
  const size = [
    ...(rows === 0 ? [] : [counted(rows, "row", "rows")]),
    ...(columns === 0 ? [] : [counted(columns, "column", "columns")]),
  ];
  const written = [
    counted(cells, "cell is", "cells are"),
    "written",
    ...(dropDowns === 0
      ? []
      : [`, ${counted(dropDowns, "column has", "columns have")} a list to choose from`]),
  ]
    .join(" ")
    .replace(" ,", ",");
  if (isMade) return `is made with ${inWords(size)}: ${written}`;
  return size.length === 0 ? `is filled in: ${written}` : `gets ${inWords(size)}: ${written}`;
}

function inTheWay(count: number): string {
  return count === 1
    ? "One thing stands in the way, so nothing can be added yet."
    : `${count} things stand in the way, so nothing can be added yet.`;
}
