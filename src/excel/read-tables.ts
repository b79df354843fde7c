import type { RawValue } from "../domain/cell-value";
import { a1 } from "./a1";

/** A table with what its cells show and the formulas behind them; rows and columns as they stand. */
export interface TableContents {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly values: readonly (readonly RawValue[])[];
  /** constants as they are, formulas with "="; empty unless asked for */
  readonly formulas: readonly (readonly RawValue[])[];
  /** address of a body cell, by 0-based body row and column index */
  readonly addressOf: (row: number, column: number) => string;
  readonly headerAddressOf: (column: number) => string;
}

/** Reads whole tables by name, in one sync; a table that is not there is left out. */
export async function readTables(
  context: Excel.RequestContext,
  wanted: readonly { readonly name: string; readonly withFormulas: boolean }[],
): Promise<ReadonlyMap<string, TableContents>> {
  const asked = wanted.map(({ name, withFormulas }) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load("name");
    table.worksheet.load("name");
    const range = table.getRange();
    range.load("values,rowIndex,columnIndex");
    if (withFormulas) range.load("formulas");
    return { name, withFormulas, table, range };
  });
  await context.sync();
  const found = new Map<string, TableContents>();
  for (const { name, withFormulas, table, range } of asked) {
    if (table.isNullObject) continue;
    const { rowIndex, columnIndex } = range;
    const [headers = [], ...values] = range.values as RawValue[][];
    found.set(name, {
      name,
      sheet: table.worksheet.name,
      headers: headers.map(String),
      values,
      formulas: withFormulas ? (range.formulas as RawValue[][]).slice(1) : [],
      addressOf: (row, column) => a1(rowIndex + 1 + row, columnIndex + column),
      headerAddressOf: (column) => a1(rowIndex, columnIndex + column),
    });
  }
  return found;
}
