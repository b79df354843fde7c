import { formulaOf, type SheetBlueprint } from "../blueprint/blueprint";

/**
 * Excel on the web answers with at most 5 MB. Where long texts that people typed make it more than Excel gives, it is
 * asked for again in halves.
 */
const bytesPerAnswer = 4_800_000;

/** Which columns of a sheet's table are read, by their headers; undefined: all. */
export type ColumnsToRead = (sheet: SheetBlueprint) => readonly string[] | undefined;

/** Sheets whose contents fit into one answer together; each goes with the first that leave it room. */
export function groupsBySize(
  sheets: readonly SheetBlueprint[],
  columnsOf: ColumnsToRead,
): readonly (readonly SheetBlueprint[])[] {
  const groups: { readonly sheets: SheetBlueprint[]; bytes: number }[] = [];
  for (const sheet of sheets) {
    const size = bytesOf(sheet, columnsOf(sheet));
    const withRoom = groups.find(({ bytes }) => bytes + size <= bytesPerAnswer);
    if (withRoom === undefined) groups.push({ sheets: [sheet], bytes: size });
    else {
      withRoom.sheets.push(sheet);
      withRoom.bytes += size;
    }
  }
  return groups.map((group) => group.sheets);
}

/** The declared contents of columns in an answer: what a cell holds, its quotation marks and a comma. */
function bytesOf({ table }: SheetBlueprint, headers: readonly string[] | undefined): number {
  // most formulas are those of a whole column
  const known = new Map<string, number>();
  const lengthOf = (formula: string): number => {
    const length = known.get(formula) ?? lengthInAnswer(formula, table.name);
    known.set(formula, length);
    return length;
  };
  return table.columns
    .filter(({ header }) => headers?.includes(header) ?? true)
    .reduce(
      (sum, column) =>
        table.rows.reduce((n, row) => {
          const formula = formulaOf(column, row);
          const length =
            formula === null ? String(row.cells[column.header] ?? "").length : lengthOf(formula) + 1;
          return n + length + 4;
        }, sum),
      0,
    );
}

/** Excel shortens what refers to the formula's own row, `T[[#This Row],[A]]` to `[@[A]]`; JSON puts a mark before each quotation mark. */
function lengthInAnswer(formula: string, tableName: string): number {
  const rowReferences = formula.split(`${tableName}[[#This Row],`).length - 1;
  const quotationMarks = formula.split('"').length - 1;
  return formula.length + quotationMarks - rowReferences * (tableName.length + "[#This Row],".length - 1);
}
