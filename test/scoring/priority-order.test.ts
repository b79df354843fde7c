import fc from "fast-check";
import { priorityOrder } from "../../src/scoring/priority-order";

// The same examples in every run.
fc.configureGlobal({ seed: 2026 });

/** Means of six whole scores, so that ties are common; undefined for an incomplete activity. */
const means = fc.array(
  fc.option(
    fc.integer({ min: 6, max: 30 }).map((sum) => sum / 6),
    { nil: undefined },
  ),
  { maxLength: 40 },
);

describe("priorityOrder", () => {
  it("puts the lowest mean first", () => {
    expect(priorityOrder([3, 4, 2.5])).toEqual([2, 3, 1]);
  });

  it("lets equal means share an order and skips the next one", () => {
    expect(priorityOrder([3, 2, 3, 4])).toEqual([2, 1, 2, 4]);
  });

  it("gives no order to what has no mean, and takes no account of it", () => {
    expect(priorityOrder([undefined, 3, undefined, 2])).toEqual([undefined, 2, undefined, 1]);
    expect(priorityOrder([undefined])).toEqual([undefined]);
    expect(priorityOrder([])).toEqual([]);
  });

  it("tells 3.15 from 3.24, which both show as 3.2", () => {
    expect(priorityOrder([3.24, 3.15])).toEqual([2, 1]);
  });

  it("takes means for equal that differ only by a binary remainder", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(priorityOrder([0.1 + 0.2, 0.3])).toEqual([1, 1]);
  });

  it("gives the same activity the same order wherever its row stands", () => {
    fc.assert(
      fc.property(
        means.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list.keys()], { minLength: list.length, maxLength: list.length }),
          ),
        ),
        ([list, positions]) => {
          const before = priorityOrder(list);
          const after = priorityOrder(positions.map((i) => list[i]));
          expect(after).toEqual(positions.map((i) => before[i]));
        },
      ),
    );
  });

  it("says of each activity how many are before it, the lower mean always first", () => {
    fc.assert(
      fc.property(means, (list) => {
        const order = priorityOrder(list);
        for (const [i, mean] of list.entries()) {
          if (mean === undefined) expect(order[i]).toBeUndefined();
          else expect(order[i]).toBe(1 + list.filter((m) => m !== undefined && m < mean - 1e-9).length);
        }
      }),
    );
  });
});
