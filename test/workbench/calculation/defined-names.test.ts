import { createCalculation } from "../../../src/workbench/calculation/create-calculation";
import type { CellResult } from "../../../src/workbench/model/cell";
import { cellResult } from "../../../src/workbench/model/cell";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import type { DefinedName, Sheet } from "../../../src/workbench/model/workbook-model";
import { cellKey, newWorkbook } from "../../../src/workbench/model/workbook-model";

const now = (): Date => new Date(2026, 10, 22);

/** A sheet "Figures" with 1, 2 and 3 in A1:A3 and a sheet "Other", with a formula in C1 of "Figures". */
function openWith(names: readonly DefinedName[], formula: string, result?: CellResult) {
  const edits = new WorkbookEdits(newWorkbook());
  const [sheet] = edits.workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet.");
  edits.changeSheet(sheet, { name: "Figures" }, "person");
  edits.addSheet("Other", "person");
  for (const row of [0, 1, 2]) sheet.cells.set(cellKey(row, 0), { value: row + 1 });
  sheet.cells.set(cellKey(0, 2), { formula, ...(result === undefined ? {} : { result }) });
  edits.workbook.names = names;
  const calculation = createCalculation(edits, { now });
  const shown = (on: Sheet = sheet, column = 2): CellResult => {
    calculation.recalculate();
    return cellResult(on.cells.get(cellKey(0, column)));
  };
  return { edits, sheet, shown };
}

const ours: DefinedName = { name: "OurFigures", formula: "Figures!$A$1:$A$3" };

it.each<[what: string, names: readonly DefinedName[], formula: string, result: CellResult]>([
  ["cells", [ours], "SUM(ourfigures)*2", 12],
  ["one cell", [{ name: "First", formula: "Figures!$A$1" }], "First+1", 2],
  ["a constant", [{ name: "Rate", formula: "0.5" }], "A2*Rate", 1],
  ["a sum, as one value", [{ name: "Both", formula: "Figures!$A$1+Figures!$A$2" }], "Both*2", 6],
  ["another name", [ours, { name: "Total", formula: "SUM(OurFigures)" }], "Total/2", 3],
  ["a text that is not the name", [ours], '"OurFigures"&""', "OurFigures"],
  ["cells that are gone", [{ name: "Gone", formula: "#REF!" }], 'IFERROR(Gone,"gone")', "gone"],
])("lets formulas use a name for %s", (_, names, formula, result) => {
  expect(openWith(names, formula).shown()).toEqual(result);
});

it("takes a sheet's own name before the workbook's, and the one that is asked for by its sheet", () => {
  const { edits, sheet, shown } = openWith([], "Rate");
  const other = edits.workbook.sheets[1]?.id ?? "";
  edits.workbook.names = [
    { name: "Rate", formula: "1" },
    { name: "Rate", sheetId: sheet.id, formula: "2" },
    { name: "Rate", sheetId: other, formula: "3" },
  ];
  sheet.cells.set(cellKey(0, 3), { formula: "Other!Rate" });
  expect([shown(), shown(sheet, 3)]).toEqual([2, 3]);
});

it("evaluates again when a cell behind a name changes", () => {
  const { edits, sheet, shown } = openWith([ours], "SUM(OurFigures)");
  expect(shown()).toBe(6);
  edits.setContents(
    sheet,
    { top: 0, left: 0, bottom: 0, right: 0 },
    [[{ kind: "constant", value: 10 }]],
    "person",
  );
  expect(shown()).toBe(15);
});

it("lets a name follow its cells and its sheet", () => {
  const { edits, sheet, shown } = openWith([ours], "SUM(OurFigures)");
  edits.shiftCells(
    sheet,
    { kind: "insert", along: "rows", area: { top: 0, left: 0, bottom: 1, right: 0 } },
    "person",
  );
  edits.changeSheet(sheet, { name: "Our figures" }, "person");
  expect(edits.workbook.names[0]?.formula).toBe("'Our figures'!$A$3:$A$5");
  expect(shown()).toBe(6);
});

it.each([
  ["leads elsewhere from each cell", "Figures!A1"],
  ["lies in another workbook", "[1]Figures!$A$1"],
  ["goes in circles", "Theirs+1"],
])("keeps the result of the file for a formula with a name that %s", (_, formula) => {
  expect(openWith([{ name: "Theirs", formula }], "Theirs*2", 42).shown()).toBe(42);
});

it("says #NAME? for a name that the workbook does not have", () => {
  expect(openWith([ours], "Nobody*2", 42).shown()).toEqual({ error: "#NAME?" });
});
