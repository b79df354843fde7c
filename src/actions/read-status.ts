import type { Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import type { WorkbookStatus } from "./workbook-status";

/** Says whether the open workbook was built by the add-in, for which area and years. */
export async function readStatus(): Promise<Result<WorkbookStatus, Trouble>> {
  throw new Error("not written yet");
}
