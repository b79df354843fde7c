import type { RawValue } from "../domain/cell-value";
import type { Reading } from "./read-in-halves";

type Property = "values" | "formulas";

/** The contents of a range: read at once while Excel gives so large an answer, else in blocks of rows. */
export class RangeContents {
  private blocks: { readonly top: number; readonly range: Excel.Range }[] = [];

  /** @param range makes the range anew, since an object of a refused request cannot be used again */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly range: () => Excel.Range,
    private readonly properties: readonly Property[],
  ) {}

  /** Queues the reading of all rows. */
  ask(): void {
    this.blocks = [];
    this.add(0, this.range());
  }

  /** The same as two readings of half the rows each; costs a sync to learn how many there are. */
  async divide(): Promise<readonly Reading[]> {
    const whole = this.range();
    whole.load("rowCount");
    await this.context.sync();
    this.blocks = [];
    return whole.isNullObject ? [] : this.halves(0, whole.rowCount);
  }

  get isThere(): boolean {
    return !this.first().isNullObject;
  }

  get rowIndex(): number {
    return this.first().rowIndex;
  }

  get columnIndex(): number {
    return this.first().columnIndex;
  }

  get values(): RawValue[][] {
    return this.rows("values");
  }

  get formulas(): RawValue[][] {
    return this.rows("formulas");
  }

  private halves(top: number, count: number): readonly Reading[] {
    const upper = Math.ceil(count / 2);
    return count < 2 ? [] : [this.rowsFrom(top, upper), this.rowsFrom(top + upper, count - upper)];
  }

  private rowsFrom(top: number, count: number): Reading {
    return {
      ask: () =>
        this.add(
          top,
          this.range()
            .getRow(top)
            .getResizedRange(count - 1, 0),
        ),
      divide: () => this.halves(top, count),
    };
  }

  /** A block that was refused is asked for again in smaller ones, the first of which takes its place. */
  private add(top: number, range: Excel.Range): void {
    range.load(["rowIndex", "columnIndex", ...this.properties]);
    this.blocks = [...this.blocks.filter((block) => block.top !== top), { top, range }];
  }

  private first(): Excel.Range {
    const [block] = this.inOrder();
    if (block === undefined) throw new Error("The range was not asked for.");
    return block;
  }

  private inOrder(): readonly Excel.Range[] {
    return [...this.blocks].sort((a, b) => a.top - b.top).map(({ range }) => range);
  }

  private rows(property: Property): RawValue[][] {
    return this.inOrder().flatMap((range) => range[property] as RawValue[][]); // what Office.js declares as any[][]
  }
}

/** The first cell of each row. */
export function firstColumn(formulas: readonly (readonly RawValue[])[]): readonly RawValue[] {
  return formulas.map((row) => row[0] ?? "");
}
