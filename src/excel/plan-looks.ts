import {
  firstBodyRow,
  formulaOf,
  headerRow,
  type ColumnBlueprint,
  type RowBlueprint,
  type SheetBlueprint,
} from "../blueprint/blueprint";
import { roleColours, toneColours } from "../blueprint/tones";
import { a1, a1Block, columnLetters } from "./a1";
import type { Operation } from "./operations";

/** Where the columns and rows of a sheet really stand; people may have moved and inserted some. */
export interface SheetPlaces {
  readonly sheet: string;
  /** 0-based row of the headers */
  readonly top: number;
  /** 0-based column of a header */
  readonly columnOf: (header: string) => number;
  /** 0-based row of a key */
  readonly rowOf: (key: string) => number | undefined;
  readonly bodyRows: number;
}

const pointsPerLine = 15;

/** Widths are in characters of the default font: 7 pixels each and 5 of padding, at 0.75 points a pixel. */
export function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Everything that does not change a content: colours, widths, heights, validation, links, frozen headers. */
export function planLooks(blueprint: SheetBlueprint, places: SheetPlaces): readonly Operation[] {
  const { sheet } = places;
  const { columns, rows } = blueprint.table;
  return [
    {
      kind: "sheet look",
      sheet,
      tabColor: blueprint.tabColor,
      ...(blueprint.freeze === "nothing" ? {} : { freeze: a1Block(0, 0, headerRow, 1) }),
    },
    {
      kind: "table look",
      table: blueprint.table.name,
      style: "TableStyleLight1",
      hasFilterButtons: blueprint.table.hasFilterButtons ?? true,
    },
    ...headLooks(blueprint, sheet),
    { kind: "format", sheet, block: headerBlock(blueprint, places), format: headerFormat },
    { kind: "height", sheet, block: a1(places.top, 0), points: headerLines(blueprint) * pointsPerLine + 3 },
    ...columnRuns(columns, places).flatMap((run) => bodyLooks(run, places)),
    ...rows.flatMap((row) => ownFormulaLooks(row, columns, places)),
    ...columns.map((column): Operation => {
      const at = places.columnOf(column.header);
      return {
        kind: "width",
        sheet,
        block: a1Block(0, at, 1, 1),
        points: widthInPoints(column.widthInCharacters),
      };
    }),
    ...rows.flatMap((row) => rowHeight(row, columns, places)),
    ...columns.flatMap((column) => toneRules(column, places)),
    ...columns.flatMap((column) => validations(column, rows, places)),
    ...rows.flatMap((row) => links(row, places)),
  ];
}

function headerLines(blueprint: SheetBlueprint): number {
  return Math.max(
    ...blueprint.table.columns.map((column) => linesIn(column.header, column.widthInCharacters - 3)),
  );
}

const headerFormat = {
  fill: roleColours.header.fill,
  text: roleColours.header.text,
  bold: true,
  wrap: true,
  atTop: true,
} as const;

function headLooks(blueprint: SheetBlueprint, sheet: string): readonly Operation[] {
  const width = blueprint.table.columns[0]?.widthInCharacters ?? 40;
  const lines = (text: string): number => linesIn(text, width);
  const noteLength = "formula" in blueprint.liveNote ? 110 : blueprint.liveNote.text.length;
  return [
    {
      kind: "format",
      sheet,
      block: "A1",
      format: { style: "Heading1", bold: true, size: 16, text: roleColours.header.fill, wrap: true },
    },
    { kind: "format", sheet, block: "A2:A4", format: { wrap: true, atTop: true } },
    { kind: "format", sheet, block: "A3", format: { bold: true } },
    { kind: "height", sheet, block: "A1", points: 24 * Math.ceil((blueprint.title.length * 1.6) / width) },
    { kind: "height", sheet, block: "A2", points: lines(blueprint.purpose) * pointsPerLine },
    { kind: "height", sheet, block: "A3", points: Math.ceil((noteLength * 1.1) / width) * pointsPerLine },
    { kind: "height", sheet, block: "A4", points: lines(blueprint.legend) * pointsPerLine },
  ];
}

function headerBlock(blueprint: SheetBlueprint, places: SheetPlaces): string {
  const at = blueprint.table.columns.map((column) => places.columnOf(column.header));
  const left = Math.min(...at);
  return a1Block(places.top, left, 1, Math.max(...at) - left + 1);
}

interface ColumnRun {
  readonly first: ColumnBlueprint;
  readonly left: number;
  readonly count: number;
}

/** Neighbouring columns that look the same are formatted in one go. */
function columnRuns(columns: readonly ColumnBlueprint[], places: SheetPlaces): readonly ColumnRun[] {
  const runs: ColumnRun[] = [];
  for (const column of [...columns].sort((a, b) => places.columnOf(a.header) - places.columnOf(b.header))) {
    const at = places.columnOf(column.header);
    const last = runs.at(-1);
    if (last !== undefined && last.left + last.count === at && lookOf(last.first) === lookOf(column)) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else runs.push({ first: column, left: at, count: 1 });
  }
  return runs;
}

function lookOf(column: ColumnBlueprint): string {
  return `${column.role} ${column.wrap ?? false} ${column.align ?? ""} ${column.numberFormat ?? ""}`;
}

function bodyLooks(run: ColumnRun, places: SheetPlaces): readonly Operation[] {
  const { first: column } = run;
  const colours = roleColours[column.role];
  const block = a1Block(places.top + 1, run.left, places.bodyRows, run.count);
  return [
    {
      kind: "format",
      sheet: places.sheet,
      block,
      format: {
        ...(column.role === "label" ? {} : { fill: colours.fill }),
        text: colours.text,
        wrap: column.wrap ?? false,
        atTop: true,
        rowLines: roleColours.lines,
        ...(column.align === undefined ? {} : { align: column.align }),
      },
    },
    ...(column.role === "formula" && column.numberFormat !== undefined && column.numberFormat !== "General"
      ? [{ kind: "number format", sheet: places.sheet, block, code: column.numberFormat } as const]
      : []),
  ];
}

/** A formula in a column for typing looks like a formula, so that nobody types over it. */
function ownFormulaLooks(
  row: RowBlueprint,
  columns: readonly ColumnBlueprint[],
  places: SheetPlaces,
): readonly Operation[] {
  const rowAt = places.rowOf(row.key);
  if (rowAt === undefined || row.formulas === undefined) return [];
  const { fill, text } = roleColours.formula;
  return columnRuns(
    columns.filter((column) => column.role !== "formula" && formulaOf(column, row) !== null),
    places,
  ).map(({ left, count }) => ({
    kind: "format",
    sheet: places.sheet,
    block: a1Block(rowAt, left, 1, count),
    format: { fill, text },
  }));
}

function linesIn(text: string, widthInCharacters: number): number {
  return Math.max(1, Math.ceil((text.length * 1.08) / widthInCharacters));
}

function rowHeight(
  row: RowBlueprint,
  columns: readonly ColumnBlueprint[],
  places: SheetPlaces,
): readonly Operation[] {
  const at = places.rowOf(row.key);
  if (at === undefined) return [];
  const lines = Math.max(
    ...columns.map((column) =>
      column.wrap === true
        ? Math.max(
            linesIn(String(row.cells[column.header] ?? ""), column.widthInCharacters),
            column.linesToAllow ?? 1,
          )
        : 1,
    ),
  );
  return [{ kind: "height", sheet: places.sheet, block: a1(at, 0), points: lines * pointsPerLine + 3 }];
}

function toneRules(column: ColumnBlueprint, places: SheetPlaces): readonly Operation[] {
  if (column.tones === undefined) return [];
  const at = places.columnOf(column.header);
  const block = a1Block(places.top + 1, at, places.bodyRows, 1);
  const cell = `$${columnLetters(at)}${places.top + 2}`;
  return [
    { kind: "clear tones", sheet: places.sheet, block },
    ...Object.entries(column.tones).map(([word, tone]): Operation => ({
      kind: "tone",
      sheet: places.sheet,
      block,
      formula: `=${toneCondition(cell, word, Object.keys(column.tones ?? {}))}`,
      ...toneColours[tone],
    })),
  ];
}

/** True for a cell that begins with the word; for "*", of a cell with a text that begins with none of the others. */
function toneCondition(cell: string, word: string, all: readonly string[]): string {
  if (word !== "*") return `LEFT(${cell},${word.length})="${word}"`;
  const others = all
    .filter((other) => other !== "*")
    .map((other) => `LEFT(${cell},${other.length})<>"${other}"`);
  return `AND(${[`${cell}<>""`, ...others].join(",")})`;
}

function validations(
  column: ColumnBlueprint,
  rows: readonly RowBlueprint[],
  places: SheetPlaces,
): readonly Operation[] {
  const { validation } = column;
  if (validation === undefined) return [];
  const at = places.columnOf(column.header);
  const forBlock = (top: number, count: number, row?: RowBlueprint): Operation => ({
    kind: "validation",
    sheet: places.sheet,
    block: a1Block(top, at, count, 1),
    validation,
    firstCell: a1(top, at),
    ...(validation.rule.kind === "choices"
      ? { source: choicesSource(validation.rule, top, row, places) }
      : validation.rule.kind === "cells"
        ? { source: cellsSource(validation.rule.sheet, validation.rule.block) }
        : {}),
  });
  if (validation.onlyRows === undefined) return [forBlock(places.top + 1, places.bodyRows)];
  return rows
    .filter((row) => validation.onlyRows?.includes(row.key))
    .flatMap((row) => {
      const rowAt = places.rowOf(row.key);
      return rowAt === undefined ? [] : [forBlock(rowAt, 1, row)];
    });
}

/** The choices stand in the same row, so that sorting the table keeps the drop-down true; blank choices are left out. */
function choicesSource(
  rule: { readonly firstHeader: string; readonly lastHeader: string },
  sheetRow: number,
  row: RowBlueprint | undefined,
  places: SheetPlaces,
): string {
  const first = places.columnOf(rule.firstHeader);
  const filled = Object.entries(row?.cells ?? {})
    .filter(([, value]) => value !== "")
    .map(([header]) => places.columnOf(header))
    .filter((at) => at >= first && at <= places.columnOf(rule.lastHeader));
  const last = filled.length === 0 ? places.columnOf(rule.lastHeader) : Math.max(...filled);
  return `$${columnLetters(first)}$${sheetRow + 1}:$${columnLetters(last)}$${sheetRow + 1}`;
}

function links(row: RowBlueprint, places: SheetPlaces): readonly Operation[] {
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
