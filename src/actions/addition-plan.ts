import type { CellPlace } from "../domain/finding";
import type { Trouble } from "../domain/trouble";

/** What adding would do to one sheet. */
export interface SheetChange {
  readonly name: string;
  /** the sheet is not there yet */
  readonly isMade: boolean;
  /** rows and columns that its table gets; of a sheet that is made, all of them */
  readonly rows: number;
  readonly columns: number;
  /** headers of the columns that a table which is there gets; absent: none */
  readonly newColumns?: readonly string[];
  /** cells that something is written into, each counted once */
  readonly cells: number;
  /** columns of the written cells in which people choose from a list */
  readonly dropDowns: number;
}

/** What the dry run of an addition says, by the code that writes; nothing has been written. */
export interface AdditionPlan {
  /** only the sheets that change, in the order in which they are written */
  readonly changes: readonly SheetChange[];
  /** empty: it can go ahead */
  readonly obstacles: readonly Trouble[];
  /** things to know that do not stop it, for example a label of ours that is put back */
  readonly remarks: readonly string[];
}

/** The dry run of one row. */
export interface RowAdditionPlan extends AdditionPlan {
  readonly noun: string;
  readonly id: string;
  /** a row of ours that is still empty takes it; no row is added for it */
  readonly fillsEmptyRow: boolean;
  /** where its name will stand */
  readonly place: CellPlace;
}
