import { growWorkbook, type Growth } from "../../src/actions/grow-workbook";
import { describeTrouble } from "../../src/domain/trouble";
import { cellResult, isCellError, type CellConstant } from "../../src/workbench/model/cell";
import { cellKey, findTable, type WorkbookModel } from "../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../actions/planner-workbook";
import { headersOf } from "../actions/typed-cells";
import { formulaDifferences } from "./formula-differences";
import { inLibreOffice } from "./in-libreoffice";

/** Tables with one column for each year in which people put columns of their own. */
const tables = ["CJ_DataPoints", "CJ_Rates", "CJ_DemographicProfile", "CJ_NeedsProfile"] as const;

/** Columns that people might put before the first year, between years and after the last one, by the header they follow. */
const ownColumns: readonly {
  readonly after: string;
  readonly header: string;
  readonly cells: readonly (string | number)[];
}[] = [
  { after: "2024-25", header: "2024-25 note", cells: ["passed", 7, "[x]"] },
  { after: "2022-23", header: "2022-23 revised", cells: [900000, -5, "n/a"] },
  { after: "2021-22", header: "Column1", cells: ["", "[c]", 3] },
];

const growths: readonly Growth[] = [
  { kind: "year", which: "next" },
  { kind: "year", which: "previous" },
];

async function put(
  excel: PlannerWorkbook,
  table: string,
  index: number,
  header: string,
  cells: readonly (string | number)[],
) {
  await excel.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(table);
    columns.add(index, undefined, header);
    const cell = columns.getItem(header).getHeaderRowRange();
    cell.numberFormat = [["@"]];
    cell.values = [[header]];
    const body = columns.getItem(header).getDataBodyRange();
    body.load("rowCount");
    await context.sync();
    body.numberFormat = "General" as unknown as string[][]; // Office.js takes one code for a whole block
    body.formulas = Array.from({ length: body.rowCount }, (_, row) => [cells[row % cells.length] ?? ""]);
    await context.sync();
  });
}

async function withOwnColumns(excel: PlannerWorkbook): Promise<void> {
  for (const table of tables) {
    for (const { after, header, cells } of ownColumns)
      await put(excel, table, headersOf(excel.workbook, table).indexOf(after) + 1, header, cells);
    await put(excel, table, headersOf(excel.workbook, table).indexOf("2020-21"), "Before", [
      1,
      "2020-21",
      "passed",
    ]);
  }
}

type Shown = ReadonlyMap<string, CellConstant | null>;

/** What every cell of our tables shows, by table, row and header. */
function shown(excel: PlannerWorkbook): Shown {
  excel.calculation.recalculate();
  const cells = new Map<string, CellConstant | null>();
  for (const sheet of excel.workbook.sheets) {
    for (const { name, area, columns } of sheet.tables) {
      for (let row = area.top + 1; row <= area.bottom; row++) {
        columns.forEach((column, at) => {
          const result = cellResult(sheet.cells.get(cellKey(row, area.left + at)));
          cells.set(
            `${name} | ${row - area.top} | ${column.name}`,
            isCellError(result) ? result.error : result,
          );
        });
      }
    }
  }
  return cells;
}

function bodyOf(
  workbook: WorkbookModel,
  table: string,
  header: string,
): readonly (CellConstant | undefined)[] {
  const found = findTable(workbook, table);
  if (found === undefined) throw new Error(`no table ${table}`);
  const { area } = found.table;
  const column = area.left + headersOf(workbook, table).indexOf(header);
  return Array.from(
    { length: area.bottom - area.top },
    (_, row) => found.sheet.cells.get(cellKey(area.top + 1 + row, column))?.value,
  );
}

/** Where Requests keeps the place of a year among the columns of Data points, which is meant to follow it. */
const placeOfYear = /^CJ_Requests \|.*\| Working: year$/;

/** Cells that show something else. */
function differing(before: Shown, after: Shown): readonly (readonly unknown[])[] {
  return [...before]
    .filter(([cell, value]) => after.get(cell) !== value && !placeOfYear.test(cell))
    .map(([cell, value]) => [cell, value, after.get(cell)]);
}

async function grow(growth: Growth): Promise<void> {
  const grown = await growWorkbook(growth, () => undefined);
  if (!grown.ok) throw new Error(describeTrouble(grown.trouble));
}

const request = { sample: true, sheets: "all", outcomes: "8" } as const;
const stages = ["as built", "with a year more at either end"] as const;
const plain: Shown[] = [];
const own: Shown[] = [];
const ours: WorkbookModel[] = [];
const theirs: WorkbookModel[] = [];

beforeAll(async () => {
  for (const isOwn of [false, true]) {
    const excel = await builtPlannerWorkbook(request);
    if (isOwn) await withOwnColumns(excel);
    for (const stage of stages) {
      if (stage !== "as built") for (const growth of growths) await grow(growth);
      (isOwn ? own : plain).push(shown(excel));
      if (isOwn) ours.push(structuredClone(excel.workbook));
    }
    excel.shutDown();
  }
  theirs.push(...(await inLibreOffice(ours)));
});

describe.each(stages.map((stage, i) => [stage, i] as const))(
  "columns of people's own before, between and after the years, %s",
  (_stage, i) => {
    it("change no number, word or check of ours", () => {
      expect(differing(plain[i] ?? new Map(), own[i] ?? new Map())).toEqual([]);
      expect(plain[i]?.size).toBeGreaterThan(5000);
    });

    it("keep what was typed in them, in the place where they stood", () => {
      const workbook = ours[i];
      if (workbook === undefined) throw new Error("no workbook");
      for (const table of tables) {
        const headers = headersOf(workbook, table);
        for (const { after, header, cells } of ownColumns) {
          expect(headers.indexOf(header)).toBe(
            headers.indexOf(after) + (header === "2024-25 note" && i === 1 ? 2 : 1),
          );
          expect(bodyOf(workbook, table, header).slice(0, 3)).toEqual(
            cells.map((cell) => (cell === "" ? undefined : cell)),
          );
        }
        expect(headers.indexOf("Before")).toBe(headers.indexOf("2020-21") - 1);
      }
    });

    it("leave no error value, and the values that LibreOffice works out", () => {
      const [our, their] = [ours[i], theirs[i]];
      if (our === undefined || their === undefined) throw new Error("no workbook");
      const { list, compared } = formulaDifferences(our, their);
      expect(list).toEqual([]);
      expect(compared).toBeGreaterThan(1500);
    });
  },
);

it("an error value in such a column is an error of no cell of ours", async () => {
  const excel = await builtPlannerWorkbook(request);
  const before = shown(excel);
  for (const table of tables)
    await put(excel, table, headersOf(excel.workbook, table).indexOf("2022-23") + 1, "Sum", ["=1/0"]);
  const after = shown(excel);
  expect(differing(before, after)).toEqual([]);
  expect(after.get("CJ_Rates | 1 | Sum")).toBe("#DIV/0!");
  excel.shutDown();
});
