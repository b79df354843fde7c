import {
  firstBodyRow,
  headerRow,
  type ColumnBlueprint,
  type RowBlueprint,
  type SheetBlueprint,
  type ValidationBlueprint,
} from "../blueprint/blueprint";
import { roleColours } from "../blueprint/tones";
import type { RawValue } from "../domain/cell-value";
import { a1, a1Block } from "./a1";
import { choicesSource } from "./choices-source";
import { alignmentOf, bodyLooks, groupColumns } from "./body-looks";
import type { Operation } from "./operations";
import { planPrint } from "./plan-print";
import {
  columnWidths,
  headersClearOfButtons,
  planHeights,
  planWidths,
  type ColumnWidths,
} from "./plan-sizes";
import { rowLooks } from "./row-looks";
import { wrapText } from "./text-lines";

/** Where the columns and rows of a sheet really stand; people may have moved and inserted some. */
export interface SheetPlaces {
  readonly sheet: string;
  /** 0-based place of the first of the four cells of the head */
  readonly head: { readonly top: number; readonly left: number };
  /** 0-based row of the headers */
  readonly headerRow: number;
  /** 0-based row of the first of the rows that are meant, all of the table or a run of them */
  readonly firstRow: number;
  /** 0-based column of a header */
  readonly columnOf: (header: string) => number;
  /** 0-based row of a key */
  readonly rowOf: (key: string) => number | undefined;
  /** how many rows are meant, from `firstRow` on */
  readonly bodyRows: number;
  /** what stands in a cell; absent on a sheet that is being made */
  readonly contentOf?: (row: number, header: string) => RawValue;
}

/** Everything that does not change a content: colours, widths, heights, validation, links, frozen headers. */
export function planLooks(blueprint: SheetBlueprint, places: SheetPlaces): readonly Operation[] {
  const { sheet } = places;
  const { columns, rows } = blueprint.table;
  const widths = columnWidths(blueprint);
  return [
    {
      kind: "sheet look",
      sheet,
      tabColor: blueprint.tabColor,
      ...(blueprint.freeze === "nothing" ? {} : { freeze: frozenBlock(places) }),
    },
    {
      kind: "table look",
      table: blueprint.table.name,
      style: "TableStyleLight1",
      hasFilterButtons: blueprint.table.hasFilterButtons ?? true,
    },
    ...planWidths(columns, places, widths),
    ...headLooks(blueprint, places, widths),
    ...headerLooks(blueprint, places, widths),
    ...bodyLooks(columns, rows, places),
    ...rowLooks(blueprint, places),
    ...planHeights(blueprint, places, widths),
    ...planPrint(blueprint, places, widths),
    ...columns.flatMap((column) => validations(column, rows, places)),
    ...rows.flatMap((row) => links(row, places)),
  ];
}

const titleSize = 16;
const titleLine = 22;
const headLine = 15;
const usualNoteLines = 2;
/** rows or columns that people have inserted */
const mostBeforeHead = 3;

/** Head, headers and first column, where people have not put so much above them that little else would be seen. */
function frozenBlock({ head, headerRow: at }: SheetPlaces): string {
  const isNear = at === head.top + headerRow - 1 && Math.max(head.top, head.left) <= mostBeforeHead;
  return isNear ? a1Block(0, 0, at + 1, head.left + 1) : a1Block(0, 0, headerRow, 1);
}

/** Some cells of the head, counted from its first, 0-based. */
export function headBlock({ top, left }: SheetPlaces["head"], first: number, count: number): string {
  return a1Block(top + first, left, count, 1);
}

/** The four cells above the table. */
function headLooks(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  widths: ColumnWidths,
): readonly Operation[] {
  const { sheet, head } = places;
  const at = (first: number, count = 1): string => headBlock(head, first, count);
  return [
    {
      kind: "format",
      sheet,
      block: at(0),
      format: {
        style: "Heading1",
        bold: true,
        size: titleSize,
        text: roleColours.header.fill,
        wrap: true,
        atTop: true,
      },
    },
    { kind: "format", sheet, block: at(1, 3), format: { wrap: true, atTop: true } },
    { kind: "format", sheet, block: at(2), format: { bold: true } },
    ...headHeights(blueprint, places, widths),
  ];
}

/** Each of the four is as high as its text needs in the first column. */
export function headHeights(
  blueprint: SheetBlueprint,
  { sheet, head }: SheetPlaces,
  widths: ColumnWidths,
): readonly Operation[] {
  const width = widths.get(blueprint.table.columns[0]?.header ?? "") ?? 40;
  const { title, purpose, liveNote, legend } = blueprint;
  const note = "formula" in liveNote ? liveNote.longest : liveNote.text;
  const noteLines = note === undefined ? usualNoteLines : wrapText(note, width, { bold: true }).lines;
  const at = (first: number): string => headBlock(head, first, 1);
  const height = (block: string, points: number): Operation => ({ kind: "height", sheet, block, points });
  return [
    height(at(0), titleLine * wrapText(title, width, { size: titleSize, bold: true }).lines),
    height(at(1), headLine * wrapText(purpose, width).lines),
    height(at(2), headLine * noteLines),
    height(at(3), headLine * wrapText(legend, width).lines),
  ];
}

/**
 * Headers stand as the cells below them do, where the filter button leaves them room.
 * @param columns those whose headers are painted
 */
export function headerLooks(
  blueprint: SheetBlueprint,
  places: SheetPlaces,
  widths: ColumnWidths,
  columns: readonly ColumnBlueprint[] = blueprint.table.columns,
): readonly Operation[] {
  const { sheet, headerRow: top } = places;
  const clear = headersClearOfButtons(blueprint, widths);
  const alignment = ({ header, align }: ColumnBlueprint): string =>
    align !== undefined && clear.has(header) ? align : "";
  return [
    ...groupColumns(columns, places, () => "").map(({ left, count }): Operation => ({
      kind: "format",
      sheet,
      block: a1Block(top, left, 1, count),
      format: {
        fill: roleColours.header.fill,
        text: roleColours.header.text,
        bold: true,
        wrap: true,
        atTop: true,
      },
    })),
    ...groupColumns(columns, places, alignment).flatMap(({ first, left, count }): readonly Operation[] =>
      first.align === undefined || alignment(first) === ""
        ? []
        : [{ kind: "format", sheet, block: a1Block(top, left, 1, count), format: alignmentOf(first.align) }],
    ),
  ];
}

/** What may be typed into the cells of a column, where they stand in the given places. */
export function validations(
  column: ColumnBlueprint,
  rows: readonly RowBlueprint[],
  places: SheetPlaces,
): readonly Operation[] {
  const { validation } = column;
  if (validation === undefined) return [];
  const at = places.columnOf(column.header);
  const source = listSource(validation.rule, places);
  const forBlock = (top: number, count: number): Operation => ({
    kind: "validation",
    sheet: places.sheet,
    block: a1Block(top, at, count, 1),
    validation,
    firstCell: a1(top, at),
    ...(source === undefined ? {} : { source }),
  });
  if (validation.onlyRows === undefined) return [forBlock(places.firstRow, places.bodyRows)];
  return rows
    .filter((row) => validation.onlyRows?.includes(row.key))
    .flatMap((row) => {
      const rowAt = places.rowOf(row.key);
      return rowAt === undefined ? [] : [forBlock(rowAt, 1)];
    });
}

/** Where a drop-down takes its words from; undefined for other rules. */
function listSource(
  rule: ValidationBlueprint["rule"],
  { columnOf, headerRow: row }: SheetPlaces,
): string | undefined {
  switch (rule.kind) {
    case "choices":
      return choicesSource({
        row,
        first: columnOf(rule.firstHeader),
        last: columnOf(rule.lastHeader),
      });
    case "cells":
      return cellsSource(rule.sheet, rule.block);
    default:
      return undefined;
  }
}

export function links(row: RowBlueprint, places: SheetPlaces): readonly Operation[] {
  const at = places.rowOf(row.key);
  if (row.links === undefined || at === undefined) return [];
  return Object.entries(row.links).map(([header, target]) => ({
    kind: "link",
    sheet: places.sheet,
    cell: a1(at, places.columnOf(header)),
    target: sheetReference(target),
    text: String(row.cells[header] ?? target),
    tip: `Go to ${target}`,
  }));
}

/** `'Needs profile'!$B$6:$B$15` */
export function cellsSource(sheet: string, block: string): string {
  return sheetReference(sheet).replace(/A1$/, block);
}

/** `'Data points'!A1` */
export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!A1`;
}

/** The first body row of a sheet that is being made, 0-based. */
export const firstBody = firstBodyRow - 1;
