import type { RawValue } from "../domain/cell-value";
import type { CellPlace } from "../domain/finding";

/** What a cell holds: a constant, or a formula with "=". "" is an empty cell. */
export type CellContent =
  | { readonly kind: "constant"; readonly value: RawValue }
  | { readonly kind: "formula"; readonly formula: string };

export interface CellWrite {
  readonly place: CellPlace;
  readonly content: CellContent;
}

/**
 * Writes single cells and reads them back, in one sync.
 * @param alsoRead cells to read in the same sync, for example the id of the row that was written into
 * @returns what the cells show afterwards, in the order given: the written ones, then the others
 */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  alsoRead: readonly CellPlace[] = [],
): Promise<readonly RawValue[]> {
  const rangeAt = ({ sheet, cell }: CellPlace): Excel.Range =>
    context.workbook.worksheets.getItem(sheet).getRange(cell);
  const written = writes.map(({ place, content }) => {
    const range = rangeAt(place);
    if (content.kind === "formula") range.formulas = [[content.formula]];
    else range.values = [[asTyped(content.value)]];
    return range;
  });
  const ranges = [...written, ...alsoRead.map(rangeAt)];
  for (const range of ranges) range.load("values");
  await context.sync();
  return ranges.map((range) => (range.values as RawValue[][])[0]?.[0] ?? "");
}

/** What a read cell holds, so that it can be put back as it was. */
export function contentOf(value: RawValue, formula: RawValue): CellContent {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return isFormula ? { kind: "formula", formula } : { kind: "constant", value };
}

/**
 * Excel reads a text given to `values` as if it were typed: "=…" becomes a formula, "3/4" a date, "12%" a number. An
 * apostrophe before it says that it is a text; Excel does not keep it as part of the text.
 */
function asTyped(value: RawValue): RawValue {
  if (typeof value !== "string" || value === "") return value;
  const isPlain = /^\p{L}/u.test(value) && !/^(true|false)$/i.test(value.trim());
  const mayBeDate = value.length <= 20 && /\d/.test(value);
  return isPlain && !mayBeDate ? value : `'${value}`;
}
