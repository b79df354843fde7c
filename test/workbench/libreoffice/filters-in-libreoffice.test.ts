import { recalculateWithLibreOffice } from "../../../src/workbench/libreoffice/recalculate";
import { WorkbookEdits } from "../../../src/workbench/model/edits";
import type { ColumnFilter, Sheet } from "../../../src/workbench/model/workbook-model";
import { newWorkbook } from "../../../src/workbench/model/workbook-model";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";

const values = (texts: readonly string[], blanks: boolean): ColumnFilter => ({
  kind: "values",
  values: texts,
  blanks,
});

it("keeps filters and hidden rows of a file that LibreOffice opens and saves again", async () => {
  const edits = new WorkbookEdits(newWorkbook());
  const [sheet] = edits.workbook.sheets;
  if (sheet === undefined) throw new Error("A new workbook has a sheet.");
  const rows = [
    ["Outcome", "Score"],
    ["O1", 0.5],
    ["O8", 0.25],
    [undefined, 0.5],
    ["O9 & O10", 0.75],
    ["O1", 0.25],
  ];
  const contents = rows.map((row) =>
    row.map((value) => (value === undefined ? undefined : ({ kind: "constant", value } as const))),
  );
  const area = { top: 2, left: 1, bottom: 7, right: 2 };
  edits.setContents(sheet, area, contents, "person");
  edits.setFormat(sheet, { ...area, top: 3, left: 2 }, { numberFormat: "0%" }, "person");
  const table = edits.addTable(sheet, area, "T", "person");
  const filters = new Map([
    [0, values(["O1", "O9 & O10"], true)],
    [1, values(["50%", "75%"], false)],
  ]);
  edits.filterTable(sheet, table, filters, "person");
  expect([...sheet.hiddenRows].sort()).toEqual([4, 7]);

  const saved = await readXlsx(await recalculateWithLibreOffice(await writeXlsx(edits.workbook)));
  if (!saved.ok) throw new Error(saved.trouble.found);
  const again = saved.value.sheets[0];
  expect([...(again?.hiddenRows ?? [])].sort()).toEqual([4, 7]);
  // LibreOffice 7.4 has applied the filter of the formatted numbers too, but does not write it
  expect(filtersOf(again)).toEqual([filters.get(0), undefined]);
});

function filtersOf(sheet: Sheet | undefined): readonly (ColumnFilter | undefined)[] {
  return sheet?.tables[0]?.columns.map(({ filter }) => filter) ?? [];
}
