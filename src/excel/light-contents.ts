import type { RawValue } from "../domain/cell-value";
import { RangeContents } from "./range-contents";
import type { Reading } from "./read-in-halves";

/** Somebody looked at a cell of a column that was left out when its table was read lightly. */
export class CellNotRead extends Error {
  override readonly name = "CellNotRead";

  constructor(table: string, header: string) {
    super(
      `${table}[${header}] was looked at but not read: its sheet is not written, so only some of its columns are.`,
    );
  }
}

/**
 * A table of which only the place, the headers and some columns are read. It stands in for the contents of the whole
 * range: what was not read is never taken for blank, since looking at it throws.
 */
export class LightContents implements Reading {
  private range: Excel.Range | undefined;
  private headerRow: Excel.Range | undefined;
  private readonly columns: ReadonlyMap<string, RangeContents>;

  /** @param headers of the columns to read; one that is not there is left out */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly table: string,
    headers: readonly string[],
  ) {
    this.columns = new Map(
      headers.map((header) => [
        header,
        new RangeContents(context, () => this.find().columns.getItemOrNullObject(header).getRange(), [
          "formulas",
        ]),
      ]),
    );
  }

  ask(): void {
    this.askPlace();
    for (const column of this.columns.values()) column.ask();
  }

  divide(): readonly Reading[] {
    return [{ ask: () => this.askPlace() }, ...this.columns.values()];
  }

  get rowIndex(): number {
    return this.place().rowIndex;
  }

  get columnIndex(): number {
    return this.place().columnIndex;
  }

  /**
   * The header row and below it all rows, each as wide as the table.
   * @throws CellNotRead, from a row below the headers, where a cell of another column is looked at
   */
  get formulas(): readonly (readonly RawValue[])[] {
    const headers = this.headers();
    const read = headers.map((header) => {
      const column = this.columns.get(header);
      return column?.isThere === true ? column.formulas : undefined;
    });
    const guard = guardOf(this.table, headers, (at) => read[at] === undefined);
    const rows = Array.from({ length: this.place().rowCount - 1 }, (_, row): readonly RawValue[] => {
      const cells = read.map((column) => column?.[row + 1]?.[0] ?? "");
      return new Proxy(cells, guard);
    });
    return [headers, ...rows];
  }

  private askPlace(): void {
    this.range = this.find().getRange();
    this.range.load("rowIndex,columnIndex,rowCount");
    this.headerRow = this.range.getRow(0);
    this.headerRow.load("formulas");
  }

  private find(): Excel.Table {
    return this.context.workbook.tables.getItemOrNullObject(this.table);
  }

  private place(): Excel.Range {
    if (this.range === undefined) throw new Error(`${this.table} was not asked for.`);
    return this.range;
  }

  private headers(): readonly string[] {
    const [headers = []] = (this.headerRow?.formulas ?? []) as RawValue[][]; // what Office.js declares as any[][]
    return headers.map(String);
  }
}

/** Lets a row be used like any other while it is asked for what was read; copying it asks for all of it. */
function guardOf(
  table: string,
  headers: readonly string[],
  isUnread: (at: number) => boolean,
): ProxyHandler<RawValue[]> {
  const unread = new Map(
    headers.flatMap((header, at): readonly (readonly [PropertyKey, string])[] =>
      isUnread(at) ? [[String(at), header]] : [],
    ),
  );
  return {
    get(cells, property) {
      const header = unread.get(property);
      if (header !== undefined) throw new CellNotRead(table, header);
      const cell: unknown = Reflect.get(cells, property);
      return cell;
    },
  };
}
