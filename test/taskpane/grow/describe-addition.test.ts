import type { SheetChange } from "../../../src/actions/addition-plan";
import { describeSheetPlan } from "../../../src/taskpane/grow/describe-addition";

const change = (name: string, isMade: boolean): SheetChange => ({
  name,
  isMade,
  rows: 1,
  columns: 0,
  cells: 1,
  dropDowns: 0,
});

function said(...changes: readonly SheetChange[]): string {
  return describeSheetPlan({ request: "Actions", plan: { changes, obstacles: [], remarks: [] } });
}

describe("the dry run of a sheet in words", () => {
  it("tells sheets that are made with it from those that change", () => {
    expect(
      said(
        change("Cover", false),
        change("Start", true),
        change("Questions", true),
        change("Actions", true),
        change("Logic model", true),
      ),
    ).toBe(
      "Actions will be made, with Start, Questions and Logic model, which it draws on, and Cover changed. Nothing has been written yet.",
    );
  });

  it("says no more where it is made alone, or only completed", () => {
    expect(said(change("Actions", true))).toBe("Actions will be made. Nothing has been written yet.");
    expect(said(change("Cover", false), change("Actions", false))).toBe(
      "Actions will be completed, and Cover changed. Nothing has been written yet.",
    );
  });
});
