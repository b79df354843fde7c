import { formulaOf, roleOf, type SheetBlueprint } from "../../src/blueprint/blueprint";
import { tableNameOf } from "../../src/blueprint/formulas/references";
import { laterSheets, workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import { sameFormula } from "../../src/excel/same-formula";
import type { BuildRequest } from "../../src/actions/build-request";
import { cellKey, findTable, tableBody, type WorkbookModel } from "../../src/workbench/model/workbook-model";

function declaredFor(
  request: BuildRequest,
  later: readonly string[],
  lastUpdate?: number,
): readonly SheetBlueprint[] {
  const { outcomes, ...scope } = request;
  return workbookBlueprint(
    { ...scope, outcomeIds: outcomes, ...(lastUpdate === undefined ? {} : { lastUpdate }) },
    later,
  ).sheets;
}

/** The last update of the national delivery plan that has columns; a build brings the next when people use it. */
function lastUpdateIn(workbook: WorkbookModel): number | undefined {
  const headers = findTable(workbook, "CJ_NationalDeliverables")?.table.columns.map(({ name }) => name) ?? [];
  const updates = headers.flatMap((header) => Number(/^Update (\d+) status$/.exec(header)?.[1] ?? []));
  return updates.length === 0 ? undefined : Math.max(...updates);
}

/**
 * Cells that lack the formula that the blueprint declares, in our rows and, where a whole column has one, in those of people's
 * own unless they typed something there; and rows of ours that are not there. It asks the blueprint itself, not the code that writes.
 */
export function formulasAmiss(workbook: WorkbookModel, request: BuildRequest): readonly string[] {
  const present = laterSheets.filter(({ name }) => findTable(workbook, tableNameOf(name)) !== undefined);
  const sheets = declaredFor(
    request,
    present.map(({ name }) => name),
    lastUpdateIn(workbook),
  );
  return sheets.flatMap(({ table: declared }): readonly string[] => {
    const { sheet, table } = findTable(workbook, declared.name) ?? {};
    if (sheet === undefined || table === undefined) return [`${declared.name} is not there`];
    const at = (header: string): number => table.columns.findIndex(({ name }) => name === header);
    const { top, bottom, left } = tableBody(table);
    const keys = Array.from({ length: bottom - top + 1 }, (_, i) =>
      String(sheet.cells.get(cellKey(top + i, left + at(declared.keyHeader)))?.value ?? ""),
    );
    const missing = declared.rows.filter(({ key }) => !keys.includes(key));
    return [
      ...missing.map(({ key }) => `${declared.name} | ${key} is not there`),
      ...keys.flatMap((key, i) => {
        const row = declared.rows.find((known) => known.key === key);
        return declared.columns.flatMap((column) => {
          const wanted = row === undefined ? (column.formula ?? null) : formulaOf(column, row);
          const cell = sheet.cells.get(cellKey(top + i, left + at(column.header)));
          const isTheirs = row === undefined && cell?.value !== undefined;
          const found = cell?.formula;
          const same = found !== undefined && wanted !== null && sameFormula(found, wanted, table.name);
          return wanted === null || same || isTheirs
            ? []
            : [`${declared.name} | ${key} | ${column.header}: ${found ?? "no formula"}`];
        });
      }),
    ];
  });
}

/**
 * Whether words in a cell are ours, so that another version may word them in another way: nobody types there, in rows that
 * are ours. In rows of people's own nothing is.
 * @param place `table | row | header`; a header may be one that the column had in an earlier version
 */
export function wordsOfOurs(request: BuildRequest): (place: string) => boolean {
  const all = laterSheets.map(({ name }) => name);
  const places = new Set(
    declaredFor(request, all).flatMap(({ table }) =>
      table.rows.flatMap((row) =>
        table.columns
          .filter((column) => roleOf(column, row) !== "input")
          .flatMap(({ header, formerly = [] }) =>
            [header, ...formerly].map((name) => `${table.name} | ${row.key} | ${name}`),
          ),
      ),
    ),
  );
  return (place) => places.has(place);
}

/** Headers of earlier versions and those that took their place, by `table | header`. */
export function renamedHeaders(request: BuildRequest): ReadonlyMap<string, string> {
  const all = laterSheets.map(({ name }) => name);
  return new Map(
    declaredFor(request, all).flatMap(({ table }) =>
      table.columns.flatMap(({ header, formerly = [] }) =>
        formerly.map((name): readonly [string, string] => [`${table.name} | ${name}`, header]),
      ),
    ),
  );
}
