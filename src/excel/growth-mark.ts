import type { RawValue } from "../domain/cell-value";

/** What a run is adding to a sheet that was finished before. */
export interface GrowthMark {
  /** headers of the columns */
  readonly columns: readonly string[];
  /** keys of the rows */
  readonly rows: readonly string[];
  /** keys of rows that stood there and are given other words, for which they may be too low */
  readonly reworded: readonly string[];
  /** what else is renewed: "lines" of a sheet that another legend explained, heights of the "head" */
  readonly renewed: readonly ("lines" | "head")[];
}

const opening = "Not finished. Build again, and what is missing is written.";
const columnsLine = "Columns being added: ";
const rowsLine = "Rows being added: ";
const rewordedLine = "Rows given other words: ";
const renewedLine = "Being renewed: ";
const between = " | ";
/** Excel's limit is 32,767 characters in a cell */
const longest = 30_000;

/**
 * The words that stand in place of the legend until everything that is added has its looks. The run after one that
 * stopped reads in them which columns and rows are new, and leaves the looks of all others to the people.
 * @returns "" where they would be too long for a cell: then nobody can tell, and the whole sheet is painted
 */
export function growthMark({ columns, rows, reworded, renewed }: GrowthMark): string {
  const line = (begin: string, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [begin + items.join(between)];
  const text = [
    opening,
    ...line(columnsLine, columns),
    ...line(rowsLine, rows),
    ...line(rewordedLine, reworded),
    ...line(renewedLine, renewed),
  ].join("\n");
  return text.length > longest ? "" : text;
}

/** @returns undefined when something else stands there */
export function readGrowthMark(text: RawValue | undefined): GrowthMark | undefined {
  const [first, ...lines] = String(text ?? "").split(/\r?\n/);
  if (first !== opening) return undefined;
  const listed = (begin: string): readonly string[] =>
    lines
      .filter((line) => line.startsWith(begin))
      .flatMap((line) => line.slice(begin.length).split(between))
      .filter((item) => item !== "");
  const renewed = listed(renewedLine);
  return {
    columns: listed(columnsLine),
    rows: listed(rowsLine),
    reworded: listed(rewordedLine),
    renewed: (["lines", "head"] as const).filter((part) => renewed.includes(part)),
  };
}
