import type { Addition } from "../blueprint/additions";
import type { SheetBlueprint, WorkbookBlueprint } from "../blueprint/blueprint";
import { tableNameOf } from "../blueprint/formulas/references";
import { seriesPrefix } from "../blueprint/own-series";
import { requestsSheetName } from "../blueprint/sheets/requests";
import { laterSheets, withNeeded, workbookBlueprint } from "../blueprint/workbook-blueprint";
import type { CellPlace } from "../domain/finding";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readPresence } from "../excel/read-presence";
import { readState } from "../excel/read-state";
import type { TableContents } from "../excel/read-tables";
import type { ExcelContext } from "../excel/run-excel";
import { sheetProtected } from "../excel/write-obstacles";
import { alreadyThere, comesWithSheet, readOnly } from "./add-row-troubles";
import type { BuildRequest } from "./build-request";
import type { ExtraRows } from "./plan-workbook";
import { idsInUse } from "./ids-in-use";
import { ourTablesIn, whyNotBuilt } from "./not-built";
import { builtScopeOf, holdsInventedFigures } from "./read-checked-workbook";
import {
  emptyRowFor,
  emptyRowToCome,
  nextId,
  readTypedRow,
  rowsToAdd,
  sameNameToCome,
  sameRow,
  type EmptyRow,
  type TypedRow,
} from "./row-to-add";
import { otherYears } from "./scope-of-columns";
import { tableRows, type TableRow } from "./table-rows";
import { outcomesIn, type BuiltScope } from "./workbook-scope";
import { versionTrouble } from "./workbook-version";

/** The sheet is not there yet, and comes with an empty row that waits for exactly this. */
export interface SheetToMake {
  readonly kind: "make the sheet first";
  readonly build: BuildRequest;
  /** the empty row, and where the name will stand in it */
  readonly id: string;
  readonly place: CellPlace;
  readonly cells: number;
}

export interface RowToMake {
  readonly kind: "make";
  readonly build: BuildRequest;
  readonly id: string;
  readonly rows: ExtraRows;
}

/** A row of ours that is still empty takes it. */
export interface RowToFill {
  readonly kind: "fill";
  readonly row: EmptyRow;
  readonly build: BuildRequest;
  /** rows of Requests come with it */
  readonly isAskedFor: boolean;
  /** what keeps its sheet from being written on */
  readonly obstacles: readonly Trouble[];
}

/** How a row comes to be there. */
export type WayToAdd = RowToFill | RowToMake | SheetToMake;

/**
 * Decides how the row is added; reads, and writes nothing. One sync, and one more where a run may have stopped half-way.
 * @returns trouble when something needed is missing, such a row is there, or the workbook is of another version
 */
export async function wayToAdd(
  context: ExcelContext,
  addition: Addition,
  typed: TypedRow,
): Promise<Result<WayToAdd, Trouble>> {
  const table = tableNameOf(addition.sheet);
  const wanted = new Set(["CJ_Setup", "CJ_DataPoints", "CJ_Outcomes", table, alsoTableOf(addition)]);
  const inUse = idsInUse(context);
  const { tables, isReadOnly, present } = await readPresence(
    context,
    [tableNameOf(requestsSheetName)],
    [...wanted].map((name) => ({ name, withFormulas: false })),
    inUse.readings,
  );
  const built = builtScopeOf(tables);
  if (built === undefined) return trouble(whyNotBuilt(ourTablesIn(tables)));
  if (isReadOnly) return trouble(readOnly);
  const otherVersion = versionTrouble(built, tables.get("CJ_Setup")?.sheet ?? "Setup");
  if (otherVersion !== undefined) return trouble(otherVersion);
  const outcomeIds = rowsIn(tables, "CJ_Outcomes").map((row) => row.text("Id"));
  const read = readTypedRow(addition, typed, outcomeIds);
  if (!read.ok) return read;
  const standing = rowsIn(tables, table);
  const same = sameRow(addition, read.value, standing);
  const unfinished = same && isUnfinished(addition, same.text("Id"), tables) ? same.text("Id") : undefined;
  const dataPointIds = rowsIn(tables, "CJ_DataPoints").map((row) => row.raw("Id"));
  const found = tables.get(table);
  const isLater = laterSheets.some(({ name }) => name === addition.sheet);
  const isAskedFor = addition.alsoLines?.includes(requestsSheetName) === true && present.size > 0;
  const build: BuildRequest = {
    area: built.area,
    firstYear: built.firstYear,
    reportingYear: built.reportingYear,
    outcomes: outcomesIn([...dataPointIds, ...outcomeIds]),
    sample: isLater && found === undefined && holdsInventedFigures(tables),
    ...(isLater ? { sheets: [addition.sheet] } : {}),
  };
  const blueprint = workbookBlueprint({ ...build, outcomeIds: build.outcomes }, [
    ...(isLater ? [addition.sheet] : []),
    ...(isAskedFor ? [requestsSheetName] : []),
  ]);
  const prefix = seriesPrefix(addition, read.value["Outcome"] ?? "");
  const [named] = addition.fields;
  if (same !== undefined && unfinished === undefined) {
    const id = same.text("Id");
    // by a run that stopped after the row and before its formulas and formats
    const names = [...sheetsOf(addition), ...(isAskedFor ? [requestsSheetName] : [])];
    const isOurs = id.startsWith(prefix) && !(await areFinished(context, blueprint, names));
    if (isOurs) {
      const rows = rowsToAdd(addition, blueprint, read.value, id);
      return ok({ kind: "make", build, id, rows: asItStands(addition, blueprint, rows, same) });
    }
    return trouble(alreadyThere(addition, same.text(named.header), same.place(named.header)));
  }
  const sheet = blueprint.sheets.find(({ name }) => name === addition.sheet);
  const empty =
    sheet !== undefined && mayBeFilled(sheet, found, tables, built)
      ? emptyRowFor(addition, sheet, read.value, standing)
      : undefined;
  if (empty !== undefined) {
    const obstacles = found?.isProtected === true ? [sheetProtected(found.sheet)] : [];
    return ok({ kind: "fill", row: empty, build, isAskedFor, obstacles });
  }
  if (isLater && found === undefined && sheet !== undefined) {
    const sameName = sameNameToCome(addition, sheet, read.value);
    if (sameName !== undefined) return trouble(comesWithSheet(addition, sameName));
    const coming = emptyRowToCome(addition, sheet, read.value);
    if (coming !== undefined) return ok({ kind: "make the sheet first", build, ...coming });
  }
  const ids = standing.map((row) => row.text("Id"));
  const id = unfinished ?? nextId(prefix, [...ids, ...inUse.texts()]);
  return ok({ kind: "make", build, id, rows: rowsToAdd(addition, blueprint, read.value, id) });
}

/**
 * No row is filled while a column of ours is gone, where the words would go into another, or while Setup names other years
 * than the columns: the build of a new row tells what is in the way, and writes nothing.
 */
function mayBeFilled(
  { table }: SheetBlueprint,
  found: TableContents | undefined,
  tables: ReadonlyMap<string, TableContents>,
  built: BuiltScope,
): boolean {
  const hasAll = table.columns.every(({ header }) => found?.headers.includes(header) === true);
  return hasAll && otherYears(tables, built).length === 0;
}

/** The rows of a run that stopped, with the labels that stand in the first of them now: people may have typed since. */
function asItStands(
  { sheet }: Addition,
  blueprint: WorkbookBlueprint,
  rows: ExtraRows,
  standing: TableRow,
): ExtraRows {
  const columns = blueprint.sheets.find(({ name }) => name === sheet)?.table.columns ?? [];
  const labels = columns
    .filter(({ role }) => role === "label")
    .flatMap(({ header }): readonly (readonly [string, string | number])[] => {
      const found = standing.raw(header);
      return found === "" ? [] : [[header, typeof found === "number" ? found : String(found)]];
    });
  const first = rows.get(sheet)?.map((row) => ({
    ...row,
    cells: { ...row.cells, ...Object.fromEntries(labels) },
    typedLabels: [
      ...(row.typedLabels ?? []),
      ...labels.map(([header]) => header).filter((header) => !(header in row.cells)),
    ],
  }));
  return first === undefined ? rows : new Map([...rows, [sheet, first]]);
}

export function rowsIn(tables: ReadonlyMap<string, TableContents>, name: string): readonly TableRow[] {
  const table = tables.get(name);
  return table === undefined ? [] : tableRows(table);
}

/** The row is there and none of those that come with it: a run stopped half-way, and this one goes on. */
function isUnfinished(addition: Addition, id: string, tables: ReadonlyMap<string, TableContents>): boolean {
  if (addition.alsoRows === undefined) return false;
  return rowsIn(tables, alsoTableOf(addition)).every((row) => row.text("Outcome") !== id);
}

/** The sheets say so at their head, which is written last. */
async function areFinished(
  context: ExcelContext,
  blueprint: WorkbookBlueprint,
  names: readonly string[],
): Promise<boolean> {
  const sheets = blueprint.sheets.filter(({ name }) => names.includes(name));
  const state = await readState(context, { ...blueprint, sheets }, { whole: [], columns: new Map() });
  return sheets.every(({ name, legend }) => state.sheets.get(name)?.head[3] === legend);
}

export function sheetsOf({ sheet, alsoRows }: Addition): readonly string[] {
  return withNeeded(alsoRows === undefined ? [sheet] : [sheet, alsoRows.sheet]);
}

function alsoTableOf({ sheet, alsoRows }: Addition): string {
  return tableNameOf(alsoRows?.sheet ?? sheet);
}
