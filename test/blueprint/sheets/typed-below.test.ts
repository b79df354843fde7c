import { growTable } from "../../../src/workbench/grid/editing/grow-table";
import { listValues, validationOf } from "../../../src/workbench/grid/editing/validation";
import { cellKey, findTable } from "../../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "1,8" });
});
afterAll(() => excel.shutDown());

function tableCalled(name: string): NonNullable<ReturnType<typeof findTable>> {
  const found = findTable(excel.workbook, name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
}

/** A cell of the row that was typed, the last of its table. */
function typedCell(name: string, header: string) {
  const { sheet, table } = tableCalled(name);
  const at = table.columns.findIndex((column) => column.name === header);
  if (at < 0) throw new Error(`no column ${header} in ${name}`);
  return { sheet, row: table.area.bottom, column: table.area.left + at };
}

/** What may be typed there: the title of the prompt, and what a drop-down offers. */
function choicesAt(name: string, header: string) {
  const { sheet, ...place } = typedCell(name, header);
  const validation = validationOf(sheet, place);
  excel.calculation.recalculate();
  return {
    prompt: validation?.prompt?.title,
    offered: validation && listValues(excel.workbook, sheet, validation, place),
  };
}

// Excel gives a row that is typed below the last one of a table what may be typed into the row above it.
describe("a row that people type below the last one of a table", () => {
  beforeAll(() => {
    for (const { sheet, table } of excel.workbook.sheets.flatMap((each) =>
      each.tables.map((one) => ({ sheet: each, table: one })),
    ))
      growTable(excel.edits, sheet, table);
  });

  it.each([["CJ_Scoring"], ["CJ_DataPoints"]])("offers the outcomes of the workbook: %s", (table) => {
    expect(choicesAt(table, "Outcome").offered).toEqual(["O1", "O8"]);
  });

  it("takes figures on Demographic profile, although the last question is answered in words", () => {
    const { sheet, row, column } = typedCell("CJ_DemographicProfile", "Answered with");
    expect(sheet.cells.get(cellKey(row - 1, column))?.value).toBe("in words");
    expect(choicesAt("CJ_DemographicProfile", "2024-25").prompt).toBe("Figure for 2024-25");
  });
});
