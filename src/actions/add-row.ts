import { additions, type Addition } from "../blueprint/additions";
import type { RowBlueprint, SheetBlueprint } from "../blueprint/blueprint";
import { laterSheets, workbookBlueprint } from "../blueprint/workbook-blueprint";
import type { CellPlace } from "../domain/finding";
import { ok, trouble, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { readTables, type TableContents } from "../excel/read-tables";
import { runExcel, type ExcelContext } from "../excel/run-excel";
import type { BuildRequest, Progress } from "./build-request";
import { buildSheets, type ExtraRows } from "./build-workbook";
import { builtScopeOf } from "./read-checked-workbook";
import { tableRows, type TableRow } from "./table-rows";
import { outcomesIn, type BuiltScope } from "./workbook-scope";

/** What a person typed about the row, by header. */
export interface AddRequest {
  readonly additionId: string;
  readonly typed: Readonly<Record<string, string>>;
}

/** A row that was added, and where it stands. */
export interface AddedRow {
  readonly id: string;
  readonly place: CellPlace;
  readonly noun: string;
}

/** An outcome to choose from, national or local. */
export interface OutcomeChoice {
  readonly id: string;
  readonly title: string;
}

/** The outcomes in the open workbook, in the order of its sheet; one sync. */
export async function readOutcomeChoices(): Promise<Result<readonly OutcomeChoice[], Trouble>> {
  return runExcel(async (context) => {
    const tables = await readTables(context, [{ name: "CJ_Outcomes", withFormulas: false }]);
    return ok(
      rowsIn(tables, "CJ_Outcomes").flatMap((row) =>
        row.text("Id") === "" ? [] : [{ id: row.text("Id"), title: row.text("Outcome") }],
      ),
    );
  });
}

/**
 * Adds a row of the people's own to one of our tables, last, with our formulas and formats, and makes the sheet when it
 * is a later one that is not there yet. Nothing else on the sheet is changed.
 * @returns trouble, with nothing written, when it has no name or one of that name is there
 */
export async function addRow(
  request: AddRequest,
  onProgress: (progress: Progress) => void,
): Promise<Result<AddedRow, Trouble>> {
  const addition = additions.find(({ id }) => id === request.additionId);
  if (addition === undefined) throw new Error(`"${request.additionId}" is nothing that can be added.`);
  return runExcel(async (context) => {
    const planned = await planRow(context, addition, request.typed);
    if (!planned.ok) return planned;
    const { build, id, table, rows } = planned.value;
    const only = ["Cover", ...rows.keys()];
    const report = await buildSheets(context, build, onProgress, only, rows);
    if (!report.ok) return report;
    const place = await placeOf(context, table, id, addition);
    return place === undefined ? trouble(notThere(addition, id)) : ok({ id, place, noun: addition.noun });
  });
}

interface PlannedRow {
  readonly build: BuildRequest;
  readonly id: string;
  readonly table: string;
  readonly rows: ExtraRows;
}

async function planRow(
  context: ExcelContext,
  addition: Addition,
  typed: Readonly<Record<string, string>>,
): Promise<Result<PlannedRow, Trouble>> {
  const declaredName = tableNameOf(addition.sheet);
  const alsoTable = addition.alsoRows === undefined ? declaredName : tableNameOf(addition.alsoRows.sheet);
  const wanted = new Set(["CJ_Setup", "CJ_DataPoints", "CJ_Outcomes", declaredName, alsoTable]);
  const tables = await readTables(
    context,
    [...wanted].map((name) => ({ name, withFormulas: false })),
  );
  const built = builtScopeOf(tables);
  if (built === undefined) return trouble(notBuilt);
  const [named] = addition.fields;
  const name = (typed[named.header] ?? "").trim();
  if (name === "") return trouble(withoutName(addition));
  const standing = rowsIn(tables, declaredName);
  const same = standing.find((row) => row.text(named.header).toLowerCase() === name.toLowerCase());
  if (same !== undefined) return trouble(alreadyThere(addition, name, same.place(named.header)));
  const build = requestOf(built, tables, addition);
  const id = nextId(
    prefixOf(addition, typed),
    standing.map((row) => row.text("Id")),
  );
  const blueprint = workbookBlueprint(
    { ...build, outcomeIds: build.outcomes },
    build.sheets === "starter" ? [] : (build.sheets ?? []),
  );
  const sheetNamed = (sheetName: string): SheetBlueprint => {
    const found = blueprint.sheets.find((sheet) => sheet.name === sheetName);
    if (found === undefined) throw new Error(`The blueprint has no sheet ${sheetName}.`);
    return found;
  };
  const target = sheetNamed(addition.sheet);
  const rows = new Map([
    [addition.sheet, [rowOf(target, id, { ...addition.fixed, ...filled(addition, typed) })]],
  ]);
  if (addition.alsoRows !== undefined) {
    const { sheet, count } = addition.alsoRows;
    const others = Array.from({ length: count }, (_, i) =>
      rowOf(sheetNamed(sheet), `A${id}.${i + 1}`, { Outcome: id }),
    );
    const present = new Set(rowsIn(tables, alsoTable).map((row) => row.text("Id")));
    rows.set(
      sheet,
      others.filter((row) => !present.has(row.key)),
    );
  }
  return ok({ build, id, table: target.table.name, rows });
}

function requestOf(
  built: BuiltScope,
  tables: ReadonlyMap<string, TableContents>,
  addition: Addition,
): BuildRequest {
  const { area, firstYear, reportingYear } = built;
  const ids = ["CJ_DataPoints", "CJ_Outcomes"].flatMap((name) =>
    rowsIn(tables, name).map((row) => row.raw("Id")),
  );
  const isLater = laterSheets.some(({ name }) => name === addition.sheet);
  return {
    area,
    firstYear,
    reportingYear,
    outcomes: outcomesIn(ids),
    sample: false,
    ...(isLater ? { sheets: [addition.sheet] } : {}),
  };
}

/** What was typed, without blanks; outcomes as their ids. */
function filled(
  addition: Addition,
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    addition.fields.flatMap(({ header }) => {
      const text = (typed[header] ?? "").trim();
      return text === "" ? [] : [[header, text] as const];
    }),
  );
}

/** A row like ours: labels that are the same in all of our rows, such as the choices of a drop-down, stand in it too. */
function rowOf(
  sheet: SheetBlueprint,
  id: string,
  typed: Readonly<Record<string, string | number>>,
): RowBlueprint {
  const { columns, rows, keyHeader } = sheet.table;
  const labels = columns.filter((column) => column.role === "label").map((column) => column.header);
  const first = rows[0]?.cells ?? {};
  const shared = labels.filter(
    (header) =>
      first[header] !== undefined &&
      rows.length > 1 &&
      rows.every((row) => row.cells[header] === first[header]),
  );
  return {
    key: id,
    cells: {
      ...Object.fromEntries(shared.map((header) => [header, first[header] ?? ""])),
      ...typed,
      [keyHeader]: id,
    },
    typedLabels: labels.filter((header) => header in typed),
  };
}

function prefixOf(addition: Addition, typed: Readonly<Record<string, string>>): string {
  const outcome = (typed["Outcome"] ?? "").trim().replace(/^O(?=\d)/, "");
  return addition.keyPrefix.replace("<outcome>", outcome === "" ? "0" : outcome);
}

/** The prefix and the number after the highest one in use, so that a deleted row's id is not given to another. */
export function nextId(prefix: string, present: readonly string[]): string {
  const numbers = present.map((id) => (id.startsWith(prefix) ? Number(id.slice(prefix.length)) : NaN));
  return `${prefix}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

function rowsIn(tables: ReadonlyMap<string, TableContents>, name: string): readonly TableRow[] {
  const table = tables.get(name);
  return table === undefined ? [] : tableRows(table);
}

function tableNameOf(sheet: string): string {
  return `CJ_${sheet.replace(/(?:^| )(\w)/g, (_all, letter: string) => letter.toUpperCase())}`;
}

async function placeOf(
  context: ExcelContext,
  table: string,
  id: string,
  addition: Addition,
): Promise<CellPlace | undefined> {
  const tables = await readTables(context, [{ name: table, withFormulas: false }]);
  return rowsIn(tables, table)
    .find((row) => row.text("Id") === id)
    ?.place(addition.fields[0].header);
}

const notBuilt: Trouble = {
  kind: "workbook-not-built",
  found: "This workbook has no sheet Setup that says for which years it was built",
  expected: "the table CJ_Setup, with a first year and a reporting year",
  whatToDo: "Build the workbook first, or open the one that was built.",
};

function withoutName(addition: Addition): Trouble {
  return {
    kind: "request-invalid",
    found: `The ${addition.noun} has no name yet`,
    expected: `a text under "${addition.fields[0].label}"`,
    whatToDo: "Type it, then add the row. Nothing was written.",
  };
}

function alreadyThere(addition: Addition, name: string, where: CellPlace): Trouble {
  return {
    kind: "request-invalid",
    found: `"${name}" is already on ${addition.sheet}`,
    expected: `a ${addition.noun} that is not there yet`,
    where,
    whatToDo: "Use that row, or give the new one a name of its own. Nothing was written.",
  };
}

function notThere(addition: Addition, id: string): Trouble {
  return {
    kind: "write-not-kept",
    found: `The row ${id} is not on ${addition.sheet} after it was written`,
    expected: "the table to hold the new row",
    where: { sheet: addition.sheet },
    whatToDo: "Look at the end of the table; if the row is not there, add it again.",
  };
}
