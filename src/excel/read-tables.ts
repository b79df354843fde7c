import type { RawValue } from "../domain/cell-value";
import { a1 } from "./a1";
import { RangeContents } from "./range-contents";
import { readInHalves, type Reading } from "./read-in-halves";

/**
 * A table, or the one column of it that was asked for, with what its cells show and the formulas behind them; rows and
 * columns as they stand, a totals row left out.
 */
export interface TableContents {
  readonly name: string;
  readonly sheet: string;
  /** the sheet is protected */
  readonly isProtected: boolean;
  readonly headers: readonly string[];
  readonly values: readonly (readonly RawValue[])[];
  /** constants as they are, formulas with "="; empty unless asked for */
  readonly formulas: readonly (readonly RawValue[])[];
  /** address of a body cell, by 0-based body row and column index */
  readonly addressOf: (row: number, column: number) => string;
  readonly headerAddressOf: (column: number) => string;
}

/**
 * Reads tables by name, in one sync with what else is asked for, in more where Excel refuses so large an answer; a table
 * that is not there, or lacks the column that is wanted of it, is left out.
 */
export async function readTables(
  context: Excel.RequestContext,
  wanted: readonly WantedTable[],
  others: readonly Reading[] = [],
): Promise<ReadonlyMap<string, TableContents>> {
  const asked = wanted.map((table) => new AskedTable(context, table));
  await readInHalves(context, [...others, ...asked]);
  const found = new Map<string, TableContents>();
  for (const { wanted, table, contents } of asked) {
    if (table.isNullObject || !contents.isThere) continue;
    const { name, withFormulas } = wanted;
    const { rowIndex, columnIndex } = contents;
    const [headers = [], ...values] = withoutTotals(table, contents.values);
    found.set(name, {
      name,
      sheet: table.worksheet.name,
      isProtected: table.worksheet.protection.protected,
      headers: headers.map(String),
      values,
      formulas: withFormulas ? withoutTotals(table, contents.formulas).slice(1) : [],
      addressOf: (row, column) => a1(rowIndex + 1 + row, columnIndex + column),
      headerAddressOf: (column) => a1(rowIndex, columnIndex + column),
    });
  }
  return found;
}

function withoutTotals<T>({ showTotals }: Excel.Table, rows: readonly T[]): readonly T[] {
  return showTotals ? rows.slice(0, -1) : rows;
}

interface WantedTable {
  readonly name: string;
  readonly withFormulas: boolean;
  /** header of the only column to read; absent: all */
  readonly column?: string;
}

class AskedTable implements Reading {
  table: Excel.Table;
  readonly contents: RangeContents;

  constructor(
    private readonly context: Excel.RequestContext,
    readonly wanted: WantedTable,
  ) {
    this.table = this.find();
    this.contents = new RangeContents(
      context,
      () => this.range(),
      wanted.withFormulas ? ["values", "formulas"] : ["values"],
    );
  }

  ask(): void {
    this.askName();
    this.contents.ask();
  }

  async divide(): Promise<readonly Reading[]> {
    return [{ ask: () => this.askName() }, ...(await this.contents.divide())];
  }

  private askName(): void {
    this.table = this.find();
    this.table.load("name,showTotals");
    this.table.worksheet.load("name");
    this.table.worksheet.protection.load("protected");
  }

  private range(): Excel.Range {
    const { column } = this.wanted;
    const table = this.find();
    return column === undefined ? table.getRange() : table.columns.getItemOrNullObject(column).getRange();
  }

  private find(): Excel.Table {
    return this.context.workbook.tables.getItemOrNullObject(this.wanted.name);
  }
}
