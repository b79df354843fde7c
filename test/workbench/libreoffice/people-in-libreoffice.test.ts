import { createCalculation } from "../../../src/workbench/calculation/create-calculation";
import { recalculateWithLibreOffice } from "../../../src/workbench/libreoffice/recalculate";
import { cellResult } from "../../../src/workbench/model/cell";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import { cellKey, newWorkbook } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";

it("keeps notes, names, merged cells, hidden columns, groups and breaks of a file that LibreOffice opens and saves", async () => {
  const edits = new WorkbookEdits(newWorkbook());
  const [sheet] = edits.workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet.");
  edits.changeSheet(sheet, { name: "Our figures" }, "person");
  for (const row of [0, 1, 2]) sheet.cells.set(cellKey(row, 1), { value: row + 0.5 });
  sheet.cells.set(cellKey(4, 0), { formula: "SUM(OurFigures)*Rate" });
  sheet.cells.set(cellKey(1, 1), { value: 1.5, note: { author: "Jo", text: "Jo:\nring <Jo> & ask" } });
  sheet.hiddenColumns = new Set([3, 4]);
  sheet.columnWidths.set(4, 60);
  sheet.hiddenRows = new Set([8]);
  const level = { level: 1 };
  sheet.outline = {
    rows: new Map([
      [8, level],
      [7, level],
    ]),
    columns: new Map([[3, level]]),
  };
  sheet.mergedAreas = [{ top: 10, left: 0, bottom: 11, right: 2 }];
  sheet.page = { breaks: { rows: [5], columns: [] } };
  edits.workbook.names = [
    { name: "OurFigures", formula: "'Our figures'!$B$1:$B$3" },
    { name: "Rate", sheetId: sheet.id, formula: "2" },
  ];
  createCalculation(edits).recalculate();
  expect(cellResult(sheet.cells.get(cellKey(4, 0)))).toBe(9);

  const saved = await readXlsx(await recalculateWithLibreOffice(await writeXlsx(edits.workbook)));
  if (!saved.ok) throw new Error(saved.trouble.found);
  const { names, leftOut, sheets } = saved.value;
  const [again] = sheets;
  if (again === undefined) throw new Error("LibreOffice saved no sheet.");
  expect(leftOut).toEqual([]);
  expect(cellResult(again.cells.get(cellKey(4, 0)))).toBe(9);
  // LibreOffice keeps no author
  expect(again.cells.get(cellKey(1, 1))?.note?.text).toBe("Jo:\nring <Jo> & ask");
  expect([...again.hiddenColumns]).toEqual([3, 4]);
  expect([...again.hiddenRows]).toEqual([8]);
  expect(again.mergedAreas).toEqual(sheet.mergedAreas);
  expect([...(again.outline?.rows.keys() ?? [])].sort()).toEqual([7, 8]);
  expect([...(again.outline?.columns.keys() ?? [])]).toEqual([3]);
  expect(again.page.breaks).toEqual({ rows: [5], columns: [] });
  expect(names.map(({ name, formula }) => [name, formula])).toEqual(
    expect.arrayContaining([
      ["OurFigures", "'Our figures'!$B$1:$B$3"],
      ["Rate", "2"],
    ]),
  );
});
