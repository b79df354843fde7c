import type { Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import type { CheckReport } from "./check-report";

/** Reads the workbook in one sync and judges every rule; writes nothing. */
export async function checkWorkbook(): Promise<Result<CheckReport, Trouble>> {
  throw new Error("not written yet");
}
