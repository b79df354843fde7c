import { createQuietRunner } from "../../src/taskpane/run-when-quiet";

describe("running when cells are quiet", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** A task whose runs end when the test says so. */
  function countedTask() {
    const ends: (() => void)[] = [];
    const task = () => new Promise<void>((resolve) => ends.push(resolve));
    return { task, runs: () => ends.length, endLatest: () => ends.at(-1)?.() };
  }

  it("makes one run of many requests, once they have stopped", () => {
    const { task, runs } = countedTask();
    const runner = createQuietRunner(task, 400);
    runner.request();
    jest.advanceTimersByTime(399);
    runner.request();
    jest.advanceTimersByTime(399);
    expect(runs()).toBe(0);
    jest.advanceTimersByTime(1);
    expect(runs()).toBe(1);
  });

  it("never runs twice at a time: what is asked for meanwhile is one more run afterwards", async () => {
    const { task, runs, endLatest } = countedTask();
    const runner = createQuietRunner(task, 400);
    runner.runNow();
    runner.runNow();
    runner.request();
    jest.advanceTimersByTime(400);
    expect(runs()).toBe(1);
    endLatest();
    await jest.advanceTimersByTimeAsync(0);
    expect(runs()).toBe(2);
    endLatest();
    await jest.advanceTimersByTimeAsync(1000);
    expect(runs()).toBe(2);
  });

  it("does nothing more after it is cancelled", async () => {
    const { task, runs, endLatest } = countedTask();
    const runner = createQuietRunner(task, 400);
    runner.runNow();
    runner.runNow();
    runner.request();
    runner.cancel();
    endLatest();
    await jest.advanceTimersByTimeAsync(1000);
    expect(runs()).toBe(1);
  });
});
