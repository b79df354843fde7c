import { planBuild } from "../../src/actions/build-workbook";
import { criteria } from "../../src/catalogue/scoring-criteria";
import { recalculateWithLibreOffice, withoutResults } from "../../src/workbench/libreoffice/recalculate";
import { cellResult, type CellResult } from "../../src/workbench/model/cell";
import { cellKey, findTable, type WorkbookModel } from "../../src/workbench/model/workbook-model";
import { readXlsx } from "../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../src/workbench/xlsx/write-xlsx";
import {
  buildRequest,
  builtPlannerWorkbook,
  checked,
  failures,
  openPlannerWorkbook,
} from "../actions/planner-workbook";

/** 000_08d407e9504b914d.txt, Step 4: the three rows as printed. */
const printedRows = [
  [4, 1, 3, 3, 5, 2],
  [5, 2, 4, 4, 4, 5],
  [1, 1, 5, 1, 3, 4],
];
const priority = "Overall priority (average)";

let typed: Uint8Array;
let recalculated: WorkbookModel;

beforeAll(async () => {
  const excel = await builtPlannerWorkbook();
  printedRows.forEach((scores, i) => {
    excel.put("CJ_Scoring", `A8.${i + 1}`, "Improvement activity", `Imp activity ${i + 1}`);
    criteria.forEach(({ header }, k) => excel.put("CJ_Scoring", `A8.${i + 1}`, header, scores[k] ?? null));
  });
  // figures too, so that the formulas of Rates have something to work out
  const funnel = { a: 120, b: 96, c: 60, d: 41, e: 55 };
  for (const [letter, value] of Object.entries(funnel))
    excel.put("CJ_DataPoints", `LE19.${letter}`, "2024-25", value);
  // asked for as soon as there are figures
  excel.put("CJ_Setup", "remand.LE19.a", "Value", "no");
  excel.calculation.recalculate();
  typed = await writeXlsx(excel.workbook);
  excel.shutDown();
  recalculated = await opened(await recalculateWithLibreOffice(typed));
});

async function opened(bytes: Uint8Array): Promise<WorkbookModel> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.trouble.found);
  return read.value;
}

/** What the file says that a cell shows; nothing is calculated here. */
function saved(workbook: WorkbookModel, id: string, header: string): CellResult {
  const found = findTable(workbook, "CJ_Scoring");
  if (found === undefined) throw new Error("no table CJ_Scoring");
  const { sheet, table } = found;
  const columnOf = (name: string): number =>
    table.area.left + table.columns.findIndex((column) => column.name === name);
  for (let row = table.area.top + 1; row <= table.area.bottom; row++) {
    if (sheet.cells.get(cellKey(row, columnOf("Id")))?.value === id)
      return cellResult(sheet.cells.get(cellKey(row, columnOf(header))));
  }
  throw new Error(`no row ${id}`);
}

const ofActivities = (workbook: WorkbookModel, header: string): readonly CellResult[] =>
  ["A8.1", "A8.2", "A8.3"].map((id) => saved(workbook, id, header));

describe("the printed worked example, in a file that LibreOffice recalculates", () => {
  it("starts from a file that holds scores and no results", async () => {
    const stripped = await opened(await withoutResults(typed));
    expect(ofActivities(stripped, priority)).toEqual([null, null, null]);
    expect(ofActivities(stripped, criteria[0]?.header ?? "")).toEqual([4, 5, 1]);
  });

  it("gives 3, 4 and 2.5, and never 3.6", () => {
    expect(ofActivities(recalculated, priority)).toEqual([3, 4, 2.5]);
    const everything = recalculated.sheets.flatMap((sheet) => [...sheet.cells.values()].map(cellResult));
    expect(everything).not.toContain(3.6);
  });

  it("gives an outcome priority of 3.1667", () => {
    for (const mean of ofActivities(recalculated, "Outcome priority")) expect(mean).toBeCloseTo(9.5 / 3, 9);
  });

  it("orders them 2, 3, 1, within the outcome and overall", () => {
    expect(ofActivities(recalculated, "Order in outcome")).toEqual([2, 3, 1]);
    expect(ofActivities(recalculated, "Order overall")).toEqual([2, 3, 1]);
  });

  it("is checked without a fault after LibreOffice has saved it: every formula is still known as ours", async () => {
    const excel = openPlannerWorkbook({ workbook: structuredClone(recalculated) });
    const report = await checked();
    excel.shutDown();
    expect(failures(report)).toEqual([]);
    expect(report.counts.passed).toBeGreaterThan(50);
  });

  it("needs no repair after LibreOffice has saved it: building again would keep every sheet", async () => {
    const excel = openPlannerWorkbook({ workbook: structuredClone(recalculated) });
    const plan = await planBuild(buildRequest());
    excel.shutDown();
    if (!plan.ok) throw new Error(plan.trouble.found);
    expect(plan.value.obstacles).toEqual([]);
    expect(plan.value.sheets.filter((sheet) => sheet.action !== "keep")).toEqual([]);
  });
});
