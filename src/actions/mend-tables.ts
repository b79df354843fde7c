import { missingHeaders, missingHeaderWords, type MissingHeader } from "../blueprint/missing-headers";
import type { SheetBlueprint } from "../blueprint/blueprint";
import type { RawValue } from "../domain/cell-value";
import type { Finding } from "../domain/finding";
import type { TableContents } from "../excel/read-tables";
import { sameFormula } from "../excel/same-formula";

/** Tables under the headers that were declared, and what had to be mended to read them so. */
export interface MendedTables {
  readonly tables: ReadonlyMap<string, TableContents>;
  readonly findings: readonly Finding[];
}

/**
 * Rules find columns by their headers. A header that was edited is told, and its column is read under the declared one, as
 * the native formulas do: Excel renames the references in them. A column that is gone, or of which nobody can tell whether
 * it is ours, reads as blank.
 * @param version of the workbook: columns that came with a later one are not missing
 */
export function mendTables(
  tables: ReadonlyMap<string, TableContents>,
  declared: readonly SheetBlueprint[],
  version: number,
): MendedTables {
  const changes = declared.flatMap((sheet): readonly Change[] => {
    const table = tables.get(sheet.table.name);
    if (table === undefined) return [];
    const missing = missingIn(table, sheet, version);
    const edited = missing.flatMap(({ header, how, at }) =>
      how === "edited" && at !== undefined ? [{ at, expected: header }] : [],
    );
    return [{ table, missing, renamed: [...edited, ...underFormerHeaders(table, sheet)] }];
  });
  const renamed = changes.flatMap(({ table, renamed: here }) =>
    here.map(({ at, expected }) => ({ found: table.headers[at] ?? "", expected })),
  );
  const mended = new Map(
    [...tables].map(([name, table]) => {
      const here = changes.find((change) => change.table === table)?.renamed ?? [];
      return [
        name,
        {
          ...table,
          headers: table.headers.map((header, i) => here.find(({ at }) => at === i)?.expected ?? header),
          formulas: table.formulas.map((row) => row.map((cell) => underDeclaredNames(cell, renamed))),
        },
      ];
    }),
  );
  return {
    tables: mended,
    findings: changes.flatMap(({ table, missing }) => missing.map((header) => headerFinding(table, header))),
  };
}

interface Change {
  readonly table: TableContents;
  readonly missing: readonly MissingHeader[];
  /** columns that are read under the header that was declared */
  readonly renamed: readonly { readonly at: number; readonly expected: string }[];
}

/** Columns that should be there and are not under their header, and what became of them. */
function missingIn(table: TableContents, sheet: SheetBlueprint, version: number): readonly MissingHeader[] {
  const absent = sheet.table.columns
    .filter(
      ({ header, formerly = [], since = 1 }) =>
        since <= version && ![header, ...formerly].some((name) => table.headers.includes(name)),
    )
    .map(({ header }) => header);
  const body = table.formulas.length > 0 ? table.formulas : table.values;
  return missingHeaders(sheet, { headers: table.headers, body }, absent, (a, b) =>
    sameFormula(a, b, table.name),
  );
}

/** A workbook of an earlier version has other words in some headers. */
function underFormerHeaders(table: TableContents, sheet: SheetBlueprint): Change["renamed"] {
  return sheet.table.columns.flatMap(({ header, formerly = [] }) => {
    if (table.headers.includes(header)) return [];
    const at = table.headers.findIndex((found) => formerly.includes(found));
    return at < 0 ? [] : [{ at, expected: header }];
  });
}

function headerFinding(table: TableContents, missing: MissingHeader): Finding {
  const { header, how, at, stranger } = missing;
  const { found, whatToDo } = missingHeaderWords(missing);
  return {
    rule: "ACC-04",
    ruleId: "header-edited",
    severity: how === "edited" ? "warning" : "error",
    result: "failed",
    place: { sheet: table.sheet, cell: table.headerAddressOf(at ?? 0) },
    values: stranger === undefined ? { expected: header } : { found: stranger, expected: header },
    message: found,
    advice: how === "edited" ? `${whatToDo} Until then the column is read all the same.` : whatToDo,
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
