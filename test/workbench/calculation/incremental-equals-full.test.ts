import fc from "fast-check";
import { createCalculation } from "../../../src/workbench/calculation/create-calculation";
import type { CellResult } from "../../../src/workbench/model/cell";
import type { CellContent } from "../../../src/workbench/model/cell-contents";
import type { CellShift } from "../../../src/workbench/model/cell-shift";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import {
  deleteTableRows,
  insertTableColumns,
  insertTableRows,
} from "../../../src/workbench/model/table-edits";
import { whyNoShift } from "../../../src/workbench/model/why-no-shift";
import type { Sheet, WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { newWorkbook } from "../../../src/workbench/model/workbook-model";

// The same examples in every run.
fc.configureGlobal({ seed: 2026 });

const size = 6; // cells A1:F6 of each sheet; on the first the table T takes A2:F5

const address = fc
  .tuple(
    fc.constantFrom("", "Other!", "Third!"),
    fc.constantFrom(..."ABCDEF"),
    fc.integer({ min: 1, max: 8 }),
  )
  .map(([sheet, column, row]) => `${sheet}${column}${row}`);
const range = fc
  .tuple(address, fc.constantFrom(..."ABCDEF"), fc.integer({ min: 1, max: 30 }))
  .map(([start, column, row]) => `${start}:${column}${row}`);
const ofTable = fc.constantFrom(
  "T[Id]",
  "T[[Y1]:[Y3]]",
  "T[[2024-25]]",
  "T[#Data]",
  "T[[#Headers],[Y1]:[Y2]]",
);
const single = fc.oneof(address, fc.constantFrom("T[[#This Row],[Y1]]", "INDEX(T[Y1],2)", "3"));
const many = fc.oneof(range, ofTable, fc.constantFrom("Other!B:B"));
const formula = fc.oneof(
  single,
  fc.tuple(single, fc.constantFrom("+", "*", "&", "<", "="), single).map((parts) => parts.join("")),
  fc.tuple(fc.constantFrom("SUM", "COUNT", "MAX", "COUNTA"), many).map(([name, arg]) => `${name}(${arg})`),
  fc.tuple(single, single, single).map(([a, b, c]) => `IF(${a}>1,${b},${c})`),
  fc.tuple(single, single).map(([a, b]) => `IFERROR(1/${a},${b})`),
  fc.tuple(many, single).map(([a, b]) => `COUNTIF(${a},${b})`),
  single.map((a) => `IFERROR(MATCH(${a},T[Id],0),"none")`),
);
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constant<CellContent>({ kind: "empty" }),
  fc
    .oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom("[x]", "a", "2", true))
    .map((value): CellContent => ({ kind: "constant", value })),
  formula.map((text): CellContent => ({ kind: "formula", formula: text })),
);

type Step = (edits: WorkbookEdits) => void;
const sheetOf = (edits: WorkbookEdits, index: number): Sheet =>
  edits.workbook.sheets[index % edits.workbook.sheets.length] as Sheet; // the index is within the list
const typing: fc.Arbitrary<Step> = fc
  .tuple(fc.nat(2), fc.nat(size - 1), fc.nat(size + 2), content)
  .map(([sheet, column, row, what]) => (edits) => {
    const target = sheetOf(edits, sheet);
    // headers hold names only: Excel turns anything else into text, and that is the host's business
    const isHeader = target.tables.some((t) => t.area.top === row);
    const written: CellContent = isHeader ? { kind: "constant", value: `H${column}` } : what;
    edits.setContents(target, { top: row, left: column, bottom: row, right: column }, [[written]], "person");
  });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: typing },
  { weight: 1, arbitrary: fc.constant<Step>(addRow) },
  {
    weight: 1,
    arbitrary: fc.nat(5).map(
      (column): Step =>
        (edits) =>
          sortTable(edits, column),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>((edits) => clearBlock(edits)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("Other", "Data points").map((name): Step => (edits) => {
      edits.changeSheet(sheetOf(edits, 1), { name }, "addIn");
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>(lengthenTable) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(2), fc.nat(2)).map(([kind, at]) => shiftTable(kind, at)) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(3), fc.nat(4)).map(([kind, at]) => shiftCellsOf(kind, at)) },
  { weight: 1, arbitrary: fc.constantFrom("T", "Other table").map((name) => renameTable(name)) },
  { weight: 1, arbitrary: fc.constant<Step>(takeTableOff) },
  { weight: 1, arbitrary: fc.constant<Step>(putTableOver) },
  { weight: 2, arbitrary: fc.constant<Step>(addThirdSheet) },
  { weight: 1, arbitrary: fc.constant<Step>(deleteThirdSheet) },
);

/** Enough cells to begin with that formulas read formulas, also through long areas. */
const filling = fc.array(typing, { minLength: 20, maxLength: 60, size: "max" });

function startingWorkbook(): WorkbookEdits {
  const edits = new WorkbookEdits(newWorkbook());
  edits.addSheet("Other", "addIn");
  const first = sheetOf(edits, 0);
  const headers = ["Id", "Y1", "Y2", "Y3", "2024-25", "Sum"];
  edits.setContents(
    first,
    { top: 1, left: 0, bottom: 1, right: 5 },
    [headers.map((value) => ({ kind: "constant", value }))],
    "addIn",
  );
  const table = edits.addTable(first, { top: 1, left: 0, bottom: 4, right: 5 }, "T", "addIn");
  edits.changeTable(
    first,
    table,
    {
      columns: table.columns.map((c) =>
        c.name === "Sum" ? { ...c, formula: "SUM(T[[#This Row],[Y1]:[Y3]])" } : c,
      ),
    },
    "addIn",
  );
  return edits;
}

function addRow(edits: WorkbookEdits): void {
  const sheet = sheetOf(edits, 0);
  const [table] = sheet.tables;
  if (table) edits.addTableRows(sheet, table, 1, "addIn");
}

function lengthenTable(edits: WorkbookEdits): void {
  const sheet = sheetOf(edits, 0);
  const [table] = sheet.tables;
  if (table)
    edits.changeTable(sheet, table, { area: { ...table.area, bottom: table.area.bottom + 1 } }, "addIn");
}

/** Puts a row or a column into the table, or takes a row out of it. */
function shiftTable(kind: number, at: number): Step {
  return (edits) => {
    const sheet = sheetOf(edits, 0);
    const [table] = sheet.tables;
    if (table === undefined) return;
    if (kind === 0) insertTableRows(edits, sheet, table, at, 2, "addIn");
    else if (kind === 1) insertTableColumns(edits, sheet, table, at, 1, "addIn");
    else if (table.area.bottom - table.area.top > 4) deleteTableRows(edits, sheet, table, at, 1, "addIn");
  };
}

/** Cells of the sheet without a table come and go. */
function shiftCellsOf(kind: number, at: number): Step {
  return (edits) => {
    const sheet = sheetOf(edits, 1);
    const along = kind % 2 === 0 ? "rows" : "columns";
    const area = { top: at, left: 1, bottom: at + 1, right: 3 };
    const shift: CellShift = { kind: kind < 2 ? "insert" : "delete", along, area };
    if (sheet.tables.length === 0 && whyNoShift(sheet, shift) === undefined)
      edits.shiftCells(sheet, shift, "person");
  };
}

function renameTable(name: string): Step {
  return (edits) => {
    const sheet = sheetOf(edits, 0);
    const [table] = sheet.tables;
    if (table) edits.changeTable(sheet, table, { name: name.replace(" ", "_") }, "addIn");
  };
}

/** Formulas about it lead nowhere from now on. */
function takeTableOff(edits: WorkbookEdits): void {
  const sheet = sheetOf(edits, 0);
  const [table] = sheet.tables;
  if (table) edits.deleteTable(sheet, table, "addIn");
}

function putTableOver(edits: WorkbookEdits): void {
  const sheet = sheetOf(edits, 0);
  if (sheet.tables.length === 0)
    edits.addTable(sheet, { top: 1, left: 0, bottom: 5, right: 4 }, "T", "addIn");
}

function addThirdSheet(edits: WorkbookEdits): void {
  if (edits.workbook.sheets.length > 2) return;
  const sheet = edits.addSheet("Third", "addIn");
  const formula: CellContent = { kind: "formula", formula: "SUM(T[Y1])+Other!B2" };
  edits.setContents(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, [[formula]], "addIn");
}

function deleteThirdSheet(edits: WorkbookEdits): void {
  const [, , third] = edits.workbook.sheets;
  if (third) edits.deleteSheet(third, "addIn");
}

function sortTable(edits: WorkbookEdits, column: number): void {
  const sheet = sheetOf(edits, 0);
  const [table] = sheet.tables;
  if (table) edits.sortTable(sheet, table, [{ column, ascending: true }], "person");
}

function clearBlock(edits: WorkbookEdits): void {
  edits.clear(sheetOf(edits, 1), { top: 0, left: 1, bottom: 3, right: 2 }, "contents", "person");
}

function results(workbook: WorkbookModel): [string, CellResult | undefined][] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells]
      .filter(([, cell]) => cell.formula !== undefined)
      .map(([key, cell]): [string, CellResult | undefined] => [
        `${sheet.name} ${key} ${cell.formula}`,
        cell.result,
      ]),
  );
}

function calculatedAfresh(workbook: WorkbookModel): WorkbookModel {
  const copy = structuredClone(workbook);
  for (const sheet of copy.sheets) {
    for (const [key, { result: _result, ...cell }] of sheet.cells) sheet.cells.set(key, cell);
  }
  createCalculation(new WorkbookEdits(copy)).recalculate();
  return copy;
}

it("gives the same results after any edits as a calculation from nothing", () => {
  fc.assert(
    fc.property(
      filling,
      fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: 25 }),
      (fill, steps) => {
        const edits = startingWorkbook();
        for (const type of fill) type(edits);
        const calculation = createCalculation(edits);
        for (const [apply, calculatesNow] of steps) {
          apply(edits);
          if (calculatesNow) calculation.recalculate();
        }
        calculation.recalculate();
        expect(results(edits.workbook)).toEqual(results(calculatedAfresh(edits.workbook)));
      },
    ),
    { numRuns: 200 },
  );
});
