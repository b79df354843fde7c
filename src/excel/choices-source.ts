import { columnLetters } from "./a1";

/** The headers of the columns that hold a row's choices; row and columns 0-based. */
export interface ChoiceHeaders {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Where a drop-down takes the choices of the row in which it is opened, up to the last that is there. One text for
 * every row of a column, without "=": it counts down from the headers, so nobody who sorts, inserts, fills or deletes rows
 * can part a row from its choices. A list of the cells themselves would lose them: told for the first row it is `#REF!` in all
 * rows once the first is deleted, and in LibreOffice also where it is written relative to its row.
 *
 * - It starts from cells that are never blank: where cells that a source names are blank, Excel lets anything be typed.
 * - MAX makes one number of ROW, which Excel gives as an array of one.
 * - It gives a reference in every row from 1 on, whatever cell Excel tries it in.
 */
export function choicesSource({ row, first, last }: ChoiceHeaders): string {
  const header = (column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const down = `MAX(ROW()-ROW(${header(first)}))`;
  const filled = `COUNTIF(OFFSET(${header(first)}:${header(last)},${down},0),"?*")`;
  return `OFFSET(${header(first)},${down},0,1,MAX(1,${filled}))`;
}
