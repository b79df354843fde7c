import { choicesSource } from "../../../src/excel/choices-source";
import { listValues, validationOf } from "../../../src/workbench/grid/editing/validation";
import { recalculateWithLibreOffice } from "../../../src/workbench/libreoffice/recalculate";
import { readXlsx } from "../../../src/workbench/xlsx/read-xlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/write-xlsx";
import { at, deskForTests, typeAll } from "../grid/editing/desk-for-tests";

it("keeps the choices of each row in a file that LibreOffice opens and saves", async () => {
  const { desk, sheet } = deskForTests();
  typeAll(desk, sheet, { A5: "Gap", B5: "Choice 1", C5: "Choice 2", B6: "none", C6: "asked for", B7: "yes" });
  const source = `=${choicesSource({ row: 4, first: 1, last: 2 })}`;
  const validation = {
    area: { top: 5, left: 0, bottom: 6, right: 0 },
    rule: { kind: "list", source, inCellDropDown: true },
    ignoreBlanks: true,
  } as const;
  desk.edits.changeSheet(sheet, { validations: [validation] }, "addIn");

  const saved = await readXlsx(await recalculateWithLibreOffice(await writeXlsx(desk.edits.workbook)));
  if (!saved.ok) throw new Error(saved.trouble.found);
  const [savedSheet] = saved.value.sheets;
  const offered = (cell: string): readonly string[] | undefined => {
    const found = savedSheet && validationOf(savedSheet, at(cell));
    return savedSheet && found && listValues(saved.value, savedSheet, found, at(cell));
  };
  expect([offered("A6"), offered("A7"), offered("A8")]).toEqual([["none", "asked for"], ["yes"], undefined]);
});
