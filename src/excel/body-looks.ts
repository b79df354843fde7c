import {
  formulaOf,
  roleOf,
  type CellRole,
  type ColumnBlueprint,
  type RowBlueprint,
  type Tone,
} from "../blueprint/blueprint";
import { roleColours, toneColours } from "../blueprint/tones";
import { a1Block, columnLetters } from "./a1";
import type { BlockFormat, Operation } from "./operations";
import type { SheetPlaces } from "./plan-looks";

/** Neighbouring columns that have something in common. */
export interface ColumnGroup {
  readonly first: ColumnBlueprint;
  readonly left: number;
  readonly count: number;
}

/**
 * What the cells below the headers look like. Everything is said once for as many neighbouring columns as it holds for:
 * a build of nine outcomes has to stay small.
 */
export function bodyLooks(
  columns: readonly ColumnBlueprint[],
  rows: readonly RowBlueprint[],
  places: SheetPlaces,
): readonly Operation[] {
  const { sheet, top, bodyRows } = places;
  const body = (group: ColumnGroup): string => a1Block(top + 1, group.left, bodyRows, group.count);
  const format = (block: string, look: BlockFormat): Operation => ({
    kind: "format",
    sheet,
    block,
    format: look,
  });
  const groups = (same: (column: ColumnBlueprint) => string): readonly ColumnGroup[] =>
    groupColumns(columns, places, same);
  const formulaRows = (column: ColumnBlueprint): readonly number[] => ownFormulaRows(column, rows, places);
  return [
    ...groups(() => "").map((group) =>
      format(body(group), { wrap: true, atTop: true, rowLines: roleColours.lines }),
    ),
    ...groups((column) => `${drawnRole(column)} ${formulaRows(column).join(" ")}`).flatMap((group) =>
      roleLooks(group, formulaRows(group.first), places).map(({ block, look }) => format(block, look)),
    ),
    ...columns.flatMap((column) =>
      typedLabelRows(column, rows, places).map((at) =>
        format(a1Block(at, places.columnOf(column.header), 1, 1), {
          fill: roleColours.input.fill,
          boxLines: roleColours.boxes,
        }),
      ),
    ),
    ...groups((column) => column.align ?? "").flatMap((group) =>
      group.first.align === undefined ? [] : [format(body(group), { align: group.first.align })],
    ),
    ...groups(numberFormatOf).flatMap((group): readonly Operation[] => {
      const code = numberFormatOf(group.first);
      return code === "" ? [] : [{ kind: "number format", sheet, block: body(group), code }];
    }),
    ...groups((column) => JSON.stringify(column.tones ?? "")).flatMap((group) => toneRules(group, places)),
  ];
}

/** Neighbouring columns for which `same` gives the same. */
export function groupColumns(
  columns: readonly ColumnBlueprint[],
  places: SheetPlaces,
  same: (column: ColumnBlueprint) => string,
): readonly ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  const placed = columns.map((column) => ({ column, at: places.columnOf(column.header) }));
  for (const { column, at } of placed.sort((one, other) => one.at - other.at)) {
    const last = groups.at(-1);
    if (last !== undefined && last.left + last.count === at && same(last.first) === same(column))
      groups[groups.length - 1] = { ...last, count: last.count + 1 };
    else groups.push({ first: column, left: at, count: 1 });
  }
  return groups;
}

/** Sheet rows in which a column for typing holds a formula of ours, in order. */
function ownFormulaRows(
  column: ColumnBlueprint,
  rows: readonly RowBlueprint[],
  places: SheetPlaces,
): readonly number[] {
  if (column.role !== "input") return [];
  return rows
    .filter((row) => row.formulas !== undefined && formulaOf(column, row) !== null)
    .map((row) => places.rowOf(row.key))
    .filter((at) => at !== undefined)
    .sort((one, other) => one - other);
}

/** Sheet rows in which people type what is a label of ours elsewhere in the column. */
function typedLabelRows(
  column: ColumnBlueprint,
  rows: readonly RowBlueprint[],
  places: SheetPlaces,
): readonly number[] {
  if (column.role === "input") return [];
  return rows
    .filter((row) => roleOf(column, row) === "input")
    .map((row) => places.rowOf(row.key))
    .filter((at) => at !== undefined);
}

/** A formula in a column for typing looks like a formula, so that nobody types over it; boxes stand round the others only. */
function roleLooks(
  { first, left, count }: ColumnGroup,
  formulaRows: readonly number[],
  { top, bodyRows }: SheetPlaces,
): readonly { readonly block: string; readonly look: BlockFormat }[] {
  if (drawnRole(first) === "label") return [];
  const looks: { readonly block: string; readonly look: BlockFormat }[] = [];
  const isFormula = (at: number): boolean => first.role === "formula" || formulaRows.includes(at);
  for (let from = top + 1, end; from <= top + bodyRows; from = end) {
    end = from + 1;
    while (end <= top + bodyRows && isFormula(end) === isFormula(from)) end += 1;
    const block = a1Block(from, left, end - from, count);
    const { input, formula } = roleColours;
    looks.push({
      block,
      look: isFormula(from) ? { fill: formula.fill } : { fill: input.fill, boxLines: roleColours.boxes },
    });
  }
  return looks;
}

function drawnRole({ role, drawnAs }: ColumnBlueprint): CellRole {
  return drawnAs ?? role;
}

/** Years and codes stay texts when they are typed; General needs no saying. */
function numberFormatOf({ numberFormat }: ColumnBlueprint): string {
  return numberFormat === undefined || numberFormat === "General" ? "" : numberFormat;
}

function toneRules({ first, left, count }: ColumnGroup, places: SheetPlaces): readonly Operation[] {
  const { tones } = first;
  if (tones === undefined) return [];
  const { sheet } = places;
  const block = a1Block(places.top + 1, left, places.bodyRows, count);
  const cell = `${columnLetters(left)}${places.top + 2}`;
  return [
    { kind: "clear tones", sheet, block },
    ...wordsByTone(tones).map(({ tone, condition }): Operation => ({
      kind: "tone",
      sheet,
      block,
      formula: `=${condition(cell)}`,
      ...toneColours[tone],
    })),
  ];
}

/** True for a cell that begins with the word; for "*", of a cell with a text that begins with none of the others. */
function wordsByTone(
  tones: Readonly<Record<string, Tone>>,
): readonly { readonly tone: Tone; readonly condition: (cell: string) => string }[] {
  const words = Object.keys(tones).filter((word) => word !== "*");
  return Object.entries(tones).map(([word, tone]) => ({
    tone,
    condition: (cell) => {
      if (word !== "*") return `LEFT(${cell},${word.length})="${word}"`;
      const others = words.map((other) => `LEFT(${cell},${other.length})<>"${other}"`);
      return `AND(${[`${cell}<>""`, ...others].join(",")})`;
    },
  }));
}
