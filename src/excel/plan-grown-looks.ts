import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint/blueprint";
import { a1, a1Block } from "./a1";
import { bodyOf, cellLooks, groupColumns, lineLooks, toneLooks } from "./body-looks";
import type { GrowthMark } from "./growth-mark";
import type { Operation } from "./operations";
import { headerLooks, headHeights, links, validations, type SheetPlaces } from "./plan-looks";
import { lastForPaper, planPrint } from "./plan-print";
import { columnWidths, planAddedHeights, planWidths, type AddedToSheet } from "./plan-sizes";

/** What changes on a sheet that was finished, and whose looks belong to the people since. */
export interface GrownSheet extends AddedToSheet {
  /** "lines": an earlier version, whose legend named no boxes, drew others; "head": it holds other words now */
  readonly renewed: GrowthMark["renewed"];
}

/**
 * The looks of what is added to a sheet, and of nothing else: colours, fonts, widths, panes, print areas and conditional
 * formats that people have set stay. Excel lets new cells look like their neighbours, so every format is taken off them
 * first; colours of words reach new rows by themselves, those of people too.
 */
export function planGrownLooks(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  grown: GrownSheet,
): readonly Operation[] {
  const { columns, rows } = blueprint.table;
  const widths = columnWidths(blueprint);
  const added = columns.filter(({ header }) => grown.columns.has(header));
  const standing = columns.filter(({ header }) => !grown.columns.has(header));
  return [
    ...planWidths(added, places, widths),
    ...(grown.renewed.includes("head") ? headHeights(blueprint, places, widths) : []),
    ...(grown.renewed.includes("lines") ? lineLooks(standing, rows, places) : []),
    ...addedColumns(added, rows, places),
    ...headerLooks(blueprint, places, widths, added),
    ...runsOf(grown.rows).flatMap((run) => addedRows(standing, rows, placesOfRows(places, run))),
    ...rows.flatMap((row) => ownNumberFormats(row, places, grown)),
    ...planAddedHeights(blueprint, places, widths, grown),
    ...printOfAdded(blueprint, places, grown),
    ...rows.filter((row) => isAdded(row, places, grown)).flatMap((row) => links(row, places)),
  ];
}

function addedColumns(
  added: readonly ColumnBlueprint[],
  rows: readonly RowBlueprint[],
  places: SheetPlaces,
): readonly Operation[] {
  const { sheet } = places;
  return [
    ...groupColumns(added, places, () => "").flatMap((group): readonly Operation[] => {
      const block = bodyOf(group, places);
      const header = a1Block(places.headerRow, group.left, 1, group.count);
      return [
        { kind: "format", sheet, block, format: { style: "Normal" } },
        { kind: "format", sheet, block: header, format: { style: "Normal" } },
        { kind: "number format", sheet, block: header, code: "@" },
        { kind: "clear validation", sheet, block },
        { kind: "clear tones", sheet, block },
      ];
    }),
    ...cellLooks(added, rows, places),
    ...toneLooks(added, places),
    ...added.flatMap((column) => validations(column, rows, places)),
  ];
}

/** Rows that follow each other, in the columns that stood before: those that are new are painted over their whole height. */
function addedRows(
  standing: readonly ColumnBlueprint[],
  rows: readonly RowBlueprint[],
  places: SheetPlaces,
): readonly Operation[] {
  const here = rows.filter(({ key }) => isWithin(places, places.rowOf(key)));
  return [
    ...groupColumns(standing, places, () => "").map((group): Operation => ({
      kind: "format",
      sheet: places.sheet,
      block: bodyOf(group, places),
      format: { style: "Normal" },
    })),
    ...cellLooks(standing, here, places),
    ...standing.flatMap((column) => validationsOfRows(column, here, places)),
  ];
}

/**
 * A row has taken over what its neighbour takes, also where only some rows take anything. Lists of other sheets are told
 * for all cells at once, before the looks.
 */
function validationsOfRows(
  column: ColumnBlueprint,
  here: readonly RowBlueprint[],
  places: SheetPlaces,
): readonly Operation[] {
  if (column.validation === undefined || column.validation.rule.kind === "cells") return [];
  const block = a1Block(places.firstRow, places.columnOf(column.header), places.bodyRows, 1);
  return [
    ...(column.validation.onlyRows === undefined
      ? []
      : [{ kind: "clear validation", sheet: places.sheet, block } satisfies Operation]),
    ...validations(column, here, places),
  ];
}

/** Single cells with a number format of their own, of new rows and in new columns. */
function ownNumberFormats(row: RowBlueprint, places: SheetPlaces, grown: GrownSheet): readonly Operation[] {
  const at = places.rowOf(row.key);
  if (row.numberFormats === undefined || at === undefined) return [];
  return Object.entries(row.numberFormats)
    .filter(([header]) => grown.rows.has(at) || grown.columns.has(header))
    .map(([header, code]) => ({
      kind: "number format",
      sheet: places.sheet,
      block: a1(at, places.columnOf(header)),
      code,
    }));
}

function isAdded({ key }: RowBlueprint, places: SheetPlaces, { rows }: GrownSheet): boolean {
  return rows.has(places.rowOf(key) ?? -1);
}

/** What is printed moves on with the columns; it is told again only where the last of them is new. */
function printOfAdded(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  { columns }: GrownSheet,
): readonly Operation[] {
  const widths = columnWidths(blueprint);
  return columns.has(lastForPaper(blueprint)) ? planPrint(blueprint, places, widths) : [];
}

interface Run {
  readonly from: number;
  readonly count: number;
}

function runsOf(rows: ReadonlySet<number>): readonly Run[] {
  const runs: Run[] = [];
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last.from + last.count === row)
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    else runs.push({ from: row, count: 1 });
  }
  return runs;
}

/** The same sheet with nothing but these rows below the line above them. */
function placesOfRows(places: SheetPlaces, { from, count }: Run): SheetPlaces {
  return { ...places, firstRow: from, bodyRows: count };
}

function isWithin({ firstRow, bodyRows }: SheetPlaces, row: number | undefined): boolean {
  return row !== undefined && row >= firstRow && row < firstRow + bodyRows;
}
