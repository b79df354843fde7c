import type { SheetChange } from "../../actions/addition-plan";
import type { BuildReport } from "../../actions/build-request";
import type { PlannedRow } from "./use-additions";
import { spokenState } from "../spoken-state";
import type { MakingSheet, PlannedSheet } from "./use-making-sheet";

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
  const named = (isMade: boolean): readonly string[] =>
    plan.changes.filter((change) => change.isMade === isMade).map((change) => change.name);
  const made = named(true);
  return `${name} will be ${made.includes(name) ? "made" : "completed"}${withOthers(name, made, named(false))}. ${untouched}`;
}

/** "Requests was made, and Cover changed"; a sheet that was there was completed. */
export function describeSheetMade(name: string, { made, completed }: BuildReport): string {
  if (!made.includes(name)) return `${name} is there, and complete`;
  return `${name} was made${withOthers(name, made, completed)}`;
}

/** What a screen reader hears of the making of a sheet. Trouble speaks for itself. */
export function describeMaking(state: MakingSheet["state"]): string {
  return spokenState(state, {
    planned: describeSheetPlan,
    done: (report, { request }) => `${describeSheetMade(request, report)}.`,
  });
}

function withOthers(name: string, made: readonly string[], changed: readonly string[]): string {
  const [madeToo, changedToo] = [made, changed].map((names) =>
    inWords(names.filter((other) => other !== name)),
  );
  return [
    ...(madeToo === "" ? [] : [`, with ${madeToo}, which it draws on`]),
    ...(changedToo === "" ? [] : [`, and ${changedToo} changed`]),
  ].join("");
}

/**
 * What one sheet gets: "gets 1 row: 47 cells are written", "gets the column 2025-26 and 2 working columns: …".
 * @param unsized what is said where its table gets no larger
 */
export function describeChange(change: SheetChange, unsized = "is filled in"): string {
  const { isMade, rows, columns, newColumns = [], cells, dropDowns } = change;
  const rowsInWords = rows === 0 ? [] : [counted(rows, "row", "rows")];
  const size = isMade
    ? [...rowsInWords, ...(columns === 0 ? [] : [counted(columns, "column", "columns")])]
    : [...columnsInWords(newColumns), ...rowsInWords];
  const written = [
    `${counted(cells, "cell is", "cells are")} written`,
    ...(dropDowns === 0 ? [] : [`${counted(dropDowns, "column has", "columns have")} a list to choose from`]),
  ].join(", ");
  if (isMade) return `is made with ${inWords(size)}: ${written}`;
  return size.length === 0 ? `${unsized}: ${written}` : `gets ${inWords(size)}: ${written}`;
}

function columnsInWords(headers: readonly string[]): readonly string[] {
  const shown = headers.filter((header) => !isBehind(header));
  const behind = headers.length - shown.length;
  return [
    ...(shown.length === 0 ? [] : [`the ${shown.length === 1 ? "column" : "columns"} ${shown.join(", ")}`]),
    ...(behind === 0 ? [] : [counted(behind, "working column", "working columns")]),
  ];
}

/** Working columns and lists of choices stand at the far right. */
function isBehind(header: string): boolean {
  return header.startsWith("Working: ") || / choice \d+$/.test(header);
}

/** The dry run where something keeps it from being written. */
export function inTheWay(count: number): string {
  return count === 1
    ? "One thing stands in the way, so nothing can be added yet."
    : `${count} things stand in the way, so nothing can be added yet.`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
