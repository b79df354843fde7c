import { automaticHeights, shownHeights } from "../../../src/workbench/model/automatic-heights";
import type { Cell } from "../../../src/workbench/model/cell";
import { cellKey, newWorkbook, type Sheet } from "../../../src/workbench/model/workbook-model";

const words = "Words that need more than one line in a narrow column";
const wrapped = { format: { wrapText: true } };

function sheetWith(cells: Readonly<Record<number, Cell>>, widthInPoints = 120): Sheet {
  const [sheet] = newWorkbook().sheets;
  if (sheet === undefined) throw new Error("a new workbook has a sheet");
  sheet.columnWidths.set(0, widthInPoints);
  for (const [row, cell] of Object.entries(cells)) sheet.cells.set(cellKey(Number(row), 0), cell);
  return sheet;
}

describe("rows without a height of their own", () => {
  it("are as high as the lines of their wrapped texts and the size of their letters need", () => {
    const sheet = sheetWith({
      0: { value: words, ...wrapped },
      1: { formula: "A1", result: words, ...wrapped },
      2: { value: "one\ntwo", ...wrapped },
      3: { value: words },
      4: { value: Math.SQRT2 * 1e-200, ...wrapped },
      5: { value: "Large", format: { fontSize: 22 } },
    });
    expect(automaticHeights(sheet)).toEqual(new Map([[0, 45], [1, 45], [2, 30], [5, 30]])); // prettier-ignore
    expect(automaticHeights(sheet, { top: 1, bottom: 2 })).toEqual(new Map([[1, 45], [2, 30]])); // prettier-ignore
  });

  it("grow when their column gets narrower", () => {
    const [wide, narrow] = [600, 60].map((width) =>
      automaticHeights(sheetWith({ 0: { value: words, ...wrapped } }, width)).get(0),
    );
    expect(wide).toBeUndefined();
    expect(narrow).toBeGreaterThan(75);
  });

  it("pay no heed to merged cells and hidden columns, and never to a row with a height of its own", () => {
    const sheet = sheetWith({ 0: { value: words, ...wrapped }, 1: { value: words, ...wrapped } });
    sheet.mergedAreas = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    sheet.rowHeights.set(1, 18);
    expect(shownHeights(sheet)).toEqual(new Map([[1, 18]]));
    sheet.mergedAreas = [];
    expect([...shownHeights(sheet).keys()].sort()).toEqual([0, 1]);
    sheet.hiddenColumns = new Set([0]);
    expect([...shownHeights(sheet).keys()]).toEqual([1]);
  });
});
