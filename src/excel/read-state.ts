import type { SheetBlueprint, WorkbookBlueprint } from "../blueprint/blueprint";
import { groupsBySize, type ColumnsToRead } from "./answer-sizes";
import { keptFilters } from "./keep-filters";
import { firstColumn } from "./range-contents";
import { readInHalves } from "./read-in-halves";
import { readLooseBlocks, type LooseBlock } from "./read-loose-blocks";
import { readNeighbours } from "./read-neighbours";
import { SheetReading, type ReadSheet, type TableRange } from "./sheet-reading";
import type { ChartState, NeighbourState, SheetState, TableState, WorkbookState } from "./workbook-state";

/** Which sheets are read with all that their tables hold; absent: every one. */
export interface SheetsToRead {
  /** names of the blueprint's sheets; the others are read lightly, see `light-contents.ts` */
  readonly whole: readonly string[];
  /** of the others, by name: headers of columns to be read besides the ids and, where ids may have been edited, the names of rows */
  readonly columns: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads what stands in the workbook: in one sync while it is small, else in one for each answer's worth, sheets that are
 * not there left out. A sheet of ours whose table is gone (half built, converted to a range, or its table renamed) needs
 * one more, to see what people typed there, and so do tables of the people's own beside ours, to see where they lie.
 */
export async function readState(
  context: Excel.RequestContext,
  blueprint: WorkbookBlueprint,
  toRead?: SheetsToRead,
): Promise<WorkbookState> {
  const { workbook } = context;
  const columnsOf: ColumnsToRead = (sheet) => lightColumns(sheet, toRead);
  const readingOf = (sheet: SheetBlueprint): SheetReading =>
    new SheetReading(context, sheet, columnsOf(sheet));
  let front: FirstSheet | undefined;
  const [now = [], ...later] = groupsBySize(blueprint.sheets, columnsOf);
  const readings = now.map(readingOf);
  const askFront = (): void => {
    front = askWorkbook(workbook);
  };
  await readInHalves(context, [{ ask: askFront }, ...readings]);
  const tableNames = new Set(workbook.tables.items.map((table) => table.name));
  const sheetsThere = new Set(workbook.worksheets.items.map((sheet) => sheet.name));
  const isThere = ({ name, table }: SheetBlueprint): boolean =>
    sheetsThere.has(name) || tableNames.has(table.name);
  for (const group of groupsBySize(later.flat().filter(isThere), columnsOf)) {
    const more = group.map(readingOf);
    await readInHalves(context, more);
    readings.push(...more);
  }
  const read = readings.map((reading) => reading.asked());

  const loose = await readLooseBlocks(context, read);
  const neighbours = await readNeighbours(context, read);
  const sheetNames = workbook.worksheets.items.map((sheet) => sheet.name);
  const sheets = new Map<string, SheetState>();
  for (const sheet of read) {
    const { name } = sheet.blueprint;
    const state = sheetState(sheet, loose.get(name), neighbours.get(name));
    if (state !== undefined) sheets.set(name, state);
  }
  const emptyFirst = front?.used.isNullObject === true ? front.first.name : undefined;
  const isNewWorkbook = sheetNames.length === 1 && sheets.size === 0;
  return {
    sheetNames,
    documentTitle: workbook.properties.title,
    isReadOnly: workbook.readOnly,
    isStructureProtected: workbook.protection.protected,
    sheets,
    ...(isNewWorkbook && emptyFirst !== undefined ? { emptyFirstSheet: emptyFirst } : {}),
  };
}

/**
 * What every plan looks at on a sheet that it does not write: the ids, where rows are missing or in the way, and the names,
 * by which a row is known whose id was edited (`blueprint/lost-rows.ts`).
 */
function lightColumns(
  { name, table }: SheetBlueprint,
  toRead: SheetsToRead | undefined,
): readonly string[] | undefined {
  if (toRead === undefined || toRead.whole.includes(name)) return undefined;
  const [first] = table.columns;
  const names =
    first?.role === "label" && table.columns.some(({ role }) => role === "input") ? [first.header] : [];
  return [...new Set([table.keyHeader, ...names, ...(toRead.columns.get(name) ?? [])])];
}

interface FirstSheet {
  readonly first: Excel.Worksheet;
  readonly used: Excel.Range;
}

function askWorkbook(workbook: Excel.Workbook): FirstSheet {
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.properties.load("title");
  workbook.worksheets.load("items/name");
  workbook.tables.load("items/name");
  const first = workbook.worksheets.getFirst();
  first.load("name");
  const used = first.getUsedRangeOrNullObject(true);
  used.load("address");
  return { first, used };
}

function sheetState(
  read: ReadSheet,
  loose: LooseBlock | undefined,
  neighbours: readonly NeighbourState[] | undefined,
): SheetState | undefined {
  const { blueprint, sheet, table, head, used, body } = read;
  if (!table.isNullObject) {
    return {
      name: table.worksheet.name,
      ...headOf(read),
      isEmpty: false,
      isProtected: table.worksheet.protection.protected,
      charts: chartsOn(table.worksheet, blueprint),
      table: { ...tableState(table, body), ...filtersOf(table) },
      ...(neighbours === undefined ? {} : { neighbours }),
    };
  }
  if (sheet.isNullObject) return undefined;
  return {
    name: sheet.name,
    head: firstColumn(head.formulas),
    isEmpty: used.isNullObject,
    isProtected: sheet.protection.protected,
    charts: chartsOn(sheet, blueprint),
    ...(loose === undefined ? {} : loose),
  };
}

function chartsOn(sheet: Excel.Worksheet, { charts }: SheetBlueprint): readonly ChartState[] {
  if (charts === undefined) return [];
  return sheet.charts.items.map(({ name, series }) => ({ name, seriesCount: series.count }));
}

function filtersOf({ autoFilter, columns }: Excel.Table): Pick<TableState, "filters"> {
  if (!autoFilter.isDataFiltered) return {};
  const ids = columns.items.map(({ id }) => id);
  return { filters: keptFilters(autoFilter.criteria, ids) };
}

/** A totals row that people have switched on is theirs, and no row of the body. */
function tableState({ name, worksheet, showTotals }: Excel.Table, range: TableRange): TableState {
  const [headers = [], ...rows] = range.formulas;
  return {
    name,
    sheet: worksheet.name,
    top: range.rowIndex,
    left: range.columnIndex,
    headers: headers.map(String),
    body: showTotals ? rows.slice(0, -1) : rows,
  };
}

/** The head moves with the cells that people insert above it or before it; it is known by its title. */
function headOf({ blueprint, ownerHead, firstCells, body }: ReadSheet): Pick<SheetState, "head" | "headAt"> {
  const head = firstColumn(ownerHead.formulas);
  const cells = firstColumn(firstCells.formulas);
  const top = cells.indexOf(blueprint.title);
  if (head[0] === blueprint.title || top < 0 || top >= body.rowIndex) return { head };
  return { head: cells.slice(top, top + head.length), headAt: { top, left: body.columnIndex } };
}
