import type { RawValue } from "../domain/cell-value";
import type { Reading } from "./read-in-halves";

/** What the cells of one column of a table show, read beside other things; none where table or column is not there. */
export class ColumnContents implements Reading {
  private range: Excel.Range | undefined;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly table: string,
    private readonly header: string,
  ) {}

  ask(): void {
    this.range = this.context.workbook.tables
      .getItemOrNullObject(this.table)
      .columns.getItemOrNullObject(this.header)
      .getDataBodyRange();
    this.range.load("values");
  }

  /** Once it is read. */
  get values(): readonly RawValue[] {
    if (this.range === undefined) throw new Error(`${this.table}[${this.header}] was not asked for.`);
    if (this.range.isNullObject) return [];
    return (this.range.values as RawValue[][]).flat(); // what Office.js declares as any[][]
  }
}
