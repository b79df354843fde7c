import type { SheetBlueprint } from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";
import type { Finding } from "../domain/finding";
import type { TableContents } from "../excel/read-tables";

/** Tables under the headers that were declared, and what had to be mended to read them so. */
export interface MendedTables {
  readonly tables: ReadonlyMap<string, TableContents>;
  readonly findings: readonly Finding[];
}

/**
 * Rules find columns by their headers. A header that was edited is told, and its column is read by its place, as the
 * native formulas do: Excel renames the references in them. A column that is gone reads as blank.
 * @see rule ACC-04
 */
export function mendTables(
  tables: ReadonlyMap<string, TableContents>,
  declared: readonly SheetBlueprint[],
): MendedTables {
  const edits = declared.flatMap((sheet) => {
    const table = tables.get(sheet.table.name);
    return table === undefined ? [] : editedHeaders(table, sheet);
  });
  const renamed = edits.flatMap(({ table, found, expected }) =>
    found === undefined
      ? []
      : [{ table: table.name, found: table.headers[found] ?? "", at: found, expected }],
  );
  const mended = new Map(
    [...tables].map(([name, table]) => {
      const headers = table.headers.map(
        (header, i) => renamed.find((r) => r.table === name && r.at === i)?.expected ?? header,
      );
      return [
        name,
        {
          ...table,
          headers,
          formulas: table.formulas.map((row) => row.map((cell) => underDeclaredNames(cell, renamed))),
        },
      ];
    }),
  );
  return { tables: mended, findings: edits.map(headerFinding) };
}

interface EditedHeader {
  readonly table: TableContents;
  /** index of the column that stands in its place; undefined when the column is gone */
  readonly found: number | undefined;
  readonly expected: string;
}

function editedHeaders(table: TableContents, sheet: SheetBlueprint): readonly EditedHeader[] {
  const wanted = sheet.table.columns.map((column) => column.header);
  return wanted
    .filter((header) => !table.headers.includes(header))
    .map((expected) => ({ table, found: strangerInPlaceOf(table, expected, wanted), expected }));
}

/** The column of the same name but for case and spaces, or the stranger right after the header that comes before it. */
function strangerInPlaceOf(
  table: TableContents,
  header: string,
  wanted: readonly string[],
): number | undefined {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, "");
  const alike = table.headers.findIndex((found) => plain(found) === plain(header));
  if (alike >= 0) return alike;
  const before = wanted[wanted.indexOf(header) - 1];
  const at = before === undefined ? 0 : table.headers.indexOf(before) + 1;
  const isAfterKnown = before === undefined || at > 0;
  return isAfterKnown && at < table.headers.length && !wanted.includes(table.headers[at] ?? "")
    ? at
    : undefined;
}

function headerFinding({ table, found, expected }: EditedHeader): Finding {
  return {
    rule: "ACC-04",
    ruleId: "header-edited",
    severity: found === undefined ? "error" : "warning",
    result: "failed",
    place: { sheet: table.sheet, cell: table.headerAddressOf(found ?? 0) },
    values: found === undefined ? { expected } : { found: table.headers[found] ?? "", expected },
    message:
      found === undefined
        ? `The column "${expected}" of ${table.name} is not there`
        : `The header "${table.headers[found] ?? ""}" stands where "${expected}" is expected`,
    advice:
      found === undefined
        ? "Undo the deletion, or take the column from an earlier version of the file."
        : `Type the header "${expected}" again; the column is read by its place until then.`,
  };
}

/** A formula as it would read if the headers had not been edited. */
function underDeclaredNames(
  cell: RawValue,
  renamed: readonly { readonly found: string; readonly expected: string }[],
): RawValue {
  if (typeof cell !== "string" || !cell.startsWith("=")) return cell;
  return renamed.reduce(
    (formula, { found, expected }) =>
      formula.replaceAll(`[${found}]`, `[${expected}]`).replaceAll(`[@${found}]`, `[@${expected}]`),
    cell,
  );
}
