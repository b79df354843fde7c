import type { ColumnBlueprint, RowBlueprint, SheetBlueprint } from "../blueprint/blueprint";
import { a1Block } from "./a1";
import type { Operation } from "./operations";
import type { SheetPlaces } from "./plan-looks";
import { widthInPixels, wrapText } from "./text-lines";

const pointsPerLine = 15;
/** the line below a row, and a little air */
const rowMargin = 3;
const oneLine = pointsPerLine + rowMargin;
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
 * Widths of all columns and heights of the header row and of our own rows, neighbours of the same size in one go. A row
 * of one line keeps the height that the program gives it: it grows when somebody types a longer text, as a height of
 * ours would not.
 */
export function planSizes(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  widths: ColumnWidths,
): readonly Operation[] {
  const { columns, rows } = blueprint.table;
  const heights = new Map([[places.top, heightOf(headerLines(blueprint, widths))]]);
  for (const row of rows) {
    const at = places.rowOf(row.key);
    const height = heightOfRow(row, columns, places, widths);
    if (at !== undefined && height > oneLine) heights.set(at, height);
  }
  return sizeOperations(places, widthsAt(columns, places, widths), heights);
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
 * Widths of the added columns, and heights of the rows that are added, get other words or need more lines for an added
 * column. Rows that come into a table move the cells below them, but not their heights: from the first such row on, all
 * heights are ours again, unless every row of the sheet has one line.
 */
export function planAddedSizes(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  widths: ColumnWidths,
  added: AddedToSheet,
): readonly Operation[] {
  const { table } = blueprint;
  const isNew = ({ header }: ColumnBlueprint): boolean => added.columns.has(header);
  const standing = table.columns.filter((column) => !isNew(column));
  const heights = new Map<number, number>();
  const withoutNew = { ...blueprint, table: { ...table, columns: standing } };
  const headerBefore = headerLines(withoutNew, widths);
  const headerNow = headerLines(blueprint, widths);
  if (headerNow > headerBefore) heights.set(places.top, heightOf(headerNow));
  const hasHeights = table.rows.some((row) => heightOfRow(row, table.columns, places, widths) > oneLine);
  const firstMoved = hasHeights ? Math.min(...added.rows) : Infinity;
  for (const row of table.rows) {
    const at = places.rowOf(row.key);
    if (at === undefined) continue;
    const before = heightOfRow(row, standing, places, widths);
    const now = heightOfRow(row, table.columns, places, widths);
    if (at >= firstMoved || now > before || added.reworded.has(row.key)) heights.set(at, now);
  }
  return sizeOperations(places, widthsAt(table.columns.filter(isNew), places, widths), heights);
}

function widthsAt(
  columns: readonly ColumnBlueprint[],
  places: SheetPlaces,
  widths: ColumnWidths,
): ReadonlyMap<number, number> {
  return new Map(columns.map(({ header }) => [places.columnOf(header), widths.get(header) ?? 0]));
}

function heightOfRow(
  row: RowBlueprint,
  columns: readonly ColumnBlueprint[],
  places: SheetPlaces,
  widths: ColumnWidths,
): number {
  const at = places.rowOf(row.key);
  const content = (column: ColumnBlueprint): string | number => {
    const typed =
      at === undefined || column.role !== "input" ? undefined : places.contentOf?.(at, column.header);
    return typeof typed === "string" && !typed.startsWith("=") ? typed : (row.cells[column.header] ?? "");
  };
  const lines = columns.map((column) => linesOf(column, content(column), widths.get(column.header) ?? 0));
  return heightOf(Math.max(...lines, row.linesToAllow ?? 1));
}

function sizeOperations(
  { sheet }: SheetPlaces,
  widthAt: ReadonlyMap<number, number>,
  heightAt: ReadonlyMap<number, number>,
): readonly Operation[] {
  return [
    ...stretches(widthAt).map(({ from, count, size }): Operation => ({
      kind: "width",
      sheet,
      block: a1Block(0, from, 1, count),
      points: widthInPoints(size),
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

/** Lines that a cell of one of our rows needs: of a text as it stands or was typed, of a formula as its column allows. */
function linesOf(column: ColumnBlueprint, content: string | number, width: number): number {
  return Math.max(wrapText(String(content), width).lines, column.linesToAllow ?? 1);
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
