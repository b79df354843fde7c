import fc from "fast-check";
import type { ActivityPriority } from "../../src/scoring/activity-priority";
import { outcomePriority } from "../../src/scoring/outcome-priority";

// The same examples in every run.
fc.configureGlobal({ seed: 2026 });

const scored = (mean: number): ActivityPriority => ({ state: "scored", mean });
const incomplete: ActivityPriority = { state: "incomplete", valid: 5, needed: 6 };

const complete = fc.integer({ min: 6, max: 30 }).map((sum) => scored(sum / 6));
const activities = fc.array(fc.oneof(complete, fc.constant(incomplete)), { maxLength: 30 });

describe("outcomePriority", () => {
  it("leaves an incomplete activity out of sum and number, and counts it", () => {
    expect(outcomePriority([scored(3), incomplete, scored(4)])).toEqual({
      mean: 3.5,
      complete: 2,
      activities: 3,
    });
  });

  it("has no mean while no activity is complete, rather than 0, which would be the highest priority", () => {
    expect(outcomePriority([incomplete, incomplete])).toEqual({
      mean: undefined,
      complete: 0,
      activities: 2,
    });
    expect(outcomePriority([])).toEqual({ mean: undefined, complete: 0, activities: 0 });
  });

  it("lies between the lowest and the highest complete activity", () => {
    fc.assert(
      fc.property(activities, (list) => {
        const means = list.flatMap((activity) => (activity.state === "scored" ? [activity.mean] : []));
        const outcome = outcomePriority(list);
        expect(outcome.complete).toBe(means.length);
        if (outcome.mean === undefined) return expect(means).toEqual([]);
        expect(outcome.mean).toBeGreaterThanOrEqual(Math.min(...means) - 1e-9);
        expect(outcome.mean).toBeLessThanOrEqual(Math.max(...means) + 1e-9);
      }),
    );
  });

  it("is not moved by any number of incomplete activities", () => {
    fc.assert(
      fc.property(activities, fc.nat({ max: 5 }), (list, more) => {
        const longer = [...list, ...Array.from({ length: more }, () => incomplete)];
        expect(outcomePriority(longer).mean).toBe(outcomePriority(list).mean);
      }),
    );
  });
});
