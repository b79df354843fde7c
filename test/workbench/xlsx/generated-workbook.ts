import fc from "fast-check";
import type { CellFormat, CellResult, Hyperlink, Note } from "../../../src/workbench/model/cell";
import type { Chart, ChartAxis, ChartSeries } from "../../../src/workbench/model/chart";
import type {
  ColumnFilter,
  ConditionalFormat,
  Outline,
  OutlineLine,
  Sheet,
  Table,
  Validation,
  WorkbookModel,
} from "../../../src/workbench/model/workbook-model";
import { cellKey, newSheet, newWorkbook } from "../../../src/workbench/model/workbook-model";

const texts = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom(
    "",
    " padded ",
    "two\nlines",
    "a\r\nb\tc",
    "_x000D_",
    "x_x0041_",
    "<&>\"'",
    "2024-25",
    "[x]",
    "=1",
  ),
);
const color = fc.constantFrom("#1F4E78", "#FFFFFF", "#000000", "#C6EFCE");
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Drops the properties that are `undefined`: absent is the model's way of saying "default". */
function present<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  // the filter leaves only the values that are there
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}

const border = fc.record({ color, style: fc.constantFrom("Continuous", "Dash", "Dot", "Double") });
const format: fc.Arbitrary<CellFormat> = fc
  .record({
    fill: maybe(color),
    fontColor: maybe(color),
    bold: maybe(fc.constant(true)),
    italic: maybe(fc.constant(true)),
    underline: maybe(fc.constant(true)),
    fontName: maybe(fc.constantFrom("Arial", "Segoe UI")),
    fontSize: maybe(fc.constantFrom(9, 12.5, 16)),
    numberFormat: maybe(fc.constantFrom("0.0", "@", "0%", "#,##0", "d mmmm yyyy", '0.0" points"')),
    wrapText: maybe(fc.constant(true)),
    horizontal: maybe(fc.constantFrom("Left" as const, "Center" as const, "Right" as const)),
    vertical: maybe(fc.constantFrom("Top" as const, "Center" as const)),
    indentLevel: maybe(fc.integer({ min: 1, max: 4 })),
    style: maybe(fc.constantFrom("Our own", "Explanatory Text")),
    borders: maybe(
      fc.record({ EdgeTop: border, EdgeBottom: border, EdgeLeft: border }, { requiredKeys: ["EdgeBottom"] }),
    ),
    locked: maybe(fc.constant(false)),
  })
  .filter(({ style, italic, fontColor }) => style !== "Explanatory Text" || (!italic && !fontColor))
  .map((value) => present<CellFormat>(value));
const usedFormat = format.filter((f) => Object.keys(f).length > 0);

const result: fc.Arbitrary<Exclude<CellResult, null>> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  texts,
  fc.boolean(),
  fc.constantFrom("#N/A", "#DIV/0!", "#REF!").map((error) => ({ error })),
);
const formula = fc.constantFrom(
  "A1+1",
  'IFERROR(1/0,"a & b")',
  'XLOOKUP("a",T1_1[Id],T1_1[Year])&TEXTJOIN(", ",TRUE,A1:B2)',
  "RANK.EQ(A1,$A$1:$A$9)",
  "SUM('Data & points'!A:A)<9E+99",
);
const hyperlink: fc.Arbitrary<Hyperlink> = fc.oneof(
  fc.record({ documentReference: fc.constant("'Data & points'!A1"), screenTip: fc.constant("Go <there>") }),
  fc.record({ address: fc.constant("https://www.gov.scot/?a=1&b=2") }),
);
const note: fc.Arbitrary<Note> = fc
  .record({
    author: texts,
    text: fc.oneof(texts, fc.constant("Jo:\n ring <them> & ask ")),
    entries: maybe(
      fc.constant([
        '<threadedComment dT="2024-05-01T10:00:00.00" personId="{P}" id="{A}"><text>Why?</text></threadedComment>',
      ]),
    ),
  })
  .map((value) => present<Note>(value));
const cell = fc
  .record({
    content: fc.oneof(
      result.filter((r) => typeof r !== "object").map((value) => ({ value })),
      fc.tuple(formula, maybe(result)).map(([text, r]) => present<object>({ formula: text, result: r })),
    ),
    format: maybe(usedFormat),
    hyperlink: maybe(hyperlink),
    note: maybe(note),
  })
  .map(({ content, ...rest }) => ({ ...content, ...present<object>(rest) }));

const area = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(2))
  .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));
const title = fc.string({ maxLength: 20 }).filter((t) => t.trim() === t);
const message = fc.oneof(fc.constant("one\ntwo"), fc.string({ minLength: 1, maxLength: 200 }));
const rule: fc.Arbitrary<Validation["rule"]> = fc.oneof(
  fc.record({
    kind: fc.constant("list" as const),
    source: fc.constantFrom("=Lists!$A$2:$A$4", 'Yes,No,"Maybe"'),
    inCellDropDown: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom("wholeNumber" as const, "decimal" as const),
    operator: fc.constantFrom("Between", "NotBetween"),
    formula1: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant("=$A$1")),
    formula2: fc.integer({ min: 6, max: 9 }),
  }),
  fc.record({
    kind: fc.constantFrom("wholeNumber" as const, "decimal" as const),
    operator: fc.constantFrom("GreaterThan", "LessThanOrEqualTo", "EqualTo"),
    formula1: fc.constantFrom(0, 1.5, "=A1*2"),
  }),
  fc.record({ kind: fc.constant("custom" as const), formula: fc.constant('=OR(ISNUMBER(A1),A1="[x]")') }),
);
const validation: fc.Arbitrary<Validation> = fc
  .record({
    area,
    rule,
    ignoreBlanks: fc.boolean(),
    prompt: maybe(fc.record({ title, message })),
    errorAlert: maybe(
      fc.record({
        title,
        message,
        style: fc.constantFrom("Stop" as const, "Warning" as const, "Information" as const),
        showAlert: fc.boolean(),
      }),
    ),
  })
  .map((value) => present<Validation>(value));
const conditionalFormat: fc.Arbitrary<Omit<ConditionalFormat, "id">> = fc.record({
  area,
  formula: fc.constantFrom('LEFT($A1,10)="incomplete"', "$B1>RANK.EQ(A1,$A$1:$A$9)"),
  format: fc
    .record({
      fill: maybe(color),
      fontColor: maybe(color),
      bold: maybe(fc.boolean()),
      italic: maybe(fc.boolean()),
    })
    .map((value) => present<ConditionalFormat["format"]>(value)),
  stopIfTrue: fc.boolean(),
});

const axis: fc.Arbitrary<ChartAxis> = fc
  .record({
    title: maybe(texts),
    isVisible: fc.boolean(),
    hasGridlines: fc.boolean(),
    minimum: maybe(fc.constantFrom(0, -1.5)),
    maximum: maybe(fc.constant(100)),
    isReversed: fc.boolean(),
  })
  .map((value) => present<ChartAxis>(value));
/** A chart of cells on its own sheet; the sheet's id is put in when there is one. */
const chart: fc.Arbitrary<Omit<Chart, "id">> = fc
  .record({
    name: texts,
    kind: fc.constantFrom("BarClustered", "ColumnClustered", "Line", "LineMarkers"),
    title: maybe(texts),
    series: fc.array(
      fc
        .record({
          name: texts,
          values: fc.record({ sheetId: fc.constant(""), area }),
          categories: maybe(fc.record({ sheetId: fc.constant(""), area })),
          color: maybe(color),
        })
        .map((value) => present<ChartSeries>(value)),
      { minLength: 1, maxLength: 2 },
    ),
    legend: maybe(fc.constantFrom("Top", "Bottom", "Left", "Right")),
    valueAxis: axis,
    categoryAxis: axis,
    altText: maybe(fc.string({ minLength: 1, maxLength: 20 })),
    place: fc.record({
      row: fc.nat(20),
      column: fc.nat(9),
      xInPoints: fc.constantFrom(0, 7.5),
      yInPoints: fc.constantFrom(0, 3.25),
      widthInPoints: fc.constantFrom(360, 412.5),
      heightInPoints: fc.constant(216),
    }),
  })
  .map((value) => present<Omit<Chart, "id">>(value));

const columnFilter: fc.Arbitrary<ColumnFilter> = fc.oneof(
  fc.record({
    kind: fc.constant("values" as const),
    values: fc.array(
      texts.filter((text) => text !== ""),
      { minLength: 1, maxLength: 3 },
    ),
    blanks: fc.boolean(),
  }),
  fc.constant({
    kind: "other" as const,
    xml: '<customFilters><customFilter operator="greaterThan" val="&lt;5"/></customFilters>',
  }),
);

const lines = fc
  .uniqueArray(fc.tuple(fc.nat(12), fc.record({ level: fc.integer({ min: 1, max: 3 }) })), {
    selector: ([line]) => line,
    minLength: 1,
    maxLength: 3,
  })
  .map((marked) => new Map<number, OutlineLine>([...marked, [13, { level: 0, isFolded: true }]]));
const outline: fc.Arbitrary<Outline> = fc
  .record({
    rows: lines,
    columns: lines,
    summaryAbove: maybe(fc.constant(true)),
    summaryLeft: maybe(fc.constant(true)),
  })
  .map((value) => present<Outline>(value));

const sheetParts = fc.record({
  visibility: fc.constantFrom("Visible" as const, "Hidden" as const, "VeryHidden" as const),
  tabColor: fc.constantFrom("", "#1F4E78"),
  showGridlines: fc.boolean(),
  isProtected: fc.boolean(),
  frozenRows: fc.constantFrom(0, 5),
  frozenColumns: fc.constantFrom(0, 1),
  cells: fc.array(fc.tuple(fc.nat(9), fc.nat(6), cell), { maxLength: 25 }),
  widths: fc.array(fc.tuple(fc.nat(9), fc.constantFrom(48, 64.5, 10, 300)), { maxLength: 4 }),
  hidden: fc.array(fc.nat(14), { maxLength: 3 }),
  hiddenColumns: fc.array(fc.nat(9), { maxLength: 4 }),
  mergedAreas: fc.constantFrom([], [{ top: 20, left: 1, bottom: 21, right: 3 }]),
  outline: maybe(outline),
  page: maybe(
    fc.record({ breaks: fc.record({ rows: fc.constantFrom([], [7, 12]), columns: fc.constant([3]) }) }),
  ),
  filter: maybe(columnFilter),
  heights: fc.array(fc.tuple(fc.nat(9), fc.constantFrom(15, 30, 44.25)), { maxLength: 4 }),
  validations: fc.array(validation, { maxLength: 3 }),
  conditionalFormats: fc.array(conditionalFormat, { maxLength: 3 }),
  table: fc.constantFrom("none", "plain", "with totals"),
  charts: fc.array(chart, { maxLength: 2 }),
});

/** Small workbooks that use everything the model has a place for and a file keeps. */
export const generatedWorkbook: fc.Arbitrary<WorkbookModel> = fc
  .tuple(
    fc.array(sheetParts, { minLength: 1, maxLength: 3 }),
    fc.record({ title: texts, author: texts, language: fc.constantFrom("en-GB", "") }),
    area,
  )
  .map(([sheets, properties, selection]) => {
    const workbook = newWorkbook();
    workbook.sheets = sheets.map((parts, i) => {
      const { cells, widths, heights, hidden, filter, table, conditionalFormats, charts, ...more } = parts;
      const { hiddenColumns, outline: groups, page, ...rest } = more;
      const name = ["Data & points", "Café <1>", "Sheet3"][i] ?? "";
      const sheet: Sheet = { ...newSheet(workbook, name), ...rest };
      for (const [row, column, content] of cells) sheet.cells.set(cellKey(row, column), content);
      for (const [column, width] of widths) sheet.columnWidths.set(column, width);
      for (const [row, height] of heights) sheet.rowHeights.set(row, height);
      sheet.hiddenRows = new Set(hidden);
      sheet.hiddenColumns = new Set(hiddenColumns);
      if (groups !== undefined) sheet.outline = groups;
      if (page !== undefined) sheet.page = page;
      sheet.conditionalFormats = conditionalFormats.map((f) => ({ id: "", ...f }));
      sheet.charts = charts.map((c) => withIds(c, "", sheet.id));
      if (table !== "none") putTable(sheet, `T${i + 1}_1`, table === "with totals", filter);
      return sheet;
    });
    const [first] = workbook.sheets;
    if (first) first.visibility = "Visible"; // Excel opens no workbook without a visible sheet
    workbook.activeSheetId = workbook.sheets.at(-1)?.id ?? "";
    workbook.properties = {
      ...properties,
      title: withoutEdges(properties.title),
      author: withoutEdges(properties.author),
    };
    workbook.selection = selection;
    workbook.names = [
      { name: "OurShare", formula: "'Data & points'!$C$3*2", comment: "as <agreed>" },
      { name: "Only_here", sheetId: workbook.activeSheetId, formula: '"2024-25"', isHidden: true },
      { name: "_xlnm.Print_Area", sheetId: workbook.activeSheetId, formula: "'Data & points'!$A$1:$C$9" },
    ];
    return workbook;
  });

function withIds(value: Omit<Chart, "id">, id: string, sheetId: string): Chart {
  return {
    ...value,
    id,
    series: value.series.map((s) => ({
      ...s,
      values: { ...s.values, sheetId },
      ...(s.categories === undefined ? {} : { categories: { ...s.categories, sheetId } }),
    })),
  };
}

function withoutEdges(text: string): string {
  return text.trim();
}

function putTable(sheet: Sheet, name: string, showTotals: boolean, filter?: ColumnFilter): void {
  const columns: Table["columns"] = [
    { id: 1, name: "Id" },
    { id: 2, name: "Year", ...(filter === undefined || showTotals ? {} : { filter }) }, // without buttons, no filter
    { id: 3, name: "Rate & <share>", formula: `IFERROR(1/${name}[[#This Row],[Year]],"-")` },
  ];
  const top = 12;
  for (const [i, column] of columns.entries()) {
    sheet.cells.set(cellKey(top, i), { value: column.name });
    for (const row of [top + 1, top + 2]) {
      if (column.formula !== undefined)
        sheet.cells.set(cellKey(row, i), { formula: column.formula, result: 1 });
    }
  }
  if (showTotals) {
    sheet.cells.set(cellKey(top + 3, 0), { value: "Total" });
    sheet.cells.set(cellKey(top + 3, 2), { formula: `SUM(${name}[Rate & <share>])`, result: 2 });
  }
  sheet.tables = [
    {
      id: "",
      name,
      area: { top, left: 0, bottom: top + (showTotals ? 3 : 2), right: 2 },
      columns,
      style: "TableStyleLight1",
      showFilterButton: !showTotals,
      showBandedRows: showTotals,
      showTotals,
    },
  ];
}

/** The workbook as plain data without ids, which are given anew when a file is read. */
export function comparable(workbook: WorkbookModel): unknown {
  return {
    properties: workbook.properties,
    selection: workbook.selection,
    names: workbook.names.map(({ sheetId, ...name }) => ({
      ...name,
      sheet: workbook.sheets.findIndex(({ id }) => id === sheetId),
    })),
    activeSheet: workbook.sheets.findIndex((sheet) => sheet.id === workbook.activeSheetId),
    sheets: workbook.sheets.map(({ id: _id, cells, columnWidths, rowHeights, ...sheet }) => ({
      ...sheet,
      cells: [...cells].sort(([a], [b]) => a - b),
      columnWidths: [...columnWidths].sort(([a], [b]) => a - b),
      rowHeights: [...rowHeights].sort(([a], [b]) => a - b),
      tables: sheet.tables.map((table) => ({ ...table, id: "" })),
      conditionalFormats: sheet.conditionalFormats.map((f) => ({ ...f, id: "" })),
      charts: sheet.charts.map((c) => withIds(c, "", "")),
    })),
  };
}
