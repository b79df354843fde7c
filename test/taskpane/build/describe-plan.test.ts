import { describePlan, describeSheet } from "../../../src/taskpane/build/describe-plan";
import { plan, trouble } from "../plain-actions";

describe("a build plan in words", () => {
  it("counts what will be made, completed and kept, and says that nothing was written", () => {
    expect(describePlan(plan())).toBe(
      "1 sheet will be made, 1 sheet will be completed, 1 sheet will be kept as now. Nothing has been written yet.",
    );
  });

  it("says that a complete workbook needs nothing", () => {
    const kept = plan({ sheets: [{ name: "Cover", action: "keep", detail: "" }] });
    expect(describePlan(kept)).toBe("The workbook is complete. Nothing has to be made.");
  });

  it("speaks of the obstacles first", () => {
    expect(describePlan(plan({ obstacles: [trouble(), trouble()] }))).toMatch(/^2 things stand in the way/);
  });

  it("gives the reason beside what happens to a sheet", () => {
    expect(plan().sheets.map(describeSheet)).toEqual([
      "will be made",
      "will be completed: 6 rows are missing",
      "stays as it is",
    ]);
  });
});
