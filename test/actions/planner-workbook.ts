import { readFileSync } from "node:fs";
import path from "node:path";
import { buildWorkbook } from "../../src/actions/build-workbook";
import type { BuildRequest } from "../../src/actions/build-request";
import { checkWorkbook } from "../../src/actions/check-workbook";
import { readBuildRequest, type TypedBuildRequest } from "../../src/actions/read-build-request";
import type { CheckReport } from "../../src/actions/check-report";
import type { Finding } from "../../src/domain/finding";
import type { Result } from "../../src/domain/result";
import { describeTrouble, type Trouble } from "../../src/domain/trouble";
import {
  openHeadlessExcel,
  type HeadlessExcel,
  type HeadlessOptions,
} from "../../src/workbench/headless/run-excel";
import { cellResult, isCellError, type CellConstant } from "../../src/workbench/model/cell";
import { parseArea } from "../../src/workbench/model/address";
import {
  cellKey,
  findSheet,
  findTable,
  type Sheet,
  type WorkbookModel,
} from "../../src/workbench/model/workbook-model";
import { readXlsx } from "../../src/workbench/xlsx/read-xlsx";
import { madeOnce } from "./built-workbook-store";

/** Excel without a screen, with the add-in's globals in place, and the little that tests ask of it. */
export interface PlannerWorkbook extends HeadlessExcel {
  /** what a cell shows; an error as its word, an empty cell as null */
  show(sheet: string, address: string): CellConstant | null;
  /** a cell found as people find it: by the id of the row and the header of the column */
  showBy(table: string, id: string, header: string): CellConstant | null;
  /** address of that cell */
  addressBy(table: string, id: string, header: string): string;
  /** puts a constant into a cell as a person would; null empties it */
  put(table: string, id: string, header: string, value: CellConstant | null): void;
  shutDown(): void;
}

export function openPlannerWorkbook(options: HeadlessOptions = {}): PlannerWorkbook {
  const excel = openHeadlessExcel(options);
  const restore = excel.installGlobals();
  const place = (
    tableName: string,
    id: string,
    header: string,
  ): { sheet: Sheet; row: number; column: number } => {
    const found = findTable(excel.workbook, tableName);
    if (found === undefined) throw new Error(`no table ${tableName}`);
    const { sheet, table } = found;
    const columnOf = (name: string): number => {
      const at = table.columns.findIndex((column) => column.name === name);
      if (at < 0) throw new Error(`no column ${name} in ${tableName}`);
      return table.area.left + at;
    };
    const keyColumn = columnOf(tableName === "CJ_Cover" ? "Sheet" : "Id");
    for (let row = table.area.top + 1; row <= table.area.bottom; row++) {
      if (sheet.cells.get(cellKey(row, keyColumn))?.value === id)
        return { sheet, row, column: columnOf(header) };
    }
    throw new Error(`no row ${id} in ${tableName}`);
  };
  const shown = (sheet: Sheet, row: number, column: number): CellConstant | null => {
    excel.calculation.recalculate();
    const result = cellResult(sheet.cells.get(cellKey(row, column)));
    return isCellError(result) ? result.error : result;
  };
  return {
    ...excel,
    show(sheetName, address) {
      const sheet = findSheet(excel.workbook, sheetName);
      const area = parseArea(address);
      if (sheet === undefined || area === undefined) throw new Error(`no cell ${sheetName}!${address}`);
      return shown(sheet, area.top, area.left);
    },
    showBy(table, id, header) {
      const { sheet, row, column } = place(table, id, header);
      return shown(sheet, row, column);
    },
    addressBy(table, id, header) {
      const { row, column } = place(table, id, header);
      let letters = "";
      for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
        letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
      return `${letters}${row + 1}`;
    },
    put(table, id, header, value) {
      const { sheet, row, column } = place(table, id, header);
      excel.edits.setContents(
        sheet,
        { top: row, left: column, bottom: row, right: column },
        [[value === null ? { kind: "empty" } : { kind: "constant", value }]],
        "person",
      );
    },
    shutDown() {
      restore();
      excel.close();
    },
  };
}

/** A valid request with what a test changes; one outcome unless it asks for more, so that building stays quick. */
export function buildRequest(changed: Partial<TypedBuildRequest> = {}): BuildRequest {
  const read = readBuildRequest({
    area: "Fife",
    reportingYear: "2024-25",
    outcomes: "8",
    sample: false,
    ...changed,
  });
  if (!read.ok) throw new Error(read.trouble.found);
  return read.value;
}

/** A built workbook; the building is done once per request in a run of jest, and copied. */
export async function builtPlannerWorkbook(
  changed: Partial<TypedBuildRequest> = {},
  options: Omit<HeadlessOptions, "workbook"> = {},
): Promise<PlannerWorkbook> {
  const request = buildRequest(changed);
  const workbook = await madeOnce(JSON.stringify(request), () => build(request));
  return openPlannerWorkbook({ ...options, workbook });
}

async function build(request: BuildRequest): Promise<WorkbookModel> {
  const excel = openPlannerWorkbook();
  try {
    const built = await buildWorkbook(request, () => undefined);
    if (!built.ok) throw new Error(built.trouble.found);
    excel.calculation.recalculate();
    return excel.workbook;
  } finally {
    excel.shutDown();
  }
}

/** Runs the check of the pane; trouble fails the test. */
export async function checked(): Promise<CheckReport> {
  const report = await checkWorkbook();
  if (!report.ok) throw new Error(`${report.trouble.kind}: ${report.trouble.found}`);
  return report.value;
}

export function failures(report: CheckReport, rule?: string): readonly Finding[] {
  return report.findings.filter((f) => f.result === "failed" && (rule === undefined || f.rule === rule));
}

/** A workbook as an earlier version of the add-in built it, from its file. */
export async function workbookOfVersion(version: 1 | 2): Promise<PlannerWorkbook> {
  const file = readFileSync(path.join(__dirname, `../fixtures/built-by-schema-${version}.xlsx`));
  return openPlannerWorkbook({ workbook: valueOf(await readXlsx(file)) });
}

/** The value of an action that went well; trouble fails the test. */
export function valueOf<T>(result: Result<T, Trouble>): T {
  if (!result.ok) throw new Error(describeTrouble(result.trouble));
  return result.value;
}

/** Everything a person could have typed or formatted: sheets, cells without calculated results, tables, rules. */
export function contentsOf(workbook: WorkbookModel): unknown {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    tabColor: sheet.tabColor,
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    page: sheet.page,
    cells: [...sheet.cells]
      .sort(([a], [b]) => a - b)
      .map(([key, { value, formula, format, hyperlink }]) => ({ key, value, formula, format, hyperlink })),
    widths: [...sheet.columnWidths].sort(([a], [b]) => a - b),
    heights: [...sheet.rowHeights].sort(([a], [b]) => a - b),
    hidden: [...sheet.hiddenRows].sort((a, b) => a - b),
    tables: sheet.tables.map(({ id: _id, ...table }) => table),
    conditionalFormats: sheet.conditionalFormats.map(({ id: _id, ...rule }) => rule),
    validations: sheet.validations,
    charts: sheet.charts.map(({ id: _id, series, ...chart }) => ({
      ...chart,
      series: series.map(({ values, categories, ...rest }) => ({
        ...rest,
        values: values.area,
        categories: categories?.area,
      })),
    })),
  }));
}
