import type { RawValue } from "../domain/cell-value";
import type { RowBlueprint, SheetBlueprint } from "./blueprint";
import { isWorking } from "./formulas/working-column";

/** A row of ours that stands under another id. */
export interface RowUnderOtherId {
  /** the id that it should have */
  readonly key: string;
  /** 0-based in the body */
  readonly at: number;
  /** the id that it has; "" when the cell is blank */
  readonly found: string;
  /** what the row is called, in its first column */
  readonly label: string;
}

/**
 * Rows whose id is not there although their labels are: somebody edited the id. Adding the row again would leave two, and
 * the figures in the one that nothing counts.
 * @returns only rows that their first label tells from all others, with most of their other labels too; none whose first
 * label people word, since rows of theirs may bear the same words
 */
export function rowsUnderOtherIds(
  { table }: SheetBlueprint,
  { headers, body }: { readonly headers: readonly string[]; readonly body: readonly (readonly RawValue[])[] },
): readonly RowUnderOtherId[] {
  const [first] = table.columns;
  const keyAt = headers.indexOf(table.keyHeader);
  // where nobody types, a row that is added again is whole
  if (!table.columns.some(({ role }) => role === "input")) return [];
  if (first === undefined || first.role !== "label" || first.header === table.keyHeader || keyAt < 0)
    return [];
  const firstAt = headers.indexOf(first.header);
  const labels = table.columns
    .filter(
      ({ role, header }) =>
        role === "label" &&
        header !== table.keyHeader &&
        !/ ?choice \d+$/i.test(header) &&
        !isWorking(header),
    )
    .map(({ header }) => header);
  const declared = new Set(table.rows.map(({ key }) => key));
  const ids = body.map((cells) => String(cells[keyAt] ?? ""));
  const isOrphan = (at: number): boolean =>
    !declared.has(ids[at] ?? "") || ids.indexOf(ids[at] ?? "") !== ids.lastIndexOf(ids[at] ?? "");
  const hasItsLabels = (row: RowBlueprint, cells: readonly RawValue[]): boolean => {
    const wanted = labels.filter((header) => headers.includes(header) && (row.cells[header] ?? "") !== "");
    const same = wanted.filter((header) => cells[headers.indexOf(header)] === row.cells[header]);
    return same.includes(first.header) && same.length * 2 > wanted.length;
  };
  const nameOf = (row: RowBlueprint): RawValue => row.cells[first.header] ?? "";
  return table.rows.flatMap((row): readonly RowUnderOtherId[] => {
    if (ids.includes(row.key) || row.typedLabels?.includes(first.header) === true) return [];
    const name = nameOf(row);
    if (name === "" || table.rows.some((other) => other !== row && nameOf(other) === name)) return [];
    // the name first: of a sheet that is not written the other labels are not read (`excel/light-contents.ts`)
    const at = body.findIndex(
      (cells, i) => isOrphan(i) && cells[firstAt] === name && hasItsLabels(row, cells),
    );
    if (at < 0) return [];
    return [{ key: row.key, at, found: ids[at] ?? "", label: String(body[at]?.[firstAt] ?? "") }];
  });
}

/** What was found, what was expected and what to do about it, for the check and for whoever wants to write. */
export function otherIdWords({ key, found, label }: RowUnderOtherId): {
  readonly found: string;
  readonly expected: string;
  readonly whatToDo: string;
} {
  return {
    found: found === "" ? `The row "${label}" has no id` : `The row "${label}" has the id "${found}"`,
    expected: `its id ${key}`,
    whatToDo: `Type ${key} into that cell; what stands in the row is kept.`,
  };
}
