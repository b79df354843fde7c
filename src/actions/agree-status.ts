import { serialOfDay } from "../domain/calendar-day";
import { ok, trouble, type Result } from "../domain/result";
import type { Status } from "../domain/status";
import type { Trouble } from "../domain/trouble";
import { readPresence } from "../excel/read-presence";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import { writeCells, type CellContent } from "../excel/write-cells";
import { agreementHeaders, type AgreementCells, type AgreementPart } from "./outcome-report";
import {
  agreementCells,
  agreementPlaces,
  missingHeader,
  outcomesHeaders,
  sameAgreement,
} from "./outcome-row";
import { builtScopeOf } from "./read-checked-workbook";
import { rowsById, tableRows, type TableRow } from "./table-rows";
import { newerWorkbook, versionOf } from "./workbook-version";

/** What a person agrees to, and what they saw when they did. */
export interface AgreeRequest {
  readonly outcomeId: string;
  readonly status: Status;
  readonly reason: string;
  /** a role, "chair"; not a name */
  readonly by: string;
  readonly seen: { readonly agreement: AgreementCells; readonly suggestion: string };
}

/** A change that was made, with what it takes to undo it. */
export interface AgreementChange {
  readonly outcomeId: string;
  readonly before: AgreementCells;
  readonly after: AgreementCells;
}

/**
 * Writes the agreed status, its reason, role and date and a copy of the evidence into the outcome's row; nothing else.
 * One sync to read and one to write and read back.
 * @param now the clock; a date under "Today" on Setup goes before it
 * @returns trouble, with nothing written, when the row is not as the person saw it
 */
export async function agreeStatus(
  request: AgreeRequest,
  now: Date,
): Promise<Result<AgreementChange, Trouble>> {
  return runExcel(async (context) => {
    const found = await readRow(context, request.outcomeId);
    if (!found.ok) return found;
    const { row, today } = found.value;
    const before = agreementCells(row);
    if (!sameAgreement(before, request.seen.agreement)) return trouble(changedMeanwhile(row, "agreement"));
    if (row.text("Suggested status") !== request.seen.suggestion)
      return trouble(changedMeanwhile(row, "suggestion"));
    const after = await writeAgreement(context, row, {
      status: constant(request.status),
      reason: constant(request.reason.trim()),
      by: constant(request.by.trim()),
      on: constant(today ?? serialOfDay(now)),
      evidence: constant(row.text("Working: evidence")),
    });
    return after.ok ? ok({ outcomeId: request.outcomeId, before, after: after.value }) : after;
  });
}

/** Puts back what stood in the five cells before a change, unless somebody has changed them since. */
export async function undoAgreement(change: AgreementChange): Promise<Result<undefined, Trouble>> {
  return runExcel(async (context) => {
    const found = await readRow(context, change.outcomeId);
    if (!found.ok) return found;
    const { row } = found.value;
    if (!sameAgreement(agreementCells(row), change.after)) return trouble(changedMeanwhile(row, "agreement"));
    const { before } = change;
    const written = await writeAgreement(context, row, {
      status: before.status.content,
      reason: before.reason.content,
      by: before.by.content,
      on: before.on.content,
      evidence: before.evidence.content,
    });
    return written.ok ? ok(undefined) : written;
  });
}

function constant(value: string | number): CellContent {
  return { kind: "constant", value };
}

async function readRow(
  context: ExcelContext,
  outcomeId: string,
): Promise<Result<{ readonly row: TableRow; readonly today: number | undefined }, Trouble>> {
  const { tables, isReadOnly } = await readPresence(
    context,
    [],
    [
      { name: "CJ_Outcomes", withFormulas: true },
      { name: "CJ_Setup", withFormulas: false },
    ],
  );
  if (isReadOnly) return trouble(readOnly);
  const table = tables.get("CJ_Outcomes");
  if (table === undefined) return trouble(tableMissing);
  const absent = missingHeader(table, outcomesHeaders);
  if (absent !== undefined) return trouble(absent);
  const row = tableRows(table).find((candidate) => candidate.text("Id") === outcomeId);
  if (row === undefined) return trouble(rowMissing(table.sheet, outcomeId));
  const setup = tables.get("CJ_Setup");
  const built = builtScopeOf(tables);
  if (built !== undefined && versionOf(built) === "newer")
    return trouble(newerWorkbook(built.schemaVersion, setup?.sheet ?? "Setup"));
  const today = setup === undefined ? undefined : rowsById(setup).get("today");
  return ok({ row, today: typeof today === "number" ? today : undefined });
}

const written = ["status", "reason", "by", "on", "evidence"] as const satisfies readonly AgreementPart[];

async function writeAgreement(
  context: ExcelContext,
  row: TableRow,
  contents: Readonly<Record<AgreementPart, CellContent>>,
): Promise<Result<AgreementCells, Trouble>> {
  const places = agreementPlaces(row);
  const shown = await writeCells(
    context,
    written.map((part) => ({ place: places[part], content: contents[part] })),
    [row.place("Id")],
  );
  if (shown[written.length] !== row.raw("Id")) return trouble(changedMeanwhile(row, "row"));
  const unkept = written.findIndex((part, i) => {
    const content = contents[part];
    return content.kind === "constant" && shown[i] !== content.value;
  });
  const part = written[unkept];
  if (part !== undefined) {
    return trouble({
      kind: "write-not-kept",
      found: `Excel did not keep what was written under "${agreementHeaders[part]}"`,
      expected: "the cell to hold what the add-in wrote",
      where: places[part],
      whatToDo: "Look at the five cells of this agreement on Outcomes, then try again.",
    });
  }
  const cell = (at: number, of: AgreementPart): AgreementCells[AgreementPart] => ({
    shown: shown[at] ?? "",
    content: contents[of],
  });
  return ok({
    status: cell(0, "status"),
    reason: cell(1, "reason"),
    by: cell(2, "by"),
    on: cell(3, "on"),
    evidence: cell(4, "evidence"),
  });
}

function changedMeanwhile(row: TableRow, what: "agreement" | "suggestion" | "row"): Trouble {
  const place = row.place(what === "suggestion" ? "Suggested status" : agreementHeaders.status);
  const where = { sheet: place.sheet, cell: place.cell };
  if (what === "row") {
    return {
      kind: "changed-meanwhile",
      found: "The rows of Outcomes moved while the agreement was written",
      expected: `the row of ${row.text("Id")} to stay where it was`,
      where,
      whatToDo: "Look at this row and the rows beside it, and take back what stands in the wrong one.",
    };
  }
  return {
    kind: "changed-meanwhile",
    found:
      what === "agreement"
        ? "The agreed status, its reason, role, date or evidence was changed meanwhile"
        : "The suggested status changed meanwhile",
    expected: "the row as it was shown in the pane",
    where,
    whatToDo: "Nothing was written. Look at what stands there now, then decide again.",
  };
}

const readOnly: Trouble = {
  kind: "workbook-read-only",
  found: "This workbook is open for reading only",
  expected: "a workbook that can be edited",
  whatToDo: "Choose Enable Editing, or save a copy and agree there. Nothing was written.",
};

const tableMissing: Trouble = {
  kind: "table-missing",
  found: "The sheet Outcomes is not there",
  expected: "the table CJ_Outcomes, with one row for each outcome",
  whatToDo: "Build again: missing sheets are made anew, and what was typed elsewhere stays.",
};

function rowMissing(sheet: string, outcomeId: string): Trouble {
  return {
    kind: "row-missing",
    found: `No row of Outcomes has the id ${outcomeId}`,
    expected: `one row with ${outcomeId} in the column "Id"`,
    where: { sheet },
    whatToDo: `Type ${outcomeId} into its row again, or build again to get the row back. Nothing was written.`,
  };
}
