import { summarise, type JestResults } from "../../../src/workbench/run/jest-results";

const allGreen: JestResults = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe("the closing line of npm test", () => {
  it("counts the tests that passed", () => {
    expect(summarise(allGreen)).toEqual({ passed: true, remarks: [], closingLine: "12 passed, 0 failed" });
  });

  it("counts a test file that could not run as a failure", () => {
    const summary = summarise({ ...allGreen, numFailedTests: 1, numRuntimeErrorTestSuites: 2 });
    expect(summary.passed).toBe(false);
    expect(summary.closingLine).toBe("12 passed, 3 failed");
  });

  it("does not pass when a test was skipped, and says so", () => {
    const summary = summarise({ ...allGreen, numPendingTests: 1, numTodoTests: 1 });
    expect(summary.passed).toBe(false);
    expect(summary.remarks).toEqual([expect.stringMatching(/^2 skipped/)]);
  });

  it("does not pass when nothing ran or jest ended early", () => {
    expect(summarise({ ...allGreen, numPassedTests: 0 }).passed).toBe(false);
    expect(summarise(undefined)).toMatchObject({ passed: false, closingLine: "0 passed, 1 failed" });
  });
});
