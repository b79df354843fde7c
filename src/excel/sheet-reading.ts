import type { SheetBlueprint } from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";
import { LightContents } from "./light-contents";
import { RangeContents } from "./range-contents";
import type { Reading } from "./read-in-halves";

/** What a sheet is asked for besides the contents of its table. */
interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly head: Excel.Range;
  readonly used: Excel.Range;
  readonly table: Excel.Table;
  readonly ownerHead: Excel.Range;
  /** the first cells of the column in which the table begins */
  readonly firstCells: Excel.Range;
}

/** A sheet and its table, once they are read. */
export interface ReadSheet extends AskedSheet {
  readonly blueprint: SheetBlueprint;
  readonly body: TableRange;
}

/** Where a table is and what it holds, the header row first. */
export interface TableRange {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly formulas: readonly (readonly RawValue[])[];
}

/** So far down a head is looked for that people have moved by inserting rows above it. */
const rowsWithHead = 16;

/**
 * A sheet and its table; where these make too large an answer, the contents of the table in smaller pieces.
 *
 * Loads below a sheet or table that is not there come back as null objects, as in Microsoft's own samples
 * (`getItemOrNullObject(…).delete()`).
 */
export class SheetReading implements Reading {
  private readonly body: RangeContents | LightContents;
  private sheet: AskedSheet | undefined;

  /** @param headers of the only columns to read; undefined: all */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly blueprint: SheetBlueprint,
    headers: readonly string[] | undefined,
  ) {
    const { name } = blueprint.table;
    this.body =
      headers === undefined
        ? new RangeContents(context, () => context.workbook.tables.getItemOrNullObject(name).getRange(), [
            "formulas",
          ])
        : new LightContents(context, name, headers);
  }

  ask(): void {
    this.askSheet();
    this.body.ask();
  }

  async divide(): Promise<readonly Reading[]> {
    return [{ ask: () => this.askSheet() }, ...(await this.body.divide())];
  }

  /** What it was asked for, once it is read. */
  asked(): ReadSheet {
    if (this.sheet === undefined) throw new Error(`${this.blueprint.name} was not asked for.`);
    return { ...this.sheet, blueprint: this.blueprint, body: this.body };
  }

  private askSheet(): void {
    this.sheet = askSheet(this.context.workbook, this.blueprint);
  }
}

function askSheet(workbook: Excel.Workbook, blueprint: SheetBlueprint): AskedSheet {
  const sheet = workbook.worksheets.getItemOrNullObject(blueprint.name);
  sheet.load("name");
  sheet.protection.load("protected");
  const head = sheet.getRange("A1:A4");
  head.load("formulas");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  sheet.tables.load("items/name");
  if (blueprint.charts !== undefined) sheet.charts.load("items/name,items/series/count");
  const table = workbook.tables.getItemOrNullObject(blueprint.table.name);
  table.load("name,showTotals");
  table.columns.load("items/id");
  table.autoFilter.load("isDataFiltered,criteria");
  table.worksheet.load("name");
  table.worksheet.tables.load("items/name");
  table.worksheet.protection.load("protected");
  if (blueprint.charts !== undefined) table.worksheet.charts.load("items/name,items/series/count");
  const ownerHead = table.worksheet.getRange("A1:A4");
  ownerHead.load("formulas");
  const firstCells = table
    .getRange()
    .getCell(0, 0)
    .getEntireColumn()
    .getCell(0, 0)
    .getResizedRange(rowsWithHead - 1, 0);
  firstCells.load("formulas");
  return { sheet, head, used, table, ownerHead, firstCells };
}
