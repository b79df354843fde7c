import { columnLetters } from "../../src/excel/a1";
import type { CellFormat } from "../../src/workbench/model/cell";
import { shiftFormula } from "../../src/workbench/model/shift-formula";
import {
  cellKey,
  findTable,
  tableBody,
  type Sheet,
  type Table,
  type WorkbookModel,
} from "../../src/workbench/model/workbook-model";
import type { PlannerWorkbook } from "./planner-workbook";
import { rowNames } from "./typed-cells";

/** How the cells, columns and rows of our tables look, found as people find them: by id and header. */
export interface Looks {
  /** by `table | id | header`, the header row under the id "(header)" */
  readonly formats: ReadonlyMap<string, CellFormat>;
  /** conditional formats that a cell has, in the order in which they count; the cell itself is written "here" */
  readonly rules: ReadonlyMap<string, readonly string[]>;
  /** widths of columns by `table | header`, heights of rows by `table | id` */
  readonly sizes: ReadonlyMap<string, number | undefined>;
  /** panes, page, colour of the tab and style of the table, by name of the sheet */
  readonly sheets: ReadonlyMap<string, unknown>;
}

export function looksOf(workbook: WorkbookModel): Looks {
  const formats = new Map<string, CellFormat>();
  const rules = new Map<string, readonly string[]>();
  const sizes = new Map<string, number | undefined>();
  const sheets = new Map<string, unknown>();
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) {
      sheets.set(sheet.name, sheetLooks(sheet, table));
      const ids = namesByRow(sheet, table);
      for (const [at, { name }] of table.columns.entries()) {
        const column = table.area.left + at;
        for (const [row, id] of ids) {
          const place = `${table.name} | ${id} | ${name}`;
          formats.set(place, sheet.cells.get(cellKey(row, column))?.format ?? {});
          rules.set(place, rulesAt(sheet, row, column));
        }
      }
      for (const [header, width] of widthsOf(sheet, table)) sizes.set(`${table.name} | ${header}`, width);
      for (const [row, id] of ids) sizes.set(`${table.name} | ${id}`, sheet.rowHeights.get(row));
    }
  }
  return { formats, rules, sizes, sheets };
}

/** Widths of the columns of a table by header, in points; undefined where nobody set one. */
export function widthsOf(
  { columnWidths }: Sheet,
  { area, columns }: Table,
): ReadonlyMap<string, number | undefined> {
  return new Map(columns.map(({ name }, at) => [name, columnWidths.get(area.left + at)]));
}

/** What looked one way before and looks another now, or is gone; what is new is left out. */
export function changedLooks(before: Looks, after: Looks): readonly string[] {
  const differing = <V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): readonly string[] =>
    [...a].flatMap(([place, look]) => {
      const [was, is] = [written(look), written(b.get(place))];
      return was === is ? [] : [`${place}: ${was} → ${is}`];
    });
  return [
    ...differing(before.formats, after.formats),
    ...differing(before.rules, after.rules),
    ...differing(before.sizes, after.sizes),
    ...differing(before.sheets, after.sheets),
  ];
}

/** As text; in which order a look was given does not matter. */
function written(look: unknown): string {
  return JSON.stringify(look, (_name, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function namesByRow(sheet: Sheet, table: Table): ReadonlyMap<number, string> {
  const { top } = tableBody(table);
  const names = rowNames(sheet, table).map((name, i): readonly [number, string] => [top + i, name]);
  return new Map([[table.area.top, "(header)"], ...names]);
}

function rulesAt(sheet: Sheet, row: number, column: number): readonly string[] {
  const here = new RegExp(`\\$?${columnLetters(column)}\\$?${row + 1}(?!\\d)`, "g");
  return sheet.conditionalFormats
    .filter(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    )
    .map(({ area, formula, format }) => {
      const moved = shiftFormula(formula, { rows: row - area.top, columns: column - area.left });
      return `${moved.replace(here, "here")} ${format.fill ?? ""}`;
    });
}

function sheetLooks(sheet: Sheet, { columns, area, style, showBandedRows }: Table): unknown {
  const { printedColumns, ...page } = sheet.page;
  const lastPrinted = columns[(printedColumns?.last ?? -1) - area.left]?.name;
  const { tabColor, frozenRows, frozenColumns } = sheet;
  return { tabColor, frozenRows, frozenColumns, page, lastPrinted, style, showBandedRows };
}

/** What people do to the looks of a workbook: widths, colours, fonts, rules, panes, paper, hidden columns and rows. */
export function colourIn({ workbook, edits }: PlannerWorkbook): void {
  const found = findTable(workbook, "CJ_DataPoints");
  if (found === undefined) throw new Error("no table CJ_DataPoints");
  const { sheet, table } = found;
  const at = (header: string): number =>
    table.area.left + table.columns.findIndex(({ name }) => name === header);
  const body = tableBody(table);
  const right = table.area.right + 1;
  const header = { top: table.area.top, left: right, bottom: table.area.top, right };
  edits.changeTable(
    sheet,
    table,
    {
      area: { ...table.area, right },
      columns: [...table.columns, { id: 900, name: "Who knows more" }],
    },
    "person",
  );
  edits.setContents(sheet, header, [[{ kind: "constant", value: "Who knows more" }]], "person");
  const block = (column: number, from = body.top, to = body.bottom): typeof body => ({
    top: from,
    left: column,
    bottom: to,
    right: column,
  });
  edits.setColumnWidth(sheet, block(right), 231, "person");
  edits.setColumnWidth(sheet, block(at("2024-25")), 99, "person");
  edits.setColumnWidth(sheet, block(at("Working: status")), 0, "person");
  edits.setRowHeight(sheet, block(0, body.top + 2, body.top + 2), 77, "person");
  const last = body.bottom;
  edits.setFormat(sheet, { ...body, top: last }, { fill: "#00FF00", italic: true }, "person");
  edits.setFormat(sheet, block(at("2024-25"), body.top, body.top + 3), { fill: "#FF0000" }, "person");
  edits.setFormat(sheet, block(at("2024-25"), body.top, body.top), { numberFormat: "0.000" }, "person");
  edits.setFormat(sheet, block(at("2023-24"), table.area.top, table.area.top), { bold: false }, "person");
  const area = { ...body, left: at("2020-21"), right: at("2024-25") };
  const formula = `${columnLetters(area.left)}${area.top + 1}>100`;
  edits.changeSheet(
    sheet,
    {
      frozenRows: 0,
      frozenColumns: 2,
      tabColor: "#123456",
      page: { orientation: "Portrait", pagesWide: 1, printedColumns: { first: 0, last: right } },
      conditionalFormats: [
        { id: "{theirs}", area, formula, format: { fill: "#ABCDEF" }, stopIfTrue: false },
        ...sheet.conditionalFormats,
      ],
    },
    "person",
  );
}
