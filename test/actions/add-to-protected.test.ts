import { addRow, planRow } from "../../src/actions/add-row";
import { makeSheet } from "../../src/actions/make-sheet";
import { findSheet } from "../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook, contentsOf, valueOf, type PlannerWorkbook } from "./planner-workbook";

const silent = (): void => undefined;

let excel: PlannerWorkbook;
beforeEach(async () => {
  excel = await builtPlannerWorkbook({ outcomes: "8" });
});
afterEach(() => excel.shutDown());

function protect(name: string): void {
  const sheet = findSheet(excel.workbook, name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  excel.edits.changeSheet(sheet, { isProtected: true }, "person");
}

const activity = { additionId: "activity", typed: { "Improvement activity": "Mentors", Outcome: "O8" } };
const dataPoint = {
  additionId: "data-point",
  typed: { "Data point": "Number of mentors", Outcome: "O8", Unit: "people", "Better when": "higher" },
};

describe("a protected sheet", () => {
  it.each([
    ["has an empty row for it", "Scoring", activity],
    ["gets a row", "Data points", dataPoint],
  ])("takes no row, which the dry run says in the same words, where it %s", async (_, name, request) => {
    protect(name);
    const before = contentsOf(excel.workbook);
    const { obstacles } = valueOf(await planRow(request));
    expect(obstacles).toMatchObject([
      { kind: "sheet-protected", found: `The sheet "${name}" is protected`, where: { sheet: name } },
    ]);
    expect(await addRow(request, silent)).toEqual({ ok: false, trouble: obstacles[0] });
    expect(contentsOf(excel.workbook)).toEqual(before);
  });

  it("is in nobody's way where nothing is written on it", async () => {
    for (const name of ["Setup", "Outcomes", "Scoring", "Notes"]) protect(name);
    expect(valueOf(await planRow(dataPoint)).obstacles).toEqual([]);
    expect(valueOf(await addRow(dataPoint, silent)).id).toBe("OWN1");
    expect(valueOf(await makeSheet("Partners", silent)).made).toEqual(["Partners"]);
  });
});
