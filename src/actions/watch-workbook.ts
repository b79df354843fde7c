import { ok, type Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { runExcel } from "../excel/run-excel";
import { watchCells, type StopWatching } from "../excel/watch";

export type { StopWatching };

/** Calls `onChange` after cells change (debounced by the caller); shows nothing by itself. */
export async function watchWorkbook(onChange: () => void): Promise<Result<StopWatching, Trouble>> {
  return runExcel(async (context) => ok(await watchCells(context, onChange)));
}
