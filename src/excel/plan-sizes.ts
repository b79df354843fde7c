import {
  formulaOf,
  type ColumnBlueprint,
  type RowBlueprint,
  type SheetBlueprint,
} from "../blueprint/blueprint";
import { a1Block } from "./a1";
import type { Operation } from "./operations";
import type { SheetPlaces } from "./plan-looks";
import { widthInPixels, wrapText } from "./text-lines";

const pointsPerLine = 15;
/** the line below a row, and a little air */
const rowMargin = 3;
/** the arrow of a filter button covers so much of the end of a header's last line */
const filterButton = 20;
/** columns are as wide as their headers need for so many lines, so that a far one does not make the header row tall */
const mostHeaderLines = 2;

/** Headers with the widths of their columns, in characters of the default font. */
export type ColumnWidths = ReadonlyMap<string, number>;

/** As declared, or wider where the header needs more than two lines or a word of a header or label would be broken. */
export function columnWidths({ table }: SheetBlueprint): ColumnWidths {
  return new Map(
    table.columns.map((column) => {
      const labels = new Set(
        column.role === "label" ? table.rows.map((row) => String(row.cells[column.header] ?? "")) : [],
      );
      let width = column.widthInCharacters;
      while (!headerFits(column, width) || [...labels].some((label) => wrapText(label, width).breaksWord))
        width += 1;
      return [column.header, width];
    }),
  );
}

function headerFits({ header, align }: ColumnBlueprint, width: number): boolean {
  const { lines, roomAtEnd, breaksWord } = wrapText(header, width, { bold: true });
  const needed = align === "centre" ? 2 * filterButton : filterButton;
  return !breaksWord && (lines < mostHeaderLines || (lines === mostHeaderLines && roomAtEnd >= needed));
}

/**
 * Widths of columns, neighbours of the same width in one go. They come before the other looks: Excel fits a row when its
 * cells begin to wrap, to the widths of that moment.
 */
export function planWidths(
  columns: readonly ColumnBlueprint[],
  { sheet, columnOf }: SheetPlaces,
  widths: ColumnWidths,
): readonly Operation[] {
  const widthAt = new Map(columns.map(({ header }) => [columnOf(header), widths.get(header) ?? 0]));
  return stretches(widthAt).map(({ from, count, size }): Operation => ({
    kind: "width",
    sheet,
    block: a1Block(0, from, 1, count),
    points: widthInPoints(size),
  }));
}

/**
 * The header row gets a height, and so does a row of ours in which formulas may come to need more lines than its words
 * fill: nobody fits a row when a formula gives more. All others are fitted, and grow when somebody types a longer text;
 * where each has one line, they are so by themselves.
 */
export function planHeights(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  widths: ColumnWidths,
): readonly Operation[] {
  const { columns, rows } = blueprint.table;
  const ours = new Set<number>();
  const heights = new Map([[places.headerRow, heightOf(headerLines(blueprint, widths))]]);
  let fits = false;
  for (const row of rows) {
    const lines = linesOf(row, columns, places, widths);
    const at = places.rowOf(row.key);
    if (at === undefined) continue;
    ours.add(at);
    if (keepsRoom(lines)) heights.set(at, heightOf(lines.needed));
    else fits ||= lines.needed > 1;
  }
  return heightOperations(places, fits ? ours : new Set(), heights);
}

/** What a run adds to a sheet whose sizes people may have changed. */
export interface AddedToSheet {
  /** headers of columns */
  readonly columns: ReadonlySet<string>;
  /** 0-based rows of the sheet */
  readonly rows: ReadonlySet<number>;
  /** keys of rows that stood before and hold other words now */
  readonly reworded: ReadonlySet<string>;
}

/**
 * Heights of the rows that are added, get other words or need more lines for an added column. Rows that come into a table
 * move the cells below them, but not their heights: from the first such row on, all are fitted or given their heights
 * again, those of the people's own too, unless every row of the sheet has one line.
 */
export function planAddedHeights(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  widths: ColumnWidths,
  added: AddedToSheet,
): readonly Operation[] {
  const { table } = blueprint;
  const standing = table.columns.filter(({ header }) => !added.columns.has(header));
  const fitted = new Set<number>();
  const heights = new Map<number, number>();
  const headerNow = headerLines(blueprint, widths);
  if (headerNow > headerLines({ ...blueprint, table: { ...table, columns: standing } }, widths))
    heights.set(places.headerRow, heightOf(headerNow));
  const linesOfRows = table.rows.map((row) => linesOf(row, table.columns, places, widths));
  const isHigh = linesOfRows.some(({ needed }) => needed > 1);
  const firstMoved = isHigh ? Math.min(...added.rows) : Infinity;
  for (let row = firstMoved; row < places.firstRow + places.bodyRows; row++) fitted.add(row);
  for (const [i, row] of table.rows.entries()) {
    const at = places.rowOf(row.key);
    const lines = linesOfRows[i];
    if (at === undefined || lines === undefined) continue;
    const before = linesOf(row, standing, places, widths).needed;
    const isChanged = at >= firstMoved || lines.needed > before || added.reworded.has(row.key);
    if (isChanged && keepsRoom(lines)) heights.set(at, heightOf(lines.needed));
    else if (isChanged) fitted.add(at);
  }
  return heightOperations(places, fitted, heights);
}

/** Lines of one of our rows. */
interface RowLines {
  readonly needed: number;
  /** the row says itself how many its formulas need */
  readonly isSaid: boolean;
  /** of its labels and of what was typed, in letters a little narrower than we take them for */
  readonly filled: number;
  /** that its formulas may come to need */
  readonly allowed: number;
}

/** Letters of another font may leave a line more than we think; a row that was fitted then has no room for its formulas. */
const narrowerLetters = 1.1;

function linesOf(
  row: RowBlueprint,
  columns: readonly ColumnBlueprint[],
  places: SheetPlaces,
  widths: ColumnWidths,
): RowLines {
  const at = places.rowOf(row.key);
  const wordsOf = (column: ColumnBlueprint): string => {
    const typed =
      at === undefined || column.role !== "input" ? undefined : places.contentOf?.(at, column.header);
    const isTyped = typeof typed === "string" && !typed.startsWith("=");
    return isTyped ? typed : String(row.cells[column.header] ?? "");
  };
  const linesIn = (wider: number): number =>
    Math.max(
      ...columns.map((column) => wrapText(wordsOf(column), (widths.get(column.header) ?? 0) * wider).lines),
    );
  const allowed = Math.max(
    row.linesToAllow ?? 1,
    ...columns.map((column) => (formulaOf(column, row) === null ? 1 : (column.linesToAllow ?? 1))),
  );
  return {
    needed: Math.max(linesIn(1), allowed),
    isSaid: row.linesToAllow !== undefined,
    filled: allowed > 1 ? linesIn(narrowerLetters) : 1,
    allowed,
  };
}

function keepsRoom({ needed, isSaid, filled, allowed }: RowLines): boolean {
  return allowed > filled || (isSaid && allowed === needed);
}

/** Rows are fitted first, whole stretches of them; the heights of those among them that get one follow. */
function heightOperations(
  { sheet }: SheetPlaces,
  fitted: ReadonlySet<number>,
  heightAt: ReadonlyMap<number, number>,
): readonly Operation[] {
  const alike = new Map([...fitted].map((row) => [row, 0]));
  return [
    ...stretches(alike).map(({ from, count }): Operation => ({
      kind: "fit rows",
      sheet,
      rows: `${from + 1}:${from + count}`,
    })),
    ...stretches(heightAt).map(({ from, count, size }): Operation => ({
      kind: "height",
      sheet,
      block: a1Block(from, 0, count, 1),
      points: size,
    })),
  ];
}

/** Width of a column in points on a screen at 100 %. */
export function widthInPoints(characters: number): number {
  return widthInPixels(characters) * 0.75;
}

/** Height of a row of so many lines, in points. */
function heightOf(lines: number): number {
  return lines * pointsPerLine + rowMargin;
}

/** Lines of the header row; where the last line of a header runs under its filter button there is one more. */
function headerLines({ table }: SheetBlueprint, widths: ColumnWidths): number {
  const hasButtons = table.hasFilterButtons ?? true;
  return Math.max(
    ...table.columns.map(({ header }) => {
      const { lines, roomAtEnd } = wrapText(header, widths.get(header) ?? 0, { bold: true });
      return hasButtons && roomAtEnd < filterButton ? lines + 1 : lines;
    }),
  );
}

/** Headers that may stand as the cells below them do, and stay clear of their filter buttons. */
export function headersClearOfButtons(blueprint: SheetBlueprint, widths: ColumnWidths): ReadonlySet<string> {
  const { columns, hasFilterButtons } = blueprint.table;
  const most = headerLines(blueprint, widths);
  const isClear = ({ header, align }: ColumnBlueprint): boolean => {
    const { lines, roomAtEnd } = wrapText(header, widths.get(header) ?? 0, { bold: true });
    return lines < most || (align === "centre" && roomAtEnd >= 2 * filterButton);
  };
  return new Set(
    columns.filter((column) => hasFilterButtons === false || isClear(column)).map(({ header }) => header),
  );
}

interface Stretch {
  readonly from: number;
  readonly count: number;
  readonly size: number;
}

/** Neighbouring rows or columns of the same size. */
function stretches(sizes: ReadonlyMap<number, number>): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [at, size] of [...sizes].sort(([one], [other]) => one - other)) {
    const last = found.at(-1);
    if (last !== undefined && last.from + last.count === at && last.size === size)
      found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ from: at, count: 1, size });
  }
  return found;
}
