import { additions, type Addition } from "../blueprint/additions";
import { tableNameOf } from "../blueprint/formulas/references";
import { requestsSheetName } from "../blueprint/sheets/requests";
import type { CellPlace } from "../domain/finding";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readTables } from "../excel/read-tables";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import { writeCells } from "../excel/write-cells";
import { notThere, requestsNotAdded, rowTaken, sheetNotThere } from "./add-row-troubles";
import type { RowAdditionPlan, SheetChange } from "./addition-plan";
import type { Progress } from "./build-request";
import { buildSheets, planAddition } from "./build-workbook";
import { rowsIn, sheetsOf, wayToAdd, type RowToFill, type RowToMake, type WayToAdd } from "./way-to-add-row";

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
 * Dry run of `addRow`: which row it will be, with which id, and what else changes. Reads only; two syncs, one where a row
 * of ours that is still empty takes it, one more where a run may have stopped half-way or where every sheet has to be read
 * whole (`readAndDecide`).
 */
export async function planRow(request: AddRequest): Promise<Result<RowAdditionPlan, Trouble>> {
  const addition = additionOf(request);
  return runExcel(async (context) => {
    const way = await wayToAdd(context, addition, request.typed);
    return way.ok ? ok(await planOf(context, addition, way.value)) : way;
  });
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
  const addition = additionOf(request);
  return runExcel(async (context) => {
    onProgress({ step: "Reading the workbook", done: 0, total: 1 });
    let way = await wayToAdd(context, addition, request.typed);
    if (way.ok && way.value.kind === "make the sheet first") {
      const made = await buildSheets(context, way.value.build, onProgress, sheetsToWrite(addition));
      if (!made.ok) return made;
      way = await wayToAdd(context, addition, request.typed);
    }
    if (!way.ok) return way;
    if (way.value.kind === "make the sheet first") return trouble(sheetNotThere(addition));
    return way.value.kind === "fill"
      ? fillRow(context, addition, way.value, onProgress)
      : makeRow(context, addition, way.value, onProgress);
  });
}

function additionOf({ additionId }: AddRequest): Addition {
  const addition = additions.find(({ id }) => id === additionId);
  if (addition === undefined) throw new Error(`"${additionId}" is nothing that can be added.`);
  return addition;
}

function sheetsToWrite(addition: Addition): readonly string[] {
  return ["Cover", ...sheetsOf(addition), ...(addition.alsoLines ?? [])];
}

async function planOf(context: ExcelContext, addition: Addition, way: WayToAdd): Promise<RowAdditionPlan> {
  const { noun } = addition;
  if (way.kind === "fill") {
    const { id, idPlace, cells } = way.row;
    const place = cells[0]?.place ?? idPlace;
    const change: SheetChange = {
      name: place.sheet,
      isMade: false,
      rows: 0,
      columns: 0,
      cells: cells.length,
      dropDowns: 0,
    };
    const { changes, remarks } = await requestsFor(context, addition, way);
    return {
      noun,
      id,
      place,
      fillsEmptyRow: true,
      changes: [change, ...changes],
      obstacles: way.obstacles,
      remarks,
    };
  }
  const { id, build } = way;
  const rows = way.kind === "make" ? way.rows : new Map();
  const { plan, placeOf } = await planAddition(context, build, sheetsToWrite(addition), rows);
  if (way.kind === "make") {
    const place = placeOf(addition.sheet, id, addition.fields[0].header);
    return { ...plan, noun, id, place, fillsEmptyRow: false };
  }
  const { place } = way;
  const changes = plan.changes.map((change) =>
    change.name === place.sheet ? { ...change, cells: change.cells + way.cells } : change,
  );
  return { ...plan, changes, noun, id, place, fillsEmptyRow: true };
}

async function makeRow(
  context: ExcelContext,
  addition: Addition,
  { build, id, rows }: RowToMake,
  onProgress: (progress: Progress) => void,
): Promise<Result<AddedRow, Trouble>> {
  const report = await buildSheets(context, build, onProgress, sheetsToWrite(addition), rows);
  if (!report.ok) return report;
  const table = tableNameOf(addition.sheet);
  const tables = await readTables(context, [{ name: table, withFormulas: false }]);
  const row = rowsIn(tables, table).find((candidate) => candidate.text("Id") === id);
  if (row === undefined) return trouble(notThere(addition, id));
  const place = row.place(addition.fields[0].header);
  return ok({ id, place, noun: addition.noun, wasEmptyRow: false, remarks: report.value.remarks });
}

/** Rows of Requests that come with a row which is filled; what stands in their way does not keep it from being filled. */
async function requestsFor(
  context: ExcelContext,
  { sheet }: Addition,
  { row, build, isAskedFor }: RowToFill,
): Promise<Pick<RowAdditionPlan, "changes" | "remarks">> {
  if (!isAskedFor) return { changes: [], remarks: [] };
  const typed = Object.fromEntries(row.cells.map(({ header, value }) => [header, value]));
  const filled = { sheet, id: row.id, typed };
  const { plan } = await planAddition(context, build, [requestsSheetName], new Map(), filled);
  const [obstacle] = plan.obstacles;
  return obstacle === undefined ? plan : { changes: [], remarks: [requestsNotAdded(obstacle)] };
}

/** Only the cells that take what was typed are written, and read back with the id beside them: one sync. Then its requests. */
async function fillRow(
  context: ExcelContext,
  addition: Addition,
  { row, build, isAskedFor, obstacles }: RowToFill,
  onProgress: (progress: Progress) => void,
): Promise<Result<AddedRow, Trouble>> {
  const [obstacle] = obstacles;
  if (obstacle !== undefined) return trouble(obstacle);
  const { id, idPlace, cells } = row;
  const writes = cells.map(({ place, value }) => ({ place, content: { kind: "constant", value } as const }));
  const shown = await writeCells(context, writes, [idPlace]);
  const place = cells[0]?.place ?? idPlace;
  if (shown.at(-1) !== id) return trouble(rowTaken(place));
  if (cells.some(({ value }, i) => shown[i] !== value)) return trouble(notThere(addition, id));
  const added = { id, place, noun: addition.noun, wasEmptyRow: true };
  if (!isAskedFor) return ok({ ...added, remarks: [] });
  const requests = await buildSheets(context, build, onProgress, [requestsSheetName]);
  const remarks = requests.ok ? requests.value.remarks : [requestsNotAdded(requests.trouble)];
  return ok({ ...added, remarks });
}
