import { createCalculation } from "../../../src/workbench/calculation/create-calculation";
import { recalculateWithLibreOffice } from "../../../src/workbench/libreoffice/recalculate";
import type { CellResult } from "../../../src/workbench/model/cell";
import { cellResult } from "../../../src/workbench/model/cell";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import type { WorkbookModel } from "../../../src/workbench/model/workbook-model";
import { cellKey, newWorkbook } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";

/** Years, codes, ids, words and slips as they stand in our sheets, and every character of a keyboard. */
const texts = [
  ...["2024-25", "2023-24", "2099-00", "2024/25", "2024", "[x]", "[z]", "[c]", "[p]", "x", "n/a", "-", "–"],
  ...[
    "O8",
    "O8|indicator|1",
    "O8|indicator|10",
    "O8|indicator|2",
    "LE19",
    "LE19.a",
    "A8.3",
    "a8.10",
    "M1, 4",
  ],
  ...["not stated", "Not applicable", "yes", "co-operation", "cooperation", "Óran", "Oran", "a b", "a_b", ""],
  ...Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)),
];

it("orders texts as LibreOffice does, whatever stands in our sheets", async () => {
  const edits = new WorkbookEdits(newWorkbook());
  const [sheet] = edits.workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet.");
  const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}"`);
  for (const [row, a] of quoted.entries()) {
    for (const [column, b] of quoted.entries()) {
      sheet.cells.set(cellKey(row, column), {
        formula: `IF(${a}<${b},"below",IF(${a}=${b},"same","above"))`,
      });
    }
  }
  createCalculation(edits).recalculate();
  const saved = await readXlsx(await recalculateWithLibreOffice(await writeXlsx(edits.workbook)));
  if (!saved.ok) throw new Error(saved.trouble.found);
  const theirs = resultsOf(saved.value);
  expect(theirs.filter((result) => result === "same").length).toBeGreaterThan(texts.length);
  expect(resultsOf(edits.workbook)).toEqual(theirs);
});

function resultsOf({ sheets }: WorkbookModel): readonly CellResult[] {
  return texts.flatMap((_, row) =>
    texts.map((__, column) => cellResult(sheets[0]?.cells.get(cellKey(row, column)))),
  );
}
