import {
  formulaOf,
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
  return [...cellLooks(columns, rows, places), ...toneLooks(columns, places)];
}

/** Colours, lines, alignment and number formats of cells; not the colours of words. */
export function cellLooks(
  columns: readonly ColumnBlueprint[],
  rows: readonly RowBlueprint[],
  places: SheetPlaces,
): readonly Operation[] {
  const groups = (same: (column: ColumnBlueprint) => string): readonly ColumnGroup[] =>
    groupColumns(columns, places, same);
  const format = formatsOn(places.sheet);
  return [
    ...groups(() => "").map((group) =>
      format(bodyOf(group, places), { wrap: true, atTop: true, rowLines: roleColours.lines }),
    ),
    ...roleBlocks(columns, rows, places)
      .filter(({ role }) => role !== "label")
      .map(({ role, block }) => format(block, lookOf(role))),
    ...groups((column) => column.align ?? "").flatMap((group) =>
      group.first.align === undefined ? [] : [format(bodyOf(group, places), alignmentOf(group.first.align))],
    ),
    ...groups(numberFormatOf).flatMap((group): readonly Operation[] => {
      const code = numberFormatOf(group.first);
      const { sheet } = places;
      return code === "" ? [] : [{ kind: "number format", sheet, block: bodyOf(group, places), code }];
    }),
  ];
}

/** Figures stand clear of the words that begin in the next column. */
export function alignmentOf(align: "centre" | "right"): BlockFormat {
  return align === "right" ? { align, indent: 1 } : { align };
}

/** Only the lines, where people may have coloured cells: boxes round those for typing, and lines between rows. */
export function lineLooks(
  columns: readonly ColumnBlueprint[],
  rows: readonly RowBlueprint[],
  places: SheetPlaces,
): readonly Operation[] {
  const format = formatsOn(places.sheet);
  return [
    ...groupColumns(columns, places, () => "").map((group) =>
      format(bodyOf(group, places), { rowLines: roleColours.lines }),
    ),
    ...roleBlocks(columns, rows, places)
      .filter(({ role }) => role === "input")
      .map(({ block }) => format(block, { boxLines: roleColours.boxes })),
  ];
}

/** The colours of words, in place of any that stood in these columns. */
export function toneLooks(columns: readonly ColumnBlueprint[], places: SheetPlaces): readonly Operation[] {
  return groupColumns(columns, places, (column) => JSON.stringify(column.tones ?? "")).flatMap((group) =>
    toneRules(group, places),
  );
}

/** The cells below the headers of neighbouring columns. */
export function bodyOf({ left, count }: ColumnGroup, { firstRow, bodyRows }: SheetPlaces): string {
  return a1Block(firstRow, left, bodyRows, count);
}

function formatsOn(sheet: string): (block: string, format: BlockFormat) => Operation {
  return (block, format) => ({ kind: "format", sheet, block, format });
}

function roleBlocks(
  columns: readonly ColumnBlueprint[],
  rows: readonly RowBlueprint[],
  places: SheetPlaces,
): readonly { readonly role: CellRole; readonly block: string }[] {
  const roles = new Map(columns.map((column) => [column, roleStretches(column, rows, places)]));
  return groupColumns(columns, places, (column) => JSON.stringify(roles.get(column))).flatMap(
    ({ first, left, count }) =>
      (roles.get(first) ?? []).map(({ role, from, rows: height }) => ({
        role,
        block: a1Block(from, left, height, count),
      })),
  );
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

/** Cells of a column, one below the other, that look the same. */
interface RoleStretch {
  readonly role: CellRole;
  /** 0-based row of the sheet */
  readonly from: number;
  readonly rows: number;
}

/**
 * A formula of ours in a column for typing looks like a formula, so that nobody types over it; a label that people type
 * looks like an input. Rows of the people's own look as their column does.
 */
function roleStretches(
  column: ColumnBlueprint,
  rows: readonly RowBlueprint[],
  { firstRow, bodyRows, rowOf }: SheetPlaces,
): readonly RoleStretch[] {
  const roleAt = new Map(rows.map((row) => [rowOf(row.key), drawnRole(column, row)]));
  const stretches: RoleStretch[] = [];
  for (let at = firstRow; at < firstRow + bodyRows; at++) {
    const role = roleAt.get(at) ?? column.drawnAs ?? column.role;
    const last = stretches.at(-1);
    if (last?.role === role) stretches[stretches.length - 1] = { ...last, rows: last.rows + 1 };
    else stretches.push({ role, from: at, rows: 1 });
  }
  return stretches;
}

function drawnRole(column: ColumnBlueprint, row: RowBlueprint): CellRole {
  if (column.role === "input" && formulaOf(column, row) !== null) return "formula";
  return row.typedLabels?.includes(column.header) === true ? "input" : (column.drawnAs ?? column.role);
}

/** Boxes stand round cells for typing only. */
function lookOf(role: CellRole): BlockFormat {
  const { input, formula, boxes } = roleColours;
  return role === "input" ? { fill: input.fill, boxLines: boxes } : { fill: formula.fill };
}

/** Years and codes stay texts when they are typed; General needs no saying. */
function numberFormatOf({ numberFormat }: ColumnBlueprint): string {
  return numberFormat === undefined || numberFormat === "General" ? "" : numberFormat;
}

function toneRules({ first, left, count }: ColumnGroup, places: SheetPlaces): readonly Operation[] {
  const { tones: declared } = first;
  if (declared === undefined) return [];
  const { sheet } = places;
  const block = a1Block(places.firstRow, left, places.bodyRows, count);
  const cell = `${columnLetters(left)}${places.firstRow + 1}`;
  return [
    { kind: "clear tones", sheet, block },
    ...wordsByTone(declared).map(({ tone, condition }): Operation => ({
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
