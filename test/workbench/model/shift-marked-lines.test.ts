import { parseArea } from "../../../src/workbench/model/address";
import type { Area } from "../../../src/workbench/model/address";
import type { CellShift } from "../../../src/workbench/model/cell-shift";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import { stateOf } from "../../../src/workbench/model/sheet-state";
import { whyNoShift } from "../../../src/workbench/model/why-no-shift";
import type { Sheet } from "../../../src/workbench/model/workbook-model";
import { cellKey, newWorkbook } from "../../../src/workbench/model/workbook-model";

/** A sheet on which people hid column C, grouped rows 3 to 5, merged B8:D9, noted at B2 and set page breaks. */
function openMarked() {
  const edits = new WorkbookEdits(newWorkbook());
  const [sheet] = edits.workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet.");
  sheet.hiddenColumns = new Set([2]);
  sheet.outline = {
    rows: new Map([
      [2, { level: 1 }],
      [3, { level: 1 }],
      [4, { level: 1 }],
      [5, { level: 0, isFolded: true }],
    ]),
    columns: new Map([[2, { level: 2 }]]),
  };
  sheet.mergedAreas = [area("B8:D9")];
  sheet.cells.set(cellKey(1, 1), { value: 5, note: { author: "Jo", text: "ring Jo" } });
  sheet.page = { breaks: { rows: [4, 7], columns: [3] } };
  return { edits, sheet };
}

function area(address: string): Area {
  const found = parseArea(address);
  if (found === undefined) throw new Error(`${address} is no address`);
  return found;
}

const shift = (kind: CellShift["kind"], along: CellShift["along"], address: string): CellShift => ({
  kind,
  along,
  area: area(address),
});

const levels = (sheet: Sheet) => [...(sheet.outline?.rows ?? [])].sort(([a], [b]) => a - b);

it("moves hidden columns, groups, breaks, merged cells and notes with whole columns", () => {
  const { edits, sheet } = openMarked();
  edits.shiftCells(sheet, shift("insert", "columns", "A:B"), "addIn");
  expect([...sheet.hiddenColumns]).toEqual([4]);
  expect([...(sheet.outline?.columns ?? [])]).toEqual([[4, { level: 2 }]]);
  expect(sheet.mergedAreas).toEqual([area("D8:F9")]);
  expect(sheet.cells.get(cellKey(1, 3))?.note?.text).toBe("ring Jo");
  expect(sheet.page.breaks).toEqual({ rows: [4, 7], columns: [5] });
});

it("takes a row put into a group into it, and one put beside it not", () => {
  const { edits, sheet } = openMarked();
  edits.shiftCells(sheet, shift("insert", "rows", "4:4"), "addIn");
  expect(levels(sheet)).toEqual([
    [2, { level: 1 }],
    [3, { level: 1 }],
    [4, { level: 1 }],
    [5, { level: 1 }],
    [6, { level: 0, isFolded: true }],
  ]);
  edits.shiftCells(sheet, shift("insert", "rows", "3:3"), "addIn");
  expect(levels(sheet).map(([row]) => row)).toEqual([3, 4, 5, 6, 7]);
  expect(sheet.page.breaks?.rows).toEqual([6, 9]);
  expect(sheet.mergedAreas).toEqual([area("B10:D11")]);
});

it("forgets what stood on rows and columns that go, and merged cells of which one is left", () => {
  const { edits, sheet } = openMarked();
  edits.shiftCells(sheet, shift("delete", "columns", "C:D"), "addIn");
  expect([sheet.hiddenColumns.size, sheet.outline?.columns.size]).toEqual([0, 0]);
  expect(sheet.mergedAreas).toEqual([area("B8:B9")]);
  edits.shiftCells(sheet, shift("delete", "rows", "9:9"), "addIn");
  expect(sheet.mergedAreas).toEqual([]);
});

it("leaves lines alone when only a part of their cells moves, and refuses to cut merged cells", () => {
  const { edits, sheet } = openMarked();
  edits.shiftCells(sheet, shift("insert", "columns", "A1:A3"), "addIn");
  expect([...sheet.hiddenColumns]).toEqual([2]);
  expect(sheet.cells.get(cellKey(1, 2))?.note?.text).toBe("ring Jo");
  expect(whyNoShift(sheet, shift("insert", "rows", "A2:B2"))).toBe(
    "A2:B2 cannot be inserted: it would cut the merged cells B8:D9.",
  );
  expect(whyNoShift(sheet, shift("insert", "rows", "B2:E2"))).toBeUndefined();
  expect(whyNoShift(sheet, shift("insert", "rows", "A20:B20"))).toBeUndefined();
});

it("keeps a note when contents are cleared, takes it when all is, and moves it when a table is sorted", () => {
  const { edits, sheet } = openMarked();
  const note = (row: number) => sheet.cells.get(cellKey(row, 1))?.note?.text;
  sheet.cells.set(cellKey(2, 1), { value: 3 });
  const table = edits.addTable(sheet, area("B1:B3"), "T", "person");
  edits.sortTable(sheet, table, [{ column: 0, ascending: true }], "person");
  expect([note(1), note(2)]).toEqual([undefined, "ring Jo"]);
  edits.clear(sheet, area("B3"), "contents", "person");
  expect(note(2)).toBe("ring Jo");
  edits.clear(sheet, area("B3"), "all", "person");
  expect(sheet.cells.has(cellKey(2, 1))).toBe(false);
});

it("puts names and marked lines back as they were", () => {
  const { edits, sheet } = openMarked();
  edits.workbook.names = [{ name: "Ours", formula: "Sheet1!$B$2" }];
  const before = stateOf(edits.workbook, sheet);
  edits.shiftCells(sheet, shift("insert", "columns", "A:A"), "person");
  expect(edits.workbook.names[0]?.formula).toBe("Sheet1!$C$2");
  edits.restoreSheets([before], []);
  expect(edits.workbook.names[0]?.formula).toBe("Sheet1!$B$2");
  expect([...sheet.hiddenColumns]).toEqual([2]);
  expect(sheet.mergedAreas).toEqual([area("B8:D9")]);
});
