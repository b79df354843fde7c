import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/*
 * A folder for each run of jest, in which test files, also those of another worker, share what takes long to make.
 * jest makes it before the first test (make-run-folder.ts) and takes it away after the last (remove-run-folder.ts).
 */
const variable = "OUTCOME_PLANNER_TEST_RUN";

/** Workers of jest inherit the variable. */
export function makeRunFolder(): void {
  process.env[variable] = mkdtempSync(path.join(tmpdir(), "outcome-planner-tests-"));
}

export function removeRunFolder(): void {
  rmSync(runFolder(), { recursive: true, force: true });
}

/** @throws Error outside a run of jest */
export function runFolder(): string {
  const folder = process.env[variable];
  if (folder === undefined) throw new Error(`${variable} is not set: jest.config.cjs names what sets it`);
  return folder;
}
