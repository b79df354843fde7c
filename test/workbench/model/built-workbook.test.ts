import { readFileSync } from "node:fs";
import path from "node:path";
import { createCalculation } from "../../../src/workbench/calculation/create-calculation";
import { recalculateWithLibreOffice } from "../../../src/workbench/libreoffice/recalculate";
import type { Area } from "../../../src/workbench/model/address";
import { lastColumn, lastRow } from "../../../src/workbench/model/address";
import type { CellResult } from "../../../src/workbench/model/cell";
import type { CellShift } from "../../../src/workbench/model/cell-shift";
import { movedArea } from "../../../src/workbench/model/cell-shift";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import { insertTableColumns, insertTableRows } from "../../../src/workbench/model/table-edits";
import type { Sheet, WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { cellKey, findTable, keyColumn, keyRow } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";

/** TODAY() must not change the results while the test runs. */
const now = (): Date => new Date(2026, 10, 22);

async function openBuilt(): Promise<WorkbookEdits> {
  const bytes = readFileSync(path.join(__dirname, "../../fixtures/built-by-schema-1.xlsx"));
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error("The built workbook of the fixtures cannot be read.");
  return new WorkbookEdits(read.value);
}

/** Every formula with its result, by sheet, row and column. */
function formulasOf({ sheets }: WorkbookModel): Map<string, { formula: string; result: CellResult }> {
  const found = new Map<string, { formula: string; result: CellResult }>();
  for (const sheet of sheets) {
    for (const [key, { formula, result = null }] of sheet.cells) {
      if (formula !== undefined)
        found.set(`${sheet.name} ${keyRow(key)} ${keyColumn(key)}`, { formula, result });
    }
  }
  return found;
}

function rulesOf({ sheets }: WorkbookModel): unknown {
  return sheets.map(({ tables, validations, conditionalFormats, charts, columnWidths, rowHeights }) => [
    tables,
    validations,
    conditionalFormats,
    charts,
    [...columnWidths],
    [...rowHeights],
  ]);
}

/** Two empty rows above the tables of every sheet, and one empty column before everything. */
const shifts: readonly CellShift[] = [
  { kind: "insert", along: "rows", area: { top: 3, bottom: 4, left: 0, right: lastColumn } },
  { kind: "insert", along: "columns", area: { top: 0, bottom: lastRow, left: 0, right: 0 } },
];

const shiftAll = (edits: WorkbookEdits, all: readonly CellShift[]): void => {
  for (const sheet of edits.workbook.sheets)
    for (const shift of all) edits.shiftCells(sheet, shift, "person");
};

function typeIntoEmpty(edits: WorkbookEdits, sheet: Sheet, { top, left, right }: Area): void {
  for (let column = left; column <= right; column++) {
    if (sheet.cells.get(cellKey(top, column))?.formula !== undefined) continue;
    const area = { top, left: column, bottom: top, right: column };
    edits.setContents(sheet, area, [[{ kind: "constant", value: `new ${column}` }]], "person");
  }
}

describe("a workbook as the add-in builds it", () => {
  it("gives the same results with empty rows and columns put in, and is the same once they are out again", async () => {
    const edits = await openBuilt();
    const calculation = createCalculation(edits, { now });
    calculation.recalculate();
    const before = formulasOf(edits.workbook);
    const rules = JSON.stringify(rulesOf(edits.workbook));
    expect(before.size).toBeGreaterThan(500);

    shiftAll(edits, shifts);
    calculation.recalculate();
    const during = formulasOf(edits.workbook);
    const moved = new Map(
      [...before].map(([place, { result }]) => {
        const [, sheet = "", row = "", column = ""] = /^(.*) (\d+) (\d+)$/.exec(place) ?? [];
        const cell = { top: Number(row), left: Number(column), bottom: Number(row), right: Number(column) };
        const to = shifts.reduce((area, shift) => movedArea(area, shift) ?? area, cell);
        return [`${sheet} ${to.top} ${to.left}`, result];
      }),
    );
    expect(new Map([...during].map(([place, { result }]) => [place, result]))).toEqual(moved);

    const back = [...shifts].reverse().map((shift) => ({ ...shift, kind: "delete" }) as const);
    shiftAll(edits, back);
    calculation.recalculate();
    expect(formulasOf(edits.workbook)).toEqual(before);
    expect(JSON.stringify(rulesOf(edits.workbook))).toBe(rules);
  });

  it("is calculated by LibreOffice to the same results after rows and columns came into every table", async () => {
    const edits = await openBuilt();
    const calculation = createCalculation(edits, { now: () => new Date() });
    for (const { id } of edits.workbook.sheets.flatMap(({ tables }) => tables)) {
      for (const insert of [insertTableRows, insertTableColumns]) {
        const found = findTable(edits.workbook, id);
        const done = found && insert(edits, found.sheet, found.table, 1, 1, "person");
        if (done?.kind !== "done" || !found) throw new Error(`Nothing was inserted into ${id}.`);
        // no blanks: the engine's MATCH finds a blank among blanks, Excel and LibreOffice do not
        if (insert === insertTableRows) typeIntoEmpty(edits, found.sheet, done.cells);
      }
    }
    calculation.recalculate();
    const ours = formulasOf(edits.workbook);
    const read = await readXlsx(await recalculateWithLibreOffice(await writeXlsx(edits.workbook)));
    if (!read.ok) throw new Error("LibreOffice's copy cannot be read.");
    const theirs = formulasOf(read.value);
    const differences = [...ours].filter(
      ([place, { result }]) => !isSame(theirs.get(place)?.result ?? null, result),
    );
    expect(differences.map(([place, { result }]) => [place, result, theirs.get(place)?.result])).toEqual([]);
    expect(ours.size).toBeGreaterThan(500);
  });
});

function isSame(a: CellResult, b: CellResult): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(b));
  return JSON.stringify(a ?? "") === JSON.stringify(b ?? "");
}
