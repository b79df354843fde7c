import type { Addition } from "../blueprint/additions";
import {
  firstBodyRow,
  type RowBlueprint,
  type SheetBlueprint,
  type WorkbookBlueprint,
} from "../blueprint/blueprint";
import { rowWithRoom } from "../blueprint/formulas/room-for-lines";
import type { CellPlace } from "../domain/finding";
import type { RawValue } from "../domain/cell-value";
import { ok, trouble, type Result } from "../domain/result";
import { tidyWords } from "../domain/tidy-words";
import type { Trouble } from "../domain/trouble";
import { a1 } from "../excel/a1";
import { fieldMissing, noChoice, notWords } from "./add-row-troubles";
import type { TableRow } from "./table-rows";
import { faultOfWords } from "./typed-words";

/** What was typed, by header, as it will stand in the cells; every field that is needed is there. */
export type TypedRow = Readonly<Record<string, string>>;

/**
 * Reads what a person typed about a row.
 * @param outcomeIds the outcomes in the workbook
 * @returns trouble for a field that is missing, is no choice, or that a cell would not keep as it is
 */
export function readTypedRow(
  addition: Addition,
  typed: TypedRow,
  outcomeIds: readonly string[],
): Result<TypedRow, Trouble> {
  const read: [string, string][] = [];
  for (const field of addition.fields) {
    const text = tidyWords(typed[field.header] ?? "");
    if (text === "") {
      if (field.isOptional !== true) return trouble(fieldMissing(addition, field));
      continue;
    }
    const choices = field.choices === "outcomes" ? outcomeIds : field.choices;
    if (choices !== undefined && !choices.includes(text)) return trouble(noChoice(field, text, choices));
    const fault = choices === undefined ? faultOfWords(text) : undefined;
    if (fault !== undefined) return trouble(notWords(field, fault));
    read.push([field.header, text]);
  }
  return ok(Object.fromEntries(read));
}

/** A row of the same name and kind, in what would tell the two apart the same too. */
export function sameRow(
  addition: Addition,
  typed: TypedRow,
  standing: readonly TableRow[],
): TableRow | undefined {
  return standing.find((row) => isSame(addition, typed, (header) => row.text(header)));
}

/** The name of such a row on a sheet that is not there yet and brings it. */
export function sameNameToCome(
  addition: Addition,
  { table }: SheetBlueprint,
  typed: TypedRow,
): string | undefined {
  const row = table.rows.find(({ cells }) => isSame(addition, typed, (h) => String(cells[h] ?? "")));
  return row === undefined ? undefined : String(row.cells[addition.fields[0].header] ?? "");
}

function isSame(addition: Addition, typed: TypedRow, cell: (header: string) => string): boolean {
  const [named, ...others] = addition.fields;
  const apart = [named, ...others.filter((field) => field.tellsApart)];
  const plain = (text: string): string => tidyWords(text).toLowerCase();
  // a row that people typed may not say of which kind it is, and so may be of this one
  const isOfKind = (header: string): boolean =>
    ["", plain(String(addition.fixed[header] ?? ""))].includes(plain(cell(header)));
  return (
    apart.every(({ header }) => plain(cell(header)) === plain(typed[header] ?? "")) &&
    (addition.kindBy ?? []).every(isOfKind)
  );
}

/** An empty row of the outcome that waits for exactly this: its id, and the cells that take what was typed. */
export interface EmptyRow {
  readonly id: string;
  readonly idPlace: CellPlace;
  readonly cells: readonly {
    readonly header: string;
    readonly place: CellPlace;
    readonly value: string;
  }[];
}

/**
 * The first row of the outcome, as the table stands, in which nobody has typed anything yet. Adding another one below
 * such rows would leave people wondering.
 */
export function emptyRowFor(
  addition: Addition,
  sheet: SheetBlueprint,
  typed: TypedRow,
  standing: readonly TableRow[],
): EmptyRow | undefined {
  if (addition.fillsEmptyRow === undefined) return undefined;
  const declared = new Map(sheet.table.rows.map((row) => [row.key, row]));
  const row = standing.find(
    (candidate) =>
      candidate.text("Id") !== "" &&
      waitsFor(addition, sheet, typed, declared.get(candidate.text("Id")), (header) => candidate.raw(header)),
  );
  if (row === undefined) return undefined;
  const written = Object.entries(typed).filter(([header]) => isWritten(addition, header));
  return {
    id: row.text("Id"),
    idPlace: row.place("Id"),
    cells: written.map(([header, value]) => ({ header, place: row.place(header), value })),
  };
}

/** The row that waits for exactly this on a sheet that is not there yet, and how many of its cells will be filled. */
export function emptyRowToCome(
  addition: Addition,
  sheet: SheetBlueprint,
  typed: TypedRow,
): { readonly id: string; readonly place: CellPlace; readonly cells: number } | undefined {
  const at = sheet.table.rows.findIndex((row) =>
    waitsFor(addition, sheet, typed, row, (header) => row.cells[header] ?? ""),
  );
  const row = sheet.table.rows[at];
  if (row === undefined) return undefined;
  const place = placeOnNewSheet(sheet, at, addition.fields[0].header);
  return {
    id: row.key,
    place,
    cells: Object.keys(typed).filter((header) => isWritten(addition, header)).length,
  };
}

/**
 * Whether a row is of this kind and outcome, and nobody has typed into it.
 * @param declared the row as we made it: its formulas are nothing that anybody typed
 */
function waitsFor(
  addition: Addition,
  sheet: SheetBlueprint,
  typed: TypedRow,
  declared: RowBlueprint | undefined,
  cell: (header: string) => RawValue,
): boolean {
  const { fields, fixed, fillsEmptyRow: marks } = addition;
  if (marks === undefined) return false;
  const inputs = sheet.table.columns
    .filter(({ role, header }) => role === "input" && isWritten(addition, header))
    .map(({ header }) => header)
    .filter((header) => declared?.formulas?.[header] === undefined);
  return (
    String(cell("Outcome")).trim() === (typed["Outcome"] ?? "") &&
    marks.every((header) => String(cell(header)).trim() === (typed[header] ?? fixed[header])) &&
    [fields[0].header, ...inputs].every((header) => cell(header) === "")
  );
}

/** Where an empty row says of which outcome and kind it is, it says so already. */
function isWritten({ fillsEmptyRow = [] }: Addition, header: string): boolean {
  return header !== "Outcome" && !fillsEmptyRow.includes(header);
}

/** Where a cell will stand on a sheet that is made, by 0-based row of the table. */
export function placeOnNewSheet({ name, table }: SheetBlueprint, row: number, header: string): CellPlace {
  const column = table.columns.findIndex((declared) => declared.header === header);
  return { sheet: name, cell: a1(firstBodyRow - 1 + row, Math.max(0, column)) };
}

/** The rows to add, by sheet: the one that was asked for, and the empty ones that come with it. */
export function rowsToAdd(
  addition: Addition,
  blueprint: WorkbookBlueprint,
  typed: TypedRow,
  id: string,
): ReadonlyMap<string, readonly RowBlueprint[]> {
  const sheetNamed = (name: string): SheetBlueprint => {
    const found = blueprint.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`The blueprint has no sheet ${name}.`);
    return found;
  };
  const name = typed[addition.fields[0].header] ?? "";
  const repeated = Object.fromEntries((addition.repeatsName ?? []).map((header) => [header, name]));
  const cells = { ...addition.fixed, ...repeated, ...typed };
  const row = rowOf(sheetNamed(addition.sheet), id, cells, addition.besides);
  const rows = new Map([[addition.sheet, [row]]]);
  if (addition.alsoRows !== undefined) {
    const { sheet, count } = addition.alsoRows;
    const others = Array.from({ length: count }, (_, i) =>
      rowOf(sheetNamed(sheet), `A${id}.${i + 1}`, { Outcome: id }),
    );
    rows.set(sheet, others);
  }
  return rows;
}

/**
 * A row like ours: the choices of its drop-downs and the room for its formulas stand in it too. What is a label in our
 * rows is theirs in this one.
 */
function rowOf(
  sheet: SheetBlueprint,
  id: string,
  typed: Readonly<Record<string, string | number>>,
  { formulas, numberFormats }: Addition["besides"] = {},
): RowBlueprint {
  const { columns, rows, keyHeader } = sheet.table;
  const first = rows[0]?.cells ?? {};
  const choices = columns.map(({ header }) => header).filter((header) => / choice \d+$/.test(header));
  const labels = columns.filter(({ role }) => role === "label").map(({ header }) => header);
  const asText = Object.entries(typed).filter(
    ([, text]) => typeof text === "string" && excelMayConvert(text),
  );
  const row: RowBlueprint = {
    key: id,
    cells: {
      ...Object.fromEntries(
        choices.flatMap((header) => (first[header] === undefined ? [] : [[header, first[header]]])),
      ),
      ...typed,
      [keyHeader]: id,
    },
    typedLabels: labels.filter((header) => header in typed),
    comesLast: true,
    numberFormats: { ...numberFormats, ...Object.fromEntries(asText.map(([header]) => [header, "@"])) },
    ...(formulas === undefined ? {} : { formulas }),
  };
  return rowWithRoom(row, sheet.table);
}

/** Excel takes short texts such as "May 2024" for a day, and "true" for a truth value. */
function excelMayConvert(text: string): boolean {
  return (text.length <= 20 && /\d/.test(text)) || /^(true|false)$/i.test(text);
}

/**
 * The prefix and the number after the highest one in use. Ids that rows elsewhere still name count too, or a new row would
 * take over what was typed for a deleted one.
 * @param texts ids, and what cells say in which ids stand, such as "A8.1, A8.4" or "OWN1 2024-25"
 */
export function nextId(prefix: string, texts: readonly string[]): string {
  const literal = prefix.replace(/[$()*+.?[\\\]^{|}/]/g, "\\$&");
  // activities name their outcome after an A: "ALO1.2"; Excel finds ids without regard to case
  const id = new RegExp(`(?<![\\p{L}\\p{N}])A?${literal}(\\d{1,6})(?!\\d)`, "giu");
  const numbers = texts.flatMap((text) => [...text.matchAll(id)].map(([, digits]) => Number(digits)));
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
