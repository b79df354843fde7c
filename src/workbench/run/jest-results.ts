import { readFileSync } from "node:fs";

/** The counts that we use of the JSON that jest writes with `--json`. */
export interface JestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** skipped by `it.skip`, `it.only` or a name filter */
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** test files that could not be run at all */
  readonly numRuntimeErrorTestSuites: number;
}

export interface Summary {
  readonly passed: boolean;
  readonly remarks: readonly string[];
  /** "412 passed, 0 failed" */
  readonly closingLine: string;
}

export function readJestResults(file: string): JestResults {
  // jest's documented format; a field that is missing would show as NaN and fail.
  return JSON.parse(readFileSync(file, "utf8")) as JestResults;
}

/**
 * A file that could not run counts as one failed test; a skipped test fails the run, since it proves nothing.
 * @param results undefined when jest ended without writing any
 */
export function summarise(results: JestResults | undefined): Summary {
  if (results === undefined) {
    return { passed: false, remarks: ["jest ended without results."], closingLine: "0 passed, 1 failed" };
  }
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  return {
    passed: failed === 0 && skipped === 0 && results.numPassedTests > 0,
    remarks:
      skipped === 0 ? [] : [`${skipped} skipped: a skipped test proves nothing, so the run does not pass.`],
    closingLine: `${results.numPassedTests} passed, ${failed} failed`,
  };
}
