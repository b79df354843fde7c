import { growWorkbook } from "../../src/actions/grow-workbook";
import { valueOf, workbookOfVersion, type PlannerWorkbook } from "./planner-workbook";

let excel: PlannerWorkbook;
afterEach(() => excel.shutDown());

const age = "Agreed before the latest data";
const inRow = (header: string): unknown => excel.showBy("CJ_Outcomes", "O8", header);

/** A workbook of an earlier version, in which partners agreed on outcome 8 with the pane of that version. */
async function agreedIn(version: 1 | 2): Promise<string> {
  excel = await workbookOfVersion(version);
  const stamp = String(inRow("Working: evidence"));
  excel.put("CJ_Outcomes", "O8", "Agreed status", "Amber");
  excel.put("CJ_Outcomes", "O8", "Evidence when agreed", stamp);
  expect(inRow(age)).toBe("agreed on the latest data");
  return stamp;
}

async function upgrade(): Promise<void> {
  valueOf(await growWorkbook({ kind: "upgrade" }, () => undefined));
}

describe.each([1, 2] as const)("an agreement that was made in version %s", (version) => {
  it("still rests on the latest data after the upgrade, which leaves its evidence as it was written", async () => {
    const stamp = await agreedIn(version);
    await upgrade();
    expect(inRow("Working: evidence")).not.toBe(stamp);
    expect(inRow("Evidence when agreed")).toBe(stamp);
    expect(inRow(age)).toBe("agreed on the latest data");
    expect(inRow("Narrative")).toContain("The agreed status is Amber, as suggested.");
    excel.put("CJ_DataPoints", "NI8.i", "2024-25", 75);
    expect(inRow(age)).toBe("agreed before the latest data");
    excel.put("CJ_DataPoints", "NI8.i", "2024-25", 74);
    expect(inRow(age)).toBe("agreed on the latest data");
  });

  it("stays out of date when the figures had changed before the upgrade", async () => {
    await agreedIn(version);
    excel.put("CJ_DataPoints", "LE19.b", "2024-25", 90);
    expect(inRow(age)).toBe("agreed before the latest data");
    await upgrade();
    expect(inRow(age)).toBe("agreed before the latest data");
  });
});
