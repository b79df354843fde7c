import { createCalculation } from "../../../src/workbench/calculation/create-calculation";
import {
  convertToPdf,
  recalculateAllWithLibreOffice,
  withoutResults,
} from "../../../src/workbench/libreoffice/recalculate";
import type { CellResult } from "../../../src/workbench/model/cell";
import { cellResult } from "../../../src/workbench/model/cell";
import type { CellContent } from "../../../src/workbench/model/cell-contents";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import type { Sheet, WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { cellKey, newWorkbook } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";

const own = "CJ_Points[[#This Row]";
const body = [
  ["NI8.i", 100, 120, "", 9],
  ["NI8.ii", 0, "[x]", "", 4],
  ["LE19.c", "", 7, "", "[c]"],
  ["LE19.d", 0.1, 0.3, "", 0.2],
].map(([id = "", first = "", second = "", , third = ""], i) => [
  id,
  first,
  second,
  `=IF(COUNT(${own},[2023-24]:[2024-25]])=2,ROUND(${own},[2024-25]]-${own},[2023-24]],9),"incomplete: "&COUNT(${own},[2023-24]:[2024-25]])&" of 2")`,
  third,
  `=IFERROR(INDEX(CJ_Points[[2023-24]:[2024-25]],MATCH("${String(id)}",CJ_Points[Id],0),MATCH("2024-25",CJ_Points[[#Headers],[2023-24]:[2024-25]],0)),"none")`,
  `=COUNTIFS(CJ_Points[Id],"NI8*",CJ_Points[Other],"<"&${i + 5})`,
  `=IF(COUNT(${own},[Other]])=1,SUMPRODUCT((CJ_Points[Other]<9E+99)*(CJ_Points[Other]<>"")*(CJ_Points[Other]>${own},[Other]]))+1,"")`,
  `=IFERROR(${own},[2024-25]]/${own},[2023-24]],"not applicable")`,
]);
const loose = [
  '=AVERAGEIFS(CJ_Points[Other],CJ_Points[Id],"NI8*")',
  "=SUM(CJ_Points[[2024-25]])",
  '=IFERROR(MATCH("missing",CJ_Points[Id],0),"none")',
  '=MATCH("missing",CJ_Points[Id],0)',
  "=1/0",
  '=TEXT(1870.4,"#,##0")&" "&TEXT(DATE(2025,12,31),"d mmmm yyyy")',
  "=A20",
  "=ISBLANK(A20)", // joined to a text, LibreOffice writes a truth value as 1 and Excel as TRUE
  '=A7&" "&0.1',
  "=ROUND(73.1-70.1,9)>=3",
  '="a"<"B"',
  "=MAX(CJ_Points[[2023-24]:[2024-25]])",
  '=COUNTIF(CJ_Points[[2023-24]:[2024-25]],"[x]")',
  ...lookedUpBlank(),
  ...inOneRow("CJ_One"),
];

/** A20 is empty, and so are cells of the table: an empty cell that is looked for finds no empty row. */
function lookedUpBlank(): readonly string[] {
  return [
    '=IFERROR(MATCH(A20,CJ_Points[Id],0),"none")',
    '=IFERROR(MATCH(A20,CJ_Points[Other],0),"none")',
    '=IFERROR(SMALL(CJ_Points[Other],MATCH(A20,CJ_Points[Id],0)),"none")', // SMALL takes the formula to the package
    "=COUNTIF(CJ_Points[Other],A20)",
    "=COUNTIFS(CJ_Points[Other],A20,CJ_Points[Id],A20)",
    "=SUMIFS(CJ_Points[Other],CJ_Points[[2023-24]],A20)",
    '=COUNTIF(CJ_Points[Id],"")+COUNTIF(CJ_Points[Id],"<>")',
    '=COUNTIF(CJ_Points[Other],"<5")+COUNTIF(CJ_Points[Other],">=0")',
    '=COUNTIF(CJ_Points[Id],"*.c")+COUNTIF(CJ_Points[Id],"NI?.i")+COUNTIF(CJ_Points[Id],"<>NI8*")',
    '=IFERROR(MATCH("*.c",CJ_Points[Id],0),"none")',
  ];
}

/** A column of one row is a range all the same. */
function inOneRow(table: string): readonly string[] {
  return [
    `=MATCH("a",${table}[Id],0)`,
    `=IFERROR(MATCH("b",${table}[Id],0),"none")`,
    `=INDEX(${table}[Number],MATCH("a",${table}[Id],0))`,
    `=IFERROR(INDEX(${table}[Number],2),"none")`,
    `=INDEX(${table}[[Id]:[Number]],1,MATCH("Number",${table}[[#Headers],[Id]:[Number]],0))`,
    `=MATCH("Number",${table}[[#Headers],[Number]],0)`,
    `=COUNTIF(${table}[Id],"a")+COUNTIF(${table}[Number],">2")`,
    `=COUNTIFS(${table}[Id],"a",${table}[Number],3)`,
    `=SUMIFS(${table}[Number],${table}[Id],"a")`,
    `=AVERAGEIFS(${table}[Number],${table}[Id],"<>b")`,
    `=SUM(${table}[Id])+SUM(${table}[Number])+COUNT(${table}[[Id]:[Number]])`,
    `=SUMPRODUCT((${table}[Id]="a")*(${table}[Number]<9E+99)*(${table}[Number]<>""))`,
    `=SMALL(${table}[Number],1)+COUNTIF(${table}[Id],"a")`, // SMALL takes the formula to the package
    `=IFERROR(SMALL(${table}[Number],MATCH("a",${table}[Id],0)),"none")`,
    `=${table}[Number]&" of "&ROWS(${table}[Number])`,
  ];
}

function exampleWorkbook(): WorkbookModel {
  const edits = new WorkbookEdits(newWorkbook());
  const sheet = edits.workbook.sheets[0] as Sheet; // a new workbook has one
  const headers = ["Id", "2023-24", "2024-25", "Change", "Other", "Found", "Counted", "Order", "Rate"];
  const rows = [headers, ...body];
  const area = { top: 4, left: 0, bottom: 8, right: 8 };
  edits.setContents(
    sheet,
    area,
    rows.map((row) => row.map(contentOf)),
    "addIn",
  );
  edits.addTable(sheet, area, "CJ_Points", "addIn");
  const one = { top: 12, left: 0, bottom: 13, right: 1 };
  edits.setContents(sheet, one, [["Id", "Number"], ["a", 3]].map((row) => row.map(contentOf)), "addIn"); // prettier-ignore
  edits.addTable(sheet, one, "CJ_One", "addIn");
  const column = { top: 4, left: 10, bottom: 4 + loose.length - 1, right: 10 };
  edits.setContents(
    sheet,
    column,
    loose.map((formula) => [contentOf(formula)]),
    "addIn",
  );
  createCalculation(edits).recalculate();
  return edits.workbook;
}

function contentOf(value: string | number): CellContent {
  if (value === "") return { kind: "empty" };
  return typeof value === "string" && value.startsWith("=")
    ? { kind: "formula", formula: value.slice(1) }
    : { kind: "constant", value };
}

/** Results by formula cell; numbers to 12 digits, for the two engines add in different orders. */
function results(workbook: WorkbookModel): [string, CellResult][] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells]
      .filter(([, cell]) => cell.formula !== undefined)
      .sort(([a], [b]) => a - b)
      .map(([key, cell]): [string, CellResult] => {
        const value = cellResult(cell);
        return [`${key} ${cell.formula}`, typeof value === "number" ? Number(value.toPrecision(12)) : value];
      }),
  );
}

async function read(bytes: Uint8Array): Promise<WorkbookModel> {
  const result = await readXlsx(bytes);
  if (!result.ok) throw new Error(result.trouble.found);
  return result.value;
}

it("calculates tables, structured references and lookups as LibreOffice does", async () => {
  const workbook = exampleWorkbook();
  const bytes = await writeXlsx(workbook);
  expect(results(await read(await withoutResults(bytes))).every(([, value]) => value === null)).toBe(true);

  const [again = bytes, second = bytes] = await recalculateAllWithLibreOffice([
    bytes,
    await writeXlsx(newWorkbook()),
  ]);
  const recalculated = await read(again);

  expect(results(recalculated)).toEqual(results(workbook));
  expect(results(recalculated)).toHaveLength(4 * 5 + loose.length);
  expect((await read(second)).sheets.map((sheet) => sheet.name)).toEqual(["Sheet1"]);
});

it("gives calculated columns their formula back after LibreOffice saved the workbook", async () => {
  const workbook = exampleWorkbook();
  const [sheet] = workbook.sheets;
  const [table] = sheet?.tables ?? [];
  if (!sheet || !table) throw new Error("the example has a table");
  const formula = sheet.cells.get(cellKey(5, 3))?.formula ?? "";
  sheet.tables = [
    { ...table, columns: table.columns.map((c) => (c.name === "Change" ? { ...c, formula } : c)) },
  ];

  const [again = new Uint8Array()] = await recalculateAllWithLibreOffice([await writeXlsx(workbook)]);
  const [saved] = (await read(again)).sheets[0]?.tables ?? [];

  expect(saved?.columns.filter((c) => c.formula !== undefined).map((c) => c.name)).toEqual([
    "Change",
    "Order",
    "Rate",
  ]);
  expect(saved?.columns.find((c) => c.name === "Change")?.formula).toBe(formula);
});

it("prints a workbook", async () => {
  const pdf = await convertToPdf(await writeXlsx(exampleWorkbook()));
  expect(new TextDecoder().decode(pdf.slice(0, 5))).toBe("%PDF-");
});
