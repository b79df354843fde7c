import { additions, type Addition } from "../blueprint/additions";
import { laterSheets, workbookBlueprint } from "../blueprint/workbook-blueprint";
import type { WorkbookBlueprint } from "../blueprint/blueprint";
import type { CellPlace } from "../domain/finding";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readPresence } from "../excel/read-presence";
import { readState } from "../excel/read-state";
import { readTables, type TableContents } from "../excel/read-tables";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import { writeCells } from "../excel/write-cells";
import { alreadyThere, notThere, readOnly, rowTaken, sheetNotThere } from "./add-row-troubles";
import type { BuildRequest, Progress } from "./build-request";
import { buildSheets, type ExtraRows } from "./build-workbook";
import { ourTablesIn, whyNotBuilt } from "./not-built";
import { builtScopeOf } from "./read-checked-workbook";
import {
  comesWithEmptyRow,
  emptyRowFor,
  nextId,
  prefixOf,
  readTypedRow,
  rowsToAdd,
  sameRow,
  type EmptyRow,
} from "./row-to-add";
import { tableRows, type TableRow } from "./table-rows";
import { outcomesIn } from "./workbook-scope";
import { versionTrouble } from "./workbook-version";

/** What a person typed about the row, by header. */
export interface AddRequest {
  readonly additionId: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** A row that was added, or was empty and is filled now, and where it stands. */
export interface AddedRow {
  readonly id: string;
  readonly place: CellPlace;
  readonly noun: string;
  readonly wasEmptyRow: boolean;
  /** things to know, for example a label of ours that was put back */
  readonly remarks: readonly string[];
}

/**
 * Adds a row of the people's own to one of our tables, last, with our formulas and formats, and makes the sheet when it
 * is a later one that is not there yet. Where a row of the outcome is still empty, it is filled instead. Nothing else on
 * the sheet is changed.
 * @returns trouble, with nothing written, when something needed is missing, such a row is there, or the workbook is of
 * another version
 */
export async function addRow(
  request: AddRequest,
  onProgress: (progress: Progress) => void,
): Promise<Result<AddedRow, Trouble>> {
  const addition = additions.find(({ id }) => id === request.additionId);
  if (addition === undefined) throw new Error(`"${request.additionId}" is nothing that can be added.`);
  return runExcel(async (context) => {
    onProgress({ step: "Reading the workbook", done: 0, total: 1 });
    let planned = await planRow(context, addition, request.typed);
    if (planned.ok && planned.value.plan.kind === "make the sheet first") {
      const only = ["Cover", ...sheetsOf(addition)];
      const made = await buildSheets(context, planned.value.plan.build, onProgress, only);
      if (!made.ok) return made;
      planned = await planRow(context, addition, request.typed);
    }
    if (!planned.ok) return planned;
    const { plan } = planned.value;
    if (plan.kind === "make the sheet first") return trouble(sheetNotThere(addition));
    return plan.kind === "fill"
      ? fillRow(context, addition, plan.row)
      : makeRow(context, addition, plan, onProgress);
  });
}

/** The sheet is not there yet, and comes with an empty row that waits for exactly this. */
interface SheetToMake {
  readonly kind: "make the sheet first";
  readonly build: BuildRequest;
}

interface RowToMake {
  readonly kind: "make";
  readonly build: BuildRequest;
  readonly id: string;
  readonly rows: ExtraRows;
}

type RowPlan = { readonly kind: "fill"; readonly row: EmptyRow } | RowToMake | SheetToMake;

async function planRow(
  context: ExcelContext,
  addition: Addition,
  typed: AddRequest["typed"],
): Promise<Result<{ readonly plan: RowPlan }, Trouble>> {
  const table = tableNameOf(addition.sheet);
  const wanted = new Set(["CJ_Setup", "CJ_DataPoints", "CJ_Outcomes", table, alsoTableOf(addition)]);
  const { tables, isReadOnly } = await readPresence(
    context,
    [],
    [...wanted].map((name) => ({ name, withFormulas: false })),
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
  const isLater = laterSheets.some(({ name }) => name === addition.sheet);
  const build: BuildRequest = {
    area: built.area,
    firstYear: built.firstYear,
    reportingYear: built.reportingYear,
    outcomes: outcomesIn([...dataPointIds, ...outcomeIds]),
    sample: false,
    ...(isLater ? { sheets: [addition.sheet] } : {}),
  };
  const blueprint = workbookBlueprint(
    { ...build, outcomeIds: build.outcomes },
    isLater ? [addition.sheet] : [],
  );
  const prefix = prefixOf(addition, read.value);
  if (same !== undefined && unfinished === undefined) {
    const id = same.text("Id");
    // by a run that stopped after the row and before its formulas and formats
    const isOurs = id.startsWith(prefix) && !(await areFinished(context, blueprint, sheetsOf(addition)));
    if (isOurs) {
      const rows = rowsToAdd(addition, blueprint, read.value, id);
      return ok({ plan: { kind: "make", build, id, rows: asItStands(addition, blueprint, rows, same) } });
    }
    const [named] = addition.fields;
    return trouble(alreadyThere(addition, same.text(named.header), same.place(named.header)));
  }
  const sheet = blueprint.sheets.find(({ name }) => name === addition.sheet);
  const empty = sheet && emptyRowFor(addition, sheet, read.value, standing);
  if (empty !== undefined) return ok({ plan: { kind: "fill", row: empty } });
  if (isLater && !tables.has(table) && sheet !== undefined && comesWithEmptyRow(addition, sheet, read.value))
    return ok({ plan: { kind: "make the sheet first", build } });
  const present = standing.map((row) => row.text("Id"));
  const id = unfinished ?? nextId(prefix, present);
  return ok({ plan: { kind: "make", build, id, rows: rowsToAdd(addition, blueprint, read.value, id) } });
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

async function makeRow(
  context: ExcelContext,
  addition: Addition,
  { build, id, rows }: RowToMake,
  onProgress: (progress: Progress) => void,
): Promise<Result<AddedRow, Trouble>> {
  const report = await buildSheets(context, build, onProgress, ["Cover", ...sheetsOf(addition)], rows);
  if (!report.ok) return report;
  const table = tableNameOf(addition.sheet);
  const tables = await readTables(context, [{ name: table, withFormulas: false }]);
  const row = rowsIn(tables, table).find((candidate) => candidate.text("Id") === id);
  if (row === undefined) return trouble(notThere(addition, id));
  const place = row.place(addition.fields[0].header);
  return ok({ id, place, noun: addition.noun, wasEmptyRow: false, remarks: report.value.remarks });
}

/** Only the cells that take what was typed are written, and read back with the id beside them. One sync. */
async function fillRow(
  context: ExcelContext,
  addition: Addition,
  { id, idPlace, cells }: EmptyRow,
): Promise<Result<AddedRow, Trouble>> {
  const writes = cells.map(({ place, value }) => ({ place, content: { kind: "constant", value } as const }));
  const shown = await writeCells(context, writes, [idPlace]);
  const place = cells[0]?.place ?? idPlace;
  if (shown.at(-1) !== id) return trouble(rowTaken(place));
  if (cells.some(({ value }, i) => shown[i] !== value)) return trouble(notThere(addition, id));
  return ok({ id, place, noun: addition.noun, wasEmptyRow: true, remarks: [] });
}

function rowsIn(tables: ReadonlyMap<string, TableContents>, name: string): readonly TableRow[] {
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
  const state = await readState(context, { ...blueprint, sheets });
  return sheets.every(({ name, legend }) => state.sheets.get(name)?.head[3] === legend);
}

function sheetsOf({ sheet, alsoRows }: Addition): readonly string[] {
  return alsoRows === undefined ? [sheet] : [sheet, alsoRows.sheet];
}

function alsoTableOf({ sheet, alsoRows }: Addition): string {
  return tableNameOf(alsoRows?.sheet ?? sheet);
}

/** `CJ_` and the sheet's words capitalised. */
function tableNameOf(sheet: string): string {
  return `CJ_${sheet.replace(/(?:^| )(\w)/g, (_all, letter: string) => letter.toUpperCase())}`;
}
