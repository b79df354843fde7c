import type { CellPlace } from "../domain/finding";
import type { Result } from "../domain/result";
import type { Trouble } from "../domain/trouble";

/** Activates the sheet and selects the cell. */
export async function goToCell(_place: CellPlace): Promise<Result<undefined, Trouble>> {
  throw new Error("not written yet");
}
