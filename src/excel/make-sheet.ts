import { firstBodyRow, formulaOf, headerRow, type SheetBlueprint } from "../blueprint/blueprint";
import { coverName } from "../blueprint/house-sheet";
import type { RawValue } from "../domain/cell-value";
import { a1Block } from "./a1";
import { formulaRuns, runsOf } from "./formula-runs";
import type { Operation } from "./operations";
import { planCharts } from "./plan-charts";
import { headBlock, planLooks, sheetReference, type SheetPlaces } from "./plan-looks";
import type { SheetWork } from "./plan-write";
import type { ChartState } from "./workbook-state";

/**
 * A sheet from nothing. Texts that Excel would take for dates ("2009-10") are guarded by their number format, which
 * therefore comes before the contents; the table comes after them, so that an interrupted run leaves either the whole
 * block or nothing of it.
 * @param charts those on the sheet, which may be there although its table is not
 */
export function makeSheet(
  blueprint: SheetBlueprint,
  obtain: readonly Operation[],
  charts: readonly ChartState[],
): SheetWork {
  const { columns, rows, name: table } = blueprint.table;
  const sheet = blueprint.name;
  const top = headerRow - 1;
  const block = a1Block(top, 0, rows.length + 1, columns.length);
  const places = freshPlaces(blueprint);
  const contents: RawValue[][] = [
    columns.map((column) => column.header),
    ...rows.map((row) =>
      columns.map((column) =>
        column.role === "formula" || formulaOf(column, row) !== null ? "" : (row.cells[column.header] ?? ""),
      ),
    ),
  ];
  return {
    plan: {
      name: sheet,
      standsAs: sheet,
      action: "make",
      detail: `${rows.length} ${rows.length === 1 ? "row" : "rows"}`,
    },
    remarks: [],
    structure: [
      ...obtain,
      { kind: "write", sheet, block: "A1", contents: [[blueprint.title]] },
      { kind: "number format", sheet, block: a1Block(top, 0, 1, columns.length), code: "@" },
      ...textFormats(blueprint, sheet),
      { kind: "write", sheet, block, contents },
      { kind: "add table", sheet, block, name: table },
    ],
    formulas: [
      ...columns.flatMap((column, at) => {
        // a table without rows has an empty one all the same, whose formulas a person's first row takes
        const formulas =
          rows.length === 0 ? [column.formula ?? null] : rows.map((row) => formulaOf(column, row));
        return [
          ...formulaRuns(formulas).map(({ from, count, formula }): Operation => ({
            kind: "fill",
            sheet,
            block: a1Block(firstBodyRow - 1 + from, at, count, 1),
            formula: `=${formula}`,
          })),
          ...constantsAgain(blueprint, at, formulas),
        ];
      }),
      ...headOperations(blueprint, places),
    ],
    looks: [
      ...planLooks(blueprint, places),
      ...planCharts(blueprint, places, {
        found: charts,
        isFinished: false,
        newRows: [],
        newColumns: new Set(),
      }).operations,
      ...legendOperations(blueprint, places),
    ],
  };
}

/**
 * Excel spreads the first formula of an otherwise empty table column over the whole of it. In a column whose rows do not
 * all hold a formula, the other cells are therefore written once more, after the formulas.
 */
function constantsAgain(
  blueprint: SheetBlueprint,
  at: number,
  formulas: readonly (string | null)[],
): readonly Operation[] {
  const column = blueprint.table.columns[at];
  const isMixed = formulas.includes(null) && formulas.some((formula) => formula !== null);
  if (column === undefined || !isMixed) return [];
  return [
    {
      kind: "write",
      sheet: blueprint.name,
      block: a1Block(firstBodyRow - 1, at, formulas.length, 1),
      contents: blueprint.table.rows.map((row, i) => [
        formulas[i] === null ? (column.role === "formula" ? "" : (row.cells[column.header] ?? "")) : null,
      ]),
    },
  ];
}

/** The first three cells of the head. On a new sheet the title stands already; the legend comes last of all. */
export function headOperations(
  blueprint: SheetBlueprint,
  { sheet, head }: Pick<SheetPlaces, "sheet" | "head">,
): readonly Operation[] {
  const note = "formula" in blueprint.liveNote ? `=${blueprint.liveNote.formula}` : blueprint.liveNote.text;
  return [
    {
      kind: "write",
      sheet,
      block: headBlock(head, 0, 3),
      contents: [[blueprint.title], [blueprint.purpose], [note]],
    },
  ];
}

/** What stands in the cell of the legend while its link is made. */
export const legendLink = "Go to the Cover";

/**
 * The legend, linked to the Cover from every other sheet. Making a link lays Excel's own style over the cell, so the wrapping follows it; the
 * legend's text is the very last thing written on a sheet, because it says that the sheet is complete.
 */
export function legendOperations(
  blueprint: SheetBlueprint,
  { sheet, head }: Pick<SheetPlaces, "sheet" | "head">,
): readonly Operation[] {
  const cell = headBlock(head, 3, 1);
  const link: Operation = {
    kind: "link",
    sheet,
    cell,
    target: sheetReference(coverName),
    text: legendLink,
    tip: legendLink,
  };
  return [
    ...(blueprint.name === coverName ? [] : [link]),
    { kind: "format", sheet, block: cell, format: { wrap: true, atTop: true } },
    ...legendAgain(blueprint, { sheet, head }),
  ];
}

/** Only the words, on a cell that has its link and its format. */
export function legendAgain(
  blueprint: SheetBlueprint,
  { sheet, head }: Pick<SheetPlaces, "sheet" | "head">,
): readonly Operation[] {
  return [{ kind: "write", sheet, block: headBlock(head, 3, 1), contents: [[blueprint.legend]] }];
}

/** Formats that have to stand before the contents, of single cells; said once for neighbours in a column. */
function textFormats({ table: { columns, rows } }: SheetBlueprint, sheet: string): readonly Operation[] {
  return columns.flatMap(({ header }, at) =>
    runsOf(rows.map((row) => row.numberFormats?.[header] ?? null)).map(
      ({ from, count, value }): Operation => ({
        kind: "number format",
        sheet,
        block: a1Block(firstBodyRow - 1 + from, at, count, 1),
        code: value,
      }),
    ),
  );
}

function freshPlaces(blueprint: SheetBlueprint): SheetPlaces {
  const { columns, rows } = blueprint.table;
  return {
    sheet: blueprint.name,
    head: { top: 0, left: 0 },
    headerRow: headerRow - 1,
    firstRow: firstBodyRow - 1,
    columnOf: (header) => columns.findIndex((column) => column.header === header),
    rowOf: (key) => {
      const at = rows.findIndex((row) => row.key === key);
      return at < 0 ? undefined : firstBodyRow - 1 + at;
    },
    bodyRows: rows.length,
  };
}
