import { cellLook } from "../../../../src/workbench/grid/look/cell-look";
import { createConditionalFormats } from "../../../../src/workbench/grid/look/conditional-formats";
import type { Cell } from "../../../../src/workbench/model/cell";
import { cellKey, newWorkbook } from "../../../../src/workbench/model/workbook-model";

function lookOf(cell: Cell): ReturnType<typeof cellLook> {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  sheet.cells.set(cellKey(0, 0), cell);
  return cellLook(sheet, 0, 0, createConditionalFormats(workbook));
}

describe("the look of a cell", () => {
  it("takes from its named style what it does not say itself, as a file that is read leaves it", () => {
    const { format } = lookOf({ value: "Title", format: { style: "Heading 1", fontSize: 16 } });
    expect(format).toMatchObject({ bold: true, fontColor: "#1F4E78", fontSize: 16 });
  });

  it("is plain without a style, and with one that is not known", () => {
    expect(lookOf({ value: "Text" }).format.bold).toBeUndefined();
    expect(lookOf({ value: "Text", format: { style: "Our own" } }).format.bold).toBeUndefined();
  });
});
