import { readCellValue } from "../../src/domain/cell-value";
import { activityPriority } from "../../src/scoring/activity-priority";
import { outcomePriority } from "../../src/scoring/outcome-priority";
import { priorityOrder } from "../../src/scoring/priority-order";

/** 000_08d407e9504b914d.txt, Step 4, Scoring criteria: the three rows as printed. */
const printedRows = [
  [4, 1, 3, 3, 5, 2],
  [5, 2, 4, 4, 4, 5],
  [1, 1, 5, 1, 3, 4],
];

const priorities = printedRows.map((row) => activityPriority(row.map(readCellValue)));
const means = priorities.map((priority) => (priority.state === "scored" ? priority.mean : undefined));

describe("the printed worked example", () => {
  it("gives 3, 4 and 2.5", () => {
    expect(means).toEqual([3, 4, 2.5]);
  });

  it("never gives 3.6, which is what dividing by the five criteria of the printed note would give", () => {
    expect(means).not.toContain(3.6);
  });

  it("gives an outcome priority of 3.1667, which is shown as 3.2", () => {
    const outcome = outcomePriority(priorities);
    expect(outcome.mean).toBeCloseTo(9.5 / 3, 12);
    expect(outcome.mean?.toFixed(4)).toBe("3.1667");
    expect(outcome.mean?.toFixed(1)).toBe("3.2");
    expect(outcome).toMatchObject({ complete: 3, activities: 3 });
  });

  it("orders activity 3 first, activity 1 second and activity 2 third", () => {
    expect(priorityOrder(means)).toEqual([2, 3, 1]);
  });
});
