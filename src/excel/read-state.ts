import type { SheetBlueprint, WorkbookBlueprint } from "../blueprint/blueprint";
import { formulaOf, headerRow } from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";
import { keptFilters } from "./keep-filters";
import { RangeContents } from "./range-contents";
import { readInHalves, type Reading } from "./read-in-halves";
import type { ChartState, NeighbourState, SheetState, TableState, WorkbookState } from "./workbook-state";

/** What a sheet is asked for besides the contents of its table. */
interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly head: Excel.Range;
  readonly used: Excel.Range;
  readonly table: Excel.Table;
  readonly ownerHead: Excel.Range;
  /** the first cells of the column in which the table begins */
  readonly firstCells: Excel.Range;
}

interface Asked extends AskedSheet {
  readonly blueprint: SheetBlueprint;
  readonly body: RangeContents;
}

/** So far down a head is looked for that people have moved by inserting rows above it. */
const rowsWithHead = 16;

/**
 * Excel on the web answers with at most 5 MB. Where long texts that people typed make it more than Excel gives, it is
 * asked for again in halves.
 */
const bytesPerAnswer = 4_800_000;

/**
 * Reads what stands in the workbook: in one sync while it is small, else in one for each answer's worth, sheets that are
 * not there left out. A sheet of ours whose table is gone (half built, converted to a range, or its table renamed) needs
 * one more, to see what people typed there, and so do tables of the people's own beside ours, to see where they lie.
 *
 * Loads below a sheet or table that is not there come back as null objects, as in Microsoft's own samples
 * (`getItemOrNullObject(…).delete()`).
 */
export async function readState(
  context: Excel.RequestContext,
  blueprint: WorkbookBlueprint,
): Promise<WorkbookState> {
  const { workbook } = context;
  let front: FirstSheet | undefined;
  const [now = [], ...later] = groupsBySize(blueprint.sheets);
  const read = now.map((sheet) => new SheetReading(context, sheet));
  const askFront = (): void => {
    front = askWorkbook(workbook);
  };
  await readInHalves(context, [{ ask: askFront }, ...read]);
  const tableNames = new Set(workbook.tables.items.map((table) => table.name));
  const sheetsThere = new Set(workbook.worksheets.items.map((sheet) => sheet.name));
  const isThere = ({ name, table }: SheetBlueprint): boolean =>
    sheetsThere.has(name) || tableNames.has(table.name);
  for (const group of groupsBySize(later.flat().filter(isThere))) {
    const more = group.map((sheet) => new SheetReading(context, sheet));
    await readInHalves(context, more);
    read.push(...more);
  }
  const asked = read.map((reading) => reading.asked());

  const loose = await readLooseBlocks(context, asked);
  const neighbours = await readNeighbours(context, asked);
  const sheetNames = workbook.worksheets.items.map((sheet) => sheet.name);
  const sheets = new Map<string, SheetState>();
  for (const a of asked) {
    const state = sheetState(a, loose.get(a.blueprint.name), neighbours.get(a.blueprint.name));
    if (state !== undefined) sheets.set(a.blueprint.name, state);
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

/** Sheets whose contents fit into one answer together; each goes with the first that leave it room. */
function groupsBySize(sheets: readonly SheetBlueprint[]): readonly (readonly SheetBlueprint[])[] {
  const groups: { readonly sheets: SheetBlueprint[]; bytes: number }[] = [];
  for (const sheet of sheets) {
    const size = bytesOf(sheet);
    const withRoom = groups.find(({ bytes }) => bytes + size <= bytesPerAnswer);
    if (withRoom === undefined) groups.push({ sheets: [sheet], bytes: size });
    else {
      withRoom.sheets.push(sheet);
      withRoom.bytes += size;
    }
  }
  return groups.map((group) => group.sheets);
}

/** The declared contents of a table in an answer: what a cell holds, its quotation marks and a comma. */
function bytesOf({ table }: SheetBlueprint): number {
  // most formulas are those of a whole column
  const known = new Map<string, number>();
  const lengthOf = (formula: string): number => {
    const length = known.get(formula) ?? lengthInAnswer(formula, table.name);
    known.set(formula, length);
    return length;
  };
  return table.columns.reduce(
    (sum, column) =>
      table.rows.reduce((n, row) => {
        const formula = formulaOf(column, row);
        const length =
          formula === null ? String(row.cells[column.header] ?? "").length : lengthOf(formula) + 1;
        return n + length + 4;
      }, sum),
    0,
  );
}

/** Excel shortens what refers to the formula's own row, `T[[#This Row],[A]]` to `[@[A]]`; JSON puts a mark before each quotation mark. */
function lengthInAnswer(formula: string, tableName: string): number {
  const rowReferences = formula.split(`${tableName}[[#This Row],`).length - 1;
  const quotationMarks = formula.split('"').length - 1;
  return formula.length + quotationMarks - rowReferences * (tableName.length + "[#This Row],".length - 1);
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

/** A sheet and its table; where these make too large an answer, the contents of the table by blocks of rows. */
class SheetReading implements Reading {
  private readonly body: RangeContents;
  private sheet: AskedSheet | undefined;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly blueprint: SheetBlueprint,
  ) {
    const { name } = blueprint.table;
    this.body = new RangeContents(
      context,
      () => context.workbook.tables.getItemOrNullObject(name).getRange(),
      ["formulas"],
    );
  }

  ask(): void {
    this.askSheet();
    this.body.ask();
  }

  async divide(): Promise<readonly Reading[]> {
    return [{ ask: () => this.askSheet() }, ...(await this.body.divide())];
  }

  /** What it was asked for, once it is read. */
  asked(): Asked {
    if (this.sheet === undefined) throw new Error(`${this.blueprint.name} was not asked for.`);
    return { ...this.sheet, blueprint: this.blueprint, body: this.body };
  }

  private askSheet(): void {
    this.sheet = askSheet(this.context.workbook, this.blueprint);
  }
}

function askSheet(workbook: Excel.Workbook, blueprint: SheetBlueprint): AskedSheet {
  const sheet = workbook.worksheets.getItemOrNullObject(blueprint.name);
  sheet.load("name");
  sheet.protection.load("protected");
  const head = sheet.getRange("A1:A4");
  head.load("formulas");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  sheet.tables.load("items/name");
  if (blueprint.charts !== undefined) sheet.charts.load("items/name,items/series/count");
  const table = workbook.tables.getItemOrNullObject(blueprint.table.name);
  table.load("name,showTotals");
  table.columns.load("items/id");
  table.autoFilter.load("isDataFiltered,criteria");
  table.worksheet.load("name");
  table.worksheet.tables.load("items/name");
  table.worksheet.protection.load("protected");
  if (blueprint.charts !== undefined) table.worksheet.charts.load("items/name,items/series/count");
  const ownerHead = table.worksheet.getRange("A1:A4");
  ownerHead.load("formulas");
  const firstCells = table
    .getRange()
    .getCell(0, 0)
    .getEntireColumn()
    .getCell(0, 0)
    .getResizedRange(rowsWithHead - 1, 0);
  firstCells.load("formulas");
  return { sheet, head, used, table, ownerHead, firstCells };
}

function sheetState(
  a: Asked,
  loose: Loose | undefined,
  neighbours: readonly NeighbourState[] | undefined,
): SheetState | undefined {
  if (!a.table.isNullObject) {
    return {
      name: a.table.worksheet.name,
      ...headOf(a),
      isEmpty: false,
      isProtected: a.table.worksheet.protection.protected,
      charts: chartsOn(a.table.worksheet, a.blueprint),
      table: { ...tableState(a.table, a.body), ...filtersOf(a.table) },
      ...(neighbours === undefined ? {} : { neighbours }),
    };
  }
  if (a.sheet.isNullObject) return undefined;
  return {
    name: a.sheet.name,
    head: firstColumn(a.head.formulas),
    isEmpty: a.used.isNullObject,
    isProtected: a.sheet.protection.protected,
    charts: chartsOn(a.sheet, a.blueprint),
    ...(loose === undefined ? {} : loose),
  };
}

function chartsOn(sheet: Excel.Worksheet, { charts }: SheetBlueprint): readonly ChartState[] {
  if (charts === undefined) return [];
  return sheet.charts.items.map(({ name, series }) => ({ name, seriesCount: series.count }));
}

interface Loose {
  readonly looseBlock: TableState;
  readonly looseTableName?: string;
}

/** Second look, at sheets that carry our title but lack our table. */
async function readLooseBlocks(
  context: Excel.RequestContext,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, Loose>> {
  const suspects = asked.filter(
    (a) =>
      a.table.isNullObject &&
      !a.sheet.isNullObject &&
      !a.used.isNullObject &&
      firstColumn(a.head.formulas)[0] === a.blueprint.title,
  );
  const found = new Map<string, Loose>();
  if (suspects.length === 0) return found;
  const blocks = suspects.map((a) => ({
    a,
    used: new RangeContents(context, () => a.sheet.getUsedRange(true), ["formulas"]),
  }));
  await readInHalves(
    context,
    blocks.map(({ used }) => used),
  );
  for (const { a, used } of blocks) {
    const { formulas } = used;
    const skip = headerRow - 1 - used.rowIndex;
    const headers = (formulas[skip] ?? []).map(String);
    if (used.columnIndex !== 0 || headers[0] === undefined || headers[0] === "") continue;
    const width = headers.findIndex((header) => header === "");
    const columns = width < 0 ? headers.length : width;
    const rows = formulas.slice(skip + 1).map((row) => row.slice(0, columns));
    const tableName = a.sheet.tables.items[0]?.name;
    found.set(a.blueprint.name, {
      looseBlock: {
        name: a.blueprint.table.name,
        sheet: a.sheet.name,
        top: headerRow - 1,
        left: 0,
        headers: headers.slice(0, columns),
        body: rows,
      },
      ...(tableName === undefined ? {} : { looseTableName: tableName }),
    });
  }
  return found;
}

/** Where other tables lie on the sheets of ours; costs a sync only when there are any. */
async function readNeighbours(
  context: Excel.RequestContext,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, readonly NeighbourState[]>> {
  const ranges = asked
    .filter(({ table }) => !table.isNullObject)
    .flatMap(({ blueprint, table }) =>
      table.worksheet.tables.items
        .filter(({ name }) => name !== table.name)
        .map((other) => {
          const range = other.getRange();
          range.load("rowIndex,columnIndex,rowCount,columnCount");
          return { sheet: blueprint.name, name: other.name, range };
        }),
    );
  if (ranges.length === 0) return new Map();
  await context.sync();
  const found = new Map<string, NeighbourState[]>();
  for (const { sheet, name, range } of ranges) {
    const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = range;
    found.set(sheet, [...(found.get(sheet) ?? []), { name, top, left, rows, columns }]);
  }
  return found;
}

function filtersOf({ autoFilter, columns }: Excel.Table): Pick<TableState, "filters"> {
  if (!autoFilter.isDataFiltered) return {};
  const ids = columns.items.map(({ id }) => id);
  return { filters: keptFilters(autoFilter.criteria, ids) };
}

/** A totals row that people have switched on is theirs, and no row of the body. */
function tableState({ name, worksheet, showTotals }: Excel.Table, range: RangeContents): TableState {
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
function headOf({ blueprint, ownerHead, firstCells, body }: Asked): Pick<SheetState, "head" | "headAt"> {
  const head = firstColumn(ownerHead.formulas);
  const cells = firstColumn(firstCells.formulas);
  const top = cells.indexOf(blueprint.title);
  if (head[0] === blueprint.title || top < 0 || top >= body.rowIndex) return { head };
  return { head: cells.slice(top, top + head.length), headAt: { top, left: body.columnIndex } };
}

function firstColumn(formulas: readonly (readonly RawValue[])[]): readonly RawValue[] {
  return formulas.map((row) => row[0] ?? "");
}
