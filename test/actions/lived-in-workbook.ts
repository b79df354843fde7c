import { buildWorkbook } from "../../src/actions/build-workbook";
import { roleOf, type ColumnBlueprint, type SheetBlueprint } from "../../src/blueprint/blueprint";
import { laterSheets, workbookBlueprint } from "../../src/blueprint/workbook-blueprint";
import type { CellContent } from "../../src/workbench/model/cell-contents";
import { cellResult, type CellConstant, type CellFormat } from "../../src/workbench/model/cell";
import { rowsHiddenByValues, shownText } from "../../src/workbench/model/table-filter";
import {
  cellKey,
  findTable,
  tableBody,
  type Sheet,
  type Table,
  type WorkbookModel,
} from "../../src/workbench/model/workbook-model";
import { madeOnce } from "./built-workbook-store";
import {
  buildRequest,
  builtPlannerWorkbook,
  openPlannerWorkbook,
  valueOf,
  type PlannerWorkbook,
} from "./planner-workbook";
import { widthsOf } from "./looks-of-people";
import { typeRowBelow } from "./own-rows-and-columns";
import { cellsByPlace, lostCells, rowMark, rowNames } from "./typed-cells";

/*
 * A workbook as a partnership leaves it after a year: every sheet filled, rows and columns of people's own, notes beside and
 * below the tables, tables sorted and filtered, widths and colours changed, a sheet renamed.
 */

/** Sorted by their first column, from Z to A. */
const sorted = [
  "CJ_DataPoints",
  "CJ_Rates",
  "CJ_NeedsProfile",
  "CJ_ServicesProfile",
  "CJ_LocalEvidence",
  "CJ_Scoring",
  "CJ_DataChecks",
  "CJ_Questions",
  "CJ_Actions",
  "CJ_Partners",
  "CJ_NationalDeliverables",
];

/** Columns of which every second word that they show is left in sight. */
const filtered: readonly (readonly [table: string, header: string])[] = [
  ["CJ_DataPoints", "Kind"],
  ["CJ_DataPoints", "Unit"],
  ["CJ_Scoring", "Improvement activity"],
  ["CJ_DataChecks", "2024-25"],
  ["CJ_DemographicProfile", "Answered with"],
  ["CJ_LocalEvidence", "Kind"],
  ["CJ_Requests", "Year"],
  ["CJ_Questions", "Section"],
  ["CJ_LogicModel", "Part of the model"],
  ["CJ_NationalDeliverables", "Status at December 2023"],
];

/** Of outcome 8 with every sheet; copies of one that is made once in a run of jest. */
export async function livedInWorkbook(): Promise<PlannerWorkbook> {
  const workbook = await madeOnce("lived in", async () => {
    const excel = await builtPlannerWorkbook({ outcomes: "8", sheets: "all", sample: true });
    try {
      await liveIn(excel);
      const typed = cellsByPlace(excel.workbook);
      // rows of people's own on sheets whose rows have formulas of their own get those of their columns
      valueOf(await buildWorkbook(buildRequest({ outcomes: "8", firstYear: "2020-21" }), () => undefined));
      const [lost] = lostCells(typed, cellsByPlace(excel.workbook));
      if (lost !== undefined) throw new Error(`Building again lost ${lost}`);
      excel.calculation.recalculate();
      return excel.workbook;
    } finally {
      excel.shutDown();
    }
  });
  return openPlannerWorkbook({ workbook });
}

/** Does to a workbook of any version, with whichever sheets it has, what people do to theirs. */
export async function liveIn(excel: PlannerWorkbook): Promise<void> {
  for (const { table } of tablesOf(excel.workbook)) addOwnRows(excel, table);
  for (const here of tablesOf(excel.workbook)) await addOwnColumns(excel, here);
  excel.calculation.recalculate();
  for (const { sheet, table } of tablesOf(excel.workbook)) fillIn(excel, sheet, table);
  for (const { sheet, table } of tablesOf(excel.workbook))
    if (sorted.includes(table.name))
      excel.edits.sortTable(sheet, table, [{ column: 0, ascending: false }], "person");
  for (const { sheet, table } of tablesOf(excel.workbook)) decorate(excel, sheet, table);
  const partners = findTable(excel.workbook, "CJ_Partners")?.sheet;
  if (partners !== undefined) excel.edits.changeSheet(partners, { name: "Our partners" }, "person");
  excel.calculation.recalculate();
  for (const [table, header] of filtered) filterHalf(excel, table, header);
}

interface TableOnSheet {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** As they are at this moment: every edit of a table replaces it. */
function tablesOf({ sheets }: WorkbookModel): readonly TableOnSheet[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

const declared: ReadonlyMap<string, SheetBlueprint> = new Map(
  workbookBlueprint(
    { ...buildRequest(), outcomeIds: ["O8"] },
    laterSheets.map(({ name }) => name),
  ).sheets.map((sheet) => [sheet.table.name, sheet]),
);

function columnAt(table: Table, header: string): number {
  return table.columns.findIndex(({ name }) => name === header);
}

function type(excel: PlannerWorkbook, sheet: Sheet, row: number, column: number, value: CellConstant): void {
  excel.edits.setContents(
    sheet,
    { top: row, left: column, bottom: row, right: column },
    [[constant(value)]],
    "person",
  );
}

/** Two rows below each table, the first with an id of the people's own, the second without any; in the columns that it has. */
function addOwnRows(excel: PlannerWorkbook, table: Table): void {
  const named = declared.get(table.name)?.table.columns.find(isNamed)?.header ?? "";
  for (const typed of [
    { [named]: `Another row of ${table.name}`, Outcome: "O8", Id: "our.9" },
    { [named]: `One more row of ${table.name}`, Outcome: "O8" },
  ])
    typeRowBelow(
      excel,
      table.name,
      Object.fromEntries(Object.entries(typed).filter(([header]) => columnAt(table, header) >= 0)),
    );
}

/** The column that says what a row is about. */
function isNamed({ header, role }: ColumnBlueprint): boolean {
  return role !== "formula" && header !== "Id";
}

/**
 * At the right end a column that marks each row by its name, and one with a formula; of Data points and Needs profile a
 * third between the years, for which formulas ask one by one.
 */
async function addOwnColumns(excel: PlannerWorkbook, { sheet, table }: TableOnSheet): Promise<void> {
  const names = rowNames(sheet, table);
  const { top, right } = table.area;
  const columns = [...table.columns, { id: 901, name: rowMark }, { id: 902, name: "Our formula" }];
  excel.edits.changeTable(sheet, table, { area: { ...table.area, right: right + 2 }, columns }, "person");
  const formula = `${table.name}[[#This Row],[${rowMark}]]&"!"`;
  const contents = names.map((name): readonly CellContent[] => [
    constant(name),
    { kind: "formula", formula },
  ]);
  excel.edits.setContents(
    sheet,
    { top, left: right + 1, bottom: top + names.length, right: right + 2 },
    [[constant(rowMark), constant("Our formula")], ...contents],
    "person",
  );
  const lastYear = columnAt(table, "2023-24");
  if (!["CJ_DataPoints", "CJ_NeedsProfile"].includes(table.name)) return;
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table.name).columns.add(lastYear, undefined, "Our remark");
    await context.sync();
  });
  for (const [i, name] of names.entries())
    type(excel, sheet, top + 1 + i, table.area.left + lastYear, `remark on ${name}`);
}

function constant(value: CellConstant): CellContent {
  return { kind: "constant", value };
}

/** Types into two of three blank cells that are for typing. What stands there stays. */
function fillIn(excel: PlannerWorkbook, sheet: Sheet, table: Table): void {
  const blueprint = declared.get(table.name);
  const { top, bottom } = tableBody(table);
  const names = rowNames(sheet, table);
  const keyAt = table.area.left + columnAt(table, blueprint?.table.keyHeader ?? "Id");
  for (let row = top; row <= bottom; row++) {
    const key = String(sheet.cells.get(cellKey(row, keyAt))?.value ?? "");
    const ours = blueprint?.table.rows.find((known) => known.key === key) ?? { key, cells: {} };
    for (const column of blueprint?.table.columns ?? []) {
      const at = columnAt(table, column.header);
      const cell = sheet.cells.get(cellKey(row, table.area.left + at));
      const isForTyping = at >= 0 && (roleOf(column, ours) === "input" || cell?.formula === "");
      const isBlank = cell?.value === undefined && cell?.formula === undefined;
      if (!isForTyping || !isBlank || (row + at) % 3 === 0) continue;
      const value = somethingFor(column, sheet, table, row, excel.workbook);
      if (value !== undefined && isTaken(column, key))
        type(
          excel,
          sheet,
          row,
          table.area.left + at,
          value === "" ? `${names[row - top] ?? ""} ${at}` : value,
        );
    }
  }
}

/** The settings are numbers and choices within limits; of those only the contact is free. */
function isTaken({ validation }: ColumnBlueprint, key: string): boolean {
  if (declared.get("CJ_Setup")?.table.rows.some((row) => row.key === key)) return key === "contact";
  return validation?.onlyRows === undefined || validation.onlyRows.includes(key);
}

/** What its drop-down or its rule takes; "" for any words, undefined where there is nothing to choose. */
function somethingFor(
  { header, numberFormat, validation }: ColumnBlueprint,
  sheet: Sheet,
  table: Table,
  row: number,
  workbook: WorkbookModel,
): CellConstant | undefined {
  switch (validation?.rule.kind) {
    case "whole number":
      return validation.rule.from + (row % (validation.rule.to - validation.rule.from + 1));
    case "figure":
      return row % 4 === 0 ? "[x]" : row + header.length;
    case "reporting years":
      return "2023-24";
    case "choices": {
      const first = columnAt(table, validation.rule.firstHeader);
      const choice = cellResult(sheet.cells.get(cellKey(row, table.area.left + first)));
      return typeof choice === "string" && choice !== "" ? choice : undefined;
    }
    case "cells": {
      const listed = tablesOf(workbook).find((one) => one.sheet.name === sheetOf(validation.rule));
      const value = listed?.sheet.cells.get(
        cellKey(listed.table.area.top + 1, listed.table.area.left + 1),
      )?.value;
      return header.startsWith("Outcome and") ? undefined : value;
    }
    case "past day":
      return 45_400 + row;
    case undefined:
      return numberFormat?.includes("yyyy") === true ? 45_400 + row : numberFormat === "@" ? "2024-25" : "";
  }
}

function sheetOf(rule: NonNullable<ColumnBlueprint["validation"]>["rule"]): string {
  return rule.kind === "cells" ? rule.sheet : "";
}

const coloured: CellFormat = { fill: "#12AB34", italic: true, numberFormat: "0.000" };

/** Words beside, above and below the table, one with a note; colours, widths and a number format of their own. */
function decorate(excel: PlannerWorkbook, sheet: Sheet, table: Table): void {
  const { area } = table;
  const places: readonly (readonly [row: number, column: number, value: CellConstant])[] = [
    [area.top - 4, area.left + 2, `Print ${sheet.name} for Friday`],
    [area.top - 2, area.right + 2, 45_444],
    [area.top, area.right + 2, "Beside the headers"],
    [area.top + 2, area.right + 3, `Beside a row of ${sheet.name}`],
    [area.bottom + 2, area.left, `Below ${sheet.name}`],
    [area.bottom + 3, area.left + 3, 17.5],
  ];
  for (const [row, column, value] of places) type(excel, sheet, row, column, value);
  const at = (row: number, column: number): Table["area"] => ({
    top: row,
    left: column,
    bottom: row,
    right: column,
  });
  excel.edits.setFormat(sheet, at(area.top - 2, area.right + 2), { numberFormat: "d mmm yyyy" }, "person");
  excel.edits.setNote(
    sheet,
    area.bottom + 2,
    area.left,
    { author: "Anne", text: `Ask about ${sheet.name}` },
    "person",
  );
  excel.edits.setNote(sheet, area.top + 1, area.left + 1, { author: "Anne", text: "Look again" }, "person");
  for (const column of [area.left, area.left + 3])
    excel.edits.setFormat(sheet, at(area.top + 2, column), coloured, "person");
  excel.edits.setColumnWidth(sheet, at(area.top, area.left + 3), 123, "person");
  excel.edits.setColumnWidth(sheet, at(area.top, area.right), 77, "person");
}

/** Of the column every second word that it shows is left in sight; nothing where the workbook lacks it. */
export function filterHalf(excel: PlannerWorkbook, name: string, header: string): void {
  const { sheet, table } = findTable(excel.workbook, name) ?? {};
  if (sheet === undefined || table === undefined || columnAt(table, header) < 0) return;
  const { top, bottom } = tableBody(table);
  const shown = Array.from({ length: bottom - top + 1 }, (_, i) =>
    shownText(sheet, top + i, table.area.left + columnAt(table, header)),
  );
  const values = [...new Set(shown)].filter((text, i) => text !== "" && i % 2 === 0);
  const wanted = { kind: "values", values, blanks: false } as const;
  excel.edits.filterTable(sheet, table, new Map([[columnAt(table, header), wanted]]), "person");
}

/** How the tables are arranged: the order of rows and columns, widths, filters and the names of the rows that they hide. */
export interface Arrangement {
  readonly table: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly string[];
  /** in points, by header */
  readonly widths: ReadonlyMap<string, number | undefined>;
  readonly filters: readonly unknown[];
  /** what its sheet lets people choose and type, as text */
  readonly dropDowns: string;
}

export function arrangementOf(workbook: WorkbookModel): readonly Arrangement[] {
  return tablesOf(workbook).map(({ sheet, table }) => ({
    table: table.name,
    sheet: sheet.name,
    headers: table.columns.map(({ name }) => name),
    rows: rowNames(sheet, table),
    widths: widthsOf(sheet, table),
    filters: table.columns.flatMap(({ name, filter }) => (filter === undefined ? [] : [[name, filter]])),
    dropDowns: JSON.stringify(sheet.validations),
  }));
}

/** Tables whose filters hide other rows than they should, or whose rows are hidden without a filter. */
export function filtersThatHideAmiss({ workbook, calculation }: PlannerWorkbook): readonly string[] {
  calculation.recalculate();
  return tablesOf(workbook).flatMap(({ sheet, table }) => {
    const wanted = [...rowsHiddenByValues(sheet, table)].sort((a, b) => a - b).join();
    const hidden = [...sheet.hiddenRows].sort((a, b) => a - b).join();
    return wanted === hidden ? [] : [`${table.name}: hides ${hidden}, should hide ${wanted}`];
  });
}
