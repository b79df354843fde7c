import type { CellFormat } from "../../../src/workbench/model/cell";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import { cellKey, newWorkbook, type Sheet } from "../../../src/workbench/model/workbook-model";

const line = { color: "#808080", style: "Continuous" };
const block = { top: 0, left: 0, bottom: 1, right: 1 };

function newSheet(): { readonly edits: WorkbookEdits; readonly sheet: Sheet } {
  const edits = new WorkbookEdits(newWorkbook());
  return { edits, sheet: edits.addSheet("S", "person") };
}

function formatsOf(sheet: Sheet): readonly (CellFormat | undefined)[] {
  return [0, 1].flatMap((row) => [0, 1].map((column) => sheet.cells.get(cellKey(row, column))?.format));
}

it("gives cells that look the same one format, in whatever order they came to look so", () => {
  const { edits, sheet } = newSheet();
  edits.setFormat(sheet, { ...block, bottom: 0 }, { bold: true }, "person");
  edits.setFormat(sheet, { ...block, top: 1 }, { borders: { EdgeTop: line, EdgeLeft: line } }, "person");
  edits.setFormat(sheet, { ...block, bottom: 0 }, { borders: { EdgeLeft: line, EdgeTop: line } }, "person");
  edits.setFormat(sheet, { ...block, top: 1 }, { bold: true }, "person");
  expect(new Set(formatsOf(sheet)).size).toBe(1);
});

it("keeps what else each cell of an area has", () => {
  const { edits, sheet } = newSheet();
  edits.setFormat(sheet, { ...block, bottom: 0 }, { fill: "#FFF2CC" }, "person");
  edits.setFormat(sheet, block, { italic: true }, "person");
  const [filled, , plain] = formatsOf(sheet);
  expect(filled).toEqual({ fill: "#FFF2CC", italic: true });
  expect(plain).toEqual({ italic: true });
});

it("leaves the other cells as they were when one of those that shared a format changes", () => {
  const { edits, sheet } = newSheet();
  edits.setFormat(sheet, block, { bold: true }, "person");
  edits.setFormat(sheet, { ...block, top: 1 }, { bold: undefined, fill: "#FFF2CC" }, "person");
  expect(formatsOf(sheet)).toEqual([
    { bold: true },
    { bold: true },
    { fill: "#FFF2CC" },
    { fill: "#FFF2CC" },
  ]);
});
