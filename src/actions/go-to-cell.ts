import type { CellPlace } from "../domain/finding";
import type { Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";
import { runExcel } from "../excel/run-excel";
import { selectCell } from "../excel/select-cell";

/** Activates the sheet and selects the cell. */
export async function goToCell(place: CellPlace): Promise<Result<undefined, Trouble>> {
  return runExcel((context) => selectCell(context, place));
}
