import { listValues, validationOf } from "../../../src/workbench/grid/editing/validation";
import { parseArea } from "../../../src/workbench/model/address";
import { findTable } from "../../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook, type PlannerWorkbook } from "../../actions/planner-workbook";

let excel: PlannerWorkbook;
beforeAll(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "1,8" });
});
afterAll(() => excel.shutDown());

/** What may be typed into a cell: the rule, and what a drop-down offers. */
function choicesAt(table: string, id: string, header: string) {
  const sheet = findTable(excel.workbook, table)?.sheet;
  const area = parseArea(excel.addressBy(table, id, header));
  if (sheet === undefined || area === undefined) throw new Error(`no ${header} of ${id}`);
  const place = { row: area.top, column: area.left };
  const validation = validationOf(sheet, place);
  return {
    prompt: validation?.prompt?.title,
    offered: validation && listValues(excel.workbook, sheet, validation, place),
  };
}

// Excel gives a row that is typed below the last one of a table what may be typed into the row above it.
describe("the rows below which people type", () => {
  it.each([
    ["CJ_Scoring", "A8.6"],
    ["CJ_DataPoints", "NI8.i"],
  ])("offer the outcomes of the workbook: %s", (table, id) => {
    expect(choicesAt(table, id, "Outcome").offered).toEqual(["O1", "O8"]);
  });

  it("take figures on Demographic profile, although the last question is answered in words", () => {
    expect(excel.showBy("CJ_DemographicProfile", "O1.Q3", "Answered with")).toBe("in words");
    expect(choicesAt("CJ_DemographicProfile", "O1.Q3", "2024-25").prompt).toBe("Figure for 2024-25");
  });
});
