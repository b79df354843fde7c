import type { ColumnBlueprint, SheetBlueprint } from "../blueprint/blueprint";
import { a1, a1Block } from "./a1";
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

/** Widths of all columns and heights of the header row and of our own rows, neighbours of the same size in one go. */
export function planSizes(blueprint: SheetBlueprint, places: SheetPlaces): readonly Operation[] {
  const { columns, rows } = blueprint.table;
  const { sheet } = places;
  const widths = new Map(columns.map((column) => [places.columnOf(column.header), widthOf(column)]));
  const heights = new Map([[places.top, heightOf(headerLines(blueprint))]]);
  for (const row of rows) {
    const at = places.rowOf(row.key);
    const lines = columns.map((column) => linesOf(column, row.cells[column.header] ?? ""));
    if (at !== undefined) heights.set(at, heightOf(Math.max(...lines, row.linesToAllow ?? 1)));
  }
  return [
    ...stretches(widths).map(({ from, count, size }): Operation => ({
      kind: "width",
      sheet,
      block: a1Block(0, from, 1, count),
      points: widthInPoints(size),
    })),
    ...stretches(heights).map(({ from, count, size }): Operation => ({
      kind: "height",
      sheet,
      block: count === 1 ? a1(from, 0) : a1Block(from, 0, count, 1),
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
export function headerLines({ table }: SheetBlueprint): number {
  const hasButtons = table.hasFilterButtons ?? true;
  return Math.max(
    ...table.columns.map((column) => {
      const { lines, roomAtEnd } = wrapText(column.header, widthOf(column), { bold: true });
      return hasButtons && roomAtEnd < filterButton ? lines + 1 : lines;
    }),
  );
}

/** Whether a header may stand right or centred, too, and stay clear of its filter button. */
export function isClearOfButton(column: ColumnBlueprint, blueprint: SheetBlueprint): boolean {
  const { lines, roomAtEnd } = wrapText(column.header, widthOf(column), { bold: true });
  return (
    blueprint.table.hasFilterButtons === false ||
    lines < headerLines(blueprint) ||
    (column.align === "centre" && roomAtEnd >= 2 * filterButton)
  );
}

/** In characters of the default font: as declared, or wider where the header takes more room than that. */
function widthOf({ header, widthInCharacters }: ColumnBlueprint): number {
  let width = widthInCharacters;
  for (;;) {
    const { lines, roomAtEnd, breaksWord } = wrapText(header, width, { bold: true });
    const fits = lines < mostHeaderLines || (lines === mostHeaderLines && roomAtEnd >= filterButton);
    if (fits && !breaksWord) return width;
    width += 1;
  }
}

/** Lines that a cell of one of our rows needs: of a text as it stands, of a formula as its column allows. */
function linesOf(column: ColumnBlueprint, content: string | number): number {
  return Math.max(wrapText(String(content), widthOf(column)).lines, column.linesToAllow ?? 1);
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
