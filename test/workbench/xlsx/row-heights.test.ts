import { cellKey, newWorkbook } from "../../../src/workbench/model/workbook-model";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import { unpackParts } from "../../../src/workbench/xlsx/zip-parts";
import { read } from "./file-with";

it("rows that fit their text stand high in the file without a height of their own, and are read back so", async () => {
  const workbook = newWorkbook();
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("a new workbook has a sheet");
  const format = { wrapText: true };
  sheet.cells.set(cellKey(0, 0), { value: "one", format });
  sheet.cells.set(cellKey(1, 0), { value: "one\ntwo\nthree", format });
  sheet.cells.set(cellKey(2, 0), { value: "one\ntwo\nthree", format });
  sheet.rowHeights.set(2, 18);
  const file = writeXlsx(workbook);
  const xml = String((await unpackParts(await file)).get("xl/worksheets/sheet1.xml"));
  expect(xml.match(/<row [^>]*>/g)).toEqual([
    '<row r="1">',
    '<row r="2" ht="45">',
    '<row r="3" ht="18" customHeight="1">',
  ]);
  expect((await read(file)).sheets[0]?.rowHeights).toEqual(new Map([[2, 18]]));
});
