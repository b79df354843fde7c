import { formulaOf, type SheetBlueprint } from "../blueprint/blueprint";
import { otherIdWords, rowsUnderOtherIds } from "../blueprint/lost-rows";
import { misplacedColumns, misplacedWords } from "../blueprint/columns-together";
import type { Finding } from "../domain/finding";
import type { TableContents } from "../excel/read-tables";
import { sameFormula } from "../excel/same-formula";
import { tableRows, type TableRow } from "./table-rows";

/** Tables whose rows all have to be there once; rows of Scoring may be deleted by people. */
const fixedTables = ["CJ_DataPoints", "CJ_Rates", "CJ_Setup", "CJ_DataChecks"];

/** Columns whose formulas are judged by rules of their own (VAL-07, SCO-03, SCO-04, SCO-07). */
const judgedElsewhere: Readonly<Record<string, readonly string[]>> = {
  CJ_Scoring: ["Overall priority (average)", "Order in outcome", "Order overall", "Outcome priority"],
};

/**
 * What people changed about the sheets themselves: rows lost or doubled, a sheet gone, columns misplaced, formulas typed over.
 * @param isOfThisVersion an earlier version had fewer rows and other formulas; nobody can tell them from changed ones
 */
export function changedStructure(
  tables: ReadonlyMap<string, TableContents>,
  declared: readonly SheetBlueprint[],
  isOfThisVersion: boolean,
): readonly Finding[] {
  return declared.flatMap((sheet) => {
    const table = tables.get(sheet.table.name);
    if (table === undefined) return sheet.table.name === "CJ_DataChecks" ? [sheetGone(sheet)] : [];
    const rows = tableRows(table);
    return [
      ...(fixedTables.includes(table.name) ? rowFindings(sheet, table, rows, isOfThisVersion) : []),
      ...misplaced(sheet, table),
      ...(isOfThisVersion ? typedOver(sheet, table, rows) : []),
    ];
  });
}

function sheetGone(sheet: SheetBlueprint): Finding {
  return structural(
    "sheet-missing",
    "error",
    { sheet: sheet.name, cell: "A1" },
    `The sheet ${sheet.name} is not there; its checks no longer show in the workbook`,
    "Build again: the sheet is made anew.",
  );
}

function rowFindings(
  sheet: SheetBlueprint,
  table: TableContents,
  rows: readonly TableRow[],
  isOfThisVersion: boolean,
): readonly Finding[] {
  const key = sheet.table.keyHeader;
  const keyAt = table.headers.indexOf(key);
  const declared = new Set(sheet.table.rows.map((row) => row.key));
  const ids = rows.map((row) => row.text(key));
  const underOtherIds = rowsUnderOtherIds(sheet, { headers: table.headers, body: table.values });
  const renamed = new Map(underOtherIds.map((row) => [row.key, row]));
  const atHeader = { sheet: table.sheet, cell: table.headerAddressOf(Math.max(0, keyAt)) };
  const lost = isOfThisVersion ? [...declared].filter((id) => !ids.includes(id) && !renamed.has(id)) : [];
  const others = rows.filter((_, i) => !underOtherIds.some(({ at }) => at === i));
  const otherIds = others.map((row) => row.text(key));
  const doubled = others.filter((_, i) => {
    const id = otherIds[i] ?? "";
    return declared.has(id) && otherIds.indexOf(id) < i;
  });
  return [
    ...underOtherIds.map((row) => {
      const { found, expected, whatToDo } = otherIdWords(row);
      const place = { sheet: table.sheet, cell: table.addressOf(row.at, keyAt) };
      return structural("id-changed", "error", place, `${found}; expected ${expected}`, whatToDo);
    }),
    ...lost.map((id) =>
      structural(
        "row-missing",
        "error",
        atHeader,
        `The row with the id ${id} is not there`,
        "Undo its deletion, or build again: a missing row is added empty.",
      ),
    ),
    ...doubled.map((row) =>
      structural(
        "row-doubled",
        "error",
        row.place(key),
        `The id ${row.text(key)} stands twice; only its first row counts`,
        "Clear the second id, or delete the row that is not needed.",
      ),
    ),
  ];
}

/** Formulas go wrong without a word where a column of theirs stands, or one of ours is gone from its place. */
function misplaced(sheet: SheetBlueprint, table: TableContents): readonly Finding[] {
  return misplacedColumns(sheet, table.headers).map((column) => {
    const { found, expected, whatToDo } = misplacedWords(column);
    return structural(
      "column-misplaced",
      "error",
      { sheet: table.sheet, cell: table.headerAddressOf(column.at) },
      `${found}; expected ${expected}`,
      whatToDo,
    );
  });
}

function typedOver(
  sheet: SheetBlueprint,
  table: TableContents,
  rows: readonly TableRow[],
): readonly Finding[] {
  if (table.formulas.length === 0) return [];
  const key = sheet.table.keyHeader;
  const declared = new Map(sheet.table.rows.map((row) => [row.key, row]));
  const columns = sheet.table.columns.filter(
    (column) =>
      column.role === "formula" &&
      table.headers.includes(column.header) &&
      judgedElsewhere[table.name]?.includes(column.header) !== true &&
      !(table.name === "CJ_Rates" && /^\d{4}-\d{2}$/.test(column.header)),
  );
  return rows.flatMap((row) => {
    const blueprint = declared.get(row.text(key));
    if (blueprint === undefined) return [];
    return columns.flatMap((column) => {
      const wanted = formulaOf(column, blueprint);
      const found = row.formula(column.header);
      if (wanted === null || (found !== undefined && isSame(found, wanted, table.name))) return [];
      const what =
        found === undefined ? "is typed over its formula" : "has another formula than the one that was built";
      return [
        structural(
          "formula-changed",
          "error",
          row.place(column.header),
          `${column.header} of ${blueprint.key} ${what}`,
          "Restore the formula: build again in the add-in.",
          "VAL-07",
        ),
      ];
    });
  });
}

/** The same few formulas stand in many rows, so a comparison is made once. */
const compared = new Map<string, boolean>();

function isSame(found: string, wanted: string, table: string): boolean {
  const key = `${table}\n${found}\n${wanted}`;
  const known = compared.get(key);
  if (known !== undefined) return known;
  if (compared.size > 5000) compared.clear();
  const same = sameFormula(found, wanted, table);
  compared.set(key, same);
  return same;
}

function structural(
  ruleId: string,
  severity: Finding["severity"],
  place: Finding["place"],
  message: string,
  advice: string,
  rule = "ACC-04",
): Finding {
  return { rule, ruleId, severity, result: "failed", place, values: {}, message, advice };
}
