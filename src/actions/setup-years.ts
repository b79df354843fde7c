import { otherIdWords, rowsUnderOtherIds } from "../blueprint/lost-rows";
import { missingHeaders, missingHeaderWords, type StandingColumns } from "../blueprint/missing-headers";
import { dataPointsSheet } from "../blueprint/sheets/data-points";
import { ratesSheet } from "../blueprint/sheets/rates";
import { setupSheet } from "../blueprint/sheets/setup";
import type { WorkbookScope } from "../blueprint/workbook-scope";
import type { RawValue } from "../domain/cell-value";
import type { CellPlace } from "../domain/finding";
import { readReportingYear, startOf, yearFrom, yearsBetween, type ReportingYear } from "../domain/period";
import type { Trouble } from "../domain/trouble";
import { a1 } from "../excel/a1";
import type { TableContents } from "../excel/read-tables";
import { sameFormula } from "../excel/same-formula";
import type { TableState } from "../excel/workbook-state";
import type { BuiltScope } from "./workbook-scope";

/** The table of Setup, however it was read. */
export interface SetupAsRead {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** what the cells hold: constants as they are, and formulas with "=" where they were read */
  readonly body: readonly (readonly RawValue[])[];
  readonly headerAddressOf: (column: number) => string;
  /** by 0-based body row and column */
  readonly addressOf: (row: number, column: number) => string;
}

export function setupInTables(tables: ReadonlyMap<string, TableContents>): SetupAsRead | undefined {
  const setup = tables.get("CJ_Setup");
  if (setup === undefined) return undefined;
  const { sheet, headers, values, formulas, headerAddressOf, addressOf } = setup;
  return { sheet, headers, body: formulas.length > 0 ? formulas : values, headerAddressOf, addressOf };
}

export function setupInState({ sheet, headers, body, top, left }: TableState): SetupAsRead {
  return {
    sheet,
    headers,
    body,
    headerAddressOf: (column) => a1(top, left + column),
    addressOf: (row, column) => a1(top + 1 + row, left + column),
  };
}

/** The settings that say for which years a workbook is. */
const yearSettings = ["reportingYear", "firstYear"] as const;
type YearSetting = (typeof yearSettings)[number];

const labels = { reportingYear: "Reporting year", firstYear: "First year" } as const satisfies Record<
  YearSetting,
  string
>;

/**
 * Why Setup does not say for which years the workbook is: a header, an id or a year that cannot be read.
 * @param columns the years that have a column, oldest first; empty when that is not known
 * @returns undefined when both years can be read
 */
export function unreadableYears(
  setup: SetupAsRead,
  columns: readonly ReportingYear[] = [],
): Trouble | undefined {
  const header = headerTrouble(setup);
  if (header !== undefined) return header;
  for (const id of yearSettings) {
    const place = placeOf(setup, id);
    if (place === undefined) return idMissing(setup, id);
    const value = valueOf(setup, id).trim();
    if (readReportingYear(value).ok) continue;
    const year = endOf(columns, id);
    return {
      kind: "years-missing",
      found: `"${labels[id]}" on ${setup.sheet} is ${value === "" ? "blank" : `"${value}"`}`,
      expected: year === undefined ? "a reporting year, written like 2024-25" : sayColumn(id, year),
      where: place,
      whatToDo:
        year === undefined
          ? "Type the year of this workbook into that cell, then try again. Nothing was written."
          : `Type ${year} into that cell, then try again. Nothing was written.`,
    };
  }
  return undefined;
}

/** One more year at one end, which a run that stopped before may have begun to add. */
export type YearToAdd = "next" | "previous";

export interface DifferingYears {
  readonly trouble: Trouble;
  /** the same advice, for who would not have written anyway */
  readonly whatToDo: string;
  /** the columns are just one year ahead, as in a workbook to which one was being added */
  readonly isOneMore: boolean;
}

/**
 * Tells that the years on Setup are not those of the columns, which decide: figures stand below them.
 * @param columns the years that have a column, oldest first; empty when that is not known
 * @param adding the run is to add this year, so that its column may be there already
 */
export function differingYears(
  setup: SetupAsRead,
  built: BuiltScope,
  columns: readonly ReportingYear[],
  adding?: YearToAdd,
): DifferingYears | undefined {
  for (const id of yearSettings) {
    const year = endOf(columns, id);
    const said = built[id];
    if (year === undefined || year === said) continue;
    // the year on Setup is written last
    const outwards = (startOf(year) - startOf(said)) * (id === "reportingYear" ? 1 : -1);
    const isOneMore = outwards === 1;
    if (isOneMore && adding === (id === "reportingYear" ? "next" : "previous")) continue;
    const whatToDo = isOneMore
      ? `If adding ${year} stopped half-way, add that year again, which finishes it. Otherwise type ${year} into that cell.`
      : `Type ${year} into that cell. A year comes with its columns: add a year, rather than type it here.`;
    const trouble: Trouble = {
      kind: "years-differ",
      found: `"${labels[id]}" on ${setup.sheet} is ${said}`,
      expected: sayColumn(id, year),
      where: placeOf(setup, id) ?? { sheet: setup.sheet },
      whatToDo: `${whatToDo} Nothing was written.`,
    };
    return { trouble, whatToDo, isOneMore };
  }
  return undefined;
}

/** The tables on which years are counted, as the check and the growing read them. */
export function withYears(tables: ReadonlyMap<string, TableContents>): readonly TableWithYears[] {
  return ["CJ_DataPoints", "CJ_Rates"].flatMap((name) => {
    const table = tables.get(name);
    if (table === undefined) return [];
    return [
      { name, headers: table.headers, body: table.formulas.length > 0 ? table.formulas : table.values },
    ];
  });
}

/** A table with a column for each year. */
export type TableWithYears = StandingColumns & { readonly name: string };

/**
 * The years that have a column, on any of the tables, oldest first. A year right of the columns that follow the years is
 * somebody's own; a year whose header was edited still has its column.
 */
export function yearsAmong(
  tables: readonly TableWithYears[],
  built?: Pick<BuiltScope, "firstYear" | "reportingYear">,
): readonly ReportingYear[] {
  const wanted = built === undefined ? [] : yearsBetween(built.firstYear, built.reportingYear);
  const found = new Set(tables.flatMap(({ headers }) => yearsIn(headers)));
  const missing = wanted.filter((year) => !found.has(year));
  if (found.size === 0 || missing.length === 0 || missing.length === wanted.length) return [...found].sort();
  const scope: WorkbookScope = { ...anyScope, ...built };
  const sheets = [dataPointsSheet(scope), ratesSheet(scope)];
  for (const table of tables) {
    const sheet = sheets.find((declared) => declared.table.name === table.name);
    if (sheet === undefined) continue;
    for (const { header, how } of missingHeaders(sheet, table, missing, sameIn(table.name))) {
      const read = readReportingYear(header);
      if (how === "edited" && read.ok) found.add(read.year);
    }
  }
  return [...found].sort();
}

function yearsIn(headers: readonly string[]): readonly ReportingYear[] {
  const years = headers.map((header) => {
    const read = readReportingYear(header);
    return read.ok && read.year === header ? read.year : undefined;
  });
  const first = years.findIndex((year) => year !== undefined);
  const end = headers.findIndex((header, at) => at > first && afterYears.includes(header));
  return years.slice(0, end < 0 ? years.length : end).filter((year) => year !== undefined);
}

/** What follows the years on Data points and on Rates. */
const afterYears = ["Change", "Change in percentage points"];

/** Columns have the same headers for every scope of the same years. */
const anyScope = {
  area: "",
  reportingYear: yearFrom(2024),
  firstYear: yearFrom(2024),
  outcomeIds: [],
  sample: false,
};

function sameIn(table: string): (a: string, b: string) => boolean {
  return (a, b) => sameFormula(a, b, table);
}

function headerTrouble(setup: SetupAsRead): Trouble | undefined {
  const absent = ["Id", "Value"].filter((header) => !setup.headers.includes(header));
  const [missing] = missingHeaders(setupSheet(anyScope), setup, absent, sameIn("CJ_Setup"));
  if (missing === undefined) return undefined;
  const { found, expected, whatToDo } = missingHeaderWords(missing);
  const cell = missing.at === undefined ? {} : { cell: setup.headerAddressOf(missing.at) };
  return {
    kind: "header-changed",
    found,
    expected: `${expected} (table CJ_Setup)`,
    where: { sheet: setup.sheet, ...cell },
    whatToDo: `${whatToDo} Nothing was changed.`,
  };
}

function idMissing(setup: SetupAsRead, id: YearSetting): Trouble {
  const other = rowsUnderOtherIds(setupSheet(anyScope), setup).find(({ key }) => key === id);
  if (other === undefined)
    return {
      kind: "years-missing",
      found: `The row "${labels[id]}" with the id ${id} is not there`,
      expected: "both rows that say for which years this workbook is",
      where: { sheet: setup.sheet },
      whatToDo: `Undo its deletion, or type ${labels[id]}, ${id} and the year into a new last row of the table. Nothing was written.`,
    };
  const { found, expected, whatToDo } = otherIdWords(other);
  return {
    kind: "id-changed",
    found,
    expected,
    where: { sheet: setup.sheet, cell: setup.addressOf(other.at, setup.headers.indexOf("Id")) },
    whatToDo: `${whatToDo} Nothing was changed.`,
  };
}

function rowOf({ headers, body }: SetupAsRead, id: YearSetting): number {
  const idAt = headers.indexOf("Id");
  return body.findIndex((cells) => String(cells[idAt] ?? "") === id);
}

/** The cell of the setting's value; undefined when its row or the column is not there. */
function placeOf(setup: SetupAsRead, id: YearSetting): CellPlace | undefined {
  const row = rowOf(setup, id);
  const column = setup.headers.indexOf("Value");
  return row < 0 || column < 0 ? undefined : { sheet: setup.sheet, cell: setup.addressOf(row, column) };
}

function valueOf(setup: SetupAsRead, id: YearSetting): string {
  return String(setup.body[rowOf(setup, id)]?.[setup.headers.indexOf("Value")] ?? "");
}

function sayColumn(id: YearSetting, year: ReportingYear): string {
  return id === "reportingYear"
    ? `${year}, the last year that has a column`
    : `${year}, the first year that has a column`;
}

function endOf(columns: readonly ReportingYear[], id: YearSetting): ReportingYear | undefined {
  return id === "reportingYear" ? columns.at(-1) : columns[0];
}
