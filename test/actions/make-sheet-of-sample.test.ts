import { addRow, planRow } from "../../src/actions/add-row";
import { makeSheet } from "../../src/actions/make-sheet";
import { findSheet } from "../../src/workbench/model/workbook-model";
import { builtPlannerWorkbook, contentsOf, valueOf, type PlannerWorkbook } from "./planner-workbook";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

async function make(sheet: string): Promise<void> {
  const made = await makeSheet(sheet, () => undefined);
  if (!made.ok) throw new Error(made.trouble.found);
}

describe("a later sheet that is made on request", () => {
  it("holds its part of the sample in a workbook that is still the sample", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await make("Actions");
    const whole = await builtPlannerWorkbook({ sample: true, sheets: "all" });
    const actions = ["AC1", "AC2", "AC3"].map((id) => whole.showBy("CJ_Actions", id, "Action"));
    const modelled = whole.showBy("CJ_LogicModel", "LM8.1", "Activity, input or goal");
    whole.shutDown();
    expect(["AC1", "AC2", "AC3"].map((id) => excel.showBy("CJ_Actions", id, "Action"))).toEqual(actions);
    expect(actions[0]).not.toBeNull();
    expect(excel.showBy("CJ_LogicModel", "LM8.1", "Activity, input or goal")).toBe(modelled);
    expect(modelled).not.toBeNull();
    expect(excel.show("Actions", "A3")).toMatch(/^INVENTED SAMPLE FIGURES/);
  });

  it("is counted on the Cover from then on where it has something to fix, until somebody deletes it", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    const made = valueOf(await makeSheet("National deliverables", () => undefined));
    // the formula that stood on the Cover was ours
    expect(made.remarks).toEqual([]);
    const toFix = (): string => /To fix: \d+/.exec(String(excel.show("Cover", "A3")))?.[0] ?? "";
    expect(toFix()).toBe("To fix: 0");
    excel.put("CJ_NationalDeliverables", "D6", "Number", 5);
    expect(toFix()).toBe("To fix: 2");
    const sheet = findSheet(excel.workbook, "National deliverables");
    if (sheet === undefined) throw new Error("no sheet");
    excel.edits.deleteSheet(sheet, "person");
    expect(toFix()).toBe("To fix: 0");
  });

  it("holds the same when a row that belongs on it is what makes it", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    await make("Partners");
    const byName = contentsOf(excel.workbook);
    excel.shutDown();
    excel = await builtPlannerWorkbook({ sample: true });
    const typed = { Partner: "A choir" };
    const planned = valueOf(await planRow({ additionId: "partner", typed }));
    const added = valueOf(await addRow({ additionId: "partner", typed }, () => undefined));
    expect(added).toMatchObject({ id: planned.id, place: planned.place });
    expect(excel.showBy("CJ_Partners", added.id, "Partner")).toBe("A choir");
    excel.put("CJ_Partners", added.id, "Partner", null);
    expect(contentsOf(excel.workbook)).toEqual(byName);
  });

  it("is not made for a row that it brings itself", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    const before = contentsOf(excel.workbook);
    const request = { additionId: "partner", typed: { Partner: "chief constable of  Police Scotland" } };
    const refused = await addRow(request, () => undefined);
    expect(!refused.ok && refused.trouble.found).toBe(
      '"Chief Constable of Police Scotland" comes with the sheet Partners, which is not there yet',
    );
    expect(await planRow(request)).toEqual(refused);
    expect(contentsOf(excel.workbook)).toEqual(before);
  });

  it("is blank, and not headed as a sample, once Setup says that the figures are real", async () => {
    excel = await builtPlannerWorkbook({ sample: true });
    excel.put("CJ_Setup", "sampleFigures", "Value", "no");
    await make("Actions");
    expect(excel.showBy("CJ_Actions", "AC1", "Action")).toBeNull();
    expect(excel.show("Actions", "A3")).not.toContain("SAMPLE");
  });
});
